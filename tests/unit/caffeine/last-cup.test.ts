/** When the last coffee is spoken of. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CutoffInput } from '../../../lib/caffeine/cutoff';
import { latestTime } from '../../../lib/caffeine/cutoff';
import { lastCup } from '../../../lib/caffeine/last-cup';
import { DECAF } from '../../../lib/caffeine/limits';
import { peakHours } from '../../../lib/caffeine/model';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { anyHalfLife, anyLimit, clock, dose, dosesWithin, drinkFrom, real, taken } from './support';

const WAKE = clock('07:00');
const BED = clock('22:30');
const USUAL = { drink: taken(95), doses: [], bedtime: BED, limit: 35, halfLife: 5 };

describe('a day until 22:30, from 07:00, with 95 mg as the usual drink and 35 mg as the limit', () => {
  const cups = (...given: [string, number][]) => given.map(([time, mg]) => dose(mg, clock(time)));

  test.each([
    // Seven hours, 24 minutes and 20 seconds before bed.
    ['without a drink: the latest time, on the minute', {}, '15:05', false],
    ['after a cup in the morning', { doses: cups(['08:00', 95]) }, '11:42', false],
    ['half an hour after the cup that used the limit up', { doses: cups(['08:00', 95], ['11:00', 95]) }, '11:30', true],
    ['the cups after that change nothing', { doses: cups(['08:00', 95], ['11:00', 95], ['15:00', 95]) }, '11:30', true],
    ['nor does a cup after the latest time', { doses: cups(['17:00', 95]) }, '15:05', false],
    ['a cup that leaves less than half an hour', { doses: cups(['11:55', 46]) }, '12:25', true],
    ['tea without caffeine is no cup', { doses: cups(['14:50', 0], ['15:04', 0], ['20:00', 0]) }, '15:05', false],
    ['decaf that makes the difference: then', { doses: cups(['15:04', 2]) }, '15:04', true],
    ['but never over the cup in a hand', { doses: cups(['09:00', 118], ['09:10', 15]) }, '09:30', true],
    ['a drink so strong that no time of the day would do', { drink: taken(400) }, '07:30', false],
    ['yesterday’s evening used it up', { doses: cups(['00:30', 1000]) }, '07:30', true],
    // What is left of it makes the latest time 03:18.
    ['a cup before waking is not one of this day', { doses: cups(['03:00', 409]) }, '07:30', false],
    ['a drink of the night before counts by what is left of it', { doses: cups(['-3:00', 95]) }, '14:28', false],
  ] satisfies [string, Partial<CutoffInput>, string, boolean][])('%s', (_, change, time, none) => {
    const cup = lastCup({ ...USUAL, ...change }, WAKE);
    expect({ ...cup, due: new Date(cup?.due ?? 0).toISOString() }).toEqual({
      due: new Date(clock(time)).toISOString(),
      none,
    });
  });

  test.each([
    ['decaf is the usual drink', { drink: taken(2) }],
    ['the limit is never passed', { limit: 90 }],
    ['bedtime would have come', { doses: cups(['21:50', 200]), limit: 86, bedtime: clock('22:10') }],
    ['the day has no half hour', { bedtime: WAKE + 30 * MINUTE }],
  ] satisfies [string, Partial<CutoffInput>][])('it is not spoken of where %s', (_, change) => {
    expect(lastCup({ ...USUAL, ...change }, WAKE)).toBeNull();
  });
});

const day: fc.Arbitrary<CutoffInput> = fc.record({
  drink: drinkFrom(20),
  doses: dosesWithin(-20, 22.5, 4).map((doses) => doses.map((each) => ({ ...each, mg: each.mg / 8 }))),
  bedtime: fc.constant(BED),
  limit: anyLimit,
  halfLife: anyHalfLife,
});

/** Holds one day to another, where both have their moment, and sees that there were enough of them. */
function bothSpoken<T>(
  other: fc.Arbitrary<T>,
  change: (given: CutoffInput, by: T) => [CutoffInput, CutoffInput],
  check: (one: NonNullable<ReturnType<typeof lastCup>>, two: NonNullable<ReturnType<typeof lastCup>>) => void,
): void {
  let seen = 0;
  fc.assert(
    fc.property(day, other, (given, by) => {
      const [one, two] = change(given, by).map((each) => lastCup(each, WAKE));
      if (!one || !two) return;
      seen += 1;
      check(one, two);
    }),
    { numRuns: 2000 },
  );
  expect(seen).toBeGreaterThan(500);
}

