import type { Zone } from '../time/zone';
import { offsetAt } from '../time/zone';
import type { NightClock } from './night-clock';

/**
 * A night that is noted where its clocks do not stand as they were planned, as after a flight: its evening by the clock of then, its
 * morning by the clock at hand, since that is the one that is read now. The very same night where they stand as planned.
 * @param zone where the user is now
 */
export function asOnTheWay(night: NightClock, zone: Zone): NightClock {
  const offsetWake = offsetAt(night.wake, zone);
  return offsetWake === night.offsetWake ? night : { ...night, offsetWake };
}
