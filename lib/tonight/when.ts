import type { Instant } from '../time/instant';
import { minuteOf } from '../time/plain';
import type { Zone } from '../time/zone';
import { wallAt } from '../time/zone';

/** The night at hand as sentences name it. */
export type When = 'tonight' | 'today';

/** From 17:00 to 04:59 a bedtime is "tonight"; who sleeps by day reads "today" (views.md 5.1). */
export function whenOf(bedtime: Instant, zone: Zone): When {
  const minute = minuteOf(wallAt(bedtime, zone).time);
  return minute >= 17 * 60 || minute < 5 * 60 ? 'tonight' : 'today';
}
