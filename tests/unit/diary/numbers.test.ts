import { expect, test } from 'vitest';
import { numbersOf } from '../../../lib/diary/numbers';
import { type NightRow, rowOf } from '../../../lib/diary/row';
import type { NightRecord } from '../../../lib/schedule/record';
import { notedNights, plannedNight } from '../../support/diary-nights';

const EMPTY = rowOf(plannedNight('2026-11-20'));
const found = (rows: NightRow[], name: string) => numbersOf(rows).find((each) => each.name === name);

test('of no nights nothing is known', () => {
  expect(numbersOf([])).toHaveLength(8);
  expect(found([], 'tst')).toEqual({ name: 'tst', middle: null, least: null, most: null, n: 0, missing: 0 });
});

test('what a night lacks is missing and not nothing', () => {
  const rows = [EMPTY, { ...EMPTY, tst: 400 }, { ...EMPTY, tst: 480 }];
  expect(found(rows, 'tst')).toEqual({ name: 'tst', middle: 440, least: 400, most: 480, n: 2, missing: 1 });
  expect(found(rows, 'se')).toMatchObject({ middle: null, n: 0, missing: 3 });
});

test("both forms of efficiency are those of the evidence's night", () => {
  const at = (time: string) => Date.parse(`2026-11-2${time}+01:00`);
  const [noted] = notedNights(1, '2026-11-20', 3);
  const sleep = { latency: 25, wakings: 2 as const, awake: 40, offset: 60, offsetUp: 60 };
  const times = { inBed: at('0T22:40'), tried: at('0T23:00'), woke: at('1T06:30'), up: at('1T06:50') };
  const rest = { naps: [], alcohol: null, meal: null, moved: null, kept: null, note: '' };
  const night: NightRecord = {
    ...(noted ?? plannedNight('2026-11-20')),
    diary: { at: 0, sleeps: [{ ...sleep, ...times }], ...rest },
  };
  const rows = [rowOf(night)];
  expect(found(rows, 'tst')?.middle).toBe(385);
  expect(found(rows, 'se')?.middle).toBeCloseTo(78.57, 2);
  expect(found(rows, 'attempt')?.middle).toBeCloseTo(85.56, 2);
});

test('of many nights the middle lies between the ends, whatever their order', () => {
  const rows = notedNights(61, '2026-11-20').map(rowOf);
  for (const { name, middle, least, most, n, missing } of numbersOf(rows)) {
    expect(n + missing).toBe(61);
    if (middle !== null)
      expect([least, middle, most]).toEqual([least, middle, most].sort((a, b) => Number(a) - Number(b)));
    expect(found([...rows].reverse(), name)?.middle).toBe(middle);
  }
});
