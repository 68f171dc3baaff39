/** Every worked value of evidence.md section 3, to the three digits that it gives. */
import { describe, expect, it, test } from 'vitest';
import { latestTime } from '../../../lib/caffeine/cutoff';
import type { Clearance } from '../../../lib/caffeine/limits';
import { AVERAGE_HALF_LIFE, CLEARANCES, FIRST_LIMIT, UPTAKES } from '../../../lib/caffeine/limits';
import { eliminationRate, halfLifeOf, inBody, peakHours, RATES, residual } from '../../../lib/caffeine/model';
import { MINUTE } from '../../../lib/time/instant';
import { clock, dose, taken, threeDigits } from './support';

const BED = clock('22:30');

describe('constants', () => {
  test('rates of uptake per hour', () => {
    expect(RATES).toEqual({ usual: 5, food: 2.5, slow: 1.2 });
    expect(UPTAKES).toEqual(['usual', 'food', 'slow']);
  });

  test('an average adult has a half-life of 5 h, which leaves 0.138629 per hour', () => {
    expect(AVERAGE_HALF_LIFE).toBe(5);
    expect(eliminationRate(5).toFixed(6)).toBe('0.138629');
  });

  test('35 mg are the first limit', () => {
    expect(FIRST_LIMIT).toBe(35);
  });
});

test.each([
  ['average', 5],
  ['smoker', 3],
  ['pill', 10],
  ['pregnant1', 5.5],
  ['pregnant2', 8],
  ['pregnant3', 11],
  ['own', 6.5],
  // Fluvoxamine, ciprofloxacin, liver disease: no estimate.
  ['unsure', null],
] satisfies [Clearance, number | null][])('the half-life of %s is %s h', (clearance, hours) => {
  expect(halfLifeOf({ clearance, halfLife: 6.5 })).toBe(hours);
});

test('no way to clear caffeine is left out of that table', () => {
  expect(CLEARANCES).toHaveLength(8);
});

describe('95 mg at 14:00, bed at 22:30', () => {
  test.each([
    [3, 14.0],
    [4, 22.6],
    [5, 30.1],
    [6, 36.4],
    [8.3, 47.5],
    [10, 53.4],
    [11, 56.3],
  ])('a half-life of %d h leaves %d mg', (halfLife, mg) => {
    expect(threeDigits(residual([dose(95, clock('14:00'))], BED, halfLife))).toBe(mg);
  });

  it('is more than the shortcut of instant absorption, 29.2 mg', () => {
    expect(threeDigits(95 * Math.exp(-eliminationRate(5) * 8.5))).toBe(29.2);
    expect(residual([dose(95, clock('14:00'))], BED, 5)).toBeGreaterThan(29.3);
  });

  it('peaks after 0.738 h, which is 44 minutes, with 85.8 mg or 2.04 mg/L at 70 kg', () => {
    const hours = peakHours(taken(95), 5);
    expect(threeDigits(hours)).toBe(0.738);
    expect(Math.round(hours * 60)).toBe(44);
    const peak = inBody(taken(95), hours, 5);
    expect(threeDigits(peak)).toBe(85.8);
    expect(threeDigits(peak / (0.6 * 70))).toBe(2.04);
  });

  it('is 33.1 mg with slow absorption, whose peak comes after 2.03 h', () => {
    const slow = taken(95, { uptake: 'slow' });
    expect(threeDigits(inBody(slow, 8.5, 5))).toBe(33.1);
    expect(threeDigits(peakHours(slow, 5))).toBe(2.03);
  });
});

describe('sums at 22:30', () => {
  test.each([
    ['14:00', 95, 30.1],
    ['16:30', 47, 21.0],
    ['08:00', 95, 13.1],
    ['13:00', 95, 26.2],
    ['19:00', 33, 20.9],
  ])('what was drunk at %s, %d mg, leaves %d mg', (time, mg, left) => {
    expect(threeDigits(residual([dose(mg, clock(time))], BED, 5))).toBe(left);
  });

  test.each([
    [51.1, [dose(95, clock('14:00')), dose(47, clock('16:30'))]],
    [60.2, [dose(95, clock('08:00')), dose(95, clock('13:00')), dose(33, clock('19:00'))]],
  ])('together they leave %d mg', (left, doses) => {
    expect(threeDigits(residual(doses, BED, 5))).toBe(left);
  });
});

describe('the latest time for 95 mg, 35 mg at 22:30', () => {
  test.each([
    ['alone', [], 7.41, '15:06'],
    ['with 95 mg at 08:00', [dose(95, clock('08:00'))], 10.8, '11:43'],
  ])('%s', (_, doses, hours, time) => {
    const latest = latestTime({ drink: taken(95), doses, bedtime: BED, limit: 35, halfLife: 5 });
    const at = latest.type === 'at' ? latest.at : Number.NaN;
    expect(threeDigits((BED - at) / (60 * MINUTE))).toBe(hours);
    expect(new Date(Math.round(at / MINUTE) * MINUTE).toISOString().slice(11, 16)).toBe(time);
  });
});

test.each([
  [63, 4.44],
  [80, 6.17],
  [107, 8.26],
  [160, 11.2],
  [200, 12.8],
  [217.5, 13.4],
  [400, 17.8],
])('%d mg are 35 mg after %d hours', (mg, hours) => {
  const latest = latestTime({ drink: taken(mg), doses: [], bedtime: BED, limit: 35, halfLife: 5 });
  const at = latest.type === 'at' ? latest.at : Number.NaN;
  expect(threeDigits((BED - at) / (60 * MINUTE))).toBe(hours);
});

describe('what the doses and hours of the studies leave', () => {
  test.each([
    ['Gardiner 2023, a cup', 107, 8.8, 32.5],
    ['Gardiner 2023, a strong one', 217.5, 13.2, 35.9],
    ['Gardiner 2024, no effect', 100, 4, 59.1],
    ['Gardiner 2024, no effect', 100, 8, 33.9],
    ['Gardiner 2024, no effect', 100, 12, 19.5],
    // 77.947. evidence.md has 78.0, four times the 19.5 that it had rounded before.
    ['Gardiner 2024, harm', 400, 12, 77.9],
    ['Gardiner 2024, harm', 400, 8, 136],
    ['Gardiner 2024, harm', 400, 4, 236],
    ['Drake 2013, harm', 400, 6, 179],
  ])('%s: %d mg after %d h leave %d mg', (_, mg, hours, left) => {
    expect(threeDigits(inBody(taken(mg), hours, 5))).toBe(left);
  });
});
