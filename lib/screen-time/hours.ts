import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';

/** The most time that one 15-minute bin holds, in milliseconds. */
export const BIN = 15 * MINUTE;

/** Minutes before bedtime from which time at the screen counts: the evening as the arc and the badge have it. */
export const EVENING = 240;

/** The hours of one night in which time at the screen counts. */
export interface ScreenHours {
  start: Instant;
  end: Instant;
}

/**
 * From four hours before bedtime, never from before the last wake time, until the wake time: instants, so a change of
 * the clocks makes these hours neither longer nor shorter. Where the last wake time lies after this one (days that were
 * turned round by a journey) nothing is left, and `end` equals `start`.
 */
export function screenHours(bedtime: Instant, wake: Instant, lastWake: Instant): ScreenHours {
  const start = Math.max(bedtime - EVENING * MINUTE, lastWake);
  return { start, end: Math.max(start, wake) };
}

/**
 * Of time in quarters of an hour, the first of which begins at `from`, what lies between two instants: none holds more than lies
 * between them.
 */
export function binsWithin(
  { from, bins }: { from: Instant; bins: readonly number[] },
  start: Instant,
  end: Instant,
): number[] {
  return bins.map((bin, i) => {
    const begin = from + i * BIN;
    return Math.min(bin, Math.max(0, Math.min(end, begin + BIN) - Math.max(start, begin)));
  });
}
