/** The night in which the clocks change, in a real Chromium. */
import { afterEach, describe, expect, test } from 'vitest';
import { TITLES, usualEvenings } from '../../lab/evening';
import type { Closable } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));
const evening = usualEvenings(opened);

const MINUTE = 60_000;

const { wrapUp, routine, bedtime: bed } = TITLES;

describe('the night in which the clocks change', () => {
  test.each([
    {
      what: 'New York, spring: fifteen and five real minutes before a bedtime of 03:10 EDT',
      options: { zone: 'America/New_York', start: '2027-03-14 01:20:00', bedtime: '03:10', wake: '10:00' },
      instant: '2027-03-14T07:10:00.000Z',
      said: [`01:55 ${wrapUp}`, `03:05 ${routine}`, `03:10 ${bed}`],
    },
    {
      what: 'Lord Howe, spring: half an hour is left out',
      options: { zone: 'Australia/Lord_Howe', start: '2026-10-04 01:20:00', bedtime: '02:40', wake: '09:00' },
      instant: '2026-10-03T15:40:00.000Z',
      said: [`01:55 ${wrapUp}`, `02:35 ${routine}`, `02:40 ${bed}`],
    },
  ])('$what', async ({ options, instant, said }) => {
    const { until, bedtime, heard } = await evening(options);

    await until(bedtime + 2 * MINUTE);

    expect(new Date(bedtime).toISOString()).toBe(instant);
    expect(heard()).toEqual(said);
  });
});
