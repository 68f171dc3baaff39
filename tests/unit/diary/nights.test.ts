import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { minuteOnClock } from '../../../lib/diary/clock';
import { measuresOf } from '../../../lib/diary/measures';
import { rowOf } from '../../../lib/diary/row';
import type { Sleep } from '../../../lib/diary/schema';
import type { NightRecord } from '../../../lib/schedule/record';
import { plannedNight } from '../../support/diary-nights';
import { changesOf, ZONES } from '../../support/zone-oracle';

const CHANGING = ZONES.filter((zone) => changesOf(zone).length > 0);
const zoneOf = (of: readonly string[]) => fc.nat().map((n) => of[n % of.length] ?? 'UTC');

/** What a clock of a zone shows so many minutes after an instant, by Temporal. */
function shown(start: number, minutes: number, zone: string) {
  const zoned = Temporal.Instant.fromEpochMilliseconds(start).add({ minutes }).toZonedDateTimeISO(zone);
  return {
    at: zoned.epochMilliseconds,
    offset: zoned.offsetNanoseconds / 6e10,
    clock: zoned.hour * 60 + zoned.minute,
    zoned,
  };
}

/** A sleep whose evening is read on one zone's clock and whose morning on another's. */
function sleepAt(start: number, home: string, away: string, [bed, latency, awake, rest, up]: readonly number[]) {
  const [b = 0, sol = 0, waso = 0, asleep = 0, u = 0] = [bed, latency, awake, rest, up];
  const tried = shown(start, b, home);
  const woke = shown(start, b + sol + waso + asleep, away);
  const sleep: Sleep = {
    inBed: shown(start, 0, home).at,
    tried: tried.at,
    latency: sol,
    wakings: 1,
    awake: waso,
    woke: woke.at,
    up: shown(start, b + sol + waso + asleep + u, away).at,
    offset: tried.offset,
    offsetUp: woke.offset,
  };
  return { sleep, tried, woke };
}

const parts = fc.tuple(...[90, 120, 90, 600, 60].map((most) => fc.integer({ min: 0, max: most })));

describe('a night as long as it was, and read on the clocks of its two ends', () => {
  const check = (start: number, home: string, away: string, all: readonly number[]) => {
    const [bed = 0, sol = 0, waso = 0, asleep = 0, up = 0] = all;
    const { sleep, tried, woke } = sleepAt(start, home, away, all);
    const { tib, tst, onset, midsleep } = measuresOf(sleep);
    expect([tib, tst]).toEqual([bed + sol + waso + asleep + up, asleep]);
    expect(tried.zoned.until(woke.zoned.withTimeZone(home), { largestUnit: 'minutes' }).minutes).toBe(
      sol + waso + asleep,
    );
    expect(minuteOnClock(tried.at, sleep.offset)).toBe(tried.clock);
    expect(minuteOnClock(woke.at, sleep.offsetUp)).toBe(woke.clock);
    expect((midsleep ?? 0) - (onset ?? 0)).toBe(woke.at - (midsleep ?? 0));
  };

  test('where clocks change in it', () => {
    fc.assert(
      fc.property(zoneOf(CHANGING), fc.nat(), fc.integer({ min: 0, max: 480 }), parts, (zone, n, before, all) => {
        const changes = changesOf(zone);
        check((changes[n % changes.length] ?? 0) - before * 60_000, zone, zone, all);
      }),
    );
  });

  test('where it begins in one zone and ends in another', () => {
    fc.assert(
      fc.property(
        zoneOf(ZONES),
        zoneOf(ZONES),
        fc.integer({ min: 0, max: 4_000_000 }),
        parts,
        (home, away, at, all) => {
          check(Date.UTC(2024, 0, 1) + at * 60_000, home, away, all);
        },
      ),
    );
  });

  test.each([
    ['Berlin, spring: seven hours by the clock, six asleep', '2026-03-28T23:00+01:00', '2026-03-29T06:00+02:00', 6],
    ['Berlin, autumn: seven by the clock, eight asleep', '2026-10-24T23:00+02:00', '2026-10-25T06:00+01:00', 8],
    ['Lord Howe: half an hour', '2026-04-04T23:00+11:00', '2026-04-05T06:00+10:30', 7.5],
    ['New York to London in the air', '2026-11-22T22:00-05:00', '2026-11-23T07:00+00:00', 4],
    ['Tokyo to Honolulu, waking before it began', '2026-11-22T22:00+09:00', '2026-11-22T09:00-10:00', 6],
  ])('%s', (_title, from, to, hours) => {
    const [tried, woke] = [Date.parse(from), Date.parse(to)];
    const rest = { inBed: tried, latency: 0, wakings: 0 as const, awake: null, up: woke, offset: 0, offsetUp: 0 };
    expect(measuresOf({ ...rest, tried, woke })).toMatchObject({ tib: hours * 60, tst: hours * 60 });
  });
});

const NURSE = plannedNight('2026-11-22');
const at = (wall: string) => Date.parse(`2026-11-${wall}+01:00`);
const slept = (from: string, to: string, latency: number | null, awake: number | null): Sleep => ({
  ...{
    inBed: at(from),
    tried: at(from),
    latency,
    wakings: null,
    awake,
    woke: at(to),
    up: at(to),
    offset: 60,
    offsetUp: 60,
  },
});
const withSleeps = (...sleeps: Sleep[]): NightRecord => ({
  ...NURSE,
  diary: { at: NURSE.wake, sleeps, naps: [], alcohol: null, meal: null, moved: null, kept: null, note: '' },
});

describe('a shift worker with two sleeps', () => {
  const first = slept('23T09:00', '23T12:00', 10, 5);
  const second = slept('23T16:00', '23T21:00', 25, 0);

  test('has the minutes in bed and asleep of both, and until asleep and awake of the longer', () => {
    const row = rowOf(withSleeps(first, second));
    expect(row).toMatchObject({ tib: 480, tst: 165 + 275, attempt: 480, sol: 25, waso: 0 });
    expect(row.sleeps.map(({ from, to }) => [from, to])).toEqual([
      [at('23T09:10'), at('23T12:00')],
      [at('23T16:25'), at('23T21:00')],
    ]);
    expect(rowOf(withSleeps(second, first))).toMatchObject({ sol: 25, waso: 0 });
  });

  test('of which one was not told in full has no sum, and keeps the rest', () => {
    const row = rowOf(withSleeps(first, { ...second, latency: null }));
    expect(row).toMatchObject({ tib: 480, tst: null, attempt: 480, sol: null, waso: 0 });
    expect(row.sleeps[1]?.from).toBe(at('23T16:00'));
    expect(rowOf(withSleeps(first, { ...second, up: null }))).toMatchObject({ tib: null, tst: 440 });
    expect(rowOf(withSleeps(first, { ...second, woke: null, up: null }))).toMatchObject({ attempt: null, sol: 10 });
  });

  test('as long as each other: the first speaks', () => {
    const equal = slept('23T16:00', '23T18:50', 0, 30);
    expect(rowOf(withSleeps(first, equal))).toMatchObject({ sol: 10, waso: 5 });
  });
});

test('a single sleep without times keeps the minutes that were told of it', () => {
  const told: Sleep = { ...slept('22T23:00', '23T07:00', 30, 15), inBed: null, tried: null, woke: null, up: null };
  expect(rowOf(withSleeps(told))).toMatchObject({ sol: 30, waso: 15, tst: null, attempt: null, sleeps: [] });
});
