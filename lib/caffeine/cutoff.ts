import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { Taken } from './model';
import { eliminationRate, inBody, peakHours, residual } from './model';
import type { Dose } from './schema';

/** What the latest time is worked out from. */
export interface CutoffInput {
  /** The drink that is to come. */
  drink: Taken;
  /** What was drunk already. */
  doses: readonly Dose[];
  bedtime: Instant;
  /** Milligrams that may be left at bedtime. */
  limit: number;
  /** Hours. */
  halfLife: number;
}

/** The latest time, or that there is none: `none`, the limit is used up already; `any`, one such drink never passes it. */
export type Latest = { type: 'at'; at: Instant } | { type: 'none' } | { type: 'any' };

/**
 * The latest sensible time to begin a drink: then what is left of it at bedtime, with what is left of the others, is
 * the limit. After its peak the amount only falls, so the time is found by halving between the peak and an hour at which
 * it has surely fallen below, to a millisecond: 0.00002 mg for the strongest drink and the quickest clearance.
 */
export function latestTime({ drink, doses, bedtime, limit, halfLife }: CutoffInput): Latest {
  const room = limit - residual(doses, bedtime, halfLife);
  if (room <= 0) return { type: 'none' };
  const peak = peakHours(drink, halfLife);
  if (inBody(drink, peak, halfLife) <= room) return { type: 'any' };
  let before = peak;
  // Elimination alone, from the whole drink at its peak, takes longer than the true curve.
  let after = peak + Math.log(drink.mg / room) / eliminationRate(halfLife);
  while ((after - before) * HOUR > 1) {
    const middle = (before + after) / 2;
    if (inBody(drink, middle, halfLife) > room) before = middle;
    else after = middle;
  }
  return { type: 'at', at: Math.floor(bedtime - after * HOUR) };
}

/** When the last coffee is spoken of, and whether another would pass the limit whenever it came. */
export interface LastCup {
  due: Instant;
  none: boolean;
}

/** Minutes after the drink that used the limit up: nobody is spoken to over the cup in their hand. */
const AFTER_CUP = 30;
/** Minutes after waking at which it is spoken of where no time of the day would do. */
const AFTER_WAKE = 30;

/**
 * When the last coffee of a night is spoken of: at the latest sensible time for the usual drink, on the minute. Where that
 * lies before the last drink (which used the limit up) half an hour after that drink; where it lies before waking, half an
 * hour after waking. Null where the usual drink stays below the limit at any hour.
 *
 * @param input the drinks of the night and of those before it, up to bedtime
 * @param wake when the day of this night begins
 */
export function lastCup(input: CutoffInput, wake: Instant): LastCup | null {
  const latest = latestTime(input);
  if (latest.type === 'any') return null;
  const last = Math.max(0, ...input.doses.map(({ at }) => at).filter((at) => at >= wake));
  const at = latest.type === 'at' ? Math.floor(latest.at / MINUTE) * MINUTE : 0;
  if (last > 0 && at <= last) return { due: last + AFTER_CUP * MINUTE, none: true };
  return { due: Math.max(at, wake + AFTER_WAKE * MINUTE), none: latest.type === 'none' };
}
