import type { Instant } from './instant';
import { HOUR, MINUTE } from './instant';
import type { PlainDate, PlainTime } from './plain';
import type { Zone } from './zone';
import { instantsOf, offsetAt } from './zone';

/** One change of a zone's clocks: from this instant on they are `after` minutes ahead of UTC, until it `before`. */
export interface ClockChange {
  at: Instant;
  before: number;
  after: number;
}

/** Clocks that change twice within this time, back to where they were, are not seen; no zone has done that. */
const STEP = 24 * HOUR;

/** The changes of a zone's clocks after `from`, up to and with `until`, to the minute, in order. Asks `Intl` once a day. */
export function clockChanges(from: Instant, until: Instant, zone: Zone): ClockChange[] {
  const changes: ClockChange[] = [];
  const whole = (instant: Instant) => Math.floor(instant / MINUTE) * MINUTE;
  for (let at = whole(from); at < until; at += STEP) {
    const next = Math.min(at + STEP, whole(until));
    const [before, after] = [offsetAt(at, zone), offsetAt(next, zone)];
    if (before !== after) changes.push({ at: firstWith(after, at, next, zone), before, after });
  }
  return changes;
}

function firstWith(offset: number, from: Instant, until: Instant, zone: Zone): Instant {
  let [low, high] = [from, until];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, zone) === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** True for a wall time that the zone's clocks show once on that date; false where a change of the clocks leaves it out or repeats it. */
export function isOnce(date: PlainDate, time: PlainTime, zone: Zone): boolean {
  return instantsOf(date, time, zone).length === 1;
}
