import { afterAll, describe, expect, test } from 'vitest';
import { compare, comparePairs, LEVEL } from '../../lib/insights/interval';
import { ANSWERS, FEW_MINUTES, type Scale, SLEEP_MINUTES } from '../../lib/insights/scale';
import { chance } from '../../lib/routine/chance';

/** Draws a night's value from one number of a normal distribution. */
type Night = (z: number) => number;

const USERS = 2000;

const next = chance(20261122);
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
  SIZES.filter((_, size) => i === 0 || size !== 1).map(([size, nights]) => ({ kind, size, scale, user, nights })),
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

  test('pairs of nights, signs turned', () => {
    for (const n of [7, 14]) {
      let held = 0;
      for (let user = 0; user < USERS; user += 1) {
        const [one, two] = [guessed(between(12, 45), between(0.4, 0.9)), guessed(between(12, 45), between(0.4, 0.9))];
        const by = truth(one, FEW_MINUTES) - truth(two, FEW_MINUTES);
        const pairs = Array.from({ length: n }, (): [number, number] => [one(normal()), two(normal())]);
        if (holds(comparePairs(pairs, FEW_MINUTES), by)) held += 1;
      }
      report(`minutes until asleep, ${n} pairs`, { difference: percent(held) });
      expect(Math.abs(percent(held) - LEVEL)).toBeLessThanOrEqual(2);
    }
  });
});

/** A row of normal numbers of which each keeps a part of the one before (AR(1)). */
function hanging(count: number, part: number): number[] {
  const row = [normal()];
  while (row.length < count) row.push(part * (row.at(-1) ?? 0) + Math.sqrt(1 - part * part) * normal());
  return row;
}

describe('nights that hang together, 0.3 of each kept by the next', () => {
  const night = guessed(20, 0.6);
  const users = 500;
  const covered = (isFirst: (night: number) => boolean) => {
    let held = 0;
    for (let user = 0; user < users; user += 1) {
      const values = hanging(28, 0.3).map(night);
      const groups = [values.filter((_, i) => isFirst(i)), values.filter((_, i) => !isFirst(i))] as const;
      if (holds(compare(...groups, FEW_MINUTES).difference, 0)) held += 1;
    }
    return percent(held, users);
  };

  test('make the range of two blocks too narrow, which is said where blocks are compared', () => {
    const [blocks, weekends, everyOther] = [
      (i: number) => i < 14,
      (i: number) => i % 7 > 4,
      (i: number) => i % 2 === 0,
    ].map(covered);
    report('nights that hang together, 28 of them', {
      blocks: blocks ?? 0,
      weekends: weekends ?? 0,
      'every other night': everyOther ?? 0,
    });
    expect(blocks).toBeGreaterThan(70);
    expect(blocks).toBeLessThan(LEVEL - 2);
    expect(weekends).toBeGreaterThan(LEVEL - 8);
    expect(everyOther).toBeGreaterThan(LEVEL - 2);
  });
});
