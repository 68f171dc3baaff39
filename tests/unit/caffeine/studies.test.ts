import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { residual } from '../../../lib/caffeine/model';
import { FINDINGS, hoursFor, limitLine, STUDIES } from '../../../lib/caffeine/studies';
import { HOUR } from '../../../lib/time/instant';
import { anyHalfLife, anyLimit, dose, threeDigits } from './support';

const leftOf = (mg: number, hours: number, halfLife: number) => residual([dose(mg, 0)], hours * HOUR, halfLife);

describe('what studies found', () => {
  // evidence.md section 3, "What supports it"; 77.9 is rounded to 78.0 there.
  test.each([
    [107, 8.8, 32.5],
    [217.5, 13.2, 35.9],
    [100, 4, 59.1],
    [100, 8, 33.9],
    [100, 12, 19.5],
    [400, 12, 77.9],
    [400, 8, 136],
    [400, 4, 236],
    [400, 6, 179],
  ])('%d mg %d h before bed is drawn, and leaves %d mg by the model', (mg, hours, left) => {
    expect(FINDINGS.filter((each) => each.mg === mg && each.hours === hours)).toHaveLength(1);
    expect(threeDigits(leftOf(mg, hours, 5))).toBe(left);
  });

  test('is nothing else, and each has a study', () => {
    expect(FINDINGS).toHaveLength(9);
    expect(new Set(FINDINGS.map(({ study }) => study))).toEqual(new Set(STUDIES.map(({ id }) => id)));
  });
});

describe("the user's limit among them", () => {
  test.each([
    [63, 4.44],
    [80, 6.17],
    [107, 8.26],
    [160, 11.2],
    [200, 12.8],
    [217.5, 13.4],
    [400, 17.8],
  ])('%d mg leaves 35 at bedtime when it is taken %d hours before', (mg, hours) => {
    expect(threeDigits(hoursFor(mg, 35, 5) ?? 0)).toBe(hours);
  });

  test('is passed by no hour where the dose stays below it', () => {
    expect(hoursFor(30, 35, 5)).toBeNull();
  });

  test('is a line on which each dose leaves just the limit', () => {
    fc.assert(
      fc.property(anyLimit, anyHalfLife, fc.double({ min: 2, max: 24, noNaN: true }), (limit, halfLife, most) => {
        const line = limitLine(limit, halfLife, most, 0.25);
        expect(line.at(-1)?.hours).toBeCloseTo(Math.max(most, line[0]?.hours ?? 0), 9);
        for (const [i, { mg, hours }] of line.entries()) {
          expect(leftOf(mg, hours, halfLife)).toBeCloseTo(limit, 6);
          expect(mg).toBeGreaterThan(line[i - 1]?.mg ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is the same line as the latest time of a dose', () => {
    for (const { mg, hours } of limitLine(35, 5, 18, 1).slice(2)) expect(hoursFor(mg, 35, 5)).toBeCloseTo(hours, 5);
  });
});
