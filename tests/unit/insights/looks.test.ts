import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NightRow, rowOf } from '../../../lib/diary/row';
import { type Look, looksAt, type Usually } from '../../../lib/insights/looks';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { addDays, weekdayOf } from '../../../lib/time/plain';
import { notedNights, plannedNight } from '../../support/diary-nights';

const FIRST = '2026-11-02';

/** Planned nights in a row from a Monday on, each changed. */
const nights = (count: number, change: (i: number, row: NightRow) => Partial<NightRow>) =>
  Array.from({ length: count }, (_, i) => {
    const row = rowOf(plannedNight(addDays(FIRST, i)));
    return { ...row, ...change(i, row) };
  });

const all = (rows: readonly NightRow[], limit: number | null = 35) => [...looksAt(rows, limit)];
const isLook = (each: Look | Usually): each is Look => each.kind === 'two';
const by = (rows: readonly NightRow[], split: string, measure: string, limit: number | null = 35) =>
  all(rows, limit)
    .filter(isLook)
    .find((each) => each.split.by === split && each.measure === measure);
const usual = (rows: readonly NightRow[], measure: string) =>
  all(rows).find((each) => each.kind === 'usual' && each.measure === measure) as Usually;
const cup = ({ bedtime }: NightRow, hours: number) => ({ lastCup: bedtime - hours * HOUR, mg: 20 });
const asleep = ({ bedtime, wake, offset }: NightRow, minutes: number, length = 7 * 60) => ({
  sleeps: [{ from: bedtime + minutes * MINUTE, to: bedtime + (minutes + length) * MINUTE, offset, offsetUp: offset }],
  ...{ wake, sol: 20, attempt: length + 20 },
});

describe('caffeine', () => {
  test('is divided at an hour that parts the nights with a cup most evenly, the latest of those', () => {
    const rows = nights(20, (i, row) => ({ ...cup(row, i % 2 ? 6.5 : 12), sol: i % 2 ? 40 : 20 }));
    const look = by(rows, 'cup', 'sol');
    expect(look?.split).toEqual({ by: 'cup', minute: 15 * 60 });
    expect(look?.found).toMatchObject({ those: { n: 10 }, others: { n: 10 }, difference: { told: true } });
  });

  test('the hour does not depend on what came of it', () => {
    const make = (sol: (i: number) => number) => nights(20, (i, row) => ({ ...cup(row, 4 + (i % 9)), sol: sol(i) }));
    expect(
      by(
        make(() => 20),
        'cup',
        'sol',
      )?.split,
    ).toEqual(
      by(
        make((i) => (i % 9) * 10),
        'cup',
        'sol',
      )?.split,
    );
  });

  test('a night without a noted cup tells nothing of it', () => {
    const rows = nights(30, (i, row) => ({
      ...(i < 20 ? cup(row, i % 2 ? 6.5 : 12) : { lastCup: null, mg: 0 }),
      sol: 20,
    }));
    const look = by(rows, 'cup', 'sol');
    expect([look?.those.length, look?.others.length]).toEqual([10, 10]);
  });

  test('at an end of seven nights something is said, at six nothing', () => {
    const of = (late: number) => nights(20, (i, row) => ({ ...cup(row, i < late ? 6.5 : 12), sol: 20 }));
    expect(by(of(7), 'cup', 'sol')?.found).not.toBeNull();
    expect(by(of(6), 'cup', 'sol')?.found).toBeNull();
    expect(by(of(0), 'cup', 'sol')?.found).toBeNull();
    expect(by(of(20), 'cup', 'sol')?.found).toBeNull();
  });

  test('where bedtimes move round the clock it is divided by what is left at bedtime', () => {
    const rows = nights(20, (i, row) => ({
      bedtime: row.bedtime + (i % 2 ? 9 * HOUR : 0),
      lastCup: row.bedtime - 5 * HOUR,
      mg: i % 2 ? 10 : 60,
      sol: 20,
    }));
    expect(by(rows, 'mg', 'sol', 35)).toMatchObject({
      split: { mg: 35 },
      found: { those: { n: 10 }, others: { n: 10 } },
    });
    expect(by(rows, 'cup', 'sol', null)).toBeDefined();
  });

  test('is left out where none was noted', () => {
    expect(
      all(nights(20, () => ({ sol: 20 })))
        .filter(isLook)
        .map(({ split }) => split.by),
    ).toEqual(['free', 'free', 'free']);
  });
});

describe('time at the screen', () => {
  test('is divided at the own middle, in steps of five minutes', () => {
    const rows = nights(21, (i) => ({ screen: 62 + 7 * i, sol: 20, tst: 420 }));
    const look = by(rows, 'screen', 'hours');
    expect(look?.split).toEqual({ by: 'screen', minutes: 130 });
    expect(look?.found).toMatchObject({ those: { n: 11 }, others: { n: 10 } });
  });

  test('that is the same every night divides nothing', () => {
    expect(
      by(
        nights(30, () => ({ screen: 60, sol: 20 })),
        'screen',
        'sol',
      )?.found,
    ).toBeNull();
  });

  test('that was not counted is left out', () => {
    const rows = nights(30, (i) => ({ screen: i < 16 ? 30 + 10 * i : null, sol: 20 }));
    const look = by(rows, 'screen', 'sol');
    expect((look?.those.length ?? 0) + (look?.others.length ?? 0)).toBe(16);
  });
});

