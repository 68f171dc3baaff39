import { ease } from '../../lib/routine/pace';
import { bendBetween, between, boneLength, turned } from './bones';
import { JOINTS, type Joint, type Joints, type Point, type Pose } from './joints';

/** Feet that go further than this in a pose change are lifted on the way; the arc is this high. */
const STEP_FROM = 15;
const STEP_HEIGHT = 5;

/**
 * The pose `share` of the way (0 to 1) from one to the other; scene and side are those of the first. Seen from the side,
 * bones keep their length on the way; seen from the front or above they are foreshortened, and every joint goes straight.
 */
export function mix(from: Pose, to: Pose, share: number): Pose {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const straight = eachJoint((name) => between(from.joints[name], to.joints[name], share));
  const lit = from.lit === undefined || to.lit === undefined ? {} : { lit: from.lit + (to.lit - from.lit) * share };
  return { ...from, ...lit, joints: from.view ? straight : jointed(from.joints, to.joints, straight, share) };
}

function jointed(from: Joints, to: Joints, straight: Joints, share: number): Joints {
  const mixed = { ...straight };
  const turn = (root: keyof Joints, end: keyof Joints) =>
    turned(mixed[root], [from[root], from[end]], [to[root], to[end]], share);
  mixed.sh = turn('hp', 'sh');
  mixed.hd = turn('sh', 'hd');
  const bend = (root: Joint, middle: Joint, end: Joint) => {
    const limb = (joints: Joints) => ({ root: joints[root], bend: joints[middle], end: joints[end] });
    return bendBetween(mixed[root], mixed[end], limb(from), limb(to), share);
  };
  for (const side of ['F', 'B'] as const) {
    const ankle = `a${side}` as const;
    const far = Math.abs(from[ankle].x - to[ankle].x) > STEP_FROM;
    if (far) mixed[ankle] = { x: mixed[ankle].x, y: mixed[ankle].y - STEP_HEIGHT * Math.sin(Math.PI * share) };
    mixed[`t${side}`] = turn(ankle, `t${side}`);
    mixed[`k${side}`] = bend('hp', `k${side}`, ankle);
    mixed[`e${side}`] = bend('sh', `e${side}`, `h${side}`);
  }
  return mixed;
}

/** The same pose done by the other side: near and far exchanged, the picture turned round, or mirrored where it is seen from the front. */
export function otherSide(pose: Pose): Pose {
  const { joints } = pose;
  const worked = pose.worked === 'F' ? 'B' : 'F';
  if (pose.turns) return { ...pose, turned: !pose.turned };
  if (pose.view) return { ...pose, worked, joints: eachJoint((name) => mirrored(joints[opposite(name)])) };
  return { ...pose, worked, joints: eachJoint((name) => joints[opposite(name)]) };
}

/** The pose in which `side` is the worked one. Near is right on a figure that faces right. */
export function forSide(pose: Pose, side: 'left' | 'right' | null): Pose {
  if (side === null) return pose;
  const near = pose.turned ? 'left' : 'right';
  return (side === near) === (pose.worked === 'F') ? pose : otherSide(pose);
}

/** The end pose with what its near leg does done by the far leg; all else as at the start. */
export function otherLeg(start: Pose, end: Pose): Pose {
  const moved = (part: 'k' | 'a' | 't'): Point => {
    const [from, to, far] = [start.joints[`${part}F`], end.joints[`${part}F`], start.joints[`${part}B`]];
    return { x: far.x + to.x - from.x, y: far.y + to.y - from.y };
  };
  return { ...start, joints: { ...start.joints, kB: moved('k'), aB: moved('a'), tB: moved('t') } };
}

