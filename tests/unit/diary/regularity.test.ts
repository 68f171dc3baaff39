import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Raster } from '../../../lib/diary/regularity';
import { dayPairs, indexOf, matches, rasterOf, regularityOf } from '../../../lib/diary/regularity';
import type { Diary, Nap, Sleep } from '../../../lib/diary/schema';
import type { NightRecord } from '../../../lib/schedule/record';
import { addDays } from '../../../lib/time/plain';
import { dice } from '../../lab/dice';
import { plannedNight } from '../../support/diary-nights';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The index straight from its formula, over states that are asked for one by one; only days that are both there. */
function direct(days: readonly (readonly boolean[] | null)[], epochs: number): number {
  let [sum, n] = [0, 0];
  for (let i = 0; i + 1 < days.length; i++) {
    const [today, next] = [days[i], days[i + 1]];
    if (!today || !next) continue;
    n += 1;
    for (let j = 0; j < epochs; j++) sum += today[j] === next[j] ? 1 : 0;
  }
  return -100 + (200 / (epochs * n)) * sum;
}

const pairsOf = (days: readonly (Raster | null)[]) => days.slice(1).map((day, i) => matches(days[i] ?? null, day));

describe('the sleep regularity index', () => {
  test('is what the formula says, on 1,000 pairs of random rasters', () => {
    const roll = dice(6);
    for (let round = 0; round < 1000; round++) {
      const epochs = [24, 96, 288, 1440][round % 4] ?? 24;
      const asleep = roll();
      const days = [0, 1].map(() => Array.from({ length: epochs }, () => roll() < asleep));
      const rasters = days.map((day) => Uint8Array.from(day, Number));
      expect(Math.abs((indexOf(pairsOf(rasters), epochs) ?? Number.NaN) - direct(days, epochs))).toBeLessThan(1e-9);
    }
  });

  test('and of longer stretches with days missing', () => {
    const day = fc.option(fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), { freq: 4 });
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 30 }), (days) => {
        const pairs = pairsOf(days.map((each) => each && Uint8Array.from(each, Number)));
        const found = indexOf(pairs, 24);
        if (pairs.every((pair) => pair === null)) expect(found).toBeNull();
        else expect(found).toBeCloseTo(direct(days, 24), 9);
      }),
    );
  });

  test('is 100 for days alike, -100 for days the other way round, about 0 by chance', () => {
    const roll = dice(3);
    const night = rasterOf([{ from: 600 * MINUTE, to: 1080 * MINUTE }], 0);
    const turned = night.map((state) => 1 - state);
    expect(indexOf(pairsOf([night, night, night]))).toBe(100);
    expect(indexOf(pairsOf([night, turned, night]))).toBe(-100);
    const chance = Array.from({ length: 60 }, () => Uint8Array.from({ length: 1440 }, () => +(roll() < 0.5)));
    expect(Math.abs(indexOf(pairsOf(chance)) ?? 99)).toBeLessThan(2);
  });

  test('wants seven days in a row; others that are there count as well', () => {
    const six = [1440, 1440, 1440, 1440, 1440];
    expect(regularityOf(six)).toBeNull();
    expect(regularityOf([...six, null, ...six, null, 720])).toBeNull();
    expect(regularityOf([...six, 1440])).toBe(100);
    expect(regularityOf([...six, 1440, null, 720])).toBeCloseTo(-100 + (200 * 6.5) / 7, 9);
    expect(regularityOf([])).toBeNull();
  });

  test('days of unequal length are not compared', () => {
    expect(matches(new Uint8Array(24), new Uint8Array(23))).toBeNull();
  });
});

/** A night of Berlin with sleeps (minutes from its noon: asleep, awake) and naps (minutes from its noon, length). */
function night(date: string, asleep: [number, number][], naps: [number, number | null][] = []): NightRecord {
  const record = plannedNight(date);
  const noon = Date.parse(`${date}T12:00Z`) - record.offset * MINUTE;
  const sleeps = asleep.map(([from, to]): Sleep => {
    const [tried, woke] = [noon + from * MINUTE, noon + to * MINUTE];
    return { inBed: null, tried, latency: 0, wakings: null, awake: null, woke, up: null, offset: 60, offsetUp: 60 };
  });
  const napped = naps.map(([from, minutes]): Nap => ({ at: noon + from * MINUTE, minutes, offset: 60 }));
  const diary: Diary = {
    ...{ at: record.wake, sleeps, naps: napped, alcohol: null, meal: null, moved: null, kept: null, note: '' },
  };
  return { ...record, diary };
}

