/** What holds for the amount in the body whatever the drink, the hour and the half-life. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HALF_LIVES, MOST_MINUTES } from '../../../lib/caffeine/limits';
import { ceiling, curve, eliminationRate, inBody, peakHours, residual } from '../../../lib/caffeine/model';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { runs } from '../../support/runs';
import { anyHalfLife, clock, DAY, dose, dosesWithin, drinkFrom, real, taken } from './support';

/** Hours of three days, beginning a second after the first sip. */
const anyHours = fc.oneof(real(1 / 3600, 1), real(1, 72));
/** What rounding may take from an inequality of sums. */
const CLOSE = 1e-9;

describe('one drink', () => {
  it('is nothing before it was begun, and at no time at all', () => {
    for (const minutes of [0, 20]) {
      const drink = taken(200, { minutes });
      for (const hours of [0, -1e-9, -5, Number.NEGATIVE_INFINITY, Number.NaN]) expect(inBody(drink, hours, 5)).toBe(0);
      expect(inBody(drink, Number.POSITIVE_INFINITY, 5)).toBe(0);
    }
  });

  it('is never negative, and never more than was drunk, from the shortest time on', () => {
    const hours = fc.oneof(anyHours, fc.double({ min: 0, max: 1e-6, noNaN: true }), fc.double({ min: 0, noNaN: true }));
    fc.assert(
      fc.property(drinkFrom(0), hours, anyHalfLife, (drink, time, halfLife) => {
        const mg = inBody(drink, time, halfLife);
        expect(mg).toBeGreaterThanOrEqual(0);
        expect(mg).toBeLessThanOrEqual(drink.mg);
      }),
      { numRuns: 2000 },
    );
  });

  it('rises until its peak, which is after the last sip, and falls from then on', () => {
    const shares = fc.tuple(real(0, 1), real(0, 1));
    fc.assert(
      fc.property(drinkFrom(1), shares, anyHours, anyHalfLife, (drink, [one, other], after, halfLife) => {
        const peak = peakHours(drink, halfLife);
        expect(peak).toBeGreaterThan(drink.minutes / 60);
        const amount = (hours: number) => inBody(drink, hours, halfLife);
        const most = amount(peak);
        const [early, late] = [Math.min(one, other) * peak, Math.max(one, other) * peak];
        expect(amount(early)).toBeLessThanOrEqual(amount(late) * (1 + CLOSE));
        expect(amount(late)).toBeLessThanOrEqual(most * (1 + CLOSE));
        const [sooner, later] = [peak + Math.min(after, after * one), peak + after];
        expect(amount(sooner)).toBeLessThanOrEqual(most * (1 + CLOSE));
        expect(amount(later)).toBeLessThanOrEqual(amount(sooner) * (1 + CLOSE));
        // By more than nothing, where there is a time between them that counts.
        if (sooner - peak > 0.01) expect(amount(sooner)).toBeLessThan(most);
        if (later - sooner > 0.01 && sooner - peak > 0.01) expect(amount(later)).toBeLessThan(amount(sooner));
      }),
      { numRuns: 2000 },
    );
  });

  // A(t) is the integral of what came in at each moment before t times e^(-ke·(time since)), and each of these grows as ke
  // falls: so this holds at every time, before the peak too.
  it('is more with a longer half-life, at every time after it was begun', () => {
    const longer = real(0.01, HALF_LIVES[1] - HALF_LIVES[0]);
    fc.assert(
      fc.property(drinkFrom(1), anyHours, anyHalfLife, longer, (drink, hours, halfLife, by) => {
        fc.pre(halfLife + by <= HALF_LIVES[1]);
        expect(inBody(drink, hours, halfLife + by)).toBeGreaterThan(inBody(drink, hours, halfLife));
      }),
      { numRuns: 2000 },
    );
  });

  it('peaks later, the longer the half-life, the slower the uptake and the longer it is sipped', () => {
    const drink = taken(96);
    expect(peakHours(drink, 10)).toBeGreaterThan(peakHours(drink, 5));
    const uptakes = (['usual', 'food', 'slow'] as const).map((uptake) => peakHours({ ...drink, uptake }, 5));
    expect(uptakes).toEqual([...uptakes].sort((a, b) => a - b));
    const sips = [0, 1, 30, 60, MOST_MINUTES].map((minutes) => peakHours({ ...drink, minutes }, 5));
    expect(sips).toEqual([...sips].sort((a, b) => a - b));
    expect(new Set([...uptakes, ...sips]).size).toBe(7);
  });

  it('taken at once is the limit of ever shorter sips', () => {
    fc.assert(
      fc.property(drinkFrom(1), real(0.01, 24), anyHalfLife, (drink, hours, halfLife) => {
        const atOnce = inBody({ ...drink, minutes: 0 }, hours, halfLife);
        const sipped = (minutes: number) => inBody({ ...drink, minutes }, hours, halfLife);
        // The difference shrinks with the time that it takes: within a ten-thousandth for a thousandth of a minute.
        expect(Math.abs(sipped(1e-3) - atOnce)).toBeLessThan(1e-3 * drink.mg);
        expect(Math.abs(sipped(1e-5) - atOnce)).toBeLessThan(1e-5 * drink.mg);
      }),
    );
  });

  it('is the mean of its sips, each taken at once', () => {
    fc.assert(
      fc.property(drinkFrom(1), anyHours, anyHalfLife, (drink, hours, halfLife) => {
        fc.pre(drink.minutes > 0);
        const sips = 20_000;
        const span = drink.minutes / 60;
        let sum = 0;
        for (let i = 0; i < sips; i += 1) {
          sum += inBody({ ...drink, mg: drink.mg / sips, minutes: 0 }, hours - ((i + 0.5) / sips) * span, halfLife);
        }
        expect(Math.abs(inBody(drink, hours, halfLife) - sum)).toBeLessThan(1e-4 * drink.mg);
      }),
      { numRuns: runs(60) },
    );
  });

  it('never passes its ceiling once it is drunk, and meets it when all is taken up', () => {
    fc.assert(
      fc.property(drinkFrom(1), anyHours, anyHalfLife, (drink, after, halfLife) => {
        const bound = ceiling(drink, halfLife) * Math.exp(-eliminationRate(halfLife) * after);
        expect(inBody(drink, drink.minutes / 60 + after, halfLife)).toBeLessThanOrEqual(bound * (1 + CLOSE));
      }),
    );
    const late = inBody(taken(96), 12, 5);
    expect(ceiling(taken(96), 5) * Math.exp(-eliminationRate(5) * 12)).toBeCloseTo(late, 9);
  });
});

