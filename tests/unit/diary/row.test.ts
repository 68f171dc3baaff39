import { describe, expect, test } from 'vitest';
import { parseNight } from '../../../lib/app/items';
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
});
