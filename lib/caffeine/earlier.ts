import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { Sense } from '../time/parse';
import type { PlainTime } from '../time/plain';
import { addDays, daysBetween } from '../time/plain';
import type { Zone } from '../time/zone';
import { instantOf, wallAt } from '../time/zone';

/** A time on the clock so many calendar days ago; 0 is today. */
export interface Earlier {
  days: number;
  time: PlainTime;
}

/** The most days back that are offered: whatever the hour, all of them lie within a week. */
export const MOST_DAYS = 6;

/** What stands in the field first: an hour ago, on the quarter. */
export function anHourAgo(now: Instant, zone: Zone): Earlier {
  return earlierOf(Math.floor((now - HOUR) / (15 * MINUTE)) * 15 * MINUTE, now, zone);
}

/** An instant as it is chosen: its time, and how many days ago the calendar says it was. */
export function earlierOf(at: Instant, now: Instant, zone: Zone): Earlier {
  const { date, time } = wallAt(at, zone);
  return { days: daysBetween(date, wallAt(now, zone).date), time };
}

/**
 * The instant that is meant. A time of today that is still to come is yesterday's where this night's day had begun by then:
 * after midnight, 23:10 was an hour ago. Otherwise null, as it has not come yet: it is not guessed that the day was wrong.
 *
 * @param wake when the day of this night began
 */
export function instantMeant({ days, time }: Earlier, now: Instant, wake: Instant, zone: Zone): Instant | null {
  const today = wallAt(now, zone).date;
  const at = instantOf(addDays(today, -days), time, zone);
  if (at <= now) return at;
  const before = instantOf(addDays(today, -days - 1), time, zone);
  return days === 0 && before >= wake ? before : null;
}

/**
 * How a time is understood that is typed over one that is chosen: on its day, not after now, and of two such the nearer one. Over
 * an hour ago that is the latest that has come.
 */
export function senseOf(chosen: Earlier, now: Instant, wake: Instant, zone: Zone): Sense {
  const at = (time: PlainTime) => instantMeant({ ...chosen, time }, now, wake, zone);
  return { about: at(chosen.time) ?? now, at };
}
