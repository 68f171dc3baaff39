import { max } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { t } from '../../lib/platform/i18n';

/** Room around what is drawn, in the unit of `useWidth`: for amounts at the start, for times below, for a word above. */
const ROOM = { start: 36, end: 10, top: 30, bottom: 28 };
/** How tall a drawing is in that unit. */
export const HEIGHT = 264;
/** How wide a letter of the marks is at most, on average. */
export const LETTER = 7.4;

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
  const [start, end] =
    t('ui.dir') === 'rtl' ? [width - ROOM.start, ROOM.end] : [ROOM.start, Math.max(width - ROOM.end, ROOM.start + 1)];
  const base = HEIGHT - ROOM.bottom;
  const y = scaleLinear([0, 1.08 * (max(amounts) ?? 0)], [base, ROOM.top]).nice(4);
  return { width, x: scaleLinear(span, [start, end]), y, top: ROOM.top, base, start, end };
}

/** The middle of a word at a place, moved aside where the word would leave the drawing. */
export function wordAt(place: number, word: string, width: number): number {
  const half = (word.length * LETTER) / 2;
  return Math.max(half, Math.min(width - half, place));
}
