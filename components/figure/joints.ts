/** A point in the figure's own square, 200 by 200, y down; the floor lies at y = 182. */
export interface Point {
  x: number;
  y: number;
}

/**
 * The joints: head, shoulders, hips, then elbow, hand, knee, ankle and toe of the near side (F) and the far side (B).
 * A figure faces the right, so near is its right side.
 */
export const JOINTS = ['hd', 'sh', 'hp', 'eF', 'hF', 'eB', 'hB', 'kF', 'aF', 'tF', 'kB', 'aB', 'tB'] as const;
export type Joint = (typeof JOINTS)[number];
export type Joints = Record<Joint, Point>;

/** What stands around the figure; drawn by `Scenery.tsx`. */
export type Scene =
  | 'floor'
  | 'wall'
  | 'chair'
  | 'chair-front'
  | 'stool'
  | 'bed'
  | 'lying'
  | 'pillow'
  | 'cushion'
  | 'wall-lying'
  | 'mat'
  | 'pack'
  | 'rinse'
  | 'table'
  | 'lamp';

/** A drawn pose. */
export interface Pose {
  joints: Joints;
  scene: Scene;
  /** Which side does the work in the pose as it is written; the other side is drawn by exchanging near and far. */
  worked: 'F' | 'B';
  /** The worked leg lies over the other one, and is drawn after it. */
  over?: boolean;
  /** The other side is drawn by turning the whole picture round, as the near leg would hide the worked muscle. */
  turns?: boolean;
  /** Turned round: the figure faces left. */
  turned?: boolean;
  /** How clearly it is seen, 0 to 1, while it turns round. */
  clear?: number;
  /** Seen from the front, or lying and seen from above: shoulders and hips apart, mirrored for the other side. */
  view?: 'front' | 'above';
  /** Hands that lie flat against the wall, fingers up, instead of following the arm. */
  palms?: 'both' | 'F' | 'B';
  /** How bright the lamp of the scene burns, 0 to 1. */
  lit?: number;
  /** How full of breath the body is, 0 to 1. */
  full?: number;
  /** Where the water of the scene is in its round, 0 to 1. */
  flow?: number;
}

/** Reads joints written as `hd108,53 sh103,66 …`; a joint left out stands where `base` has it. Throws when one is nowhere. */
export function joints(written: string, base?: Joints): Joints {
  const read: Partial<Joints> = { ...base };
  for (const [, name, x, y] of written.matchAll(/([a-z]+[FB]?)(-?[\d.]+),(-?[\d.]+)/g)) {
    read[name as Joint] = { x: Number(x), y: Number(y) };
  }
  const missing = JOINTS.find((name) => !read[name]);
  if (missing) throw new Error(`no joint ${missing} in "${written}"`);
  return read as Joints;
}
