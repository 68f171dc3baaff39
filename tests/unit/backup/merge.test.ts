import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseNight } from '../../../lib/app/items';
import type { Damage } from '../../../lib/backup/merge';
import { joinNights, mergePlan } from '../../../lib/backup/merge';
import { COFFEE, firstCaffeine } from '../../../lib/caffeine/first';
import type { NightRecord } from '../../../lib/schedule/record';
import { nightRecord, nightRecords } from './arbitraries';

const TONIGHT = '2026-06-15';
const CAFFEINE = firstCaffeine();
const one = <T>(arbitrary: fc.Arbitrary<T>): T => fc.sample(arbitrary, { numRuns: 1, seed: 3 })[0] as T;
const BASE: NightRecord = { ...one(nightRecord), night: '2026-02-02' };
const copyOf = (nights: NightRecord[], damaged: Damage[] = []) => ({ nights, damaged });
const datesOf = (nights: readonly NightRecord[]) => nights.map(({ night }) => night);

/** Time at the screen in seconds, -1 where none was counted. */
const secondsOf = (screen: NightRecord['screen'] | undefined) =>
  screen ? screen.seconds.reduce((sum, each) => sum + each, 0) : -1;

/** What is stored after a plan was written over what is here. */
function written(mine: NightRecord[], plan: NightRecord[], replace: boolean): Map<string, NightRecord> {
  return new Map([...(replace ? [] : mine), ...plan].map((record) => [record.night, record]));
}

