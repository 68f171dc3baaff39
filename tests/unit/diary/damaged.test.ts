/** Diaries that the form refuses and storage takes: by hand, or damaged, an import can bring them in. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseNight } from '../../../lib/app/items';
import { impossibleIn } from '../../../lib/diary/check';
import { efficiencyOf, measuresOf } from '../../../lib/diary/measures';
import { rasterRow, reachOf } from '../../../lib/diary/raster';
import { dayPairs, regularityOf } from '../../../lib/diary/regularity';
import { rowOf } from '../../../lib/diary/row';
import type { Diary, Sleep } from '../../../lib/diary/schema';
import { valueIn } from '../../../lib/insights/measure';
import type { NightRecord } from '../../../lib/schedule/record';
import { addDays } from '../../../lib/time/plain';
import { plannedNight } from '../../support/diary-nights';
import { diaryOf } from '../../support/noted';
import { BLANK, EXAMPLE, read } from '../tables/support';

const NIGHT = '2026-11-22';
const DAY = 1440;
const MINUTE = 60_000;

const near = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -6 * 60, max: 20 * 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: -3 * DAY, max: 3 * DAY }) },
);
const anyTime = fc.option(near, { nil: null, freq: 6 });

const anySleep = (bedtime: number): fc.Arbitrary<Sleep> =>
  fc
    .record({
      times: fc.tuple(anyTime, anyTime, anyTime, anyTime),
      sorted: fc.boolean(),
      latency: fc.option(fc.integer({ min: 0, max: 720 }), { nil: null }),
      awake: fc.option(fc.integer({ min: 0, max: 960 }), { nil: null }),
      wakings: fc.constantFrom(null, 0, 2, 'often' as const),
    })
    .map(({ times, sorted, ...said }) => {
      const ordered = sorted ? [...times].sort((a, b) => (a ?? 0) - (b ?? 0)) : times;
      const [inBed = null, tried = null, woke = null, up = null] = ordered.map((each) =>
        each === null ? null : bedtime + each * MINUTE,
      );
      return { ...said, inBed, tried, woke, up, offset: 60, offsetUp: 60 };
    });

const anyRecord = (night: string): fc.Arbitrary<NightRecord> => {
  const planned = plannedNight(night);
  const { bedtime } = planned;
  const nap = fc.record({ at: near, minutes: fc.option(fc.integer({ min: 1, max: 360 }), { nil: null }) });
  return fc
    .tuple(fc.array(anySleep(bedtime), { maxLength: 6 }), fc.array(nap, { maxLength: 10 }))
    .map(([sleeps, naps]) => ({
      ...planned,
      diary: diaryOf({
        at: bedtime,
        sleeps,
        naps: naps.map(({ at, minutes }) => ({ at: bedtime + at * MINUTE, minutes, offset: 60 })),
      }),
    }));
};

const isPart = (value: number | null, most: number) => value === null || (value >= 0 && value <= most);

describe('a diary that cannot be', () => {
  test('has no measure below nothing, over a day or over the whole', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyRecord(NIGHT), (record) => {
        expect(parseNight(record)).toMatchObject({ ok: true });
        if (impossibleIn(record.diary as Diary, { ...record, now: Number.MAX_SAFE_INTEGER }).length > 0) refused += 1;
        for (const sleep of record.diary?.sleeps ?? []) {
          const { tib, sol, waso, tst, onset, woke, midsleep } = measuresOf(sleep);
          expect([tib, sol, waso, tst].filter((each) => !isPart(each, DAY))).toEqual([]);
          if (midsleep !== null) expect(midsleep).toBeGreaterThanOrEqual(onset ?? Number.POSITIVE_INFINITY);
          if (midsleep !== null) expect(midsleep).toBeLessThanOrEqual(woke ?? 0);
        }
        const row = rowOf(record);
        const { tib, tst, sol, waso, attempt, sleeps, naps } = row;
        expect([tib, tst, sol, waso, attempt, valueIn(row, 'hours')].filter((each) => !isPart(each, DAY))).toEqual([]);
        expect([efficiencyOf(tst, tib), efficiencyOf(tst, attempt)].filter((each) => !isPart(each, 100))).toEqual([]);
        for (const { from, to } of [...sleeps, ...naps]) {
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(DAY * MINUTE);
        }
      }),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('breaks neither the picture of its night nor what is told of many', () => {
    const nights = Array.from({ length: 9 }, (_, i) => addDays(NIGHT, i));
    fc.assert(
      fc.property(fc.tuple(...nights.map(anyRecord)), (records) => {
        const [from, to] = reachOf(records.map(rasterRow));
        expect([from >= -8, to <= 36, from < to]).toEqual([true, true, true]);
        for (const pair of dayPairs(records)) expect(isPart(pair, DAY)).toBe(true);
        const index = regularityOf(dayPairs(records));
        expect(index === null || (index >= -100 && index <= 100)).toBe(true);
        for (const line of read('nights', records)) {
          for (const [name, cell = ''] of Object.entries(line)) {
            if (name.endsWith('_min')) expect([name, cell === '' || isPart(Number(cell), DAY)]).toEqual([name, true]);
            if (name.endsWith('_percent')) expect([name, isPart(Number(cell), 100)]).toEqual([name, true]);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('what lies over something else', () => {
  const moved = (minutes: number): Sleep => ({
    ...EXAMPLE,
    ...Object.fromEntries(
      (['inBed', 'tried', 'woke', 'up'] as const).map((name) => [name, (EXAMPLE[name] ?? 0) + minutes * MINUTE]),
    ),
  });
  const row = (sleeps: Sleep[], more: Partial<Diary> = {}) =>
    rowOf({ ...plannedNight(NIGHT), diary: { ...BLANK, sleeps, ...more } });

  it.each([
    ['two sleeps, the one after the other, are added up', [EXAMPLE, moved(8 * 60 + 10)], 980, 770],
    ['whatever the order they stand in', [moved(8 * 60 + 10), EXAMPLE], 980, 770],
    ['two that lie over each other are not', [EXAMPLE, moved(60)], null, null],
    ['nor is one that lies in another', [EXAMPLE, { ...moved(0), inBed: null, up: null }], null, null],
    ['nor the same one twice', [EXAMPLE, EXAMPLE], null, null],
  ])('%s', (_, sleeps, tib, tst) => {
    const { sol, ...found } = row(sleeps);
    expect([found.tib, found.tst]).toEqual([tib, tst]);
    // What is of one sleep alone stays.
    expect(sol).toBe(25);
  });

  it('is no more sleep where a nap lies in a sleep', () => {
    const naps = [{ at: (EXAMPLE.tried ?? 0) + 60 * MINUTE, minutes: 90, offset: 60 }];
    expect(row([EXAMPLE], { naps }).tst).toBe(row([EXAMPLE]).tst);
    const nights = [NIGHT, addDays(NIGHT, 1)].map((night) => ({
      ...plannedNight(night),
      diary: { ...BLANK, sleeps: [moved(night === NIGHT ? 0 : DAY)] },
    }));
    const [first, second] = nights as [NightRecord, NightRecord];
    const napped = { ...first, diary: { ...(first.diary as Diary), naps } };
    expect(dayPairs([napped, second])).toEqual(dayPairs([first, second]));
  });
});
