import { mean, sum, variance } from 'd3-array';
import { chance } from '../routine/chance';
import type { Scale } from './scale';

/** Nights of a group below which nothing is said of it. */
export const LEAST_NIGHTS = 7;
/** Of a hundred such ranges about this many hold what they are to hold. */
export const LEVEL = 90;

/** Draws by the most nights they are made for: fewer where there are so many nights that a range is narrow anyway. */
const DRAWS: readonly (readonly [nights: number, draws: number])[] = [
  [300, 999],
  [1000, 399],
  [Number.POSITIVE_INFINITY, 199],
];
/** The most that neighbours are taken to resemble each other: few nights cannot tell more. */
const MOST_ALIKE = 0.6;
/** Nights of a group below which this is not made up for in full, or a few would widen by chance alone. */
const ENOUGH_TO_TELL = 14;
/** What lies beyond either end of a range. */
const TAIL = (1 - LEVEL / 100) / 2;

/** Where the nights of a group lie: about what, and from what to what that may be by chance. In the unit of the measure. */
export interface Centre {
  n: number;
  about: number;
  low: number;
  high: number;
}

/** By how much the first group lies above the second. */
export interface Difference {
  by: number;
  low: number;
  high: number;
  /** Its range leaves zero out: the groups can be told apart. */
  told: boolean;
}

/** Two groups side by side. */
export interface Compared {
  those: Centre;
  others: Centre;
  difference: Difference;
}

/** A group on its scale. */
interface Group {
  scale: Scale;
  /** Where each night lies from the middle, and how wide its note is. */
  apart: Float64Array;
  wide: Float64Array;
  middle: number;
  /** The square of the middle's standard error. */
  error: number;
}

/**
 * Two groups of nights side by side, by a studentized bootstrap (Efron & Tibshirani, An Introduction to the Bootstrap, 1993, chapter
 * 12.5; smoothed: Silverman & Young, Biometrika, 1987): nights are drawn again and again from each group, with as many as it has, each within the grain
 * of its note; how far the middles of the draws fall from the middle, in their own standard errors, says how wide a range
 * has to be. Each group keeps its own spread; the difference's error is that of both (delta method). Chance comes from the
 * values themselves: the same nights give the same ranges.
 * @param those,others at least two finite values each
 * @param inRow each group is nights in a row, in their order: the ranges grow by how much each resembles the next
 */
export function compare(those: readonly number[], others: readonly number[], scale: Scale, inRow = false): Compared {
  const [a, b] = [groupOf(those, scale), groupOf(others, scale)];
  const draws = drawsFor(those.length + others.length);
  const next = chance(seedOf([...those, Number.NaN, ...others]));
  const by = scale.from(a.middle) - scale.from(b.middle);
  const wider = inRow ? widened([a.apart, b.apart]) : 1;
  const error = wider * errorOf(a, a.middle, a.error, b, b.middle, b.error);
  const ratios = [new Float64Array(draws), new Float64Array(draws), new Float64Array(draws)] as const;
  for (let i = 0; i < draws; i += 1) {
    const [first, second] = [drawn(a, next), drawn(b, next)];
    const [placeA, placeB] = [a.middle + first.off, b.middle + second.off];
    ratios[0][i] = first.off / Math.sqrt(first.error);
    ratios[1][i] = second.off / Math.sqrt(second.error);
    ratios[2][i] =
      (scale.from(placeA) - scale.from(placeB) - by) / errorOf(a, placeA, first.error, b, placeB, second.error);
  }
  const [low, high] = ends(by, error, ratios[2]);
  return {
    those: centreOf(a, ratios[0], wider),
    others: centreOf(b, ratios[1], wider),
    difference: differenceOf(by, low, high, scale),
  };
}

/**
 * The difference of nights that belong together two by two, by turning signs (a permutation within each pair: Fisher; Good,
 * Permutation Tests, 1994): were there no difference but `by`, either night of a pair could as well have been the other.
 * @param pairs at least two in the order of their nights, each of the first and the second group
 */
export function comparePairs(pairs: readonly (readonly [number, number])[], scale: Scale): Difference {
  const [a, b] = [
    groupOf(
      pairs.map(([first]) => first),
      scale,
    ),
    groupOf(
      pairs.map(([, second]) => second),
      scale,
    ),
  ];
  const by = scale.from(a.middle) - scale.from(b.middle);
  const [slopeA, slopeB] = [scale.slope(a.middle), scale.slope(b.middle)];
  const n = pairs.length;
  const apart = Array.from(a.apart, (each, i) => slopeA * each - slopeB * (b.apart[i] ?? 0));
  const wide = Array.from(a.wide, (each, i) => Math.hypot(slopeA * each, slopeB * (b.wide[i] ?? 0)));
  const error = widened([apart]) * Math.sqrt(((variance(apart) ?? 0) + grainOf(wide)) / n);
  const next = chance(seedOf(pairs.flat()));
  const ratios = new Float64Array(drawsFor(n));
  for (let i = 0; i < ratios.length; i += 1) {
    let total = 0;
    let squares = 0;
    for (let pair = 0; pair < n; pair += 1) {
      const sign = next() & 1 ? 1 : -1;
      const value = sign * (apart[pair] ?? 0) + (next() / 2 ** 32 - 0.5) * (wide[pair] ?? 0);
      total += value;
      squares += value * value;
    }
    const off = total / n;
    ratios[i] = off / Math.sqrt((squares - n * off * off) / (n - 1) / n);
  }
  const [low, high] = ends(by, error, ratios);
  return differenceOf(by, low, high, scale);
}

