import type { NightRecord } from '../schedule/record';
import type { PlainDate } from '../time/plain';

/** After this many restless nights "up for two minutes" is offered, once. */
const OFFERED_AFTER = 3;

/**
 * The nights on which restless legs were noted last, at most as many as the offer asks for, oldest first. What a night
 * that is at hand says now holds: a note that was corrected counts no longer.
 */
export function restlessNights(known: readonly PlainDate[], nights: ReadonlyMap<PlainDate, NightRecord>): PlainDate[] {
  const noted = [...nights.values()].filter(({ legs }) => legs.at(-1)?.value === 'restless').map(({ night }) => night);
  return [...known.filter((night) => !nights.has(night)), ...noted].sort().slice(-OFFERED_AFTER);
}

/** True once getting up now and then is worth offering. */
export function isOffered(nights: readonly PlainDate[]): boolean {
  return nights.length >= OFFERED_AFTER;
}
