import type { Point } from './joints';
import { along, at, chain, curve, disc, type Round, softChain, taper } from './outline';

/** A foot on an ankle: heel behind, flat sole 4 units under, rounded toe. Its sole lies to the right of ankle-to-toe. */
export function foot(ankle: Point, toe: Point): string {
  const length = Math.hypot(toe.x - ankle.x, toe.y - ankle.y) || 1;
  const [ux, uy] = [(toe.x - ankle.x) / length, (toe.y - ankle.y) / length];
  const to = (x: number, y: number) => `${at(ankle.x + ux * x - uy * y)} ${at(ankle.y + uy * x + ux * y)}`;
  const l = length;
  // Turns as `taper` does: sole first, from heel to toe.
  return (
    `M${to(-4.6, 0)}C${to(-5.6, 2.4)} ${to(-4.8, 4)} ${to(-2.6, 4)}L${to(l + 0.6, 4)}` +
    `C${to(l + 4.4, 4)} ${to(l + 4.2, 0.4)} ${to(l + 1, -0.2)}C${to(l * 0.66, -0.9)} ${to(l * 0.5, -2.2)} ${to(3.6, -4.2)}` +
    `L${to(-3.6, -4.2)}Z`
  );
}

const point = (p: Point, r: number): Round => ({ x: p.x, y: p.y, r });

/** A leg from hip to toe, with a thigh, a calf and a foot. `from` leaves out that share of the thigh, for the gap around it. */
export function leg(hip: Point, knee: Point, ankle: Point, toe: Point, from = 0): string {
  return (
    softChain(
      point(along(hip, knee, from), from ? 8.6 : 9.8),
      point(along(hip, knee, 0.55, 0.4), 8.2),
      point(knee, 6.5),
    ) + shin(knee, ankle, toe)
  );
}

/** The lower leg with its calf, and the foot. */
export function shin(knee: Point, ankle: Point, toe: Point): string {
  return (
    softChain(
      point(knee, 6.5),
      point(along(knee, ankle, 0.18, -1), 6.3),
      point(along(knee, ankle, 0.36, -1.6), 6.1),
      point(along(knee, ankle, 0.6, -1), 5),
      point(along(knee, ankle, 0.84, -0.2), 3.9),
      point(ankle, 3.9),
    ) + foot(ankle, toe)
  );
}

/** An arm from shoulder to fingers. `fingers` is where they point, a unit vector; without it they follow the forearm. */
export function arm(shoulder: Point, elbow: Point, hand: Point, from = 0, fingers?: Point): string {
  const length = Math.hypot(hand.x - elbow.x, hand.y - elbow.y) || 1;
  const way = fingers ?? { x: (hand.x - elbow.x) / length, y: (hand.y - elbow.y) / length };
  const tip = { x: hand.x + way.x * 5.5, y: hand.y + way.y * 5.5 };
  return chain(
    point(along(shoulder, elbow, from), from ? 3.4 : 5.8),
    point(elbow, 4.1),
    point(along(elbow, hand, 0.3), 4.1),
    point(hand, 2.9),
    point(along(hand, tip, 0.5), 3.3),
    point(tip, 2.1),
  );
}

/** The trunk from the shoulders to the hips, and the neck; `full` of breath from 0 to 1, the belly comes forward. */
export function trunk(head: Point, shoulders: Point, hips: Point, full = 0): string {
  const rounds: [number, number, number][] = [
    [0.11, 0.2, 7.8],
    [0.2, 0.8, 9.3],
    [0.34, 1.4 + 0.8 * full, 10.1],
    [0.5, 1 + 1.8 * full, 9.5],
    [0.66, 0.2 + 2 * full, 8.9],

    [0.82, -0.4, 9.5],
    [0.97, -0.8, 10.2],
  ];
  return (
    softChain(...rounds.map(([share, aside, r]) => point(along(shoulders, hips, share, aside), r))) +
    taper(point(along(shoulders, hips, 0.06), 5.2), point(along(head, shoulders, 0.3), 4))
  );
}