/** The walk at `share` (0 to 1) of a whole stride of both legs, smooth through its four moments. */
export function walkAt(stride: Pose, passing: Pose, share: number): Pose {
  const moments = [stride, passing, otherSide(stride), otherSide(passing)];
  const place = (((share % 1) + 1) % 1) * moments.length;
  const i = Math.floor(place);
  const u = place - i;
  const key = (n: number) => (moments[(n + moments.length) % moments.length] ?? stride).joints;
  const keys = [key(i - 1), key(i), key(i + 1), key(i + 2)] as const;
  const smooth = (axis: 'x' | 'y', name: keyof Joints) => {
    const [a, b, c, d] = [keys[0][name][axis], keys[1][name][axis], keys[2][name][axis], keys[3][name][axis]];
    return spline(a, b, c, d, u);
  };
  return { ...stride, joints: eachJoint((name) => ({ x: smooth('x', name), y: smooth('y', name) })) };
}

/** Units that shoulders rise and a belly comes forward with a whole breath. */
const RISE = 1.2;
const BELLY = 1.8;

/** The pose with a breath in it: head and shoulders rise a little along the trunk, and the hand that lies on the belly goes with it. */
export function breathing(pose: Pose, full: number, handOnBelly: boolean): Pose {
  const { hp, sh } = pose.joints;
  const length = boneLength(hp, sh) || 1;
  const up = { x: (sh.x - hp.x) / length, y: (sh.y - hp.y) / length };
  const lifted = (p: Point, by: number): Point => ({ x: p.x + up.x * by * full, y: p.y + up.y * by * full });
  const { hd, eF, eB, hF } = pose.joints;
  const joints = {
    ...pose.joints,
    hd: lifted(hd, RISE),
    sh: lifted(sh, RISE),
    eF: lifted(eF, RISE / 2),
    eB: lifted(eB, RISE / 2),
  };
  // The front of the body lies a quarter turn from its way up.
  if (handOnBelly) joints.hF = { x: hF.x - up.y * BELLY * full, y: hF.y + up.x * BELLY * full };
  return { ...pose, full, joints };
}

/** A foot drawing rings: the toe of the worked side goes round in front of its ankle, seen from the side. */
export function circleAt(pose: Pose, share: number): Pose {
  const toe = `t${pose.worked}` as const;
  const ankle = pose.joints[`a${pose.worked}`];
  const rest = Math.atan2(pose.joints[toe].y - ankle.y, pose.joints[toe].x - ankle.x);
  const turn = 2 * Math.PI * share;
  const angle = rest + 0.55 * Math.sin(turn);
  const length = 11 - 1.6 * (1 - Math.cos(turn));
  const moved = { x: ankle.x + length * Math.cos(angle), y: ankle.y + length * Math.sin(angle) };
  return { ...pose, joints: { ...pose.joints, [toe]: moved } };
}

/** The pose of a side change: from the first side's pose to the second's, eased, or faded where the picture turns round. */
export function changeAt(pose: Pose, share: number): Pose {
  const [left, right] = [forSide(pose, 'left'), forSide(pose, 'right')];
  if (pose.turns) return { ...(share < 0.5 ? left : right), clear: Math.min(1, Math.abs(1 - 2 * share)) };
  // Half way the legs lie over each other: there the order in which they are drawn changes unseen.
  return { ...mix(left, right, ease(share)), worked: (share < 0.5 ? left : right).worked };
}

// Catmull-Rom: passes through b and c, with the slopes of their neighbours.
function spline(a: number, b: number, c: number, d: number, u: number): number {
  return b + 0.5 * u * (c - a + u * (2 * a - 5 * b + 4 * c - d + u * (3 * (b - c) + d - a)));
}

function mirrored({ x, y }: Point): Point {
  return { x: 200 - x, y };
}

function opposite(name: keyof Joints): keyof Joints {
  if (name.endsWith('F')) return `${name.slice(0, -1)}B` as keyof Joints;
  return name.endsWith('B') ? (`${name.slice(0, -1)}F` as keyof Joints) : name;
}

function eachJoint(make: (name: keyof Joints) => Point): Joints {
  return Object.fromEntries(JOINTS.map((name) => [name, make(name)])) as Joints;
}