describe('merging', () => {
  test('drops no night and nothing noted in one', () => {
    fc.assert(
      fc.property(nightRecords, nightRecords, (mine, theirs) => {
        const after = written(mine, mergePlan(mine, copyOf(theirs), 'merge', TONIGHT, CAFFEINE).nights, false);
        for (const record of [...mine, ...theirs]) {
          const kept = after.get(record.night);
          expect(kept?.doses.map(({ id }) => id)).toEqual(expect.arrayContaining(record.doses.map(({ id }) => id)));
          expect(kept?.legs.map(({ at }) => at)).toEqual(expect.arrayContaining(record.legs.map(({ at }) => at)));
          expect(kept?.ledger).toEqual(expect.arrayContaining(record.ledger));
          expect(Object.keys(kept?.reminders ?? {})).toEqual(expect.arrayContaining(Object.keys(record.reminders)));
          if (record.morning) expect(kept?.morning).not.toBeNull();
          if (record.bed) expect(kept?.bed).not.toBeNull();
          expect(kept?.pauses.map(({ at }) => at)).toEqual(expect.arrayContaining(record.pauses.map(({ at }) => at)));
          expect(secondsOf(kept?.screen)).toBeGreaterThanOrEqual(secondsOf(record.screen));
        }
      }),
    );
  });

  test('of what is here already writes nothing', () => {
    fc.assert(
      fc.property(nightRecords, (mine) => {
        expect(mergePlan(mine, copyOf(mine), 'merge', TONIGHT, CAFFEINE)).toEqual({ nights: [], fresh: 0 });
      }),
    );
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(nightRecords, nightRecords, (mine, theirs) => {
        const once = joinNights(mine, theirs);
        expect(joinNights(once, theirs)).toEqual(once);
      }),
    );
  });

  it('lets the later word hold where both speak of the same reminder', () => {
    const delivery = {
      ...Object.values(one(nightRecord.filter((n) => Object.keys(n.reminders).length > 0)).reminders)[0],
    };
    const at = (state: string, when: number) =>
      ({ ...BASE, reminders: { 'routine/x': { ...delivery, state, at: when } } }) as NightRecord;
    expect(joinNights([at('planned', 5)], [at('shown', 9)])[0]?.reminders['routine/x']?.state).toBe('shown');
    expect(joinNights([at('shown', 9)], [at('planned', 5)])[0]?.reminders['routine/x']?.state).toBe('shown');
    expect(joinNights([at('acted', 9)], [at('shown', 9)])[0]?.reminders['routine/x']?.state).toBe('acted');
  });

  describe('two counts of time at the screen', () => {
    const screen = (...seconds: number[]) => ({
      from: BASE.bedtime,
      seconds,
      sites: { 'example.org': seconds[0] ?? 0 },
    });
    const later = (quarters: number, ...seconds: number[]) => ({
      ...screen(...seconds),
      from: BASE.bedtime + quarters * 900_000,
    });
    const joined = (mine: NightRecord['screen'], theirs: NightRecord['screen']) =>
      joinNights([{ ...BASE, screen: mine }], [{ ...BASE, screen: theirs }])[0]?.screen;

    it.each([
      ['holds where there is no other', null, screen(60), screen(60)],
      ['is none where neither has any', null, null, null],
      ['is the fuller one, which in one browser is the later', screen(900, 10), screen(900), screen(900, 10)],
      ['has of each quarter the fuller', screen(5, 30), screen(900), { ...screen(900, 30) }],
      [
        'has the sites of what is here where both are as full',
        screen(20, 60),
        screen(60, 20),
        { ...screen(60, 60), sites: { 'example.org': 20 } },
      ],
      [
        'begins with the one that began first',
        screen(7),
        later(1, 900),
        { ...screen(7, 900), sites: { 'example.org': 900 } },
      ],
      [
        'and whichever side that is',
        later(2, 900),
        screen(60),
        { ...screen(60, 0, 900), sites: { 'example.org': 900 } },
      ],
      ['is the fuller one where they lie nights apart', screen(7), later(161, 900), later(161, 900)],
      ['and the one that is here where that has more', screen(7), later(161, 5), screen(7)],
      ['is one with nothing in it rather than none', null, screen(), screen()],
    ])('%s', (_, mine, theirs, expected) => {
      expect(joined(mine, theirs)).toEqual(expected);
    });

    it('are never added up', () => {
      expect(joined(screen(900, 900), screen(900, 900))).toEqual(screen(900, 900));
    });
  });

  describe('the ways through the pause', () => {
    const more = (at: number, reason: string | null = null) => ({ at, how: 'more' as const, reason });
    const joined = (mine: NightRecord['pauses'], theirs: NightRecord['pauses']) =>
      joinNights([{ ...BASE, pauses: mine }], [{ ...BASE, pauses: theirs }])[0]?.pauses;

    it('are kept in the order of their times, each once, as they stand here', () => {
      expect(joined([more(5, 'here'), more(30)], [more(5, 'there'), more(9)])).toEqual([
        more(5, 'here'),
        more(9),
        more(30),
      ]);
    });

    it('are two where two were taken in one moment', () => {
      const routine = { at: 5, how: 'routine' as const, reason: null };
      expect(joined([more(5)], [routine])).toEqual([more(5), routine]);
    });

    it('are the last hundred where there are more, as many as a night can hold', () => {
      const many = (from: number) => Array.from({ length: 100 }, (_, i) => more(from + 2 * i));
      const all = joined(many(0), many(1)) ?? [];
      expect(all.map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, i) => 100 + i));
    });
  });

  it('counts the nights that are new here', () => {
    const other = { ...BASE, night: '2026-02-03', doses: [] };
    expect(mergePlan([BASE], copyOf([BASE, other]), 'merge', TONIGHT, CAFFEINE)).toEqual({ nights: [other], fresh: 1 });
  });
});

