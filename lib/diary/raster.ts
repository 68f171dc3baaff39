import type { NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { utcOf } from '../time/plain';
import { isStill } from './leg-counts';
import { type Asleep, rowOf } from './row';

/** A stretch of a row, in real hours after the noon that it begins at. */
export interface Stretch {
  from: number;
  to: number;
}

/** One night on an axis of its own: from the noon of its evening on, by the clock of that evening. */
export interface RasterRow {
  night: PlainDate;
  /** The instant of that noon. */
  noon: Instant;
  /**
   * Real hours until the next noon, by the clock of the morning: 24; 23 or 25 where the clocks changed between them; any
   * other where the zone was left.
   */
  length: number;
  planned: Stretch;
  /** As noted, in order; none where nothing was. */
  slept: Stretch[];
  naps: Stretch[];
  /** When the last drink with caffeine was begun; below 0 where that was before noon. Null for none. */
  cup: number | null;
  /** Of each quarter of an hour the part that was spent at the screen, laid to its beginning. */
  screen: Stretch[];
  /** When the legs were noted to stir; what was noted in the morning has no time. */
  legs: number[];
}

const DAY = 24;
const QUARTER = 15 * MINUTE;
/** The least and the most hours that rows reach to: a morning's nap before noon, a sleep by day after a night at work. */
const REACH = [-8, 36] as const;

/** The row of a night. */
export function rasterRow(record: NightRecord): RasterRow {
  const { night, bedtime, wake, offset, screen } = record;
  const { sleeps, naps, lastCup } = rowOf(record);
  const noon = utcOf(night) + 12 * HOUR - offset * MINUTE;
  const hours = (at: Instant) => (at - noon) / HOUR;
  const stretch = ({ from, to }: Pick<Asleep, 'from' | 'to'>) => ({ from: hours(from), to: hours(to) });
  const length = DAY + (offset - (sleeps.at(-1)?.offsetUp ?? record.offsetWake)) / 60;
  const at = screen?.from ?? noon;
  return {
    night,
    noon,
    length,
    planned: { from: hours(bedtime), to: hours(wake) },
    slept: sleeps.map(stretch),
    naps: naps.map(stretch),
    cup: lastCup === null ? null : hours(lastCup),
    screen: (screen?.seconds ?? []).flatMap((seconds, i) =>
      seconds === 0 ? [] : stretch({ from: at + i * QUARTER, to: at + i * QUARTER + seconds * 1000 }),
    ),
    legs: legTimes(record)
      .map(hours)
      .filter((each) => each >= 0 && each <= REACH[1]),
  };
}

/**
 * When the legs stirred: words given by one tap but not with the morning's, entries, and waking by them, in order. An entry that was
 * written after waking and says no time has none, and one that says 0 is of no stirring.
 */
export function legTimes({ legs, legEntries, legsWoke, morning, wake }: NightRecord): Instant[] {
  const taps = legs.filter(({ at, value }) => value !== 'quiet' && at !== morning?.at);
  const stirring = legEntries.filter((entry) => !isStill(entry));
  const entries = stirring.flatMap(({ began, at }) => began ?? (at < wake ? at : []));
  return [...taps.map(({ at }) => at), ...entries, ...legsWoke].sort((a, b) => a - b);
}

/**
 * The hours after noon that rows reach from and to, so that each has room for all of its sleep: 0 to 24, more where the clocks
 * went back, a nap was before noon, or sleep is planned or noted by day; whole hours.
 */
export function reachOf(rows: readonly RasterRow[]): [from: number, to: number] {
  const starts = rows.flatMap(({ slept, naps }) => [...slept, ...naps].map(({ from }) => from));
  const ends = rows.flatMap(({ length, planned, slept, naps }) => [
    length,
    ...[planned, ...slept, ...naps].map(({ to }) => to),
  ]);
  const from = Math.floor(Math.min(0, ...starts));
  const to = Math.ceil(Math.max(DAY, ...ends));
  return [Math.max(REACH[0], from), Math.min(REACH[1], to)];
}
