import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beganByHour, hasLegs, type LegNight, legCounts } from '../../../lib/diary/leg-counts';
import { AMOUNTS, HELPERS } from '../../../lib/diary/limits';
import type { LegEntry } from '../../../lib/diary/schema';
import { instantOf } from '../../../lib/time/zone';
import { legEntry } from '../../support/leg-entry';

const ZONE = 'Europe/Berlin';
const BED = instantOf('2026-11-22', '22:30', ZONE);

function night(more: Partial<LegNight> = {}): LegNight {
  return { night: '2026-11-22', bedtime: BED, offset: 60, legs: [], legsWoke: [], legEntries: [], ...more };
}
const withEntry = (...entries: Partial<LegEntry>[]) => night({ legEntries: entries.map(legEntry) });
const word = (value: 'quiet' | 'stirring' | 'restless') => night({ legs: [{ at: BED, value }] });

describe('counts of the user own words', () => {
  test('over no nights and over nights of which nothing was noted are nothing', () => {
    const none = { noted: 0, words: { quiet: 0, stirring: 0, restless: 0 }, woke: 0, helped: [] };
    expect(legCounts([])).toEqual({ nights: 0, ...none });
    expect(legCounts([night(), night()])).toEqual({ nights: 2, ...none });
  });

  test.each<[string, LegNight, boolean, boolean]>([
    ['nothing', night(), false, false],
    ['quiet alone', word('quiet'), true, false],
    ['stirring', word('stirring'), true, true],
    ['a waking', night({ legsWoke: [BED] }), true, true],
    ['an entry', withEntry({ now: 3 }), true, true],
    ['an entry without a number', withEntry({ felt: 'fizzing' }), true, true],
    ['an entry of 0', withEntry({ now: 0 }), true, false],
    ['an entry of 0, later more', withEntry({ now: 0, strongest: 2 }), true, true],
  ])('a night with %s', (_, one, stands, counts) => {
    expect([hasLegs(one), legCounts([one]).noted]).toEqual([stands, counts ? 1 : 0]);
  });

  test('what helped on two entries of a night helped on one night; what did not help at all is not among it', () => {
    const walked = { what: 'walk', much: 'some' } as const;
    const nights = [
      withEntry({ helped: [walked] }, { helped: [walked, { what: 'rub', much: 'none' }] }),
      withEntry({ helped: [{ what: 'walk', much: null }] }),
      withEntry({ helped: [{ what: 'nothing', much: null }] }),
    ];
    expect(legCounts(nights).helped).toEqual([
      { what: 'walk', nights: 2 },
      { what: 'nothing', nights: 1 },
    ]);
  });

  test('a night with two words counts for both', () => {
    const both = night({
      legs: [
        { at: BED, value: 'stirring' },
        { at: BED + 1, value: 'restless' },
        { at: BED + 2, value: 'restless' },
      ],
    });
    expect(legCounts([both]).words).toEqual({ quiet: 0, stirring: 1, restless: 1 });
  });

  test('no count is above the nights, and the order of nights changes none', () => {
    const helped = fc
      .subarray([...HELPERS])
      .map((all) => all.map((what, i) => ({ what, much: AMOUNTS[i % 4] ?? null })));
    const entry = fc.record({ now: fc.option(fc.integer({ min: 0, max: 10 })), helped }).map(legEntry);
    const any = fc
      .record({
        legs: fc.array(fc.record({ at: fc.constant(BED), value: fc.constantFrom('quiet', 'stirring', 'restless') })),
        legsWoke: fc.array(fc.constant(BED), { maxLength: 2 }),
        legEntries: fc.array(entry, { maxLength: 3 }),
      })
      .map((more) => night(more as Partial<LegNight>));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (nights) => {
        const counts = legCounts(nights);
        const all = [
          counts.noted,
          counts.woke,
          ...Object.values(counts.words),
          ...counts.helped.map((each) => each.nights),
        ];
        expect(Math.max(0, ...all)).toBeLessThanOrEqual(nights.length);
        expect(counts.noted).toBeLessThanOrEqual(nights.filter(hasLegs).length);
        expect(counts.woke).toBeLessThanOrEqual(counts.noted);
        expect(legCounts(nights.toReversed())).toEqual(counts);
      }),
    );
  });
});

describe('the hour at which they began', () => {
  const began = (date: string, time: string, zone = ZONE) => legEntry({ began: instantOf(date, time, zone) });

  test('is that of the evening clock, after midnight too; an entry without a time is in none', () => {
    const hours = beganByHour(
      [
        night({ legEntries: [began('2026-11-22', '21:59'), began('2026-11-23', '00:05'), legEntry({})] }),
        night({ legEntries: [began('2026-11-22', '21:00')] }),
      ],
      ZONE,
    );
    expect(hours.flatMap((count, hour) => (count > 0 ? [[hour, count]] : []))).toEqual([
      [0, 1],
      [21, 2],
    ]);
    expect(hours).toHaveLength(24);
  });

  test('stays what it was for somebody who is in another zone now', () => {
    const one = night({ legEntries: [began('2026-11-22', '21:30')] });
    expect(beganByHour([one], 'America/New_York')[21]).toBe(1);
  });

  test('of the night on which the clocks go back is that of the clock, both times', () => {
    const autumn = night({
      bedtime: instantOf('2026-10-24', '22:30', ZONE),
      offset: 120,
      legEntries: [
        legEntry({ began: Date.parse('2026-10-25T02:30+02:00') }),
        legEntry({ began: Date.parse('2026-10-25T02:30+01:00') }),
      ],
    });
    expect(beganByHour([autumn], ZONE)[2]).toBe(2);
  });
});