describe('several drinks', () => {
  it('add up, in any order and in any two heaps', () => {
    fc.assert(
      fc.property(dosesWithin(0, 30, 8), fc.nat(8), anyHours, anyHalfLife, (doses, cut, hours, halfLife) => {
        const at = DAY + hours * HOUR;
        const all = residual(doses, at, halfLife);
        const heaps = residual(doses.slice(0, cut), at, halfLife) + residual(doses.slice(cut), at, halfLife);
        expect(heaps).toBeCloseTo(all, 9);
        expect(residual([...doses].reverse(), at, halfLife)).toBeCloseTo(all, 9);
        expect(all).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('half a drink is half as much in the body', () => {
    fc.assert(
      fc.property(drinkFrom(1), anyHours, anyHalfLife, (drink, hours, halfLife) => {
        const half = inBody({ ...drink, mg: drink.mg / 2 }, hours, halfLife);
        expect(2 * half).toBeCloseTo(inBody(drink, hours, halfLife), 9);
      }),
    );
  });

  it('of nobody are nothing', () => {
    expect(residual([], DAY, 5)).toBe(0);
    expect(residual([dose(96, DAY + 1)], DAY, 5)).toBe(0);
  });
});

describe('the curve', () => {
  const cups = [dose(96, clock('08:00')), dose(48, clock('15:00'))];

  it('has a point each so many minutes, and one at the end', () => {
    const points = curve(cups, clock('12:00'), clock('13:05'), 15, 5);
    expect(points.map(({ at }) => (at - clock('12:00')) / MINUTE)).toEqual([0, 15, 30, 45, 60, 65]);
    for (const { at, mg } of points) expect(mg).toBeCloseTo(residual(cups, at, 5), 9);
  });

  it.each([
    ['of whole steps', '12:30', [0, 15, 30]],
    ['of no time', '12:00', [0]],
  ])('%s ends once', (_, to, minutes) => {
    const points = curve(cups, clock('12:00'), clock(to), 15, 5);
    expect(points.map(({ at }) => (at - clock('12:00')) / MINUTE)).toEqual(minutes);
  });

  it('is the sum of what is left of each drink at each of its points, whatever was drunk before, in it and after', () => {
    fc.assert(
      fc.property(dosesWithin(-48, 36, 30), real(0, 24), anyHalfLife, (doses, hours, halfLife) => {
        for (const { at, mg } of curve(doses, DAY, DAY + hours * HOUR, 97, halfLife)) {
          expect(mg).toBeCloseTo(residual(doses, at, halfLife), 9);
          expect(mg).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([2, 5, 16])(
    'is as exact with strong drinks of a year before it and after it, at a half-life of %d h',
    (halfLife) => {
      const year = Array.from({ length: 2190 }, (_, i) =>
        dose(1000, clock('07:00') + (30 - i) * 4 * HOUR, { minutes: i % 2 }),
      );
      for (const { at, mg } of curve([...cups, ...year], DAY, DAY + 24 * HOUR, 60, halfLife)) {
        expect(mg).toBeCloseTo(residual([...cups, ...year], at, halfLife), 7);
      }
    },
  );

  // What it takes is measured by the bench; here it is counted, which no busy machine changes.
  it('of any night of a year looks at each drink of the year once, and again and again at its own alone', () => {
    let looks = 0;
    const year = Array.from({ length: 2190 }, (_, i) => {
      const cup = dose(96, DAY - 365 * 24 * HOUR + i * 4 * HOUR, { minutes: 20 });
      const at = () => {
        looks += 1;
        return cup.at;
      };
      return Object.defineProperty({ ...cup }, 'at', { get: at });
    });
    for (const night of [1, 20, 180, 363]) {
      looks = 0;
      const from = DAY - (365 - night) * 24 * HOUR;
      const points = curve(year, from, from + 24 * HOUR, 5, HALF_LIVES[1]).length;
      // Six drinks begin in it and one was begun just before; those of 50 half-lives before it are looked at a few times.
      expect(looks).toBeLessThanOrEqual(2190 + 7 * points + 4 * ((HALF_LIVES[1] * 50) / 4));
    }
  });

  it('of steps that lead nowhere is refused', () => {
    expect(() => curve(cups, DAY, DAY + HOUR, 0, 5)).toThrow(RangeError);
  });
});
