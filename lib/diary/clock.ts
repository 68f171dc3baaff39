import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';

/** Minutes on a clock face. */
const ROUND = 1440;
/** A mean direction shorter than this is the rest of a sum of floating numbers, not a direction. */
const NO_DIRECTION = 1e-9;

/** Minutes after midnight, 0 to just under 1440, that a clock so many minutes ahead of UTC shows at an instant. */
export function minuteOnClock(instant: Instant, offset: number): number {
  return round(instant / MINUTE + offset);
}

/**
 * The circular mean of clock times (evidence.md section 5: atan2(Σsin, Σcos) on the circle of 1440 minutes), so that 23:30 and
 * 00:30 lie about midnight and not about noon.
 * @param minutes after midnight, any number: each is taken round the clock
 * @returns 0 to just under 1440; null for no times, and for times that point nowhere (00:00 and 12:00)
 */
export function meanClock(minutes: readonly number[]): number | null {
  const angles = minutes.map((minute) => (2 * Math.PI * minute) / ROUND);
  const sin = angles.reduce((sum, angle) => sum + Math.sin(angle), 0);
  const cos = angles.reduce((sum, angle) => sum + Math.cos(angle), 0);
  if (Math.hypot(sin, cos) <= NO_DIRECTION * minutes.length) return null;
  return round((Math.atan2(sin, cos) * ROUND) / (2 * Math.PI));
}

/** Minutes from one clock time to another by the shorter way: -720 to just under 720, negative where `to` is earlier. */
export function clockStep(from: number, to: number): number {
  return round(to - from + ROUND / 2) - ROUND / 2;
}

/** Where clock times lie and how far apart, in minutes. */
export interface Spread {
  /** Their arithmetic mean after midnight; negative before it, as -47 for 23:13. */
  mean: number;
  /** The sample standard deviation (n − 1). */
  sd: number;
}

/**
 * The spread of clock times (evidence.md section 5, bedtime spread). Each is taken as the one of its turns nearest to the circular
 * mean, and the mean as the one nearest to midnight: so 23:50 and 00:10 are 20 minutes apart, and 08:00 and 08:20 as well.
 * Null for fewer than two times or none with a mean.
 */
export function spreadOf(minutes: readonly number[]): Spread | null {
  const middle = meanClock(minutes);
  if (middle === null || minutes.length < 2) return null;
  const centre = clockStep(0, middle);
  const near = minutes.map((minute) => centre + clockStep(centre, minute));
  const mean = near.reduce((sum, minute) => sum + minute, 0) / near.length;
  const squares = near.reduce((sum, minute) => sum + (minute - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (near.length - 1)) };
}

/** A number of minutes taken round the clock. */
function round(minutes: number): number {
  const rest = minutes % ROUND;
  return rest < 0 ? (rest + ROUND) % ROUND : rest;
}
