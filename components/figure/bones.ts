import type { Point } from './joints';

/** The point `share` (0 to 1) of the straight way from `p` to `q`. */
export function between(p: Point, q: Point, share: number): Point {
  return { x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share };
}

/** How long a bone is, in units of the figure's square. */
export function boneLength(p: Point, q: Point): number {
  return Math.hypot(q.x - p.x, q.y - p.y);
}

/**
 * The far end of a bone that starts at `at`, `share` of the way from the bone `p0 q0` to the bone `p1 q1`: it turns the
 * shorter way round and keeps its length, where a straight mix of the ends would shrink it.
 */
export function turned(at: Point, [p0, q0]: [Point, Point], [p1, q1]: [Point, Point], share: number): Point {
  const from = Math.atan2(q0.y - p0.y, q0.x - p0.x);
  const way = Math.atan2(q1.y - p1.y, q1.x - p1.x) - from;
  const short = way - 2 * Math.PI * Math.round(way / (2 * Math.PI));
  const length = boneLength(p0, q0) + (boneLength(p1, q1) - boneLength(p0, q0)) * share;
  const angle = from + short * share;
  return { x: at.x + length * Math.cos(angle), y: at.y + length * Math.sin(angle) };
}

/** A limb of two bones: where it is rooted, where it bends, where it ends. */
export interface Limb {
  root: Point;
  bend: Point;
  end: Point;
}

// How far a knee or an elbow lies off the line from root to end, positive to the left of that line.
function bow({ root, bend, end }: Limb): number {
  const cross = (end.x - root.x) * (bend.y - root.y) - (end.y - root.y) * (bend.x - root.x);
  return cross / (boneLength(root, end) || 1);
}

/**
 * Where a limb bends between two poses, with root and end already placed: both bones keep their lengths (mixed like all
 * else), and the knee or elbow stays on the side it is on. A limb that bends the other way in the second pose goes straight over.
 */
export function bendBetween(root: Point, end: Point, from: Limb, to: Limb, share: number): Point {
  const straight = between(from.bend, to.bend, share);
  const [before, after] = [bow(from), bow(to)];
  if (before * after < 0) return straight;
  const mixed = (bone: (limb: Limb) => number) => bone(from) + (bone(to) - bone(from)) * share;
  const upper = mixed((limb) => boneLength(limb.root, limb.bend));
  const lower = mixed((limb) => boneLength(limb.bend, limb.end));
  const distance = boneLength(root, end);
  // Too far to reach or too near to fold: along the line.
  if (distance >= upper + lower || distance <= Math.abs(upper - lower))
    return between(root, end, upper / (upper + lower));
  const along = (upper ** 2 - lower ** 2 + distance ** 2) / (2 * distance);
  const off = Math.sqrt(Math.max(0, upper ** 2 - along ** 2)) * (before + after < 0 ? -1 : 1);
  const [ux, uy] = [(end.x - root.x) / distance, (end.y - root.y) / distance];
  return { x: root.x + ux * along - uy * off, y: root.y + uy * along + ux * off };
}
