import { afterAll, describe, expect, it } from 'vitest';
import { NIGHTS, ROTATION_NIGHTS } from '../../lib/calendar/events';
import { FACTS, firstReminders } from '../../lib/schedule/kinds';
import { planNight } from '../../lib/schedule/plan';
import type { Kind, ReminderSettings } from '../../lib/schedule/schema';
import { NO_OVERRIDE } from '../../lib/schedule/window';
import { addDays } from '../../lib/time/plain';
import { instantOf, wallAt } from '../../lib/time/zone';
import type { Trial } from '../../lib/trial/schema';
import { occurrences, readCalendar } from '../support/ical';
import { everything, NOW, type PhoneCase, phoneFile, week } from '../support/phone';

const ZONES = [
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Africa/Cairo',
  'Pacific/Chatham',
  '+05:45',
  'UTC',
];

/** What a phone is not told: it asks somebody who is there, or belongs to the morning. */
const HERE_ONLY = ['movement', 'pastBedtime', 'wakeAnchor', 'checkIn'];

const line = (series: string, at: number) => `${new Date(at).toISOString()} ${series}`;

/** What each change switches on, as the trial tells its user. */
const TRIED: Partial<Record<Trial['change'], Kind>> = { wrapUp: 'screens', coffee: 'caffeine', routine: 'routine' };

/** The reminders of a night by the trial's own dates: the second fortnight, or every other week from the second on. */
function remindersOn(night: string, reminders: ReminderSettings, trial: Trial | undefined): ReminderSettings {
  const kind = trial && TRIED[trial.change];
  if (!trial || !kind) return reminders;
  const day = (Date.parse(night) - Date.parse(trial.begins)) / 86_400_000;
  const days = trial.form === 'blocks' ? [14, 27] : day < 14 ? [7, 13] : [21, 27];
  if (day < (days[0] as number) || day > (days[1] as number) || (trial.stopped && night >= trial.stopped))
    return reminders;
  const { lead } = reminders.kinds[kind];
  return { ...reminders, kinds: { ...reminders.kinds, [kind]: { on: true, lead: lead + trial.minutes } } };
}

/** What the file says by another library, and what the plans of its nights say, as `instant series`. */
function compare(example: PhoneCase) {
  const { input, calendar, text } = phoneFile(example);
  const { zone, now, reminders } = input;
  const said = occurrences(readCalendar(text), calendar.until).map(({ uid, at }) =>
    line(uid.replace(/-(week-\d|\d{4}-\d\d-\d\d)@evenfall$/, ''), at),
  );
  const planned = new Set<string>();
  for (let days = -3; days <= NIGHTS + 3; days += 1) {
    const night = addDays(wallAt(now, zone).date, days);
    const plan = planNight({ ...input, reminders: remindersOn(night, reminders, example.trial) }, night);
    if (plan.silence !== null) continue;
    const seen = plan.reminders
      .filter(({ asleep }) => !asleep)
      .sort((a, b) => FACTS[a.kind].priority - FACTS[b.kind].priority || a.due - b.due)
      .slice(0, reminders.cap);
    for (const { id, kind, due } of seen) {
      if (HERE_ONLY.includes(kind) || due <= now || due >= calendar.until) continue;
      planned.add(line(id.split('/')[0] ?? '', due));
    }
  }
  return { said: said.sort(), planned: [...planned].sort(), calendar, text };
}

const NAMED = [{ id: 'n', name: 'Night shift', bedtime: '08:30', wake: '15:30', shift: true }];

/** A change that is tried from tonight on. */
function trial(change: Trial['change'], more: Partial<Trial> = {}): Trial {
  return { id: 't', change, form: 'blocks', minutes: 0, time: null, begins: '2026-11-22', stopped: null, ...more };
}

function noRoutine(): ReminderSettings {
  const reminders = firstReminders();
  reminders.kinds.routine.on = false;
  return reminders;
}

const CASES: [string, Omit<PhoneCase, 'zone'>][] = [
  ['one bedtime', {}],
  [
    'weekends that differ, after midnight',
    {
      schedule: {
        week: week('23:00', '07:00').map((usual, i) =>
          i === 4 || i === 5 ? { bedtime: '00:45', wake: '09:00' } : usual,
        ),
      },
    },
  ],
  ['a bedtime that a change of the clocks leaves out or repeats', { schedule: { week: week('02:15', '09:00') } }],
  ['midnight, which Cairo leaves out', { schedule: { week: week('00:00', '08:00') } }],
  [
    'leads that reach across a change of the clocks',
    { schedule: { week: week('09:30', '16:30') }, reminders: everything() },
  ],
  [
    'seven bedtimes and every kind',
    {
      schedule: {
        week: ['22', '23', '00', '01', '02', '03', '21'].map((hour) => ({ bedtime: `${hour}:20`, wake: '10:40' })),
      },
      reminders: everything(),
    },
  ],
  [
    'dates, a pause and a change for tonight',
    {
      schedule: {
        named: NAMED,
        dates: {
          '2026-12-01': { skip: true },
          '2026-12-24': { named: 'n' },
          '2027-03-13': { named: 'n' },
          '2027-03-14': { named: 'n' },
        },
        pause: { from: '2027-02-01', until: '2027-02-20' },
      },
      overrides: {
        '2026-11-22': { ...NO_OVERRIDE, shift: 45 },
        '2026-11-23': { ...NO_OVERRIDE, skip: true },
      },
    },
  ],
  ['a last coffee that is worked out', { caffeine: { mode: 'estimate' } }],
  [
    'a last coffee half an hour after waking, since none would do',
    {
      caffeine: { mode: 'estimate', clearance: 'own', halfLife: 16, limit: 20 },
      schedule: { week: week('02:15', '09:00') },
    },
  ],
  ['an earlier wrap up that is tried every other week', { trial: trial('wrapUp', { form: 'weeks', minutes: 30 }) }],
  [
    'an earlier last coffee that is tried, in its second fortnight',
    { trial: trial('coffee', { minutes: 60, begins: '2026-11-03' }) },
  ],
  [
    'a routine that is tried though it is off, and was stopped',
    { reminders: noRoutine(), trial: trial('routine', { form: 'weeks', stopped: '2026-12-12' }) },
  ],
  ['a pause that runs now', { schedule: { pause: { from: '2026-11-20', until: '2026-12-06' } } }],
  ['a pause of more than a year', { schedule: { pause: { from: '2026-11-20', until: '2028-01-01' } } }],
];

let compared = 0;
afterAll(() => console.log(`${compared} events of ${ZONES.length} zones compared with the plan`));

describe.each(ZONES)('a year of the phone’s calendar in %s, read by another library', (zone) => {
  it.each(CASES)('%s: its events are the plan', (_, example) => {
    const { said, planned, calendar } = compare({ ...example, zone });

    expect(said).toEqual(planned);
    expect(calendar.until - NOW).toBeGreaterThan(366 * 86_400_000);
    compared += said.length;
  });

  it('a rotation: twelve weeks of dates, as planned', () => {
    const rotation = { from: '2026-11-20', turns: [null, null, 'n', 'n', null] };
    const { said, planned, calendar, text } = compare({ schedule: { named: NAMED, rotation }, zone });

    expect(said).toEqual(planned);
    expect(calendar.weekly).toEqual([]);
    expect(text).not.toContain('RRULE');
    expect(calendar.until).toBe(instantOf(addDays(wallAt(NOW, zone).date, ROTATION_NIGHTS), '00:00', zone));
    expect(said.length).toBeGreaterThan(250);
  });
});
