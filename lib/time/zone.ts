import { tzOffset } from '@date-fns/tz/tzOffset';
import { millisecondsInDay } from 'date-fns/constants';
import type { Instant } from './instant';
import { MINUTE } from './instant';
import type { PlainDate, PlainTime } from './plain';
import { addDays, dateOf, minuteOf, timeOfMinute, utcOf } from './plain';
import { remembering } from './remember';

/** An IANA name (`Europe/Berlin`) or a fixed offset (`+05:45`). */
export type Zone = string;

const FIXED = /^([+-])(0\d|1[0-3]|14(?=:00)):([0-5]\d)$/;

/** True for a zone this runtime knows, by name or as a fixed offset of at most 14 hours. */
export function isZone(zone: string): boolean {
  if (/^[+\-\u2212]/.test(zone)) return FIXED.test(zone);
  // Asked of Intl itself: tzOffset finds an offset inside any text, so `Mars+05:00` would pass.
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Minutes that the zone's clocks are ahead of UTC at an instant: 540 in Tokyo, -300 in New York's winter. */
export function offsetAt(instant: Instant, zone: Zone): number {
  return clocksOf(zone).offset(Math.floor(instant / MINUTE));
}

/** What the zone's calendar and wall clock show at an instant, to the minute. */
export function wallAt(instant: Instant, zone: Zone): { date: PlainDate; time: PlainTime } {
  const shown = instant + offsetAt(instant, zone) * MINUTE;
  return { date: dateOf(shown), time: timeOfMinute(Math.floor((shown - utcOf(dateOf(shown))) / MINUTE)) };
}

/**
 * The instant at which the zone's clocks show `time` on `date`, by Temporal's `compatible` rule:
 * a time that occurs twice is its first occurrence; a time that a spring change leaves out moves
 * forward by the width of the gap (02:30 becomes 03:30 in New York, 02:15 becomes 02:45 on Lord Howe).
 *
 * Method: the offsets a calendar day before and after bracket any one change of the clocks, so the
 * two candidates made with them contain every instant that shows this wall time.
 */
export function instantOf(date: PlainDate, time: PlainTime, zone: Zone): Instant {
  return clocksOf(zone).instant(wallOf(date, time));
}

/** Every instant at which the zone's clocks show `time` on `date`, in order: none where a spring change leaves it out, two where it is repeated. */
export function instantsOf(date: PlainDate, time: PlainTime, zone: Zone): Instant[] {
  return showing(wallOf(date, time), zone);
}

/** A wall time on the calendar's number line, in minutes. */
function wallOf(date: PlainDate, time: PlainTime): number {
  return utcOf(date) / MINUTE + minuteOf(time);
}

/**
 * What was asked of a zone's clocks: Intl is the slowest thing in a replan. By the minute and nothing longer: no clock has
 * changed inside one since 1972, but those of St. John's and Casey did at one past the hour.
 */
const clocksOf = remembering((zone: Zone) => ({
  offset: remembering((minute: number) => findOffset(minute * MINUTE, zone)),
  instant: remembering((wall: number) => findInstant(wall, zone)),
  // Noon of a date that was left out moves forward onto the next date's noon.
  exists: remembering((date: PlainDate) => instantOf(date, '12:00', zone) < instantOf(addDays(date, 1), '12:00', zone)),
}));

function findOffset(instant: Instant, zone: Zone): number {
  const [, sign, hours, minutes] = FIXED.exec(zone) ?? [];
  if (sign === undefined) return tzOffset(zone, new Date(instant));
  // Counted here: tzOffset loses the sign of offsets between zero and an hour behind UTC.
  const ahead = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? 0 - ahead : ahead;
}

function findInstant(wall: number, zone: Zone): Instant {
  return showing(wall, zone)[0] ?? wall * MINUTE - offsetAt(wall * MINUTE - millisecondsInDay, zone) * MINUTE;
}

/** The instants, in order, at which the zone's clocks show a wall time (`wallOf`): one, none in a gap, two where it is repeated. */
function showing(wall: number, zone: Zone): Instant[] {
  const at = wall * MINUTE;
  const before = offsetAt(at - millisecondsInDay, zone);
  const after = offsetAt(at + millisecondsInDay, zone);
  return [...new Set([at - before * MINUTE, at - after * MINUTE])]
    .sort((a, b) => a - b)
    .filter((instant) => instant + offsetAt(instant, zone) * MINUTE === at);
}

/** False for a date that the zone's calendar jumped over, as Apia did with 2011-12-30. */
export function dateExists(date: PlainDate, zone: Zone): boolean {
  return clocksOf(zone).exists(date);
}
