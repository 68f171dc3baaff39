import { clockStep, meanClock, minuteOnClock } from '../diary/clock';
import type { Asleep, NightRow } from '../diary/row';
import { ANSWERS, CLOCK_MINUTES, FEW_MINUTES, type Scale, SLEEP_MINUTES } from './scale';

/**
 * What nights are compared by. `sol`: minutes until asleep. `hours`: minutes asleep. `rested`, `rough`: the answers, 1 to 5.
 * `asleepAt`, `midsleep`, `wokeAt`: when the longest sleep began, its middle, when it ended, in minutes of the clock there.
 */
export const MEASURES = ['sol', 'hours', 'rested', 'rough', 'asleepAt', 'midsleep', 'wokeAt'] as const;
export type Measure = (typeof MEASURES)[number];

const SCALES: Record<Measure, Scale> = {
  sol: FEW_MINUTES,
  hours: SLEEP_MINUTES,
  rested: ANSWERS,
  rough: ANSWERS,
  asleepAt: CLOCK_MINUTES,
  midsleep: CLOCK_MINUTES,
  wokeAt: CLOCK_MINUTES,
};

/** How a measure is reckoned with. */
export function scaleOf(measure: Measure): Scale {
  return SCALES[measure];
}

/** True of a measure that is a time of the clock. */
export function isClock(measure: Measure): measure is 'asleepAt' | 'midsleep' | 'wokeAt' {
  return SCALES[measure] === CLOCK_MINUTES;
}

/** A night's value; null where it was not noted or cannot be worked out. A time is in minutes after midnight, 0 to under 1440. */
export function valueIn(row: NightRow, measure: Measure): number | null {
  switch (measure) {
    case 'sol':
      return row.sol;
    case 'hours':
      return row.tst;
    case 'rested':
      return row.rested;
    case 'rough':
      return row.rough;
    default: {
      const chief = isTimed(row, measure) ? longest(row.sleeps) : null;
      return chief && timeIn(chief, measure);
    }
  }
}

/**
 * True where it was said when each sleep began and ended: a row takes lights out, or getting into bed, for falling asleep where minutes
 * were left out, and getting up for waking, which is near enough for a picture and says too much in a sentence.
 */
function isTimed({ sol, attempt }: NightRow, measure: 'asleepAt' | 'midsleep' | 'wokeAt'): boolean {
  return attempt !== null && (measure === 'wokeAt' || sol !== null);
}

/** A time of a sleep on the clocks it was noted by; the middle lies between both as they were read. */
function timeIn({ from, to, offset, offsetUp }: Asleep, measure: 'asleepAt' | 'midsleep' | 'wokeAt'): number {
  if (measure === 'asleepAt') return minuteOnClock(from, offset);
  if (measure === 'wokeAt') return minuteOnClock(to, offsetUp);
  return minuteOnClock((from + to) / 2, (offset + offsetUp) / 2);
}

/** The longest sleep, the first of those that are as long; null where there is none. */
function longest(sleeps: readonly Asleep[]): Asleep | null {
  return sleeps.reduce<Asleep | null>(
    (most, each) => (most === null || each.to - each.from > most.to - most.from ? each : most),
    null,
  );
}

/**
 * The values of groups of nights, those without one left out. Times are taken the turn of the clock that lies nearest to the middle
 * of all of them, which may be below 0 or above 1440, so that they can be reckoned with; where they point nowhere, none is left.
 */
export function valuesOf(groups: readonly (readonly NightRow[])[], measure: Measure): number[][] {
  const noted = groups.map((rows) => rows.map((row) => valueIn(row, measure)).filter((value) => value !== null));
  if (!isClock(measure)) return noted;
  const middle = meanClock(noted.flat());
  return noted.map((values) => (middle === null ? [] : values.map((value) => middle + clockStep(middle, value))));
}
