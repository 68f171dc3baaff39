import { range } from 'd3-array';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { compare, comparePairs, LEVEL } from '../../lib/insights/interval';
import { ANSWERS, FEW_MINUTES, type Scale, SLEEP_MINUTES } from '../../lib/insights/scale';
import { chance } from '../../lib/routine/chance';

/** Draws a night's value from one number of a normal distribution. */
type Night = (z: number) => number;

const USERS = 2000;

let next = chance(0);
// Each test draws the same whether it runs alone or with others.
beforeEach(() => {
  next = chance(20261122);
});
const even = () => (next() + 1) / (2 ** 32 + 1);
const normal = () => Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());
const times = (n: number, night: Night) => Array.from({ length: n }, () => night(normal()));

/** Minutes until asleep: skewed, and guessed to five minutes. */
const guessed =
  (middle: number, spread: number): Night =>
  (z) =>
    5 * Math.round((middle * Math.exp(spread * z)) / 5);
/** The same by a press on 5, 15, 30, 60 or longer. */
const pressed =
  (middle: number, spread: number): Night =>
  (z) => {
    const minutes = middle * Math.exp(spread * z);
    return [5, 15, 30, 60, 90][[10, 22.5, 45, 75].filter((edge) => minutes >= edge).length] ?? 5;
  };
/** Minutes asleep, to a quarter of an hour. */
const slept =
  (middle: number, spread: number): Night =>
  (z) =>
    15 * Math.round((middle + spread * z) / 15);
/** An answer from 1 to 5. */
const answered =
  (middle: number, spread: number): Night =>
  (z) =>
    Math.min(5, Math.max(1, Math.round(middle + spread * z)));

