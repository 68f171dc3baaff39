import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Backup } from '../../../lib/backup/backup';
import { backupName, backupText, makeBackup } from '../../../lib/backup/backup';
import type { Reading } from '../../../lib/backup/read';
import { readBackup } from '../../../lib/backup/read';
import { TEA } from '../../../lib/caffeine/first';
import { READERS } from '../../../lib/platform/archive';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { runs } from '../../support/runs';
import { backupSettings, nightRecord, nightRecords } from './arbitraries';

const MOMENT = { savedAt: Date.UTC(2026, 10, 20, 22, 30), offset: 120 };
const one = <T>(arbitrary: fc.Arbitrary<T>): T => fc.sample(arbitrary, { numRuns: 1, seed: 7 })[0] as T;
const SETTINGS = one(backupSettings);
const NIGHT = one(nightRecord);

const read = (text: string) => readBackup(text, READERS);
const readValue = (value: unknown) => read(JSON.stringify(value));
const copyIn = (reading: Reading) => {
  if (!reading.ok) throw new Error(reading.problem);
  return reading.copy;
};

describe('a copy', () => {
  test('gives back exactly what was saved', () => {
    fc.assert(
      fc.property(backupSettings, nightRecords, (settings, nights) => {
        const copy = copyIn(read(backupText(makeBackup(MOMENT, settings, nights))));
        expect(copy.damaged).toEqual([]);
        expect(copy.settings).toEqual(settings);
        expect(copy.moment).toEqual(MOMENT);
        expect(copy.nights).toEqual([...nights].sort((a, b) => (a.night < b.night ? -1 : 1)));
      }),
      { numRuns: runs(100) },
    );
  });

  test('is named by the date on the clock of its maker', () => {
    expect(backupName(MOMENT)).toBe('evenfall-2026-11-21.json');
  });

  test('is read behind the mark that some editors put first', () => {
    expect(read(`\uFEFF${backupText(makeBackup(MOMENT, SETTINGS, []))}`).ok).toBe(true);
  });
});

describe('what is no copy', () => {
  test.each([
    ['', 'not_json'],
    ['{"evenfall": "backup", "version": 1, "nigh', 'not_json'],
    ['[]', 'not_ours'],
    ['null', 'not_ours'],
    ['{"name": "package"}', 'not_ours'],
    ['{"evenfall": "backup"}', 'not_ours'],
    ['{"evenfall": "backup", "version": 2}', 'newer'],
  ])('%j is %s', (text, problem) => {
    expect(read(text)).toEqual({ ok: false, problem });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof read(text).ok === 'boolean'));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (settings, nights) => {
        const reading = readValue({ evenfall: 'backup', version: 1, settings, nights });
        expect(reading.ok).toBe(true);
      }),
    );
  });
});

describe('a copy with damage', () => {
  const sound: Backup = makeBackup(MOMENT, SETTINGS, [NIGHT]);

  it('loses the part that cannot be read and no other', () => {
    const reminders = { ...firstReminders(), cap: 99 };
    const copy = copyIn(readValue({ ...sound, settings: { ...sound.settings, reminders } }));
    expect(copy.damaged).toEqual([{ part: 'reminders', night: null, why: 'damaged' }]);
    expect(Object.keys(copy.settings)).toEqual([
      'schedule',
      'look',
      'body',
      'routines',
      'sound',
      'screenTime',
      'soften',
      'pause',
      'caffeine',
      'journal',
      'trials',
    ]);
    expect(copy.nights).toEqual([NIGHT]);
  });

  it('counts a missing part as damage: its first value is not the user’s', () => {
    const { schedule: _, ...settings } = sound.settings;
    const copy = copyIn(readValue({ ...sound, settings }));
    expect(copy.damaged).toEqual([{ part: 'schedule', night: null, why: 'damaged' }]);
    expect('schedule' in copy.settings).toBe(false);
  });

  it('is none where a copy is from before there were routines of one’s own: what is here stays', () => {
    const { schedule, reminders, look, body } = sound.settings;
    const settings = { schedule, reminders, look, body };
    const copy = copyIn(readValue({ ...sound, settings }));
    expect(copy.damaged).toEqual([]);
    expect(Object.keys(copy.settings)).toEqual(['schedule', 'reminders', 'look', 'body']);
  });

  it('names the routines that cannot be read', () => {
    const routines = { ...sound.settings.routines, own: [{ id: 'a', name: '', rest: 0, steps: [] }] };
    const copy = copyIn(readValue({ ...sound, settings: { ...sound.settings, routines } }));
    expect(copy.damaged).toEqual([{ part: 'routines', night: null, why: 'damaged' }]);
    expect('routines' in copy.settings).toBe(false);
  });

  it.each(['screenTime', 'soften', 'pause', 'caffeine', 'journal', 'trials'] as const)(
    'names %s where it cannot be read, and a copy from before it has none',
    (part) => {
      const { [part]: whole, ...before } = sound.settings;
      const damaged = copyIn(readValue({ ...sound, settings: { ...before, [part]: { ...whole, version: 'x' } } }));
      expect(damaged.damaged).toEqual([{ part, night: null, why: 'damaged' }]);
      expect(part in damaged.settings).toBe(false);
      const older = copyIn(readValue({ ...sound, settings: before }));
      expect(older.damaged).toEqual([]);
      expect(part in older.settings).toBe(false);
    },
  );

  it('names the night that cannot be read, and tells a newer one from a broken one', () => {
    const nights = [NIGHT, { night: '2026-03-04', version: 1 }, { ...NIGHT, version: 9 }, 'x'];
    expect(copyIn(readValue({ ...sound, nights })).damaged).toEqual([
      { part: 'night', night: '2026-03-04', why: 'damaged' },
      { part: 'night', night: NIGHT.night, why: 'newer' },
      { part: 'night', night: null, why: 'damaged' },
    ]);
  });

  it('joins a night that stands in it twice', () => {
    const dose = { ...TEA, id: 'd', at: NIGHT.bedtime };
    const copy = copyIn(readValue({ ...sound, nights: [NIGHT, { ...NIGHT, doses: [dose] }] }));
    expect(copy.nights).toHaveLength(1);
    expect(copy.nights[0]?.doses).toEqual(expect.arrayContaining([...NIGHT.doses, dose]));
  });

  it('does without the moment it was made at', () => {
    expect(copyIn(readValue({ ...sound, savedAt: 'yesterday' })).moment).toBeNull();
  });
});

test('a copy without a bedtime has none', () => {
  const settings = { ...SETTINGS, schedule: null };
  expect(copyIn(read(backupText(makeBackup(MOMENT, settings, [])))).settings.schedule).toBeNull();
  expect(copyIn(readValue(makeBackup(MOMENT, { ...settings, schedule: firstSchedule() }, []))).damaged).toEqual([]);
});
