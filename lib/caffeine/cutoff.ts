import type { Instant } from '../time/instant';
import { HOUR } from '../time/instant';
import type { Taken } from './model';
import { ceiling, eliminationRate, inBody, peakHours, residual } from './model';
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
 * the limit. After its peak the amount only falls, so the hours are found by halving between the peak and evidence.md's closed
 * form `T + ln(ka/(ka−ke)·D/room)/ke`, which takes all of the drink to be taken up by bedtime and so is never too short.
 * Exact to two milliseconds and never late: less than 0.0001 mg of the limit.
 */
export function latestTime({ drink, doses, bedtime, limit, halfLife }: CutoffInput): Latest {
  const room = limit - residual(doses, bedtime, halfLife);
  if (!(room > 0)) return { type: 'none' };
  let before = peakHours(drink, halfLife);
  if (inBody(drink, before, halfLife) <= room) return { type: 'any' };
  const above = Math.log(ceiling(drink, halfLife)) - Math.log(room);
  let after = drink.minutes / 60 + above / eliminationRate(halfLife);
  while ((after - before) * HOUR > 1) {
    const middle = (before + after) / 2;
    if (inBody(drink, middle, halfLife) > room) before = middle;
    else after = middle;
  }
  return { type: 'at', at: Math.floor(bedtime - after * HOUR) };
}
