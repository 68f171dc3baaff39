import type { Instant } from './instant';
import { MINUTE } from './instant';
import { minuteOf } from './plain';
import type { Zone } from './zone';
import { wallAt } from './zone';

/** No zone in use is off by less than a quarter of an hour. */
const QUARTER = 15 * MINUTE;

/**
 * The instants from `from` to `to`, both included, at which the zone's clocks show a multiple of so many minutes after
 * midnight, in order. Where the clocks go back an hour comes twice; where they go forward it does not come.
 * @param every minutes; a multiple of 15
 */
export function wallSteps(from: Instant, to: Instant, every: number, zone: Zone): Instant[] {
  const steps: Instant[] = [];
  for (let at = Math.ceil(from / QUARTER) * QUARTER; at <= to; at += QUARTER) {
    if (minuteOf(wallAt(at, zone).time) % every === 0) steps.push(at);
  }
  return steps;
}
