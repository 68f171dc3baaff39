import { chronotypeOf } from '../diary/chronotype';
import { meanClock, minuteOnClock, spreadOf } from '../diary/clock';
import { measuresOf } from '../diary/measures';
import { dayPairs, regularityOf } from '../diary/regularity';
import { longestOf } from '../diary/row';
import type { Sleep } from '../diary/schema';
import type { NightRecord } from '../schedule/record';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays, dateOf, daysBetween, weekdayOf } from '../time/plain';

/** Nights of a week, and of the longest stretch that a night is looked back from, itself among them. */
const WEEK = 7;
export const LOOK_BACK = 28;

/** What is worked out of the nights up to one, as they were noted. Minutes. */
export interface Stretch {
  /** Of lights out in the last seven nights: how many were noted, their circular mean after midnight, their spread. */
  lightsOut: number;
  lightsOutMean: number | null;
  lightsOutSd: number | null;
  /** Of the last 28 nights: how many have a middle of sleep, social jetlag, MSFsc after midnight, the sleep regularity index. */
  middles: number;
  jetlag: number | null;
  msfsc: number | null;
  sri: number | null;
}

/** What one night gives to it. */
interface Given {
  night: PlainDate;
  lightsOut: number | null;
  middle: { midsleep: number; length: number; free: boolean } | null;
}

/** The longest sleep of a night; null where none is known. */
export function mainSleep({ diary }: NightRecord): Sleep | null {
  const sleeps = diary?.sleeps ?? [];
  return sleeps[longestOf(sleeps)] ?? null;
}

/**
 * The stretch up to each of some nights.
 * @param nights those with the `LOOK_BACK` before them and the one after, as far as they are kept, in the order of their dates: the
 * last hours of a day lie in the record of the next night
 */
export function stretchesOf(nights: readonly NightRecord[]): (night: PlainDate) => Stretch {
  const given = nights.map(givenBy);
  const pairs = dayPairs(nights);
  const first = nights[0]?.night;
  return (night) => {
    const last = (days: number) => given.filter((each) => each.night > addDays(night, -days) && each.night <= night);
    const lightsOut = last(WEEK).flatMap((each) => each.lightsOut ?? []);
    const middles = last(LOOK_BACK).flatMap(({ middle }) => middle ?? []);
    const chronotype = chronotypeOf(middles);
    const day = first === undefined ? 0 : daysBetween(first, night);
    return {
      lightsOut: lightsOut.length,
      lightsOutMean: meanClock(lightsOut),
      lightsOutSd: spreadOf(lightsOut)?.sd ?? null,
      middles: middles.length,
      jetlag: chronotype?.jetlag ?? null,
      msfsc: chronotype?.msfsc ?? null,
      sri: regularityOf(pairs.slice(Math.max(0, day - LOOK_BACK + 1), day)),
    };
  };
}

function givenBy(record: NightRecord): Given {
  const sleep = mainSleep(record);
  const { onset, woke, midsleep } = sleep === null ? { onset: null, woke: null, midsleep: null } : measuresOf(sleep);
  const known = sleep !== null && onset !== null && woke !== null && midsleep !== null;
  return {
    night: record.night,
    lightsOut: sleep === null || sleep.tried === null ? null : minuteOnClock(sleep.tried, sleep.offset),
    middle: known
      ? {
          midsleep: minuteOnClock(midsleep, sleep.offset),
          length: (woke - onset) / MINUTE,
          // Free is waking on a Saturday or a Sunday: of work nothing else is known.
          free: weekdayOf(dateOf(woke + sleep.offsetUp * MINUTE)) >= 5,
        }
      : null,
  };
}
