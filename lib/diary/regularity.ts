import type { NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays, utcOf } from '../time/plain';
import { measuresOf } from './measures';

/** The least days in a row: below, the index is not stable (Fischer, Sleep, 2021). */
export const LEAST_DAYS = 7;
/** Epochs of a day: one a minute. */
const EPOCHS = 1440;

/** A day in epochs: 1 where its sleeper was asleep, 0 where awake. */
export type Raster = Uint8Array;

/** Epochs in which two days agree; null where one of them is missing, or they have not as many epochs. */
export function matches(day: Raster | null, next: Raster | null): number | null {
  if (day === null || next === null || day.length !== next.length) return null;
  let same = 0;
  for (let epoch = 0; epoch < day.length; epoch++) if (day[epoch] === next[epoch]) same += 1;
  return same;
}

/**
 * The sleep regularity index: −100 + 200/(M(N−1))·ΣΣδ over M epochs a day and N days, δ being 1 where somebody is in the same
 * state, asleep or awake, as 24 hours later (Phillips, Sci Rep, 2017, doi 10.1038/s41598-017-03171-4; evidence.md section 5). 100: every
 * day the same; about 0: by chance; below is possible.
 * @param pairs `matches` of each day with the next. A pair with a missing day is left out, of the sum and of what it is divided by
 * @returns null where no pair is left
 */
export function indexOf(pairs: readonly (number | null)[], epochs = EPOCHS): number | null {
  const known = pairs.filter((pair) => pair !== null);
  if (known.length === 0) return null;
  const same = known.reduce((sum, pair) => sum + pair, 0);
  return -100 + (200 * same) / (epochs * known.length);
}

/** `indexOf`, null unless at least `LEAST_DAYS` days in a row were noted: so many less one pairs that follow each other. */
export function regularityOf(pairs: readonly (number | null)[], epochs = EPOCHS): number | null {
  let run = 0;
  let most = 0;
  for (const pair of pairs) {
    run = pair === null ? 0 : run + 1;
    most = Math.max(most, run);
  }
  return most < LEAST_DAYS - 1 ? null : indexOf(pairs, epochs);
}

/** A stretch asleep. */
interface Stretch {
  from: Instant;
  to: Instant;
}

/**
 * For each night the epochs in which its day, from noon to noon, agrees with the next one's, in the order of the dates from the first
 * to the last but one; null where either is missing. Sleep counts as going on from falling asleep to waking for good, naps are added
 * (evidence.md section 5). Two epochs of a pair lie 24 real hours apart, so clocks that change, or a flight, show as what they are to a body.
 *
 * A day is missing where its night was not noted, where falling asleep, waking or the length of a nap was left out, and where the
 * night before, itself not noted, was planned to last past noon: nobody knows then whether that noon was slept through.
 */
export function dayPairs(nights: readonly NightRecord[]): (number | null)[] {
  const known = new Map(nights.map((record) => [record.night, { record, asleep: stretchesOf(record) }]));
  const dates = [...known.keys()].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const asleepNear = (night: PlainDate) =>
    [-1, 0, 1, 2].flatMap((days) => known.get(addDays(night, days))?.asleep ?? []);
  const noted = (night: PlainDate) => {
    const day = known.get(night);
    if (day === undefined || day.asleep === null) return false;
    const before = known.get(addDays(night, -1));
    const woken = before?.record.wake ?? day.record.wake - 24 * HOUR;
    return before?.asleep != null || woken <= noonOf(day.record);
  };
  const pairs: (number | null)[] = [];
  for (let night = first; night < last; night = addDays(night, 1)) {
    const record = known.get(night)?.record;
    if (record === undefined || !noted(night) || !noted(addDays(night, 1))) {
      pairs.push(null);
      continue;
    }
    const noon = noonOf(record);
    const asleep = asleepNear(night);
    pairs.push(matches(rasterOf(asleep, noon), rasterOf(asleep, noon + 24 * HOUR)));
  }
  return pairs;
}

/** A day of epochs from an instant on; an epoch is slept where its first moment is. */
export function rasterOf(asleep: readonly Stretch[], from: Instant): Raster {
  const day = new Uint8Array(EPOCHS);
  for (const stretch of asleep) {
    day.fill(1, epochAt(stretch.from - from), epochAt(stretch.to - from));
  }
  return day;
}

function epochAt(after: number): number {
  return Math.min(EPOCHS, Math.max(0, Math.ceil(after / MINUTE)));
}

/** Noon of a night's date, on the clock of its evening. */
function noonOf({ night, offset }: NightRecord): Instant {
  return utcOf(night) + 12 * HOUR - offset * MINUTE;
}

/** What was slept in a night and napped in its day; null where that is not known. */
function stretchesOf({ diary }: NightRecord): Stretch[] | null {
  if (diary === null || diary.sleeps.length === 0) return null;
  const asleep = diary.sleeps.map((sleep) => {
    const { onset, woke, midsleep } = measuresOf(sleep);
    return onset === null || woke === null || midsleep === null ? null : { from: onset, to: woke };
  });
  const napped = diary.naps.map(({ at, minutes }) =>
    minutes === null ? null : { from: at, to: at + minutes * MINUTE },
  );
  const all = [...asleep, ...napped];
  return all.every((stretch) => stretch !== null) ? all : null;
}
