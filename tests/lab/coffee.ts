/** When the last coffee is, by an account of its own: the formula as the evidence gives it, tried minute by minute. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Milligrams of a cup; per hour in, and out with half of it gone in five hours. */
const [CUP, IN, OUT] = [96, 5, Math.LN2 / 5];

/** Coffees by when they were begun. */
type Cups = readonly { at: number }[];

/** Milligrams that are left of them at an instant. */
function left(cups: Cups, at: number): number {
  const hours = cups.map((cup) => (at - cup.at) / HOUR).filter((each) => each > 0);
  return hours.reduce((sum, h) => sum + ((CUP * IN) / (IN - OUT)) * (Math.exp(-OUT * h) - Math.exp(-IN * h)), 0);
}

/** The last minute at which one more coffee leaves no more than a limit at bedtime, looked for from two hours before it. */
export function lastMinute(cups: Cups, bedtime: number, limit: number): number {
  let at = bedtime - 2 * HOUR;
  while (left([...cups, { at }], bedtime) > limit) at -= MINUTE;
  return at;
}
