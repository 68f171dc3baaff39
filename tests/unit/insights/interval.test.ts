import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, comparePairs } from '../../../lib/insights/interval';
import { ANSWERS, CLOCK_MINUTES, FEW_MINUTES, SLEEP_MINUTES } from '../../../lib/insights/scale';

const minutes = fc.array(fc.integer({ min: 0, max: 720 }), { minLength: 7, maxLength: 30 });
const scale = fc.constantFrom(FEW_MINUTES, SLEEP_MINUTES, CLOCK_MINUTES);

describe('two groups of nights', () => {
  test('the same nights give the same ranges, other nights others', () => {
    const [one, two] = [
      [20, 25, 15, 40, 30, 20, 90],
      [15, 10, 20, 15, 25, 10, 20],
    ] as const;
    expect(compare(one, two, FEW_MINUTES)).toEqual(compare([...one], [...two], FEW_MINUTES));
    expect(compare(one, two, FEW_MINUTES)).not.toEqual(compare([...one.slice(1), 85], two, FEW_MINUTES));
  });

  test('any nights: about lies in its range, the range within what can be noted, and nothing is not a number', () => {
    fc.assert(
      fc.property(minutes, minutes, scale, (one, two, of) => {
        const { those, others, difference } = compare(one, two, of);
        for (const { n, about, low, high } of [those, others]) {
          expect(n).toBeGreaterThanOrEqual(7);
          expect(low).toBeLessThanOrEqual(about + 1e-9);
          expect(about).toBeLessThanOrEqual(high + 1e-9);
          expect(low).toBeGreaterThanOrEqual(of.least);
          expect(high).toBeLessThanOrEqual(of.most);
        }
        const { by, low, high, told } = difference;
        expect([by, low, high].every(Number.isFinite)).toBe(true);
        expect(told).toBe(low > 0 || high < 0);
      }),
      { numRuns: 60 },
    );
  });

  test('the two groups in the other order differ by as much the other way', () => {
    fc.assert(
      fc.property(minutes, minutes, (one, two) => {
        expect(compare(one, two, FEW_MINUTES).difference.by).toBeCloseTo(
          -compare(two, one, FEW_MINUTES).difference.by,
          9,
        );
      }),
      { numRuns: 30 },
    );
  });

  test('nights that are all the same have a narrow range, and do not differ from the same', () => {
    const same = Array.from({ length: 9 }, () => 15);
    const { those, difference } = compare(same, same, FEW_MINUTES);
    expect(those.about).toBeCloseTo(15, 9);
    expect(those.high - those.low).toBeLessThan(2.5);
    expect(difference).toMatchObject({ by: 0, told: false });
  });

  test('nights that are all at once stay at nothing or more', () => {
    const { those } = compare(Array(8).fill(0), [0, 0, 5, 0, 0, 10, 0], FEW_MINUTES);
    expect(those.low).toBeGreaterThanOrEqual(0);
    expect(those.high).toBeLessThan(2.5);
  });

  test('groups far apart are told apart, whichever way', () => {
    const [short, long] = [
      [10, 15, 10, 5, 15, 10, 20],
      [45, 60, 50, 40, 90, 60, 55],
    ] as const;
    expect(compare(long, short, FEW_MINUTES).difference).toMatchObject({ told: true });
    expect(compare(long, short, FEW_MINUTES).difference.low).toBeGreaterThan(15);
    expect(compare(short, long, FEW_MINUTES).difference.high).toBeLessThan(-15);
  });

  test('one very long night weighs less than in a plain mean', () => {
    const nights = [20, 20, 20, 20, 20, 20, 20, 20, 240];
    expect(compare(nights, nights, FEW_MINUTES).those.about).toBeLessThan(30);
    expect(compare(nights, nights, SLEEP_MINUTES).those.about).toBeCloseTo(400 / 9, 9);
  });

  test('answers stay between 1 and 5', () => {
    const { those, difference } = compare([5, 5, 5, 5, 5, 4, 5], [1, 1, 2, 1, 1, 1, 1], ANSWERS);
    expect(those.high).toBeLessThanOrEqual(5);
    expect(difference.high).toBeLessThanOrEqual(4);
  });

  test('ten years of nights have a narrow range about the same middle', () => {
    const many = Array.from({ length: 1800 }, (_, i) => 10 + ((i * 37) % 60));
    const { those, difference } = compare(many, [...many].reverse(), SLEEP_MINUTES);
    expect(those.about).toBeCloseTo(39.5, 0);
    expect(those.high - those.low).toBeLessThan(2);
    expect(difference.told).toBe(false);
  });
});

describe('pairs of nights', () => {
  test('are told apart where each differs, though nights differ more', () => {
    const pairs = [10, 60, 20, 90, 30, 45, 15, 120].map((usual): [number, number] => [usual + 15, usual]);
    const all = compare(
      pairs.map(([one]) => one),
      pairs.map(([, other]) => other),
      FEW_MINUTES,
    );
    expect(all.difference.told).toBe(false);
    const { told, by, low } = comparePairs(pairs, FEW_MINUTES);
    expect(told).toBe(true);
    expect(low).toBeGreaterThan(5);
    expect(by).toBeCloseTo(all.difference.by, 9);
  });

  test('that are the same are not', () => {
    const pairs = Array.from({ length: 8 }, (): [number, number] => [30, 30]);
    expect(comparePairs(pairs, FEW_MINUTES)).toMatchObject({ by: 0, told: false });
  });
});
