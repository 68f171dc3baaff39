import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate, PlainTime } from '../time/plain';
import { minuteOf, utcOf } from '../time/plain';
import { type Clock, formatOf, hours, timeAt } from './format';
import { t } from './i18n';

/** A wall time of the settings in the user's writing. */
export function plainTimeText(time: PlainTime, clock: Clock): string {
  return formatOf({ timeZone: 'UTC', hour: 'numeric', minute: '2-digit', ...hours(clock) }).format(
    minuteOf(time) * 60_000,
  );
}

/** A time of a past night as the clock showed it, which was so many minutes ahead of UTC, wherever the user is now. */
export function timeThen(instant: Instant, offset: number, clock: Clock): string {
  return timeAt(instant + offset * MINUTE, 'UTC', clock);
}

/** A full hour of the wall clock, as short as it is written: `22:00`, or `10 PM`. */
export function hourText(time: PlainTime, clock: Clock): string {
  const format = formatOf({ timeZone: 'UTC', hour: 'numeric', ...hours(clock) });
  return format.resolvedOptions().hour12 ? format.format(minuteOf(time) * 60_000) : plainTimeText(time, clock);
}

/** `Sunday, 22 November`; with the year for dates far away. */
export function dateText(date: PlainDate, withYear = false): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  return formatOf({ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', ...year }).format(utcOf(date));
}

/** `22 November`. */
export function dayText(date: PlainDate): string {
  return formatOf({ timeZone: 'UTC', day: 'numeric', month: 'long' }).format(utcOf(date));
}

/** `Sun 22`: a date in a list under its month. */
export function nightText(date: PlainDate): string {
  const part = (options: { weekday: 'short' } | { day: 'numeric' }) =>
    formatOf({ timeZone: 'UTC', ...options }).format(utcOf(date));
  return t('time.weekday_day', part({ weekday: 'short' }), part({ day: 'numeric' }));
}

/** `Nov`: the month of a date. */
export function monthText(date: PlainDate): string {
  return formatOf({ timeZone: 'UTC', month: 'short' }).format(utcOf(date));
}

/** `22 November – 5 December`; with the year for dates far away. */
export function spanText(from: PlainDate, to: PlainDate, withYear = false): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  return formatOf({ timeZone: 'UTC', day: 'numeric', month: 'long', ...year }).formatRange(utcOf(from), utcOf(to));
}

/** `S` of a Sunday: the letter of a date's weekday. */
export function weekdayLetter(date: PlainDate): string {
  return formatOf({ timeZone: 'UTC', weekday: 'narrow' }).format(utcOf(date));
}

/** The names of the weekdays, Monday first. */
export function weekdayNames(style: 'long' | 'short'): string[] {
  const monday = utcOf('2024-01-01');
  return Array.from({ length: 7 }, (_, i) =>
    formatOf({ timeZone: 'UTC', weekday: style }).format(monday + i * 86_400_000),
  );
}
