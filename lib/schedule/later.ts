import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { Zone } from '../time/zone';
import { offsetAt } from '../time/zone';

/** "Move bedtime" leaves at least this much until then. */
const AHEAD = 10 * MINUTE;
const HALF_HOUR = 30 * MINUTE;

/** The bedtime that is offered in place of a fourth snooze: the next half hour of the zone's clock, ten minutes off or more. */
export function laterBedtime(now: Instant, zone: Zone): Instant {
  const offset = offsetAt(now, zone) * MINUTE;
  return Math.ceil((now + AHEAD + offset) / HALF_HOUR) * HALF_HOUR - offset;
}
