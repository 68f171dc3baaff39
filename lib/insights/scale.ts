/** How the numbers of a measure are reckoned with. */
export interface Scale {
  /** Onto a line on which nights lie about evenly to both sides of their middle. */
  to: (value: number) => number;
  /** Back from it. */
  from: (place: number) => number;
  /** How fast `from` rises at a place. */
  slope: (place: number) => number;
  /** How widely a note is spread when it is drawn, half of this to both sides: half as wide as people note. */
  grain: number;
  /** The least and the most that can be noted. */
  least: number;
  most: number;
}

/** Added to minutes before their logarithm is taken, so that "at once" has one: nobody's guess is finer. */
const AT_ONCE = 5;

/**
 * Minutes that are mostly few and now and then many, as until asleep: their logarithm lies evenly (Limpert, BioScience, 2001). The
 * middle of such nights is a mean in which one very long night weighs less.
 */
export const FEW_MINUTES: Scale = {
  to: (minutes) => Math.log(minutes + AT_ONCE),
  from: (place) => Math.exp(place) - AT_ONCE,
  slope: (place) => Math.exp(place),
  grain: 2.5,
  least: 0,
  most: 1440,
};

/** Numbers as they are. */
function plain(grain: number, least: number, most: number): Scale {
  return { to: (value) => value, from: (place) => place, slope: () => 1, grain, least, most };
}

/** Minutes of sleep, times of the clock in minutes, and answers from 1 to 5. */
export const SLEEP_MINUTES = plain(7.5, 0, 2880);
export const CLOCK_MINUTES = plain(2.5, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
export const ANSWERS = plain(0.25, 1, 5);