function drawsFor(nights: number): number {
  return DRAWS.find(([most]) => nights <= most)?.[1] ?? 0;
}

/**
 * How much wider ranges are where a night resembles the one before it: with a correlation r of neighbours the error of a mean grows by
 * √((1 + r) / (1 − r)) (Bartlett, 1946). Few nights say too little of r, by about (1 + 3r) / n (Marriott & Pope, Biometrika, 1954),
 * which is given back.
 * @param groups how far each night lies from the middle of its group, in order
 */
function widened(groups: readonly ArrayLike<number>[]): number {
  let products = 0;
  let squares = 0;
  let nights = 0;
  for (const group of groups) {
    for (let i = 0; i < group.length; i += 1) {
      products += i === 0 ? 0 : (group[i] ?? 0) * (group[i - 1] ?? 0);
      squares += (group[i] ?? 0) ** 2;
    }
    nights += group.length;
  }
  if (squares === 0) return 1;
  const seen = products / squares;
  const alike = Math.min(
    MOST_ALIKE,
    Math.max(0, seen + (1 + 3 * seen) / Math.max(ENOUGH_TO_TELL, nights / groups.length)),
  );
  return Math.sqrt((1 + alike) / (1 - alike));
}

function groupOf(values: readonly number[], scale: Scale): Group {
  const places = values.map(scale.to);
  const middle = mean(places) ?? 0;
  const wide = Float64Array.from(places, (place) => scale.grain / scale.slope(place));
  const error = ((variance(places) ?? 0) + grainOf(wide)) / values.length;
  return { scale, apart: Float64Array.from(places, (place) => place - middle), wide, middle, error };
}

/** What the grain of notes adds to their variance: each lies evenly over its width. */
function grainOf(wide: ArrayLike<number> & Iterable<number>): number {
  return sum(wide, (each) => (each * each) / 12) / wide.length;
}

/** As many nights as the group has, drawn from it: how far off their middle is, and the square of its standard error. */
function drawn({ apart, wide }: Group, next: () => number): { off: number; error: number } {
  const n = apart.length;
  let total = 0;
  let squares = 0;
  for (let i = 0; i < n; i += 1) {
    // One number says both which night and where in the width of its note.
    const place = (next() / 2 ** 32) * n;
    const night = Math.floor(place);
    const value = (apart[night] ?? 0) + (place - night - 0.5) * (wide[night] ?? 0);
    total += value;
    squares += value * value;
  }
  const off = total / n;
  return { off, error: (squares - n * off * off) / (n - 1) / n };
}

/** The standard error of a difference in the unit of the measure. */
function errorOf(a: Group, placeA: number, errorA: number, b: Group, placeB: number, errorB: number): number {
  return Math.hypot(a.scale.slope(placeA) * Math.sqrt(errorA), b.scale.slope(placeB) * Math.sqrt(errorB));
}

/** The ends of a range: draws that fell far to one side mean that the truth may lie to the other. */
function ends(middle: number, error: number, ratios: Float64Array): [number, number] {
  const inOrder = ratios.sort();
  const beyond = Math.round(TAIL * (ratios.length + 1));
  return [middle - (inOrder[ratios.length - beyond] ?? 0) * error, middle - (inOrder[beyond - 1] ?? 0) * error];
}

function centreOf({ scale, apart, middle, error }: Group, ratios: Float64Array, wider: number): Centre {
  const within = (place: number) => Math.min(scale.most, Math.max(scale.least, scale.from(place)));
  const [low, high] = ends(middle, wider * Math.sqrt(error), ratios);
  return { n: apart.length, about: within(middle), low: within(low), high: within(high) };
}

function differenceOf(by: number, low: number, high: number, { least, most }: Scale): Difference {
  const span = most - least;
  return { by, low: Math.max(-span, low), high: Math.min(span, high), told: low > 0 || high < 0 };
}

/** A seed from values, in their order. */
function seedOf(values: readonly number[]): number {
  let seed = values.length;
  for (const value of values) seed = (Math.imul(seed, 31) + Math.round(value * 64)) | 0;
  return seed;
}
