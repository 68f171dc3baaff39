import type { Instant } from '../time/instant';
import { HOUR } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';

/** How long before its waking the night at hand already counts as the last one. */
const NEARLY = 2 * HOUR;

/** What is known of the night at hand. */
export interface AtHand {
  night: PlainDate;
  bedtime: Instant | null;
  usualBedtime: Instant;
  wake: Instant;
}

/** What a night is called beside its date. `coming`: the one at hand, tonight, or today for who sleeps by day. */
export type NightName = 'coming' | 'last' | 'before';

/**
 * True where the night at hand is the one that somebody who is up means by "last night": in the last two hours before the planned
 * waking, of a short night in its second half. Before that they are up in it, and mean the one before.
 */
export function isNearlyOver({ bedtime, usualBedtime, wake }: Omit<AtHand, 'night'>, now: Instant): boolean {
  const began = bedtime ?? usualBedtime;
  return now >= Math.max(wake - NEARLY, began + (wake - began) / 2);
}

/** The night that "last night" is by now, wherever it is named. */
export function lastNight(atHand: AtHand, now: Instant): PlainDate {
  return isNearlyOver(atHand, now) ? atHand.night : addDays(atHand.night, -1);
}

/** What a night is called; null for one that has its date alone. */
export function nightName(night: PlainDate, atHand: AtHand, now: Instant): NightName | null {
  const last = lastNight(atHand, now);
  if (night === last) return 'last';
  if (night === addDays(last, -1)) return 'before';
  return night === atHand.night ? 'coming' : null;
}