describe('the days of nights', () => {
  const eight = (date: string) => night(date, [[660, 1140]]);

  test('agree but for what was slept at other times, naps and all', () => {
    const nights = [eight('2026-11-02'), night('2026-11-03', [[690, 1170]], [[120, 20]]), eight('2026-11-04')];
    expect(dayPairs(nights)).toEqual([1440 - 80, 1440 - 80]);
  });

  test('are read in the order of their dates', () => {
    const nights = [eight('2026-11-04'), eight('2026-11-02'), night('2026-11-03', [[690, 1140]])];
    expect(dayPairs(nights)).toEqual([1410, 1410]);
    expect(dayPairs([])).toEqual([]);
    expect(dayPairs([eight('2026-11-04')])).toEqual([]);
  });

  test.each<[string, NightRecord[]]>([
    ['has no record', []],
    ['was not noted', [plannedNight('2026-11-03')]],
    ['has no sleep', [night('2026-11-03', [])]],
    ['has a nap of no known length', [night('2026-11-03', [[660, 1140]], [[120, null]])]],
    ['has a sleep that cannot be', [night('2026-11-03', [[1140, 660]])]],
  ])('are missing where a night %s', (_title, between) => {
    expect(dayPairs([eight('2026-11-02'), ...between, eight('2026-11-04'), eight('2026-11-05')])).toEqual([
      null,
      null,
      1440,
    ]);
  });

  test('a sleep past noon and a nap before it find the days they lie in', () => {
    const past = night('2026-11-02', [[1200, 1500]]);
    const nap = night('2026-11-04', [[660, 1140]], [[-60, 30]]);
    expect(dayPairs([past, eight('2026-11-03'), nap])).toEqual([1440 - 60 - 480 - (240 - 30), 1440 - 60 - 30]);
  });

  test('are missing where the night before was planned past noon and was not noted', () => {
    const late = { ...plannedNight('2026-11-02'), wake: Date.parse('2026-11-03T16:00+01:00') };
    const days = [eight('2026-11-03'), eight('2026-11-04'), eight('2026-11-05')];
    expect(dayPairs([late, ...days])).toEqual([null, null, 1440]);
    expect(dayPairs([{ ...late, diary: eight('2026-11-02').diary }, ...days])).toEqual([null, 1440, 1440]);
    const shifts = days.map((record) => ({ ...record, wake: record.wake + 9 * 60 * MINUTE }));
    expect(dayPairs(shifts)).toEqual([null, 1440]);
  });

  test('lie 24 real hours apart where clocks change: the same wall times are an hour off', () => {
    const dates = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26'];
    const nights = dates.map((date) => {
      const record = plannedNight(date);
      const back = date === '2026-10-24' ? 60 : 0;
      const slept = night(date, [[660, 1140 + back]]);
      return { ...slept, offset: record.offset };
    });
    expect(nights.map(({ offset }) => offset)).toEqual([120, 120, 60, 60]);
    expect(dayPairs(nights)).toEqual([1440 - 60, 1440 - 60, 1440]);
  });

  test('are those of a direct look at each minute, over random nights', () => {
    const minutes = fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 700 }));
    fc.assert(
      fc.property(fc.array(fc.option(minutes, { freq: 6 }), { minLength: 2, maxLength: 9 }), (all) => {
        const nights = all.flatMap((slept, i) =>
          slept ? [night(addDays('2026-11-02', i), [[slept[0], slept[0] + slept[1]]])] : [],
        );
        const stretches = nights.flatMap(({ diary }) => diary?.sleeps ?? []);
        const asleep = (at: number) => stretches.some(({ tried, woke }) => at >= (tried ?? 0) && at < (woke ?? 0));
        const days = [...all.keys()].map((i) => {
          const noon = Date.parse('2026-11-02T11:00Z') + i * DAY;
          return all[i] ? Array.from({ length: 1440 }, (_, minute) => asleep(noon + minute * MINUTE)) : null;
        });
        const found = indexOf(dayPairs(nights));
        if (found === null) expect(days.some((day, i) => day && days[i + 1])).toBe(false);
        else expect(found).toBeCloseTo(direct(days, 1440), 9);
      }),
      { numRuns: 60 },
    );
  });
});