describe('replacing', () => {
  test('leaves the nights of the copy, and joins tonight and last night', () => {
    fc.assert(
      fc.property(nightRecords, nightRecords, (mine, theirs) => {
        const after = written(mine, mergePlan(mine, copyOf(theirs), 'replace', TONIGHT, CAFFEINE).nights, true);
        const lately = datesOf(mine).filter((night) => night >= '2026-06-14');
        expect([...after.keys()].sort()).toEqual([...new Set([...datesOf(theirs), ...lately])].sort());
      }),
    );
  });

  it('keeps here what cannot be read in the copy', () => {
    const mine = ['2026-02-02', '2026-02-03'].map((night) => ({ ...BASE, night }));
    const kept = (part: Damage['part'], night: string | null) =>
      datesOf(mergePlan(mine, copyOf([], [{ part, night, why: 'damaged' }]), 'replace', TONIGHT, CAFFEINE).nights);
    expect(kept('night', '2026-02-03')).toEqual(['2026-02-03']);
    expect(kept('night', null)).toEqual(['2026-02-02', '2026-02-03']);
    expect(kept('nights', null)).toEqual(['2026-02-02', '2026-02-03']);
    expect(kept('look', null)).toEqual([]);
  });
});

describe('drinks', () => {
  const NOON = Date.parse('2026-02-02T12:00:00Z');
  const HOUR = 3_600_000;
  const dose = (id: string, at: number) => ({ ...COFFEE, id, at });
  const night = (date: string, days: number, doses: NightRecord['doses'], atBedtime: number | null): NightRecord => {
    const bedtime = NOON + (24 * days + 11) * HOUR;
    return { ...BASE, night: date, bedtime, wake: bedtime + 8 * HOUR, doses, atBedtime };
  };
  const merged = (mine: NightRecord[], theirs: NightRecord[], caffeine = CAFFEINE) =>
    written(mine, mergePlan(mine, copyOf(theirs), 'merge', TONIGHT, caffeine).nights, false);

  it('of both sides are joined by their ids, and what was left at bedtime follows at once, in the nights after too', () => {
    const [morning, noon] = [dose('a', NOON - 4 * HOUR), dose('b', NOON)];
    const mine = [night('2026-02-02', 0, [morning], 12), night('2026-02-03', 1, [dose('c', NOON + 24 * HOUR)], 22.2)];
    const after = merged(mine, [
      night('2026-02-02', 0, [morning, { ...noon, mg: 200 }], 99),
      night('2026-02-04', 2, [], null),
    ]);

    expect(after.get('2026-02-02')?.doses.map(({ id }) => id)).toEqual(['a', 'b']);
    // Those of the copy hold both: its own word stands.
    expect(after.get('2026-02-02')?.atBedtime).toBe(99);
    const both = merged(mine, [night('2026-02-02', 0, [{ ...noon, mg: 200 }], 44)]);
    // 96 mg fifteen hours and 200 mg eleven hours before bedtime, with a half-life of five.
    expect(both.get('2026-02-02')?.atBedtime).toBe(57.1);
    expect(both.get('2026-02-03')?.atBedtime).toBe(23.5);
    expect(
      merged(mine, [night('2026-02-02', 0, [noon], 44)], { ...CAFFEINE, clearance: 'unsure' }).get('2026-02-02')
        ?.atBedtime,
    ).toBeNull();
  });

  it('that were moved to another night here do not come back in the old one', () => {
    const mine = [night('2026-02-02', 0, [], null), night('2026-02-03', 1, [dose('a', NOON + 24 * HOUR)], 22)];
    const after = merged(mine, [night('2026-02-02', 0, [dose('a', NOON), dose('b', NOON)], 40)]);

    expect(after.get('2026-02-02')?.doses.map(({ id }) => id)).toEqual(['b']);
    expect(after.get('2026-02-02')?.atBedtime).toBe(21.5);
    expect(after.get('2026-02-03')?.doses.map(({ id }) => id)).toEqual(['a']);
  });

  it('of one night are no more than it holds', () => {
    const many = (name: string) => Array.from({ length: 40 }, (_, i) => dose(`${name}${i}`, NOON + i));
    const [record] = joinNights([night('2026-02-02', 0, many('a'), 1)], [night('2026-02-02', 0, many('b'), 2)]);

    expect(record?.doses).toHaveLength(60);
    expect(record && parseNight(record).ok).toBe(true);
  });
});
