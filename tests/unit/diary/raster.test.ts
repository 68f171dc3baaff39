import { describe, expect, test } from 'vitest';
import { rasterRow, reachOf } from '../../../lib/diary/raster';
import type { Sleep } from '../../../lib/diary/schema';
import type { NightRecord } from '../../../lib/schedule/record';
import { plannedNight } from '../../support/diary-nights';

const at = (iso: string) => Date.parse(iso);
const NOT_SAID = { inBed: null, latency: 0, wakings: 0 as const, awake: 0, up: null };

/** A night of which these sleeps were noted: the clock of both ends is in their texts. */
function night(date: string, sleeps: readonly [from: string, to: string][], zone?: string): NightRecord {
  const minutes = (iso: string) => {
    const [, sign = '+', h, min] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
    return (sign === '-' ? -1 : 1) * (60 * Number(h) + Number(min));
  };
  const noted = sleeps.map(
    ([from, to]): Sleep => ({
      ...NOT_SAID,
      ...{ tried: at(from), woke: at(to), offset: minutes(from), offsetUp: minutes(to) },
    }),
  );
  const record = plannedNight(date, zone);
  const rest = { naps: [], alcohol: null, meal: null, moved: null, kept: null, note: '' };
  return { ...record, diary: noted.length === 0 ? null : { at: record.wake, sleeps: noted, ...rest } };
}

describe('the row of a night', () => {
  test('runs from noon to noon; what was planned stands where its clock had it', () => {
    const row = rasterRow(night('2026-11-20', [['2026-11-20T22:50+01:00', '2026-11-21T06:20+01:00']]));
    expect(row).toMatchObject({ noon: at('2026-11-20T12:00+01:00'), length: 24, planned: { from: 10.5, to: 18.75 } });
    expect(row.slept).toEqual([{ from: 10 + 50 / 60, to: 18 + 20 / 60 }]);
  });

  test.each([
    // Berlin: the clocks go forward on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00.
    ['2026-03-28', 23, ['2026-03-28T22:50+01:00', '2026-03-29T06:20+02:00'], 6.5],
    ['2026-10-24', 25, ['2026-10-24T22:50+02:00', '2026-10-25T06:20+01:00'], 8.5],
  ] as const)('is as long as it was where the clocks change: %s is %d h', (date, length, sleep, asleep) => {
    const planned = rasterRow(night(date, []));
    const noted = rasterRow(night(date, [[...sleep]]));
    expect([planned.length, noted.length]).toEqual([length, length]);
    const [{ from, to } = { from: 0, to: 0 }] = noted.slept;
    expect(from).toBeCloseTo(10 + 50 / 60, 9);
    expect(to - from).toBeCloseTo(asleep, 9);
    // The planned 22:30 to 06:45 is longer or shorter by the hour too.
    expect(planned.planned.to - planned.planned.from).toBe(8.25 + length - 24);
  });

  test('of a flight westwards is longer by the hours that the clock was put back', () => {
    // Asleep over the Atlantic from 23:00 in Berlin to 03:00 in New York: ten hours.
    const row = rasterRow(night('2026-11-20', [['2026-11-20T23:00+01:00', '2026-11-21T03:00-05:00']]));
    expect(row.length).toBe(30);
    expect(row.slept).toEqual([{ from: 11, to: 21 }]);
    expect(reachOf([row])).toEqual([0, 30]);
  });

  test('of a flight eastwards is shorter', () => {
    const row = rasterRow(
      night('2026-11-20', [['2026-11-20T23:00-05:00', '2026-11-21T09:00+01:00']], 'America/New_York'),
    );
    expect(row.length).toBe(18);
    expect(row.slept).toEqual([{ from: 11, to: 15 }]);
  });

  test('holds both sleeps of somebody on shifts, and reaches past noon for those by day', () => {
    const row = rasterRow(
      night('2026-11-20', [
        ['2026-11-21T09:00+01:00', '2026-11-21T12:00+01:00'],
        ['2026-11-21T14:30+01:00', '2026-11-21T16:15+01:00'],
      ]),
    );
    expect(row.slept).toEqual([
      { from: 21, to: 24 },
      { from: 26.5, to: 28.25 },
    ]);
    expect(reachOf([row])).toEqual([0, 29]);
  });

  test('without notes has its plan alone', () => {
    const row = rasterRow(night('2026-11-20', []));
    expect(row).toMatchObject({ slept: [], naps: [], cup: null, screen: [], legs: [] });
    expect(reachOf([row])).toEqual([0, 24]);
    expect(reachOf([])).toEqual([0, 24]);
  });
});

describe('beside sleep', () => {
  const record = plannedNight('2026-11-20');
  const noon = at('2026-11-20T12:00+01:00');
  const hour = 3_600_000;

  test('legs stand at their times: taps, entries and wakings, not what the morning said of them', () => {
    const entry = { now: 3, strongest: 5, doing: null, where: [], felt: '', painful: null, helped: [], lost: null };
    const morning = { at: noon + 19 * hour, rough: 3, rested: null };
    const legs = [
      { at: noon + 9 * hour, value: 'stirring' as const },
      { at: noon + 8 * hour, value: 'quiet' as const },
      { at: morning.at, value: 'restless' as const },
    ];
    const legEntries = [
      { ...entry, id: 'a', at: noon + 20 * hour, began: noon + 10 * hour, triggers: [] },
      { ...entry, id: 'b', at: noon + 11 * hour, began: null, triggers: [] },
    ];
    expect(rasterRow({ ...record, morning, legs, legEntries, legsWoke: [noon + 14 * hour] }).legs).toEqual([
      9, 10, 11, 14,
    ]);
    const none = { ...entry, began: null, triggers: [] };
    const untimed = { ...none, id: 'c', at: record.wake + hour };
    const still = { ...none, id: 'd', at: noon + 11 * hour, now: 0, strongest: null };
    expect(rasterRow({ ...record, legEntries: [untimed, still] }).legs).toEqual([]);
  });

  test('the screen has of each quarter of an hour what was counted in it', () => {
    const screen = { from: noon + 6 * hour, seconds: [900, 0, 450], sites: {} };
    expect(rasterRow({ ...record, screen }).screen).toEqual([
      { from: 6, to: 6.25 },
      { from: 6.5, to: 6.625 },
    ]);
  });

  test('a cup before noon lies before the row; a nap before noon makes room for itself', () => {
    const cup = { drink: 'coffee', name: null, size: 237, mg: 96, minutes: 0, uptake: 'usual' as const };
    const nap = { at: noon - 2.5 * hour, minutes: 30, offset: 60 };
    const diary = { at: noon, sleeps: [], naps: [nap], alcohol: null, meal: null, moved: null, kept: null, note: '' };
    const row = rasterRow({ ...record, diary, doses: [{ ...cup, id: 'a', at: noon - 4 * hour }] });
    expect(row).toMatchObject({ cup: -4, naps: [{ from: -2.5, to: -2 }] });
    expect(reachOf([row])).toEqual([-3, 24]);
  });
});
