import type { Point } from './joints';

/** A point of a body part with the radius of the part there, in units of the figure's square. */
export interface Round extends Point {
  r: number;
}

/** The point `share` of the way from `p` to `q`, moved `aside` units to the front of a bone that runs down from `p`. */
export function along(p: Point, q: Point, share: number, aside = 0): Point {
  const front = frontOf(p, q);
  return { x: p.x + (q.x - p.x) * share + front.x * aside, y: p.y + (q.y - p.y) * share + front.y * aside };
}

/** The unit vector that points to the front of a bone from `p` down to `q`, on a figure that faces right. */
export function frontOf(p: Point, q: Point): Point {
  const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
  return { x: (q.y - p.y) / length, y: (p.x - q.x) / length };
}

/** A coordinate as paths have it: tenths are as fine as a screen shows. */
export const at = (n: number) => Math.round(n * 10) / 10;

/** A disc as a path. */
export function disc({ x, y, r }: Round): string {
  return `M${at(x - r)} ${at(y)}a${at(r)} ${at(r)} 0 1 0 ${at(2 * r)} 0a${at(r)} ${at(r)} 0 1 0 ${at(-2 * r)} 0Z`;
}

/**
 * The outline round two discs: a tapered limb. Tangents by the angle whose cosine is the difference of the radii over the distance;
 * when one disc holds the other, that disc. Every outline turns the same way, so that overlapping ones fill as one body.
 */
export function taper(p: Round, q: Round): string {
  const [dx, dy] = [q.x - p.x, q.y - p.y];
  const distance = Math.hypot(dx, dy);
  if (distance <= Math.abs(p.r - q.r)) return disc(p.r > q.r ? p : q);
  const axis = Math.atan2(dy, dx);
  const spread = Math.acos((p.r - q.r) / distance);
  const on = (c: Round, turn: number) =>
    `${at(c.x + c.r * Math.cos(axis + turn))} ${at(c.y + c.r * Math.sin(axis + turn))}`;
  const wide = spread > Math.PI / 2;
  return (
    `M${on(p, spread)}L${on(q, spread)}A${at(q.r)} ${at(q.r)} 0 ${wide ? 1 : 0} 0 ${on(q, -spread)}` +
    `L${on(p, -spread)}A${at(p.r)} ${at(p.r)} 0 ${wide ? 0 : 1} 0 ${on(p, spread)}Z`
  );
}

/** A chain of tapered limbs. */
export function chain(...rounds: Round[]): string {
  return rounds.slice(1).reduce((path, q, i) => path + taper(rounds[i] ?? q, q), '');
}

/**
 * A chain along one bone with a round more between each two, on the curve through their neighbours: so that its outline bends softly where a chain alone has corners.
 */
export function softChain(...rounds: Round[]): string {
  const knot = (i: number): Round => rounds[Math.min(rounds.length - 1, Math.max(0, i))] ?? { x: 0, y: 0, r: 0 };
  const half = (i: number, of: 'x' | 'y' | 'r') =>
    (9 * (knot(i)[of] + knot(i + 1)[of]) - knot(i - 1)[of] - knot(i + 2)[of]) / 16;
  const between = (i: number): Round => ({ x: half(i, 'x'), y: half(i, 'y'), r: half(i, 'r') });
  return chain(...rounds.flatMap((round, i) => (i === rounds.length - 1 ? [round] : [round, between(i)])));
}

/**
 * A closed curve through points, smooth at each of them (Catmull-Rom as Bézier curves). The points are `[down, front]` in
 * units from `middle`, where down is the way to `shoulders`.
 */
export function curve(middle: Point, shoulders: Point, points: readonly (readonly [number, number])[]): string {
  const length = Math.hypot(shoulders.x - middle.x, shoulders.y - middle.y) || 1;
  const placed = points.map(([down, front]) => along(middle, shoulders, down / length, front));
  const knot = (i: number): Point => placed[(i + placed.length) % placed.length] ?? middle;
  const handle = (p: Point, from: Point, to: Point) =>
    `${at(p.x + (to.x - from.x) / 6)} ${at(p.y + (to.y - from.y) / 6)}`;
  const arcs = placed.map((p, i) => {
    const [before, next, after] = [knot(i - 1), knot(i + 1), knot(i + 2)];
    return `C${handle(p, before, next)} ${handle(next, after, p)} ${at(next.x)} ${at(next.y)}`;
  });
  const first = knot(0);
  return `M${at(first.x)} ${at(first.y)}${arcs.join('')}Z`;
}

/** A seam of the clothes across a bone: sleeve, waist or trouser leg. `half` is half the width of the limb there. */
export function seam(p: Point, q: Point, share: number, half: number): string {
  const [front, back] = [along(p, q, share, half), along(p, q, share, -half)];
  return `M${at(front.x)} ${at(front.y)}L${at(back.x)} ${at(back.y)}`;
}
