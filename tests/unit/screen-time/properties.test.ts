import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BIN } from '../../../lib/screen-time/hours';
import { limitsReached } from '../../../lib/screen-time/limits';
import type { Observation, Tally } from '../../../lib/screen-time/schema';
import { tallySchema } from '../../../lib/screen-time/schema';
import { counted, MAX_GAP, movedTo, observed, recordOf, totalOf } from '../../../lib/screen-time/tally';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { at, FRESH, folded, HOURS, NIGHT, START } from './support';

const SITES = ['example.org', 'example.net', 'example.co.uk'];

/** A look: so long after the one before, or the clock set by that much. */
const anyStep = fc.record({
  by: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: MAX_GAP }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 2 * HOUR }) },
    { weight: 1, arbitrary: fc.integer({ min: -2 * HOUR, max: -1 }) },
  ),
  counts: fc.boolean(),
  site: fc.option(fc.constantFrom(...SITES), { nil: null }),
  age: fc.integer({ min: 0, max: 3 * HOUR }),
});

/** Looks of an evening that begins up to an hour before it counts; `back` tells whether its clock may be set back. */
const anyLooks = (back: boolean): fc.Arbitrary<Observation[]> =>
  fc
    .tuple(fc.integer({ min: -HOUR, max: HOUR }), fc.array(anyStep, { minLength: 1, maxLength: 120 }))
    .map(([first, steps]) => {
      let now = START + first;
      return steps.map(({ by, counts, site, age }) => {
        now += back ? by : Math.abs(by);
        return { at: now, counts, site, input: now - age };
      });
    });

const sum = (times: readonly number[]) => times.reduce((total, each) => total + each, 0);
const sitesOf = (tally: Tally) => sum(Object.values(tally.sites));

describe('whatever is looked at, and however the clock is set', () => {
  test('no look leaves more than has passed, in any quarter or in all, nor more by site than in all', () => {
    fc.assert(
      fc.property(anyLooks(true), (looks) => {
        let tally = FRESH;
        for (const look of looks) {
          tally = observed(tally, look);
          expect(totalOf(tally)).toBeLessThanOrEqual(Math.max(0, look.at - START));
          expect(sitesOf(tally)).toBeLessThanOrEqual(totalOf(tally));
          tally.bins.forEach((bin, i) => {
            const passed = Math.min(BIN, Math.max(0, Math.min(look.at, HOURS.end) - (tally.from + i * BIN)));
            expect(bin).toBeLessThanOrEqual(passed);
          });
        }
        expect(tallySchema.safeParse(tally).success).toBe(true);
      }),
    );
  });

  test('the same look again adds nothing', () => {
    fc.assert(
      fc.property(anyLooks(true), (looks) => {
        const once = folded(FRESH, ...looks);
        expect(observed(once, looks.at(-1) as Observation)).toEqual(once);
      }),
    );
  });

  test('the record has the tally’s whole seconds, and no more by site than in all', () => {
    fc.assert(
      fc.property(anyLooks(true), (looks) => {
        const tally = folded(FRESH, ...looks);
        const { seconds, sites } = recordOf(tally);
        expect(sum(seconds)).toBe(Math.floor(totalOf(tally) / 1000));
        expect(seconds.every((each) => Number.isInteger(each) && each >= 0 && each <= 900)).toBe(true);
        expect(sum(Object.values(sites))).toBeLessThanOrEqual(sum(seconds));
      }),
    );
  });

  const shift = fc.integer({ min: -5 * HOUR, max: 5 * HOUR });

  test('hours that move give nothing, and moved back they take nothing either', () => {
    fc.assert(
      fc.property(anyLooks(true), fc.array(shift, { minLength: 1, maxLength: 4 }), (looks, shifts) => {
        const tally = folded(FRESH, ...looks);
        let moved = tally;
        for (const each of shifts) {
          moved = movedTo(moved, NIGHT, { start: START + each, end: HOURS.end });
          expect(totalOf(moved)).toBeLessThanOrEqual(totalOf(tally));
          expect(sitesOf(counted(moved))).toBeLessThanOrEqual(totalOf(moved));
          expect(tallySchema.safeParse(moved).success).toBe(true);
        }
        const back = movedTo(moved, NIGHT, HOURS);
        expect([totalOf(back), back.sites, back.last]).toEqual([totalOf(tally), tally.sites, tally.last]);
        expect([back.start, back.end]).toEqual([tally.start, tally.end]);
      }),
    );
  });

  test('what is counted while bedtime is moved, and before and after it, is never over the clock', () => {
    fc.assert(
      fc.property(anyLooks(true), fc.array(fc.tuple(fc.nat(120), shift), { maxLength: 4 }), (looks, moves) => {
        let tally = FRESH;
        for (const [i, look] of looks.entries()) {
          tally = observed(tally, look);
          for (const [nth, by] of moves) {
            if (nth === i) tally = movedTo(tally, NIGHT, { start: START + by, end: HOURS.end });
          }
          expect(totalOf(tally)).toBeLessThanOrEqual(Math.max(0, look.at - tally.start));
          expect(sitesOf(counted(tally))).toBeLessThanOrEqual(totalOf(tally));
        }
        expect(tallySchema.safeParse(tally).success).toBe(true);
      }),
    );
  });
});

