import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { COFFEE } from '../../../lib/caffeine/first';
import { LOOK_BACK } from '../../../lib/tables/stretch';
import { COLUMN_NAMES, columnsText, TABLES, tableName } from '../../../lib/tables/tables';
import { notedNights, plannedNight } from '../../support/diary-nights';
import { onDisk } from '../../support/tree';
import { readCsv } from './read-csv';
import { BLANK, EXAMPLE, noted, read } from './support';

describe('one row a night', () => {
  test('has the measures of the example night', () => {
    const [row] = read('nights', [noted({ sleeps: [EXAMPLE] }, { morning: { at: 1, rough: 3, rested: null } })]);
    expect(row).toMatchObject({
      ...{ night: '2026-11-22', planned_bed: '2026-11-22T22:30:00+01:00', planned_wake: '2026-11-23T06:45:00+01:00' },
      ...{ noted_at: '2026-11-23T07:10:00+01:00', rough: '3', rested: '', sleeps: '1' },
      ...{ in_bed: '2026-11-22T22:40:00+01:00', lights_out: '2026-11-22T23:00:00+01:00' },
      ...{ asleep: '2026-11-22T23:25:00+01:00', midsleep: '2026-11-23T02:57:30+01:00' },
      ...{ woke: '2026-11-23T06:30:00+01:00', up: '2026-11-23T06:50:00+01:00', wakings: '2' },
      ...{ tib_min: '490', sol_min: '25', waso_min: '40', tst_min: '385', se_percent: '78.6', se_try_percent: '85.6' },
    });
  });

  test('of which nothing was noted is empty but for its plan', () => {
    const [row = {}] = read('nights', [plannedNight('2026-11-22')]);
    const said = Object.entries(row).filter(([, value]) => value !== '');
    expect(said.map(([name]) => name)).toEqual([
      ...['night', 'planned_bed', 'planned_wake', 'routine', 'lights_out_n_7', 'midsleep_n_28'],
    ]);
    expect(row).toMatchObject({ routine: 'no', lights_out_n_7: '0', midsleep_n_28: '0', sri_28: '', msfsc_28: '' });
  });

  test('has what was noted of the day', () => {
    const at = Date.parse('2026-11-22T15:00+01:00');
    const cups = [96, 15, 48].map((mg, i) => ({ ...COFFEE, id: `${i}`, mg, at: at + i * 3_600_000 }));
    const [row] = read('nights', [
      noted(
        {
          naps: [
            { at, minutes: 20, offset: 60 },
            { at: at + 7_200_000, minutes: 15, offset: 60 },
          ],
          ...{ alcohol: { drinks: 2, last: at }, meal: at, moved: 'brisk', kept: 'partly', note: '=cmd, "x"' },
        },
        { doses: cups, atBedtime: 12.34, screen: { from: 0, seconds: [90], sites: {} }, legsWoke: [1, 2] },
      ),
    ]);
    expect(row).toMatchObject({
      ...{
        naps: '2',
        nap_min: '35',
        drinks: '2',
        last_caffeine: '2026-11-22T17:00:00+01:00',
        caffeine_left_mg: '12.3',
      },
      ...{ alcohol_drinks: '2', alcohol_last: '2026-11-22T15:00:00+01:00', meal_last: '2026-11-22T15:00:00+01:00' },
      ...{ moved: 'brisk', kept: 'partly', screen_min: '2', legs_woke: '2', note: `'=cmd, "x"` },
    });
    const [left] = read('nights', [noted({ naps: [{ at, minutes: null, offset: 60 }] })]);
    expect(left).toMatchObject({ naps: '1', nap_min: '' });
  });

  test('has what is worked out of the nights up to it, and of no later one', () => {
    const nights = notedNights(60, '2026-11-22');
    const rows = read('nights', nights);
    expect(rows.filter(({ sri_28 }) => sri_28 !== '').length).toBeGreaterThan(20);
    expect(rows.filter(({ social_jetlag_28_min }) => social_jetlag_28_min !== '').length).toBeGreaterThan(40);
    const [early] = read('nights', nights.slice(0, 32)).slice(-2);
    expect(early).toEqual(rows[30]);
    expect(rows[2]).toMatchObject({ sri_28: '', msfsc_28: '' });
  });

  test('is the same whichever nights it is made together with', () => {
    const nights = notedNights(120, '2026-11-22', 7);
    const whole = read('nights', nights);
    for (const first of [0, 40, 80]) {
      const around = nights.slice(Math.max(0, first - LOOK_BACK), first + 41);
      const wanted = nights.slice(first, first + 40).map(({ night }) => night);
      expect(read('nights', around, wanted)).toEqual(whole.slice(first, first + 40));
    }
  });

  test('knows a week of the same nights as wholly regular, with their lights out and no spread', () => {
    const week = Array.from({ length: 9 }, (_, i) => {
      const record = plannedNight(`2026-11-${10 + i}`);
      const day = Date.parse(`2026-11-${10 + i}T00:00+01:00`);
      const sleep = {
        ...EXAMPLE,
        inBed: null,
        latency: 24,
        tried: day + 23 * 3_600_000,
        woke: day + 31 * 3_600_000,
        up: null,
      };
      return { ...record, diary: { ...BLANK, sleeps: [sleep] } };
    });
    const last = read('nights', week).at(-1);
    expect(last).toMatchObject({
      sri_28: '100',
      lights_out_n_7: '7',
      lights_out_mean_7: '23:00',
      lights_out_sd_7_min: '0',
    });
    expect(last).toMatchObject({ midsleep_n_28: '9', social_jetlag_28_min: '0', msfsc_28: '03:12' });
  });
});

describe('the columns', () => {
  test('have small names, each once in its table, and each a meaning', async () => {
    const messages = await parseMessagesFile(onDisk('lib/i18n/locales/en.yml'));
    const told = new Set(messages.map(({ key }) => key.join('.')));
    for (const table of TABLES) {
      const names = COLUMN_NAMES[table];
      expect(new Set(names).size).toBe(names.length);
      for (const name of names)
        expect([name, told.has(`tables.column.${name}`)]).toEqual([expect.stringMatching(/^[a-z][a-z0-9_]*$/), true]);
    }
  });

  test('are a table of their own', () => {
    const rows = readCsv(columnsText((column) => `about ${column}, "so"`).slice(1));
    expect(rows[0]).toEqual(['table', 'column', 'meaning']);
    expect(rows[1]).toEqual(['nights', 'night', 'about night, "so"']);
    expect(rows).toHaveLength(1 + TABLES.reduce((sum, table) => sum + COLUMN_NAMES[table].length, 0));
    expect(tableName('nights', '2026-11-22')).toBe('evenfall-nights-2026-11-22.csv');
  });
});
