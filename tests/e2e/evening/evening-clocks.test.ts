/** The night in which the clocks change, in a real Chromium. */
import { afterEach, describe, expect, test } from 'vitest';
import { TITLES, usualEvenings } from '../../lab/evening';
import type { Closable } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));
const evening = usualEvenings(opened);

const MINUTE = 60_000;

describe('the night in which the clocks change', () => {
  test('New York, spring: fifteen and five real minutes before a bedtime of 03:10 EDT', async () => {
    const { until, bedtime, heard } = await evening({
      zone: 'America/New_York',
      start: '2027-03-14 01:20:00',
      bedtime: '03:10',
      wake: '10:00',
    });

    await until(bedtime + 2 * MINUTE);

    expect(new Date(bedtime).toISOString()).toBe('2027-03-14T07:10:00.000Z');
    expect(heard()).toEqual([`01:55 ${TITLES.wrapUp}`, `03:05 ${TITLES.routine}`, `03:10 ${TITLES.bedtime}`]);
  });

  test('Lord Howe, spring: half an hour is left out', async () => {
    const { until, bedtime, heard } = await evening({
      zone: 'Australia/Lord_Howe',
      start: '2026-10-04 01:20:00',
      bedtime: '02:40',
      wake: '09:00',
    });

    await until(bedtime + 2 * MINUTE);

    expect(new Date(bedtime).toISOString()).toBe('2026-10-03T15:40:00.000Z');
    expect(heard()).toEqual([`01:55 ${TITLES.wrapUp}`, `02:35 ${TITLES.routine}`, `02:40 ${TITLES.bedtime}`]);
  });
});
