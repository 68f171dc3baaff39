import { firstCaffeine } from '../../lib/caffeine/first';
import type { CaffeineSettings } from '../../lib/caffeine/schema';
import { type CalendarInput, phoneCalendar } from '../../lib/calendar/events';
import { calendarFile } from '../../lib/calendar/file';
import { firstReminders, firstSchedule } from '../../lib/schedule/kinds';
import type { Override, ReminderSettings, ScheduleSettings } from '../../lib/schedule/schema';
import type { Message } from '../../lib/schedule/text';
import { NO_OVERRIDE } from '../../lib/schedule/window';
import { cupRule } from '../../lib/tonight/cup';
import type { Trial } from '../../lib/trial/schema';

/** A Sunday afternoon in Europe, the night of 22 November 2026 to come. */
export const NOW = Date.parse('2026-11-22T16:20:00Z');

/** What differs from a new user's settings, in New York. */
export interface PhoneCase {
  schedule?: Partial<ScheduleSettings>;
  reminders?: Partial<ReminderSettings>;
  zone?: string;
  now?: number;
  overrides?: Record<string, Override>;
  caffeine?: Partial<CaffeineSettings>;
  trial?: Trial;
}

/** Texts by their keys, so that a test sees which was chosen. */
export function sayKey({ key, values }: Message): string {
  return [key, ...values.map((value) => Object.values(value)[0])].join(' ');
}

/** The calendar of a case and its file. */
export function phoneFile(example: PhoneCase) {
  const { schedule, reminders, zone = 'America/New_York', now = NOW, overrides = {}, caffeine, trial = null } = example;
  const input: CalendarInput = {
    schedule: { ...firstSchedule(), ...schedule },
    reminders: { ...firstReminders(), ...reminders },
    zone,
    overrideOf: (night) => overrides[night] ?? NO_OVERRIDE,
    lastCup: cupRule({ ...firstCaffeine(), ...caffeine }, new Map(), now),
    trial,
    now,
    routineMinutes: () => 8,
  };
  const calendar = phoneCalendar(input);
  return { input, calendar, text: calendarFile(calendar, now, { name: 'Evenfall', say: sayKey }) };
}

/** Every kind on, and one of the user's own in words that a file has to escape; room for twelve a night. */
export function everything(): ReminderSettings {
  const settings = { ...firstReminders(), cap: 12 };
  for (const choice of Object.values(settings.kinds)) choice.on = true;
  settings.own = [{ id: '1', text: 'Lock the door; water, tablets — 鎖🔒', lead: 615 }];
  return settings;
}

/** The same times on all seven nights. */
export function week(bedtime: string, wake: string) {
  return Array.from({ length: 7 }, () => ({ bedtime, wake }));
}
