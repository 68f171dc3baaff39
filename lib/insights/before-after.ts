import { median } from 'd3-array';
import type { NightRow } from '../diary/row';
import type { PlainDate } from '../time/plain';
import { daysBetween } from '../time/plain';
import type { Change } from '../trial/limits';
import type { Trial } from '../trial/schema';
import { phaseOf } from '../trial/trial';
import { type Compared, compare, comparePairs, LEAST_NIGHTS } from './interval';
import { type Measure, scaleOf, valuesOf } from './measure';
import { FEW_MINUTES, type Scale } from './scale';

/** Minutes by which a night's falling asleep or waking lies from the middle (the median) of its own nights. */
const SPREADS = { asleepSpread: 'asleepAt', wokeSpread: 'wokeAt' } as const;

/** What a trial can be looked at by. */
export type TrialMeasure = Measure | keyof typeof SPREADS;

/** What is looked at after a change, in this order: at most two, since each more is one more chance for chance. */
export const LOOKED_AT = {
  coffee: ['sol', 'rested'],
  wrapUp: ['sol', 'hours'],
  routine: ['sol', 'rested'],
  sameWake: ['wokeSpread', 'rested'],
  walk: ['sol', 'rested'],
  daylight: ['rested', 'wokeSpread'],
} as const satisfies Readonly<Record<Change, readonly TrialMeasure[]>>;
export type LookedAt = (typeof LOOKED_AT)[Change][number];

/**
 * What came of a trial by one measure. `nights` are those on which it was noted, `values` what was; all of them count, kept to or
 * not.
 */
export interface BeforeAfter {
  measure: TrialMeasure;
  usual: { nights: number; values: readonly number[] };
  change: { nights: number; values: readonly number[]; kept: number; partly: number; not: number };
  /** `those` are the nights with the change, `others` those as usual, in the unit of the measure; null: not enough nights. */
  found: Compared | null;
  /**
   * Week by week alone: how many pairs the difference was worked out from, a night with the change and one of the same weekday a week
   * before it. Null for two blocks.
   */
  pairs: number | null;
}

/**
 * A trial's nights with the change against those as usual. In two blocks the groups are compared as such; week by week each night with
 * the change is held against the same weekday of the week before, which takes out weekdays and slow change, and signs are
 * turned within these pairs. Nights in a row resemble each other: all ranges are wider by as much as these do.
 * @param rows in any order; nights outside the trial are left out
 */
export function beforeAfter(trial: Trial, rows: readonly NightRow[], measure: TrialMeasure): BeforeAfter {
  const inOrder = [...rows].sort((a, b) => (a.night < b.night ? -1 : 1));
  const [change, usual] = (['change', 'usual'] as const).map((phase) =>
    inOrder.filter(({ night }) => phaseOf(trial, night) === phase),
  ) as [NightRow[], NightRow[]];
  const [scale, those, others] = notedIn(change, usual, measure);
  const kept = (word: NightRow['kept']) => those.filter(({ row }) => row.kept === word).length;
  const pairs = trial.form === 'weeks' ? pairsOf(trial, those, others) : null;
  const enough = Math.min(those.length, others.length, pairs?.length ?? LEAST_NIGHTS) >= LEAST_NIGHTS;
  const found = enough ? compare(those.map(valueIn), others.map(valueIn), scale, true) : null;
  return {
    measure,
    usual: { nights: others.length, values: others.map(valueIn) },
    change: {
      nights: those.length,
      values: those.map(valueIn),
      kept: kept('yes'),
      partly: kept('partly'),
      not: kept('no'),
    },
    found: found && pairs ? { ...found, difference: comparePairs(pairs, scale) } : found,
    pairs: pairs?.length ?? null,
  };
}

interface Noted {
  row: NightRow;
  value: number;
}

const valueIn = ({ value }: Noted) => value;

/** The nights of both groups on which the measure was noted, with its value. */
function notedIn(change: NightRow[], usual: NightRow[], measure: TrialMeasure): [Scale, Noted[], Noted[]] {
  const base = measure in SPREADS ? SPREADS[measure as keyof typeof SPREADS] : (measure as Measure);
  const known = [change, usual].map((rows) => rows.filter((row) => valuesOf([[row]], base)[0]?.length === 1));
  const values = valuesOf(known, base);
  const groups = known.map((rows, group) =>
    rows.flatMap((row, i) => {
      const value = values[group]?.[i];
      return value === undefined ? [] : { row, value };
    }),
  );
  const [those = [], others = []] = measure in SPREADS ? groups.map(apart) : groups;
  return [measure in SPREADS ? FEW_MINUTES : scaleOf(base), those, others];
}

/** Each night by how far it lies from the middle of its group (Brown & Forsythe, Journal of the American Statistical Association, 1974). */
function apart(nights: readonly Noted[]): Noted[] {
  const middle = median(nights, valueIn) ?? 0;
  return nights.map(({ row, value }) => ({ row, value: Math.abs(value - middle) }));
}

/** Each night with the change beside the same weekday of the week as usual before it, where both were noted. */
function pairsOf(trial: Trial, those: readonly Noted[], others: readonly Noted[]): [number, number][] {
  const place = (night: PlainDate) => daysBetween(trial.begins, night);
  return those.flatMap(({ row, value }) => {
    const before = others.find((other) => place(row.night) - place(other.row.night) === 7);
    return before ? [[value, before.value] as [number, number]] : [];
  });
}
