import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { reminderProblems, scheduleProblems } from '../../../lib/schedule/problems';
import type { ReminderSettings, ScheduleSettings } from '../../../lib/schedule/schema';
import { remindersSchema, scheduleSchema } from '../../../lib/schedule/schema';

const NIGHT_SHIFT = { id: 'n', name: 'Night shift', bedtime: '08:30', wake: '16:30', shift: true };

function schedule(change: Partial<ScheduleSettings>): ScheduleSettings {
  return { ...firstSchedule(), named: [NIGHT_SHIFT], ...change };
}

function week(bedtime: string, wake: string): ScheduleSettings['week'] {
  return firstSchedule().week.map((times, i) => (i === 2 ? { bedtime, wake } : times));
}

const paths = (problems: { path: string; code: string }[]) => problems.map(({ path, code }) => `${path} ${code}`);

describe('a schedule', () => {
  test.each<[string, Partial<ScheduleSettings>, string[]]>([
    ['is sound as it comes', {}, []],
    ['refuses a time that does not exist', { week: week('25:99', '07:00') }, ['week.2.bedtime time']],
    ['refuses both where both are wrong', { week: week('', '7') }, ['week.2.bedtime time', 'week.2.wake time']],
    ['refuses a wake time that is the bedtime', { week: week('07:00', '07:00') }, ['week.2.wake same']],
    ['wants a name for named times', { named: [{ ...NIGHT_SHIFT, name: '  ' }] }, ['named.0.name name']],
    ['wants it short', { named: [{ ...NIGHT_SHIFT, name: 'x'.repeat(41) }] }, ['named.0.name long']],
    ['refuses named times without a length', { named: [{ ...NIGHT_SHIFT, wake: '08:30' }] }, ['named.0.wake same']],
    ['wants an end of a pause', { pause: { from: '2026-11-22', until: '' } }, ['pause.until end']],
    ['wants the end after the start', { pause: { from: '2026-11-22', until: '2026-11-22' } }, ['pause.until order']],
    ['refuses a date that does not exist', { pause: { from: '2026-02-30', until: '2026-03-02' } }, ['pause.from date']],
    ['refuses an end that is no date', { pause: { from: '2026-02-28', until: '02-03' } }, ['pause.until date']],
    ['wants a start of a pattern', { rotation: { from: '', turns: ['n', null] } }, ['rotation.from date']],
    ['wants turns in it', { rotation: { from: '2026-11-22', turns: [] } }, ['rotation.turns range']],
    [
      'knows the times it turns to',
      { rotation: { from: '2026-11-22', turns: ['gone'] } },
      ['rotation.turns.0 unknown'],
    ],
    ['knows the times put on a date', { dates: { '2026-11-22': { named: 'gone' } } }, ['dates.2026-11-22 unknown']],
    ['refuses an entry on no date', { dates: { today: { skip: true } } }, ['dates.today date']],
    ['refuses a zone that nobody knows', { zone: 'Mars/Olympus' }, ['zone zone']],
    ['takes a fixed offset', { zone: '+05:45' }, []],
  ])('%s', (_title, change, expected) => {
    expect(paths(scheduleProblems(schedule(change)))).toEqual(expected);
  });

  test('without problems is one that can be stored', () => {
    const text = fc.constantFrom(
      '',
      '07:00',
      '23:00',
      '24:00',
      '2026-11-22',
      '2026-02-30',
      'n',
      'gone',
      'Europe/Berlin',
    );
    const draft = fc.record({
      week: fc.array(fc.record({ bedtime: text, wake: text }), { minLength: 7, maxLength: 7 }),
      pause: fc.option(fc.record({ from: text, until: text }), { nil: null }),
      rotation: fc.option(fc.record({ from: text, turns: fc.array(fc.option(text, { nil: null })) }), { nil: null }),
      dates: fc.dictionary(text, fc.oneof(fc.constant({ skip: true as const }), fc.record({ named: text }))),
      zone: text,
    });
    fc.assert(
      fc.property(draft, (change) => {
        const value = schedule(change);
        if (scheduleProblems(value).length === 0) expect(scheduleSchema.safeParse(value).success).toBe(true);
        if (!scheduleSchema.safeParse(value).success) expect(scheduleProblems(value)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('reminders', () => {
  function reminders(kinds: Partial<ReminderSettings['kinds']>, own: ReminderSettings['own'] = []): ReminderSettings {
    const first = firstReminders();
    return { ...first, kinds: { ...first.kinds, ...kinds }, own };
  }

  test('are sound as they come', () => {
    expect(reminderProblems(firstReminders())).toEqual([]);
  });

  test('keep to the range of their kind, which the fault names', () => {
    expect(reminderProblems(reminders({ bath: { on: true, lead: 30 } }))).toEqual([
      { path: 'kinds.bath.lead', code: 'range', values: [60, 120] },
    ]);
  });

  test('that are off hold nothing back', () => {
    expect(reminderProblems(reminders({ bath: { on: false, lead: 30 } }))).toEqual([]);
  });

  test('in the user’s own words want words, and a time before bedtime', () => {
    const own: ReminderSettings['own'] = [
      { id: '1', text: ' ', lead: 60 },
      { id: '2', text: 'x'.repeat(61), lead: -5 },
    ];
    expect(paths(reminderProblems(reminders({}, own)))).toEqual([
      'own.0.text text',
      'own.1.text long',
      'own.1.lead range',
    ]);
  });

  test('without problems are ones that can be stored', () => {
    const lead = fc.integer({ min: -10, max: 1000 });
    const draft = fc.record({ lead, on: fc.boolean(), own: lead, text: fc.string({ maxLength: 70 }) });
    fc.assert(
      fc.property(draft, ({ lead: minutes, own, text }) => {
        const value = reminders({ caffeine: { on: true, lead: minutes } }, [{ id: '1', text, lead: own }]);
        if (reminderProblems(value).length === 0) expect(remindersSchema.safeParse(value).success).toBe(true);
      }),
    );
  });
});