describe('weekends', () => {
  test('are the nights before Saturday and Sunday', () => {
    const rows = nights(28, (_, row) =>
      asleep(row, weekdayOf(row.night) === 4 || weekdayOf(row.night) === 5 ? 80 : 20),
    );
    const look = by(rows, 'free', 'midsleep');
    expect(look?.found).toMatchObject({ those: { n: 8 }, others: { n: 20 } });
    expect(look?.found?.difference.by).toBeCloseTo(60, 6);
    expect(look?.found?.difference.told).toBe(true);
  });

  test('times on both sides of midnight lie side by side', () => {
    const rows = nights(28, (i, row) => asleep(row, 90 + (i % 2 ? 10 : -10)));
    const look = by(rows, 'free', 'asleepAt');
    expect(look?.found?.those.about).toBeCloseTo(0, -1);
    expect(look?.found?.difference.told).toBe(false);
  });

  test('a night whose clocks change is read by the clock at either end', () => {
    const rows = nights(14, (_, row) => {
      const [sleep] = asleep(row, 30).sleeps;
      return {
        ...asleep(row, 30),
        sleeps: sleep ? [{ ...sleep, to: sleep.to + HOUR, offsetUp: sleep.offset - 60 }] : [],
      };
    });
    const plain = nights(14, (_, row) => asleep(row, 30));
    expect(usual(rows, 'wokeAt').half).toEqual(usual(plain, 'wokeAt').half);
  });
});

describe('when nights usually are', () => {
  test('the middle half of them, seven at least', () => {
    const rows = nights(9, (i, row) => asleep(row, 10 * i));
    expect(usual(rows, 'asleepAt')).toMatchObject({ n: 9, half: { from: 22 * 60 + 50, to: 23 * 60 + 30 } });
    expect(usual(rows.slice(0, 6), 'asleepAt').half).toBeNull();
    expect(usual([], 'asleepAt')).toMatchObject({ n: 0, half: null });
    // Lights out is no falling asleep, and getting up no waking.
    const [noMinutes, noWaking] = [
      rows.map((row) => ({ ...row, sol: null })),
      rows.map((row) => ({ ...row, attempt: null })),
    ];
    expect([noMinutes, noWaking].map((some) => usual(some, 'asleepAt').n)).toEqual([0, 0]);
    expect([noMinutes, noWaking].map((some) => usual(some, 'wokeAt').n)).toEqual([9, 0]);
  });

  test('times that point nowhere say nothing', () => {
    const rows = nights(8, (i, row) => asleep(row, i % 2 ? 0 : 720, 60));
    expect(usual(rows, 'asleepAt').half).toBeNull();
  });
});

describe('whatever was noted', () => {
  const value = (max: number) => fc.option(fc.integer({ min: 0, max }), { freq: 3 });
  const night = fc.record({
    sol: value(720),
    tst: value(900),
    rested: fc.option(fc.integer({ min: 1, max: 5 })),
    screen: value(900),
    mg: value(300),
    routine: fc.boolean(),
    late: fc.option(fc.integer({ min: 0, max: 20 })),
    asleep: fc.option(fc.integer({ min: -200, max: 1000 })),
  });

  test('each group speaks of seven nights or more, and every number is one', () => {
    fc.assert(
      fc.property(fc.array(night, { maxLength: 60 }), fc.option(fc.constant(35)), (drawn, limit) => {
        const rows = nights(drawn.length, (i, row) => {
          const { late = null, asleep: at = null, ...rest } = drawn[i] ?? {};
          return {
            ...rest,
            lastCup: late === null ? null : row.bedtime - late * HOUR,
            ...(at === null ? {} : asleep(row, at)),
          };
        });
        for (const each of looksAt(rows, limit)) {
          if (each.kind === 'usual') {
            expect(each.half === null || (each.n >= 7 && each.half.from <= each.half.to)).toBe(true);
          } else if (each.found) {
            const { those, others, difference } = each.found;
            expect([those.n, others.n]).toEqual([each.those.length, each.others.length]);
            expect(Math.min(those.n, others.n)).toBeGreaterThanOrEqual(7);
            for (const { about, low, high } of [those, others])
              expect([about, low, high].every(Number.isFinite)).toBe(true);
            expect([difference.low, difference.high].every(Number.isFinite)).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('the order of what is looked at is fixed, and nothing is said of too many things', () => {
    const looks = all(notedNights(120, '2026-11-22').map(rowOf));
    expect(looks.map((each) => (each.kind === 'usual' ? each.measure : `${each.split.by} ${each.measure}`))).toEqual([
      'asleepAt',
      'wokeAt',
      ...['free asleepAt', 'free hours', 'free midsleep'],
      ...['cup sol', 'cup rested', 'screen sol', 'screen hours', 'routine sol', 'routine rested'],
    ]);
  });
});
