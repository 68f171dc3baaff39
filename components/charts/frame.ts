import { least, max, range } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { number, t } from '../../lib/platform/i18n';

/** Room around what is drawn, in the unit of `useWidth`: for amounts at the start at least, for times below, for a word above. */
const ROOM = { start: 36, end: 14, top: 36, bottom: 28 };
/** Between an amount and the drawing. */
export const ASIDE = 8;
/** How tall a drawing is in that unit. */
export const HEIGHT = 268;
/** How wide a letter of the marks is at most, on average. */
export const LETTER = 7.4;

/** How far apart points stand that are asked for what a word would cover. */
const STEP = 4;

/** Where things stand in a drawing. */
export interface Frame {
  width: number;
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  /** The upper and the lower edge. */
  top: number;
  base: number;
  /** The two sides, in the order of reading. */
  start: number;
  end: number;
}

/**
 * A frame for amounts from 0 over a stretch of time. Time runs the way the language is read, as everywhere else in
 * Evenfall: right to left where the page does, the amounts on the side where a line of words begins.
 * @param span what the first and the last place stand for
 * @param amounts all that has to fit
 */
export function frameOf(width: number, span: readonly [number, number], amounts: readonly number[]): Frame {
  const base = HEIGHT - ROOM.bottom;
  const y = scaleLinear([0, 1.08 * (max(amounts) ?? 0)], [base, ROOM.top]).nice(4);
  const room = Math.max(ROOM.start, number(y.invert(ROOM.top)).length * LETTER + ASIDE);
  const [start, end] = t('ui.dir') === 'rtl' ? [width - room, ROOM.end] : [room, Math.max(width - ROOM.end, room + 1)];
  return { width, x: scaleLinear(span, [start, end]), y, top: ROOM.top, base, start, end };
}

/** The middle of a word at a place, moved aside where the word would leave the drawing. */
export function wordAt(place: number, word: string, width: number): number {
  const half = (word.length * LETTER) / 2;
  return Math.max(half, Math.min(width - half, place));
}

/** Points of a path, close enough to tell what it crosses. */
export function along(path: readonly (readonly [number, number])[]): [number, number][] {
  return path.flatMap(([x, y], i) => {
    const [nextX, nextY] = path[i + 1] ?? [x, y];
    const parts = Math.ceil(Math.hypot(nextX - x, nextY - y) / STEP) || 1;
    return range(parts).map((part): [number, number] => [
      x + ((nextX - x) * part) / parts,
      y + ((nextY - y) * part) / parts,
    ]);
  });
}

/**
 * The place on a level line at which a word covers least of what is drawn: above the line before under it, towards the
 * end before towards the start.
 * @param level where the line stands
 * @param marks points of what is drawn, as of `along`
 * @returns the middle of the word and the line that its letters stand on
 */
export function quietSpot(frame: Frame, level: number, word: string, marks: readonly (readonly [number, number])[]) {
  const { start, end, base, top } = frame;
  const half = (word.length * LETTER) / 2;
  const toStart = Math.sign(start - end);
  const free = Math.abs(start - end) - 2 * half;
  const spots = [level - 7, level + 18].flatMap((y) =>
    range(0, Math.max(1, free), 2 * STEP).map((aside) => ({ x: end + toStart * (half + aside), y })),
  );
  const covered = ({ x, y }: { x: number; y: number }) =>
    y > base - 2 || y < top
      ? Number.POSITIVE_INFINITY
      : marks.filter(([mx, my]) => Math.abs(mx - x) < half + 2 && my > y - 15 && my < y + 5).length;
  return least(spots, (a, b) => covered(a) - covered(b)) ?? { x: end + toStart * half, y: level - 7 };
}
