import { millisecondsInDay } from 'date-fns/constants';
import { remembering } from './remember';

/** A calendar date without a zone, `YYYY-MM-DD`, as Temporal.PlainDate prints it. */
export type PlainDate = string;

/** A wall-clock time without a zone, `HH:mm` in 24 hours, as Temporal.PlainTime prints it to the minute. */
export type PlainTime = string;

/** Monday is 0 and Sunday 6: the order of the week in a schedule. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** True for a real date between 1970-01-01 and 2999-12-31: `2026-02-30` and `26-1-1` are none. */
export function isPlainDate(value: string): boolean {
  if (!DATE.test(value) || value < '1970-01-01' || value >= '3000') return false;
  return dateOf(utcOf(value)) === value;
}

/** True for `00:00` to `23:59`, two digits each: `25:99` and `7:5` are none. */
export function isPlainTime(value: string): boolean {
  return TIME.test(value);
}

/** Minutes after midnight, 0 to 1439. */
export const minuteOf = remembering(
  (time: PlainTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
);

/** The wall time `minutes` after midnight; any whole number, wrapped round the clock. */
export function timeOfMinute(minutes: number): PlainTime {
  const wrapped = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(wrapped / 60)).padStart(2, '0')}:${String(wrapped % 60).padStart(2, '0')}`;
}

/** The date `days` later on the calendar (negative for earlier). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOf(utcOf(date) + days * millisecondsInDay);
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utcOf(to) - utcOf(from)) / millisecondsInDay);
}

/** The weekday of a date, Monday 0. */
export function weekdayOf(date: PlainDate): Weekday {
  // The first day of that number line, 1970-01-01, was a Thursday.
  return ((utcOf(date) / millisecondsInDay + 3) % 7) as Weekday;
}

/**
 * The date as if it were a day in UTC, in milliseconds: the calendar's own number line. UTC has no
 * clock changes, so a day is always 86,400,000 ms *there*; it is never an instant of a real place.
 */
export const utcOf = remembering((date: PlainDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))),
);

/** The inverse of `utcOf`: the date part of a millisecond count on the calendar's number line. */
export function dateOf(utc: number): PlainDate {
  return dateOfDay(Math.floor(utc / millisecondsInDay));
}

const dateOfDay = remembering((day: number): PlainDate => {
  const date = new Date(day * millisecondsInDay);
  const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${ofMonth < 10 ? '0' : ''}${ofMonth}`;
});