describe('whatever was drunk', () => {
  it('it is a whole minute of the day, half an hour after waking at the soonest and before bedtime', () => {
    fc.assert(
      fc.property(day, (given) => {
        const cup = lastCup(given, WAKE);
        if (!cup) return;
        expect(cup.due % MINUTE).toBe(0);
        expect(cup.due).toBeGreaterThanOrEqual(WAKE + 30 * MINUTE);
        expect(cup.due).toBeLessThan(BED);
      }),
      { numRuns: 2000 },
    );
  });

  it('it comes half an hour after the last cup before it, or after the one that used the limit up', () => {
    const seen = { after: 0, usedUp: 0 };
    fc.assert(
      fc.property(day, (given) => {
        const cup = lastCup(given, WAKE);
        if (!cup || cup.due === WAKE + 30 * MINUTE) return;
        const minuteOf = (at: number) => Math.floor(at / MINUTE) * MINUTE;
        const ends = given.doses.map(({ at, mg }) => minuteOf(at + (mg > DECAF ? 30 * MINUTE : 0)));
        if (cup.none) {
          expect(ends).toContain(cup.due);
          seen.usedUp += 1;
          return;
        }
        const begun = given.doses.filter(({ at, mg }) => at >= WAKE && at < cup.due && mg > DECAF);
        for (const { at } of begun) expect(minuteOf(at + 30 * MINUTE)).toBeLessThanOrEqual(cup.due);
        if (begun.length > 0) seen.after += 1;
      }),
      { numRuns: 2000 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(50);
  });

  it('one more usual drink then leaves no more than the limit, unless it says that none is left', () => {
    let seen = 0;
    fc.assert(
      fc.property(day, (given) => {
        const cup = lastCup(given, WAKE);
        if (!cup || cup.none || cup.due === WAKE + 30 * MINUTE) return;
        seen += 1;
        const begun = given.doses.filter(({ at }) => at < cup.due);
        const latest = latestTime({ ...given, doses: begun });
        expect(latest.type === 'at' && cup.due <= latest.at && latest.at < cup.due + MINUTE).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  // What is still being taken up at bedtime grows after it: see the latest time.
  it('a later bedtime never brings it forward, where every drink has peaked by the earlier one', () => {
    bothSpoken(
      fc.integer({ min: 1, max: 240 }),
      (given, minutes) => {
        const { bedtime, halfLife } = given;
        const doses = given.doses.filter((each) => each.at + peakHours(each, halfLife) * HOUR <= bedtime);
        return [
          { ...given, doses },
          { ...given, doses, bedtime: bedtime + minutes * MINUTE },
        ];
      },
      (early, late) => expect(late.due).toBeGreaterThanOrEqual(early.due),
    );
  });

  it('a higher limit never brings it forward', () => {
    bothSpoken(
      real(0.01, 100),
      (given, more) => [given, { ...given, limit: given.limit + more }],
      (low, high) => expect(high.due).toBeGreaterThanOrEqual(low.due),
    );
  });

  it('another drink never puts it off, but by half an hour for the cup that uses the limit up', () => {
    bothSpoken(
      dosesWithin(-20, 22.5, 1),
      (given, more) => [given, { ...given, doses: [...given.doses, ...more] }],
      (before, after) => {
        // A drink of which nothing is left may move the millisecond, and with it the minute.
        if (after.due > before.due + MINUTE) expect(after.none).toBe(true);
        expect(after.due).toBeLessThanOrEqual(before.due + 31 * MINUTE);
      },
    );
  });
});
