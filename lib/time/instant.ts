import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';

/** Epoch milliseconds, as `Date.now()` counts them: a true instant, in no zone. */
export type Instant = number;

/** One minute in milliseconds. */
export const MINUTE = millisecondsInMinute;

/** One hour in milliseconds. A *day* has no constant: days are added on the calendar (`addDays`). */
export const HOUR = millisecondsInHour;

/** How many whole minutes `later` lies after `earlier`, rounded to the nearest; negative when it lies before. */
export function minutesBetween(earlier: Instant, later: Instant): number {
  // `+ 0` turns the -0 of a few seconds backwards into 0.
  return Math.round((later - earlier) / MINUTE) + 0;
}
