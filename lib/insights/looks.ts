import { quantile } from 'd3-array';
import { clockStep, meanClock, minuteOnClock } from '../diary/clock';
import type { NightRow } from '../diary/row';
import { MINUTE } from '../time/instant';
import { utcOf, weekdayOf } from '../time/plain';
import { type Compared, compare, LEAST_NIGHTS } from './interval';
import { type Measure, scaleOf, valueIn, valuesOf } from './measure';

/**
 * What nights are divided by. `cup`: the last noted drink with caffeine came after that minute of the clock. `mg`: more than so many
 * milligrams were left at bedtime. `screen`: more than so many minutes in the evening. `routine`: one was followed to its
 * end. `free`: nights before a Saturday or a Sunday.
 */
export type Split =
  | { by: 'cup'; minute: number }
  | { by: 'mg'; mg: number }
  | { by: 'screen'; minutes: number }
  | { by: 'routine' }
  | { by: 'free' };

/** What divided nights are compared by. */
export type LookMeasure = Exclude<Measure, 'rough' | 'wokeAt'>;

/** Nights divided in two, by one measure. */
export interface Look {
  kind: 'two';
  split: Split;
  measure: LookMeasure;
  /** The values of those on which it was so, and of the others. */
  those: number[];
  others: number[];
  /** Null where either has fewer than seven nights. */
  found: Compared | null;
}

/** When the middle half of the nights had it: from a quarter of them to three quarters, in minutes of the clock. */
export interface Usually {
  kind: 'usual';
  measure: 'asleepAt' | 'wokeAt';
  n: number;
  /** Null with fewer than seven nights. */
  half: { from: number; to: number } | null;
}

const BY_SPLIT: Readonly<Record<Split['by'], readonly LookMeasure[]>> = {
  cup: ['sol', 'rested'],
  mg: ['sol', 'rested'],
  screen: ['sol', 'hours'],
  routine: ['sol', 'rested'],
  free: ['asleepAt', 'hours', 'midsleep'],
};

/** Whole hours of the clock after which a last cup may be called late, in minutes, the latest first. */
const CUP_HOURS = Array.from({ length: 15 }, (_, i) => (22 - i) * 60);
/** Minutes by which planned bedtimes may lie from their mean, so that an hour of the clock means the same every night. */
const STEADY = 180;
const FREE_WEEKDAYS: readonly number[] = [4, 5];

/**
 * What can be looked at in these nights, one after the other in a fixed order, whatever comes of it. Where nothing of a kind was
 * noted at all it is left out. How nights are divided is settled by what they are divided by, never by what comes of it.
 * @param rows nights that are over, in any order
 * @param limit milligrams that the user would leave at bedtime; null for somebody who has none
 */
export function* looksAt(rows: readonly NightRow[], limit: number | null): Generator<Look | Usually> {
  for (const measure of ['asleepAt', 'wokeAt'] as const) yield usually(rows, measure);
  for (const split of [{ by: 'free' } as const, caffeineSplit(rows, limit), screenSplit(rows), routineSplit(rows)]) {
    if (split) for (const measure of BY_SPLIT[split.by]) yield look(rows, split, measure);
  }
}

function look(rows: readonly NightRow[], split: Split, measure: LookMeasure): Look {
  const sides = rows.map((row) => sideOf(row, split));
  const [those = [], others = []] = valuesOf(
    [rows.filter((_, i) => sides[i] === true), rows.filter((_, i) => sides[i] === false)],
    measure,
  );
  const enough = Math.min(those.length, others.length) >= LEAST_NIGHTS;
  return {
    kind: 'two',
    split,
    measure,
    those,
    others,
    found: enough ? compare(those, others, scaleOf(measure)) : null,
  };
}

/** On which side of a split a night lies; null where it was not noted. */
function sideOf(row: NightRow, split: Split): boolean | null {
  switch (split.by) {
    case 'cup': {
      const cup = cupMinute(row);
      return cup === null ? null : cup > split.minute;
    }
    case 'mg':
      return row.mg === null || row.lastCup === null ? null : row.mg > split.mg;
    case 'screen':
      return row.screen === null ? null : row.screen > split.minutes;
    case 'routine':
      return row.routine;
    case 'free':
      return FREE_WEEKDAYS.includes(weekdayOf(row.night));
  }
}

/** Minutes from midnight before the evening to the last cup, as the clock there showed it; past midnight above 1440. */
function cupMinute({ lastCup, offset, night }: NightRow): number | null {
  return lastCup === null ? null : lastCup / MINUTE + offset - utcOf(night) / MINUTE;
}

/** Nights without any noted cup tell nothing: none may have been drunk, or none noted. */
function caffeineSplit(rows: readonly NightRow[], limit: number | null): Split | null {
  const noted = rows.filter(
    (row) => row.lastCup !== null && (valueIn(row, 'sol') !== null || valueIn(row, 'rested') !== null),
  );
  if (noted.length === 0) return rows.some(({ lastCup }) => lastCup !== null) ? { by: 'cup', minute: 15 * 60 } : null;
  const cups = noted.map((row) => cupMinute(row) ?? 0);
  const minute = mostEven(cups, CUP_HOURS);
  const byLimit = limit !== null && !isSteady(rows) && noted.some(({ mg }) => mg !== null);
  return byLimit ? { by: 'mg', mg: limit } : { by: 'cup', minute };
}

function screenSplit(rows: readonly NightRow[]): Split | null {
  const minutes = rows.flatMap(({ screen }) => screen ?? []);
  if (minutes.length === 0) return null;
  const middle = 5 * Math.round((quantile(minutes, 0.5) ?? 0) / 5);
  return { by: 'screen', minutes: mostEven(minutes, [middle, Math.max(0, middle - 5)]) };
}

function routineSplit(rows: readonly NightRow[]): Split | null {
  return rows.some(({ routine }) => routine) ? { by: 'routine' } : null;
}

/** The edge that leaves the most on its smaller side, the first of those that leave as many. */
function mostEven(values: readonly number[], edges: readonly number[]): number {
  const smaller = (edge: number) => {
    const above = values.filter((value) => value > edge).length;
    return Math.min(above, values.length - above);
  };
  return edges.reduce((best, edge) => (smaller(edge) > smaller(best) ? edge : best));
}

function isSteady(rows: readonly NightRow[]): boolean {
  const bedtimes = rows.map(({ bedtime, offset }) => minuteOnClock(bedtime, offset));
  const middle = meanClock(bedtimes);
  return middle !== null && bedtimes.every((minute) => Math.abs(clockStep(middle, minute)) <= STEADY);
}

function usually(rows: readonly NightRow[], measure: Usually['measure']): Usually {
  const [values = []] = valuesOf([rows], measure);
  const [from, to] = [quantile(values, 0.25), quantile(values, 0.75)];
  const enough = values.length >= LEAST_NIGHTS && from !== undefined && to !== undefined;
  return { kind: 'usual', measure, n: values.length, half: enough ? { from, to } : null };
}
