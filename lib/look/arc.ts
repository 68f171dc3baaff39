import type { Instant } from '../time/instant';

/** The sky's own units: the popup's header at 100 %. Everything in it scales together. */
export const SKY = { width: 380, height: 204 } as const;

/** Half an ellipse on the horizon; its feet stand 28 units in, so that the sun at bedtime is not cut off. */
const ARC = { left: 28, right: 352, centre: 190, horizon: 178, rx: 162, ry: 142 } as const;

/** How far from the middle of the sun, as a part of the arc, the line leaves off: it runs up to the body, not through. */
const CLEAR = 0.028;

/** A place in the sky's units, from its upper start corner. */
export interface Place {
  x: number;
  y: number;
}

/** How far `now` is from `from` to `to`, kept within 0 and 1; 0 when the span is empty. */
export function partOf(from: Instant, to: Instant, now: Instant): number {
  if (to <= from) return 0;
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}

/** The place on the arc at a part of the way: 0 the left foot, 0.5 the top, 1 the right foot. */
export function placeOn(part: number): Place {
  const angle = Math.PI * (1 - part);
  return { x: round(ARC.centre + ARC.rx * Math.cos(angle)), y: round(ARC.horizon - ARC.ry * Math.sin(angle)) };
}

/** The arc between two parts of the way as an SVG path; empty when they leave nothing to draw. */
export function pathBetween(start: number, end: number): string {
  if (end <= start) return '';
  const [a, b] = [placeOn(start), placeOn(end)];
  return `M${tenths(a.x)} ${tenths(a.y)}A${ARC.rx} ${ARC.ry} 0 0 1 ${tenths(b.x)} ${tenths(b.y)}`;
}

/** The way already gone and the way ahead, leaving off on both sides of a body that stands at `part`. */
export function pathsAround(part: number): { gone: string; ahead: string } {
  return { gone: pathBetween(0, part - CLEAR), ahead: pathBetween(part + CLEAR, 1) };
}

/** A length of the sky as text, to a tenth. `toFixed`, as any other way from a fraction to text takes a cache of 47 kB. */
export function tenths(value: number): string {
  return value.toFixed(1).replace('.0', '');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
