import { describe, expect, test } from 'vitest';
import { type NightRow, rowOf } from '../../../lib/diary/row';
import { beforeAfter } from '../../../lib/insights/before-after';
import { MINUTE } from '../../../lib/time/instant';
import { addDays } from '../../../lib/time/plain';
import type { Trial } from '../../../lib/trial/schema';
import { phaseOf } from '../../../lib/trial/trial';
import { plannedNight } from '../../support/diary-nights';

const BEGINS = '2026-10-05';
const TRIAL: Trial = {
  id: 't',
  change: 'coffee',
  form: 'blocks',
  minutes: 120,
  time: null,
  begins: BEGINS,
  stopped: null,
};
const WEEKS: Trial = { ...TRIAL, form: 'weeks' };

/** The nights from a week before a trial to a week after it. */
const rows = (change: (place: number, changed: boolean, row: NightRow) => Partial<NightRow>, trial = TRIAL) =>
  Array.from({ length: 42 }, (_, i) => {
    const row = rowOf(plannedNight(addDays(BEGINS, i - 7)));
    return { ...row, ...change(i - 7, phaseOf(trial, row.night) === 'change', row) };
  });

const bumpy = (place: number) => [0, 5, 10, 5, 0, 15, 5][((place % 7) + 7) % 7] ?? 0;

describe('a trial in two blocks', () => {
  test('its nights alone are compared, kept to or not', () => {
    const all = rows((place, changed) => ({
      sol: place < 0 || place > 27 ? 300 : (changed ? 15 : 40) + bumpy(place),
      kept: changed ? (place % 3 ? 'yes' : 'no') : null,
    }));
    const { usual, change, found, pairs } = beforeAfter(TRIAL, all, 'sol');
    expect([usual, change, pairs]).toMatchObject([{ nights: 14 }, { nights: 14, kept: 9, partly: 0, not: 5 }, null]);
    expect(found?.those.about).toBeCloseTo(20, -1);
    expect(found?.others.about).toBeCloseTo(45, -1);
    expect(found?.difference.told).toBe(true);
    expect(found?.difference.high).toBeLessThan(-15);
  });

  test.each([
    [7, true],
    [6, false],
  ])('with %i nights noted with the change something is said: %s', (noted, said) => {
    const all = rows((place, changed) => ({ sol: changed && place >= 14 + noted ? null : 20 + bumpy(place) }));
    const { change, found } = beforeAfter(TRIAL, all, 'sol');
    expect(change.nights).toBe(noted);
    expect(found !== null).toBe(said);
  });

  test('one that was stopped early says nothing', () => {
    const all = rows((place) => ({ sol: 20 + bumpy(place) }));
    expect(beforeAfter({ ...TRIAL, stopped: addDays(BEGINS, 18) }, all, 'sol')).toMatchObject({
      change: { nights: 4 },
      found: null,
    });
  });

  test('regular waking is how far each night lies from the middle of its own nights', () => {
    const all = rows((place, changed, { bedtime, wake, offset }) => {
      const off = (changed ? 5 : 60) * (place % 2 ? 1 : -1) + bumpy(place);
      return {
        sleeps: [{ from: bedtime, to: wake + (off + (changed ? 90 : 0)) * MINUTE, offset, offsetUp: offset }],
        attempt: 480,
      };
    });
    const found = beforeAfter(TRIAL, all, 'wokeSpread').found;
    expect(found?.those.about).toBeLessThan(15);
    expect(found?.others.about).toBeGreaterThan(45);
    expect(found?.difference.told).toBe(true);
  });

  test('nothing noted at all says nothing', () => {
    for (const measure of ['sol', 'hours', 'rested', 'wokeSpread', 'asleepSpread'] as const) {
      expect(beforeAfter(TRIAL, [], measure)).toMatchObject({ usual: { nights: 0 }, found: null });
      expect(
        beforeAfter(
          WEEKS,
          rows(() => ({}), WEEKS),
          measure,
        ),
      ).toMatchObject({ found: null, pairs: 0 });
    }
  });
});

describe('a trial week by week', () => {
  /** Each week takes longer than the one before it, whatever is changed; the change makes it shorter by ten minutes. */
  const drifting = (place: number, changed: boolean) =>
    40 + 10 * Math.floor(place / 14) + 4 * bumpy(place) - (changed ? 10 : 0) + (place % 3);

  test('a night with the change is held against the same weekday of the week before', () => {
    const { pairs, found } = beforeAfter(
      WEEKS,
      rows((place, changed) => ({ sol: drifting(place, changed) }), WEEKS),
      'sol',
    );
    expect(pairs).toBe(14);
    expect(found?.difference.told).toBe(true);
    expect(found?.difference.by).toBeCloseTo(-10, -1);
  });

  test('a night without its pair is not in the difference, and seven pairs are needed', () => {
    const noted = (gaps: number) =>
      rows((place) => ({ sol: place >= 7 && place < 7 + gaps ? null : 20 + bumpy(place) }), WEEKS);
    expect(beforeAfter(WEEKS, noted(7), 'sol')).toMatchObject({ change: { nights: 7 }, pairs: 7 });
    expect(beforeAfter(WEEKS, noted(7), 'sol').found).not.toBeNull();
    const six = rows(
      (place) => ({ sol: (place >= 7 && place < 14) || place === 14 ? null : 20 + bumpy(place) }),
      WEEKS,
    );
    expect(beforeAfter(WEEKS, six, 'sol')).toMatchObject({ change: { nights: 7 }, pairs: 6, found: null });
  });

  test('the order of the rows is nothing', () => {
    const all = rows((place, changed) => ({ sol: drifting(place, changed) }), WEEKS);
    const [one, other] = [all, [...all].reverse()].map((each) => beforeAfter(WEEKS, each, 'sol'));
    expect(other?.found?.difference.by).toBeCloseTo(one?.found?.difference.by ?? 0, 9);
  });
});
