import type { Muscle } from '../../lib/routine/types';
import type { Point, Pose } from './joints';
import { along, chain } from './outline';

/**
 * The worked muscle as a spindle inside its limb, `[from, to, aside, radius]`: where on the bone it lies (shares), how far to
 * the front (negative: to the back), and how thick it is in the middle.
 */
const PLACES: Record<Muscle, [number, number, number, number]> = {
  calf: [0.14, 0.66, -2.2, 2.9],
  shin: [0.16, 0.7, 1, 2],
  hamstring: [0.24, 0.84, -3.1, 3],
  thigh: [0.26, 0.84, 2.8, 3],
  hip: [0.74, 1.06, -5, 3.2],
  hipFront: [-0.12, 0.4, 5.4, 2.9],
  neck: [0.1, 0.9, 0, 1.9],
  back: [0.24, 0.78, -4.4, 2.8],
};

/** The outline of the worked muscle on one side of a pose. */
export function muscleShape(muscle: Muscle, pose: Pose, side: 'F' | 'B'): string {
  const { joints } = pose;
  const bones: Record<Muscle, [Point, Point]> = {
    calf: [joints[`k${side}`], joints[`a${side}`]],
    shin: [joints[`k${side}`], joints[`a${side}`]],
    hamstring: [joints.hp, joints[`k${side}`]],
    thigh: [joints.hp, joints[`k${side}`]],
    hip: pose.view === 'front' ? outerHip(pose) : [joints.sh, joints.hp],
    hipFront: [joints.hp, joints[`k${side}`]],
    neck: neckBone(pose),
    back: pose.view === 'above' ? flank(pose) : [joints.sh, joints.hp],
  };
  const [p, q] = bones[muscle];
  const [from, to, off, radius] = PLACES[muscle];
  // From the front a muscle lies on its bone, neither before nor behind it.
  const aside = pose.view ? 0 : off;
  const spot = (share: number, r: number) => ({ ...along(p, q, from + (to - from) * share, aside), r });
  const swell = [0.3, 0.78, 1, 0.96, 0.74, 0.3];
  return chain(...swell.map((share, i) => spot(i / (swell.length - 1), radius * share)));
}

// The side of the neck that is pulled is the one the head leans away from.
function neckBone({ joints: { hd, sh }, worked }: Pose): [Point, Point] {
  const away = worked === 'F' ? -1 : 1;
  return [
    { x: (hd.x + 2 * sh.x) / 3 + away * 2.2, y: sh.y - 6 },
    { x: sh.x + away * 12, y: sh.y + 4.5 },
  ];
}

// Seen from above the back is hidden: the flank that the knees sink away from.
function flank({ joints: { sh, hp }, worked }: Pose): [Point, Point] {
  const away = worked === 'F' ? -1 : 1;
  return [
    { x: sh.x + away * 9, y: sh.y + 14 },
    { x: hp.x + away * 7, y: hp.y + 2 },
  ];
}

// The outside of the hip whose leg is crossed, from waist to thigh.
function outerHip({ joints: { hp }, worked }: Pose): [Point, Point] {
  const way = worked === 'F' ? 1 : -1;
  return [
    { x: hp.x + way * 10, y: hp.y - 26 },
    { x: hp.x + way * 16, y: hp.y + 6 },
  ];
}