/** The normal distribution as weights along a line. */
const LINE = Array.from({ length: 601 }, (_, i) => (i - 300) / 50);
const WEIGHTS = LINE.map((z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / 50);

/** Where a group truly lies: its middle on the scale. */
const truth = (night: Night, scale: Scale) =>
  scale.from(LINE.reduce((sum, z, i) => sum + scale.to(night(z)) * (WEIGHTS[i] ?? 0), 0));
const holds = ({ low, high }: { low: number; high: number }, value: number) => low <= value && value <= high;
const percent = (count: number, of = USERS) => (100 * count) / of;

const lines: string[] = [];
const report = (name: string, parts: Record<string, number>) =>
  lines.push(
    `${name}: ${Object.entries(parts)
      .map(([part, value]) => `${part} ${value.toFixed(1)}`)
      .join(', ')}`,
  );
afterAll(() => console.info(lines.join('\n')));

const between = (least: number, most: number) => least + (most - least) * even();

/** Users differ in where their nights lie and how far apart, in either group. */
const KINDS: [string, Scale, () => Night][] = [
  ['minutes until asleep, guessed', FEW_MINUTES, () => guessed(between(12, 45), between(0.4, 0.9))],
  ['minutes until asleep, one of five', FEW_MINUTES, () => pressed(between(12, 40), between(0.5, 0.9))],
  ['hours asleep', SLEEP_MINUTES, () => slept(between(360, 480), between(30, 100))],
  ['rested', ANSWERS, () => answered(between(2, 4), between(0.7, 1.3))],
];
const SIZES: [string, () => [number, number]][] = [
  ['7 and 7', () => [7, 7]],
  ['7 and 21', () => [7, 21]],
  ['7 to 30', () => [Math.floor(between(7, 31)), Math.floor(between(7, 31))]],
];
const CASES = KINDS.flatMap(([kind, scale, user], i) =>
  SIZES.filter((_, size) => i === 0 || size === 2 || (size === 0 && i !== 2)).map(([size, nights]) => ({
    kind,
    size,
    scale,
    user,
    nights,
  })),
);

describe(`of ${USERS} users`, () => {
  test.each(CASES)(
    '$kind, $size nights: the ranges hold the truth as often as said',
    ({ kind, size, scale, user, nights }) => {
      const held = { groups: 0, difference: 0 };
      for (let i = 0; i < USERS; i += 1) {
        const [one, two] = [user(), user()];
        const [n, m] = nights();
        const [middle, other] = [truth(one, scale), truth(two, scale)];
        const found = compare(times(n, one), times(m, two), scale);
        if (holds(found.those, middle)) held.groups += 0.5;
        if (holds(found.others, other)) held.groups += 0.5;
        if (holds(found.difference, middle - other)) held.difference += 1;
      }
      report(`${kind}, ${size} nights`, {
        groups: percent(held.groups),
        difference: percent(held.difference),
      });
      for (const count of Object.values(held)) expect(Math.abs(percent(count) - LEVEL)).toBeLessThanOrEqual(2);
    },
  );

  test('pairs of nights, signs turned: a little more often, being made wider for nights in a row', () => {
    let held = 0;
    for (let user = 0; user < USERS; user += 1) {
      const [one, two] = [guessed(between(12, 45), between(0.4, 0.9)), guessed(between(12, 45), between(0.4, 0.9))];
      const by = truth(one, FEW_MINUTES) - truth(two, FEW_MINUTES);
      const pairs = range(Math.floor(between(7, 15))).map((): [number, number] => [one(normal()), two(normal())]);
      if (holds(comparePairs(pairs, FEW_MINUTES), by)) held += 1;
    }
    report('minutes until asleep, 7 to 14 pairs', { difference: percent(held) });
    expect(percent(held)).toBeGreaterThanOrEqual(LEVEL - 2);
    expect(percent(held)).toBeLessThanOrEqual(LEVEL + 4);
  });
});

/** A row of normal numbers of which each keeps a part of the one before (AR(1)). */
function hanging(count: number, part: number): number[] {
  const row = [normal()];
  while (row.length < count) row.push(part * (row.at(-1) ?? 0) + Math.sqrt(1 - part * part) * normal());
  return row;
}

describe('28 nights that hang together, 0.3 of each kept by the next', () => {
  const night = guessed(20, 0.6);
  const users = 800;
  /** How often the range of a difference holds that there is none, in percent. */
  const covered = (difference: (values: number[]) => { low: number; high: number }) => {
    let held = 0;
    for (let user = 0; user < users; user += 1) if (holds(difference(hanging(28, 0.3).map(night)), 0)) held += 1;
    return percent(held, users);
  };
  const divided = (isFirst: (place: number) => boolean, inRow: boolean) => (values: number[]) =>
    compare(
      values.filter((_, i) => isFirst(i)),
      values.filter((_, i) => !isFirst(i)),
      FEW_MINUTES,
      inRow,
    ).difference;
  const inBlocks = (place: number) => place < 14;

  test('two blocks of a trial, and its weeks in pairs: not far below what is said', () => {
    const plain = covered(divided(inBlocks, false));
    const blocks = covered(divided(inBlocks, true));
    const weeks = covered((values) =>
      comparePairs(
        [...range(7, 14), ...range(21, 28)].map((i): [number, number] => [values[i] ?? 0, values[i - 7] ?? 0]),
        FEW_MINUTES,
      ),
    );
    report('nights that hang together', { 'blocks taken as mixed': plain, blocks, weeks });
    expect(plain).toBeLessThan(LEVEL - 8);
    expect(blocks).toBeGreaterThan(LEVEL - 6);
    expect(weeks).toBeGreaterThan(LEVEL - 6);
  });

  test('groups whose nights lie among each other: about what is said, or more', () => {
    const weekends = covered(divided((place) => place % 7 > 4, false));
    const everyOther = covered(divided((place) => place % 2 === 0, false));
    report('nights that hang together', { weekends, 'every other night': everyOther });
    expect(weekends).toBeGreaterThan(LEVEL - 6);
    expect(everyOther).toBeGreaterThan(LEVEL - 2);
  });

  test('blocks of nights that do not hang together: a little more often', () => {
    let held = 0;
    for (let user = 0; user < USERS; user += 1) {
      const values = times(28, night);
      if (holds(divided(inBlocks, true)(values), 0)) held += 1;
    }
    report('nights that do not hang together, blocks', { difference: percent(held) });
    expect(percent(held)).toBeGreaterThanOrEqual(LEVEL - 2);
    expect(percent(held)).toBeLessThanOrEqual(LEVEL + 4);
  });
});
