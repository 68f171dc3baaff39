/** The latest sensible time, whatever was drunk. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CutoffInput, Latest } from '../../../lib/caffeine/cutoff';
import { latestTime } from '../../../lib/caffeine/cutoff';
import { MOST_MG } from '../../../lib/caffeine/limits';
import { ceiling, eliminationRate, inBody, peakHours, residual } from '../../../lib/caffeine/model';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { anyHalfLife, anyLimit, clock, DAY, dose, dosesWithin, drinkFrom, real, taken } from './support';

const BED = clock('22:30');

const input: fc.Arbitrary<CutoffInput> = fc.record({
  drink: fc.oneof(
    drinkFrom(0),
    drinkFrom(0).map((drink) => ({ ...drink, mg: drink.mg / 10 })),
  ),
  // Some of them still being taken up at bedtime.
  doses: dosesWithin(-40, 22.5, 2),
  bedtime: fc.constant(BED),
  limit: anyLimit,
  halfLife: anyHalfLife,
});

/** The amount at bedtime with the drink begun at an instant. */
function leftWith({ drink, doses, bedtime, halfLife }: CutoffInput, at: number): number {
  return residual([...doses, dose(drink.mg, at, drink)], bedtime, halfLife);
}

/** Runs a property over inputs with a latest time, and sees that there were enough of them. */
function whereThereIsOne(check: (given: CutoffInput, at: number) => void, runs = 3000): void {
  let seen = 0;
  fc.assert(
    fc.property(input, (given) => {
      const latest = latestTime(given);
      if (latest.type !== 'at') return;
      seen += 1;
      check(given, latest.at);
    }),
    { numRuns: runs },
  );
  expect(seen).toBeGreaterThan(runs / 10);
}

describe('a drink begun at the latest time', () => {
  it('leaves the limit, a thousandth of a milligram below it at the most and never above', () => {
    whereThereIsOne((given, at) => {
      expect(Number.isInteger(at)).toBe(true);
      const left = leftWith(given, at);
      expect(left).toBeLessThanOrEqual(given.limit + 1e-9);
      expect(given.limit - left).toBeLessThan(0.001);
    });
  });

  it('leaves less when it is begun earlier', () => {
    const earlier = fc.sample(fc.integer({ min: 1, max: 36 * 60 }), 20);
    whereThereIsOne((given, at) => {
      for (const minutes of earlier) assert.ok(leftWith(given, at - minutes * MINUTE) < given.limit);
    }, 1000);
  });

  // Begun so late that it peaks after bedtime, less of it may be in the body at bedtime; nobody is led there.
  it('leaves more when it is begun later, as long as its peak comes by bedtime', () => {
    const shares = fc.sample(real(0, 1), 20);
    whereThereIsOne((given, at) => {
      const last = given.bedtime - peakHours(given.drink, given.halfLife) * HOUR;
      for (const share of shares) {
        const later = at + share * (last - at);
        if (later - at > 1000) assert.ok(leftWith(given, later) > given.limit);
      }
    }, 1000);
  });

  it('peaks by bedtime', () => {
    whereThereIsOne(({ drink, halfLife, bedtime }, at) => {
      expect(at + peakHours(drink, halfLife) * HOUR).toBeLessThanOrEqual(bedtime + 2);
    });
  });
});

