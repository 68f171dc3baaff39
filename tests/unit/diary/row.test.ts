import { describe, expect, test } from 'vitest';
import { parseNight } from '../../../lib/app/items';
import { COFFEE } from '../../../lib/caffeine/first';
import { DECAF } from '../../../lib/caffeine/limits';
import { rowOf } from '../../../lib/diary/row';
import { notedNights, plannedNight } from '../../support/diary-nights';

describe('the row of a night', () => {
  test('of which nothing was noted says nothing but its plan', () => {
    const { night, bedtime, wake, offset, offsetWake } = plannedNight('2026-11-22');
    expect(rowOf(plannedNight('2026-11-22'))).toEqual({
      ...{ night, bedtime, wake, offset, offsetWake, sleeps: [], naps: [] },
      ...{
        tib: null,
        tst: null,
        sol: null,
        waso: null,
        attempt: null,
        rough: null,
        rested: null,
        legs: null,
        urge: null,
      },
      ...{ legsWoke: 0, screen: null, mg: null, lastCup: null, routine: false, moved: null, kept: null },
    });
  });

  test('is made of nights that storage takes', () => {
    for (const record of notedNights(60, '2026-11-22')) {
      expect(parseNight(record)).toMatchObject({ ok: true });
      const { tib, tst, attempt } = rowOf(record);
      if (tst !== null) expect(tst).toBeLessThanOrEqual(Math.min(tib ?? 0, attempt ?? 0));
    }
  });

  test('knows decaf by the amount that caffeine knows it by, whatever the order of the cups', () => {
    const night = plannedNight('2026-11-22');
    const cup = (mg: number, at: number) => ({ ...COFFEE, id: `${at}`, mg, at });
    const doses = [cup(DECAF + 0.1, 30), cup(96, 20), cup(DECAF, 40)];
    expect(rowOf({ ...night, doses }).lastCup).toBe(30);
    expect(rowOf({ ...night, doses: [cup(DECAF, 40)] }).lastCup).toBeNull();
  });

  test('has the strongest word and the strongest urge, at its strongest or now', () => {
    const [night] = notedNights(1, '2026-11-22');
    const entry = night?.legEntries[0] ?? {
      ...{ id: 'a', at: 1, now: null, strongest: null, began: null, doing: null, where: [], felt: '', painful: null },
      ...{ helped: [], lost: null, triggers: [] },
    };
    const legs = (['restless', 'quiet', 'stirring'] as const).map((value, at) => ({ at, value }));
    const entries = [
      { ...entry, now: 7, strongest: null },
      { ...entry, now: 2, strongest: 5 },
    ];
    expect(rowOf({ ...plannedNight('2026-11-22'), legs, legEntries: entries })).toMatchObject({
      legs: 'restless',
      urge: 7,
    });
    expect(rowOf({ ...plannedNight('2026-11-22'), legEntries: [{ ...entry, now: 0, strongest: null }] }).urge).toBe(0);
  });

  test('counts whole minutes at the screen, a routine that came to its end, and waking with the legs', () => {
    const night = plannedNight('2026-11-22');
    const run = { preset: 'legs-8', at: 1, seconds: 9, finished: false, after: null };
    const screen = { from: 0, seconds: [900, 80], sites: {} };
    const noted = { ...night, screen, runs: [run], legsWoke: [5, 9], atBedtime: 0 };
    expect(rowOf(noted)).toMatchObject({ screen: 16, routine: false, legsWoke: 2, mg: 0 });
    expect(rowOf({ ...noted, runs: [run, { ...run, finished: true }] }).routine).toBe(true);
  });
});