/** The head in profile: skull, jaw and a hint of a nose. */
export function head(middle: Point, shoulders: Point): string {
  const jaw = along(middle, shoulders, 0.3, 3);
  const chin = along(middle, shoulders, 0.5, 4.6);
  const nose = along(middle, shoulders, 0.12, 9.4);
  const brow = along(middle, shoulders, -0.05, 6);
  return disc(point(middle, 9.6)) + taper(point(jaw, 6), point(chin, 3.6)) + taper(point(brow, 3.6), point(nose, 1.5));
}

/** Short hair in profile: from the forehead over the crown to the nape. */
export function hair(middle: Point, shoulders: Point): string {
  return curve(middle, shoulders, [
    [-5, 8.6],
    [-9.6, 5.2],
    [-11.6, -0.4],
    [-10, -6.4],
    [-5, -10.6],
    [1.5, -11.2],
    [7.4, -8],
    [6.4, -5],
    [2.6, -4.2],
    [2.2, -1.8],
    [-1.6, -0.4],
    [-4, 3.4],
  ]);
}

/** Hair from the front: over the crown, to the ears. */
export function hairFront(middle: Point, shoulders: Point): string {
  return curve(middle, shoulders, [
    [2, -9.9],
    [-5, -9.8],
    [-10.4, -5.4],
    [-11.8, 0],
    [-10.4, 5.4],
    [-5, 9.8],
    [2, 9.9],
    [-1.4, 7.8],
    [-4.4, 4.4],
    [-3.6, -1],
    [-4.6, -4.6],
    [-1.4, -7.8],
  ]);
}

/** The trunk and neck from the front: shoulders broad, hips narrower. */
export function trunkFront(headAt: Point, shoulders: Point, hips: Point): string {
  const out = (p: Point, x: number, y: number, r: number): Round => ({ x: p.x + x, y: p.y + y, r });
  const flank = (s: number) =>
    chain(
      out(shoulders, s * 10, 9, 8),
      out(shoulders, s * 8, 22, 8),
      out(hips, s * 6, -20, 8),
      out(hips, s * 8, 0, 9.4),
    );
  return (
    chain(out(shoulders, -15, 6, 5.8), out(shoulders, 0, 2, 6.5), out(shoulders, 15, 6, 5.8)) +
    chain(out(shoulders, 0, 8, 10), out(hips, 0, -2, 9)) +
    flank(1) +
    flank(-1) +
    taper(point(shoulders, 5.2), point(along(headAt, shoulders, 0.35), 4.2))
  );
}

/**
 * A bent leg from the front, its thigh foreshortened, the foot turned a little out. `from` leaves out that share of the thigh, for the gap
 * around it.
 */
export function legFront(hip: Point, knee: Point, ankle: Point, toe: Point, from = 0): string {
  return (
    chain(
      point(along(hip, knee, from), from ? 8.4 : 9),
      point(knee, 8),
      point(along(knee, ankle, 0.3), 6.8),
      point(along(knee, ankle, 0.6), 5.4),
      point(ankle, 4),
    ) + taper(point(ankle, 4), point(toe, 4.2))
  );
}

/** The lower leg and foot seen from above while the body lies on its back. */
export function shinAbove(knee: Point, ankle: Point, toe: Point): string {
  return (
    chain(
      point(knee, 6.6),
      point(along(knee, ankle, 0.4), 6.3),
      point(along(knee, ankle, 0.8), 4.6),
      point(ankle, 4.2),
    ) + chain(point(ankle, 4.2), point(along(ankle, toe, 0.6), 4.6), point(toe, 3.4))
  );
}

/** The thigh seen from above, nearer to the eye than the shin; `from` leaves out that share of it, for the gap around it. */
export function thighAbove(hip: Point, knee: Point, from = 0): string {
  return chain(point(along(hip, knee, from), from ? 8.8 : 9.6), point(knee, 7.4));
}