describe('while the clock runs on', () => {
  test('a look in between changes nothing, if nothing changed at it', () => {
    fc.assert(
      fc.property(anyLooks(false), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (looks, nth, part) => {
        const i = nth % looks.length;
        const [look, next] = [looks[i] as Observation, looks[i + 1]];
        const gap = (next?.at ?? look.at) - look.at;
        // Inside a gap a look may well find somebody: it is then a gap no more.
        fc.pre(gap <= MAX_GAP);
        const between = { ...look, at: look.at + Math.floor(gap * part) };
        const more = [...looks.slice(0, i + 1), between, ...looks.slice(i + 1)];
        expect(folded(FRESH, ...more)).toEqual({ ...folded(FRESH, ...looks), last: more.at(-1) });
      }),
    );
  });

  test('the quarters do not depend on which site was in front, nor the sum of two halves on where it is cut', () => {
    fc.assert(
      fc.property(anyLooks(false), fc.nat(), (looks, nth) => {
        const whole = folded(FRESH, ...looks);
        expect(folded(FRESH, ...looks.map((look) => ({ ...look, site: null }))).bins).toEqual(whole.bins);
        const cut = nth % looks.length;
        const first = folded(FRESH, ...looks.slice(0, cut + 1));
        const second = folded({ ...FRESH, last: first.last }, ...looks.slice(cut + 1));
        expect(totalOf(first) + totalOf(second)).toBe(totalOf(whole));
        // Time only adds up: in whichever order two parts of an evening are put together, each quarter holds the same.
        const bins = Array.from({ length: whole.bins.length }, (_, i) => (first.bins[i] ?? 0) + (second.bins[i] ?? 0));
        expect(bins).toEqual(whole.bins);
      }),
    );
  });

  test('a limit is marked at the moment at which just so much had been counted', () => {
    fc.assert(
      fc.property(anyLooks(false), fc.integer({ min: 1, max: 60 }), (looks, minutes) => {
        const limits = { all: minutes, groups: [] };
        let tally = FRESH;
        for (const look of looks) {
          const next = limitsReached(tally, observed(tally, look), limits, new Set());
          const reached = next.reached.all;
          if (reached !== undefined && tally.reached.all === undefined) {
            expect(reached).toBeLessThanOrEqual(look.at);
            expect(totalOf(observed(tally, { ...look, at: reached }))).toBe(minutes * MINUTE);
          }
          expect(reached === undefined).toBe(totalOf(next) < minutes * MINUTE);
          tally = next;
        }
      }),
    );
  });
});

test('an evening of looks each minute is an evening', () => {
  const looks = Array.from({ length: 241 }, (_, i) => ({ at: at(i), counts: true, site: null, input: at(i) }));
  expect(totalOf(folded(FRESH, ...looks))).toBe(4 * HOUR);
});