describe('there is', () => {
  it('none exactly where the limit is used up, any time exactly where the peak does not pass it', () => {
    const seen: Record<Latest['type'], number> = { at: 0, none: 0, any: 0 };
    fc.assert(
      fc.property(input, (given) => {
        const room = given.limit - residual(given.doses, given.bedtime, given.halfLife);
        const peak = inBody(given.drink, peakHours(given.drink, given.halfLife), given.halfLife);
        const { type } = latestTime(given);
        expect(type).toBe(room <= 0 ? 'none' : peak <= room ? 'any' : 'at');
        seen[type] += 1;
      }),
      { numRuns: 3000 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(100);
  });

  test.each([
    ['none where the limit is just used up', { limit: residual([dose(95, clock('14:00'))], BED, 5) }, 'none'],
    ['one where a hair of it is left', { limit: residual([dose(95, clock('14:00'))], BED, 5) + 1e-9 }, 'at'],
    ['none for no number', { limit: Number.NaN }, 'none'],
    ['any for what holds nothing', { drink: taken(0) }, 'any'],
  ])('%s', (_, change, type) => {
    const doses = [dose(95, clock('14:00'))];
    expect(latestTime({ drink: taken(95), doses, bedtime: BED, limit: 35, halfLife: 5, ...change }).type).toBe(type);
  });

  it('an end to the search where next to nothing is left of the limit', () => {
    const latest = latestTime({ drink: taken(MOST_MG), doses: [], bedtime: BED, limit: 5e-324, halfLife: 16 });
    expect(latest.type === 'at' && Number.isFinite(latest.at) && latest.at < BED - 10_000 * HOUR).toBe(true);
  });
});

it('the closed form of the evidence always brackets it from the early side, and the peak from the late side', () => {
  fc.assert(
    fc.property(
      drinkFrom(0.01),
      fc.double({ min: 1e-6, max: MOST_MG, noNaN: true }),
      anyHalfLife,
      (drink, room, halfLife) => {
        const peak = peakHours(drink, halfLife);
        fc.pre(inBody(drink, peak, halfLife) > room);
        const hours = drink.minutes / 60 + Math.log(ceiling(drink, halfLife) / room) / eliminationRate(halfLife);
        expect(hours).toBeGreaterThan(peak);
        expect(inBody(drink, hours, halfLife)).toBeLessThanOrEqual(room * (1 + 1e-9));
      },
    ),
    { numRuns: 5000 },
  );
});

describe('the latest time', () => {
  /** Milliseconds: how exact it is. */
  const EXACT = 2;
  const timeOf = (given: CutoffInput) => {
    const latest = latestTime(given);
    if (latest.type === 'at') return latest.at;
    return latest.type === 'none' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  };

  it('is no earlier for a higher limit', () => {
    fc.assert(
      fc.property(input, real(0, 100), (given, more) => {
        expect(timeOf({ ...given, limit: given.limit + more })).toBeGreaterThanOrEqual(timeOf(given) - EXACT);
      }),
      { numRuns: 1000 },
    );
  });

  it('is no later after another drink, for a larger drink or with a longer half-life', () => {
    fc.assert(
      fc.property(input, dosesWithin(-40, 22.5, 1), real(1, 2), (given, more, times) => {
        const at = timeOf(given) + EXACT;
        const mg = given.drink.mg * times;
        expect(timeOf({ ...given, doses: [...given.doses, ...more] })).toBeLessThanOrEqual(at);
        expect(timeOf({ ...given, drink: { ...given.drink, mg } })).toBeLessThanOrEqual(at);
        expect(timeOf({ ...given, halfLife: Math.min(16, given.halfLife * times) })).toBeLessThanOrEqual(at);
      }),
      { numRuns: 1000 },
    );
  });

  // A drink that is still being taken up at bedtime grows in the body after it: a later bedtime then finds more.
  it('is later for a later bedtime by as much at least, where every drink has peaked by the earlier one', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 240 }), (given, minutes) => {
        const { bedtime, halfLife } = given;
        const doses = given.doses.filter((each) => each.at + peakHours(each, halfLife) * HOUR <= bedtime);
        const [early, late] = [bedtime, bedtime + minutes * MINUTE].map((bed) =>
          timeOf({ ...given, doses, bedtime: bed }),
        );
        if (Number.isFinite(early)) expect(late).toBeGreaterThanOrEqual((early ?? 0) + minutes * MINUTE - EXACT);
        else expect(late).toBeGreaterThanOrEqual(early ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not see what was drunk after bedtime', () => {
    const given = { drink: taken(95), doses: [], bedtime: BED, limit: 35, halfLife: 5 };
    expect(timeOf({ ...given, doses: [dose(200, BED + MINUTE)] })).toBe(timeOf(given));
    expect(timeOf(given)).toBeGreaterThan(DAY);
  });
});
