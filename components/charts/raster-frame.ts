import { scaleLinear } from 'd3-scale';
import { type RasterRow, reachOf } from '../../lib/diary/raster';
import { hourText, monthText, nightText } from '../../lib/platform/calendar';
import type { Clock } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import { timeOfMinute } from '../../lib/time/plain';
import { roomyTicks, type Tick } from './Axes';
import { type Frame, LETTER } from './frame';

/** How tall a row is, how much room there is after it, and what the line over a month takes. */
const [ROW, GAP, HEAD] = [18, 6, 34];
/** Room beside the rows: after their names, for a cup before the hours begin, and for what a tick has at the end. */
const [ASIDE, EARLY, END] = [10, 14, 14];
/** Hours between two ticks, from many ticks to few. */
const TICK_HOURS = [1, 2, 3, 4, 6, 12] as const;

/** A row in its place. */
export interface Placed {
  row: RasterRow;
  name: string;
  top: number;
}

/** Where the rows stand: newest on top, a line with the hours over each month. */
export interface RasterFrame extends Pick<Frame, 'x' | 'start' | 'end'> {
  width: number;
  height: number;
  /** Hours after noon that the rows reach from and to. */
  reach: readonly [number, number];
  rows: Placed[];
  /** The lines over the months: where each stands, where its rows end, and its name. */
  heads: { top: number; foot: number; name: string }[];
  ticks: Tick[];
}

/**
 * The frame of some nights. Time runs the way the language is read.
 * @param rows newest first
 */
export function rasterFrame(rows: readonly RasterRow[], width: number, clock: Clock): RasterFrame {
  const reach = reachOf(rows);
  const names = rows.map(({ night }) => nightText(night));
  const early = rows.some((row) => isEarly(row, reach));
  const room = Math.max(0, ...names.map(({ length }) => length)) * LETTER + ASIDE + (early ? EARLY : 0);
  const [start, end] = t('ui.dir') === 'rtl' ? [width - room, END] : [room, Math.max(width - END, room + 1)];
  const x = scaleLinear(reach, [start, end]);
  const placed: Placed[] = [];
  const heads: RasterFrame['heads'] = [];
  let height = 0;
  rows.forEach((row, i) => {
    if (row.night.slice(0, 7) !== rows[i - 1]?.night.slice(0, 7)) {
      heads.push({ top: height, foot: height, name: monthText(row.night) });
      height += HEAD;
    }
    placed.push({ row, name: names[i] ?? '', top: height });
    height += ROW + GAP;
    const head = heads.at(-1);
    if (head) head.foot = height;
  });
  const ways = TICK_HOURS.map((hours) => () => ticksEach(hours, reach, clock));
  return { x, start, end, width, height, reach, rows: placed, heads, ticks: roomyTicks({ x }, ways) };
}

/** The ticks at each such multiple after midnight, by the clock of each row's evening. */
function ticksEach(hours: number, [from, to]: readonly [number, number], clock: Clock): Tick[] {
  const first = Math.ceil((from + 12) / hours) * hours - 12;
  const count = Math.floor((to - first) / hours) + 1;
  return Array.from({ length: count }, (_, i) => {
    const at = first + i * hours;
    return { at, label: hourText(timeOfMinute((at + 12) * 60), clock) };
  });
}

/** True where the last drink with caffeine was before the hours that are drawn: it stands beside them. */
export function isEarly({ cup }: RasterRow, [from]: RasterFrame['reach']): boolean {
  return cup !== null && cup < from;
}

/** The number of the row that a height lies on or next to. */
export function rowAt({ rows }: RasterFrame, y: number): number {
  const below = rows.findIndex(({ top }) => y < top + ROW + GAP / 2);
  return below === -1 ? rows.length - 1 : below;
}
