/** Nights with something noted, and the lines that tables make of them. */
import { expect } from 'vitest';
import type { Diary, Sleep } from '../../../lib/diary/schema';
import type { NightRecord } from '../../../lib/schedule/record';
import { type Table, tableHead, tableLines } from '../../../lib/tables/tables';
import { plannedNight } from '../../support/diary-nights';
import { readCsv } from './read-csv';

/** The lines of a table as records of texts by column. */
export function read(table: Table, nights: readonly NightRecord[], wanted = nights.map(({ night }) => night)) {
  const [head = [], ...rows] = readCsv(tableHead(table).slice(1) + tableLines(table, nights, new Set(wanted)));
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, i) => [name, row[i]]));
  });
}

/** Nothing said. */
export const BLANK: Diary = {
  at: 0,
  sleeps: [],
  naps: [],
  alcohol: null,
  meal: null,
  moved: null,
  kept: null,
  note: '',
};
/** The example night of evidence.md section 5, in Berlin. */
export const EXAMPLE: Sleep = {
  inBed: Date.parse('2026-11-22T22:40+01:00'),
  tried: Date.parse('2026-11-22T23:00+01:00'),
  latency: 25,
  wakings: 2,
  awake: 40,
  woke: Date.parse('2026-11-23T06:30+01:00'),
  up: Date.parse('2026-11-23T06:50+01:00'),
  offset: 60,
  offsetUp: 60,
};
/** The night of 22 November with something noted. */
export const noted = (diary: Partial<Diary>, more: Partial<NightRecord> = {}): NightRecord => ({
  ...plannedNight('2026-11-22'),
  ...more,
  diary: { ...BLANK, at: Date.parse('2026-11-23T07:10+01:00'), ...diary },
});
