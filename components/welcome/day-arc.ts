import type { NightTimes } from '../../lib/schedule/schema';
import { minuteOf } from '../../lib/time/plain';

/** The waking day on a horizon of 24 hours, in parts of its width. */
export interface DayArc {
  /** Where the sun comes up: the wake time. */
  rise: number;
  /** Where it goes down: bedtime. */
  set: number;
}

const DAY = 1440;

/**
 * Places the waking day on the horizon. The horizon begins in the middle of a six-hour part of the clock that holds
 * the middle of the sleep: so most changes move one foot and leave the other, and for any hours, a night shift's too,
 * the day lies whole on it.
 */
export function dayArc({ bedtime, wake }: NightTimes): DayArc {
  const slept = (minuteOf(wake) - minuteOf(bedtime) + DAY) % DAY;
  const middle = (minuteOf(bedtime) + slept / 2) % DAY;
  const start = Math.floor(middle / 360) * 360 + 180;
  const rise = (minuteOf(wake) - start + DAY) % DAY;
  return { rise: rise / DAY, set: Math.min(1, (rise + DAY - slept) / DAY) };
}

/** A place over the horizon: `x` in parts of its width, `y` in parts of the arc's height, from the top. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Where something stands on the arc that comes before bedtime; what lies before waking rests at the rising foot.
 * @param toBed minutes from it to bedtime
 */
export function pointOn({ rise, set }: DayArc, { bedtime, wake }: NightTimes, toBed: number): Point {
  const awake = (minuteOf(bedtime) - minuteOf(wake) + DAY) % DAY;
  const part = Math.min(1, Math.max(0, 1 - toBed / awake));
  const angle = Math.PI * (1 - part);
  return { x: rise + (set - rise) * (0.5 + 0.5 * Math.cos(angle)), y: 1 - Math.sin(angle) };
}
