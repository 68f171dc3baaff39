import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNight } from '../../../lib/app/items';
import {
  beganOn,
  draftOf,
  entryOf,
  freshDraft,
  hasMore,
  isBlank,
  type LegDraft,
  nightToNote,
  readLegDraft,
} from '../../../lib/diary/leg-draft';
import type { LegEntry } from '../../../lib/diary/schema';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { timeOfMinute } from '../../../lib/time/plain';
import { instantOf, wallAt } from '../../../lib/time/zone';
import { plannedNight } from '../../support/diary-nights';
import { legEntry } from '../../support/leg-entry';

const ZONE = 'Europe/Berlin';
const berlin = (date: string, time: string) => instantOf(date, time, ZONE);
/** Bed at 22:30, wake at 06:45. */
const NIGHT = plannedNight('2026-11-22');
const draft = (entry: Partial<LegEntry> = {}, more: Partial<LegDraft> = {}): LegDraft => ({
  ...freshDraft('l1'),
  ...more,
  entry: legEntry(entry),
});

describe('the night a note is about', () => {
  const TONIGHT = { night: '2026-11-22', bedtime: NIGHT.bedtime, lastWake: berlin('2026-11-22', '06:45') };

  test.each([
    ['in the evening', '2026-11-22', '21:30', '2026-11-22'],
    ['after midnight', '2026-11-23', '02:10', '2026-11-22'],
    ['just before waking', '2026-11-23', '06:44', '2026-11-22'],
    ['in the morning', '2026-11-22', '07:00', '2026-11-21'],
    ['before noon', '2026-11-22', '11:44', '2026-11-21'],
    ['from noon on', '2026-11-22', '11:45', '2026-11-22'],
  ])('%s', (_, date, time, night) => {
    expect(nightToNote(TONIGHT, berlin(date, time), ZONE)).toBe(night);
  });

  test('before a bedtime was chosen: until noon the one that was', () => {
    const unset = { ...TONIGHT, bedtime: null };
    expect(nightToNote(unset, berlin('2026-11-22', '11:59'), ZONE)).toBe('2026-11-21');
    expect(nightToNote(unset, berlin('2026-11-22', '12:00'), ZONE)).toBe('2026-11-22');
    expect(nightToNote(unset, berlin('2026-11-23', '03:00'), ZONE)).toBe('2026-11-22');
  });

  test('of somebody who sleeps by day and woke at 15:00: until 20:00 the one that was', () => {
    const shift = {
      night: '2026-11-22',
      bedtime: berlin('2026-11-23', '08:00'),
      lastWake: berlin('2026-11-22', '15:00'),
    };
    expect(nightToNote(shift, berlin('2026-11-22', '19:59'), ZONE)).toBe('2026-11-21');
    expect(nightToNote(shift, berlin('2026-11-22', '20:00'), ZONE)).toBe('2026-11-22');
  });
});

describe('a time that was typed', () => {
  const MORNING = berlin('2026-11-23', '09:00');

  test.each([
    ['21:40', '2026-11-22', '21:40'],
    ['02:10', '2026-11-23', '02:10'],
    ['07:10', '2026-11-23', '07:10'],
    ['16:00', '2026-11-22', '16:00'],
  ])('%s is of the night', (time, date, at) => {
    expect(beganOn(time, NIGHT, MORNING, ZONE)).toBe(berlin(date, at));
  });

  test('is of the day before where the night has not come so far, and none where the day has not either', () => {
    const afternoon = berlin('2026-11-22', '15:00');
    expect(beganOn('09:30', NIGHT, afternoon, ZONE)).toBe(berlin('2026-11-22', '09:30'));
    expect(beganOn('21:00', NIGHT, afternoon, ZONE)).toBeNull();
  });

  test('on the night on which the clocks go forward moves over the gap; on the one on which they go back it is the first', () => {
    const spring = plannedNight('2027-03-27');
    const autumn = plannedNight('2026-10-24');
    expect(beganOn('02:30', spring, spring.wake, ZONE)).toBe(Date.parse('2027-03-28T03:30+02:00'));
    expect(beganOn('02:30', autumn, autumn.wake, ZONE)).toBe(Date.parse('2026-10-25T02:30+02:00'));
  });

  test('shows again as it was typed, in any night and wherever the user is now', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata');
    const minutes = fc.integer({ min: 0, max: 1439 });
    const nights = fc.constantFrom('2026-11-22', '2026-07-01', '2027-01-31');
    fc.assert(
      fc.property(nights, zones, zones, minutes, (date, then, now, minute) => {
        const night = plannedNight(date, then);
        const at = beganOn(timeOfMinute(minute), night, night.wake + 48 * HOUR, now);
        const shown = draftOf(legEntry({ began: at }), night, now).began;
        expect(shown).toBe(timeOfMinute(minute));
        expect(Math.abs((at ?? 0) - night.bedtime)).toBeLessThanOrEqual(13 * HOUR);
      }),
    );
  });
});

describe('a draft', () => {
  test.each<[string, LegDraft, boolean, boolean]>([
    ['nothing', draft(), true, false],
    ['another night', draft({}, { night: '2026-11-20' }), true, false],
    ['spaces', draft({ felt: '  ' }), true, false],
    ['no urge', draft({ now: 0 }), false, false],
    ['the strongest', draft({ strongest: 4 }), false, false],
    ['where', draft({ where: ['footLeft'] }), false, false],
    ['a time', draft({}, { began: '21:00' }), false, true],
    ['doing', draft({ doing: 'travel' }), false, true],
    ['that it was not painful', draft({ painful: false }), false, true],
    ['what helped', draft({ helped: [{ what: 'cool', much: null }] }), false, true],
    ['no sleep lost', draft({ lost: 0 }), false, true],
    ['a trigger', draft({ triggers: ['caffeine'] }), false, true],
  ])('that says %s', (_, one, blank, more) => {
    expect([isBlank(one), hasMore(one)]).toEqual([blank, more]);
    expect(readLegDraft(JSON.stringify(one))).toEqual(one);
  });

  test.each([null, '', '{"night":', '3', '{}', JSON.stringify({ ...draft(), began: '25:00' })])(
    'kept as %s is none',
    (text) => {
      expect(readLegDraft(text)).toBeNull();
    },
  );

  test('becomes an entry of the moment; one that is changed keeps its own', () => {
    const now = berlin('2026-11-22', '22:10');
    const began = now - 40 * MINUTE;
    expect(entryOf(draft({ now: 3, felt: ' fizzing ' }), began, now)).toEqual(
      legEntry({ at: now, now: 3, began, felt: 'fizzing' }),
    );
    expect(entryOf(draft({ at: 5, now: 3 }, { from: '2026-11-22' }), null, now)).toEqual(legEntry({ at: 5, now: 3 }));
  });

  test('of a stored entry gives that entry back, and storage takes it', () => {
    const entry = legEntry({ at: NIGHT.bedtime, began: berlin('2026-11-22', '21:40'), where: ['calfLeft'], lost: 30 });
    const opened = draftOf(entry, NIGHT, ZONE);
    expect(opened).toMatchObject({ night: '2026-11-22', began: '21:40', from: '2026-11-22' });
    const again = entryOf(opened, beganOn(opened.began ?? '', NIGHT, NIGHT.wake, ZONE), NIGHT.wake);
    expect(again).toEqual(entry);
    expect(parseNight({ ...NIGHT, legEntries: [again] })).toMatchObject({ ok: true });
    expect(wallAt(again.began ?? 0, ZONE).time).toBe('21:40');
  });
});
