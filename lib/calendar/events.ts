import { withinCap } from '../schedule/cap';
import { FACTS } from '../schedule/kinds';
import type { Plan, PlanInput, PlannedReminder } from '../schedule/plan';
import { planNight } from '../schedule/plan';
import type { Override, ReminderSettings, ScheduleSettings } from '../schedule/schema';
import type { Message } from '../schedule/text';
import { noticeOf } from '../schedule/text';
import { NO_OVERRIDE } from '../schedule/window';
import { isOnce } from '../time/changes';
import type { Instant } from '../time/instant';
import type { PlainDate, PlainTime, Weekday } from '../time/plain';
import { addDays, weekdayOf } from '../time/plain';
import type { Zone } from '../time/zone';
import { instantOf, wallAt } from '../time/zone';
import { underTrial } from '../tonight/overlay';
import type { Trial } from '../trial/schema';

/** Everything the calendar is made from. */
export interface CalendarInput {
  schedule: ScheduleSettings;
  reminders: ReminderSettings;
  zone: Zone;
  /** What was changed for single nights. */
  overrideOf: (night: PlainDate) => Override;
  /** When the last coffee is spoken of where it is worked out (`cupRule`); what will be drunk on later nights nobody knows. */
  lastCup?: PlanInput['lastCup'];
  /** What is tried; null for nothing. */
  trial: Trial | null;
  now: Instant;
  /** What the routine reminder of that bedtime promises at its own time, in minutes. */
  routineMinutes: (bedtime: Instant, at: Instant) => number;
}

/** A time on the zone's clocks. */
export interface Wall {
  date: PlainDate;
  time: PlainTime;
}

/** An event on the same weekdays each week, without end. */
export interface WeeklyEvent {
  uid: string;
  title: Message;
  /** The first one: from here on it comes on each of `days`. */
  start: Wall;
  /** In the order of the week, as the clock shows the event itself: half past midnight on Tuesday is Tuesday. */
  days: Weekday[];
  /** Dates that look like one of these, and are none. */
  except: Wall[];
}

/** An event on one date. */
export interface DatedEvent {
  uid: string;
  title: Message;
  at: Instant;
}

/** What a phone's calendar is told: exactly the plan from now up to `until`. */
export interface PhoneCalendar {
  zone: Zone;
  /** Exceptions are known up to here. */
  until: Instant;
  weekly: WeeklyEvent[];
  dated: DatedEvent[];
}

/** Nights for which exceptions are worked out: a year, whatever day it begins on. */
export const NIGHTS = 372;
/** Nights that are written one by one where a rotation has no weeks: twelve weeks. */
export const ROTATION_NIGHTS = 84;

/** A Monday in a week that no zone's clocks touch, since it is planned in UTC. */
const SAMPLE = '2025-01-06';

interface Series {
  /** `routine`, `own-1`: the same reminder night after night. */
  series: string;
  title: Message;
}
type Moment = Series & { at: Instant; night: PlainDate };

/**
 * The evening chain as calendar events: what counts back from bedtime, as many of them a night as may be seen. What speaks
 * only if somebody is still there, or in the morning, is not for a phone that would ring in any case. A week that repeats
 * gives weekly events; nights that differ (dates, a pause, tonight's change, a change that is tried, a lead across a change of
 * the clocks) are taken out of them and added one by one. A rotation has no week: its nights are written one by one.
 */
export function phoneCalendar(input: CalendarInput): PhoneCalendar {
  const { schedule, zone, now } = input;
  const nights = schedule.rotation === null ? NIGHTS : ROTATION_NIGHTS;
  const today = wallAt(now, zone).date;
  const end = addDays(today, nights);
  const until = instantOf(end, '00:00', zone);
  const open = new Map<string, Moment>();
  for (let days = -2; days <= nights + 1; days++) {
    for (const moment of momentsOf(input, addDays(today, days))) {
      if (now < moment.at && moment.at < until) open.set(keyOf(moment, moment.at), moment);
    }
  }
  const weekly =
    schedule.rotation === null ? weeks(input).flatMap((week) => weeklyEvent(week, open, today, end, zone)) : [];
  const dated = [...open.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ series, title, at, night }) => ({ uid: uidOf(series, night), title, at }));
  return { zone, until, weekly, dated };
}

/** The reminders of a plan that a phone is told. */
export function onPhone(plan: Plan, cap: number): PlannedReminder[] {
  if (plan.silence !== null) return [];
  return withinCap(plan.reminders, cap).filter(({ kind }) => FACTS[kind].anchor === 'before');
}

function momentsOf(input: CalendarInput, night: PlainDate): Moment[] {
  const tried = underTrial(input, input.trial, night);
  const settings = tried.reminders;
  const plan = planNight(tried, night);
  return onPhone(plan, settings.cap).map((reminder) => {
    const spoken = { ...reminder, state: 'planned', why: null, until: null, snoozes: 0, shownBefore: false } as const;
    const context = { now: reminder.due, settings, legsMatter: false };
    const minutes = input.routineMinutes(plan.bedtime, reminder.due);
    const { title } = noticeOf(spoken, { reminders: {} }, plan, { ...context, routineMinutes: minutes });
    return { series: reminder.id.slice(0, reminder.id.indexOf('/')), title, at: reminder.due, night };
  });
}

/** One reminder at one time of day, with the weekdays on which it comes then. */
type Week = Series & { time: PlainTime; first: Weekday; days: Set<Weekday> };

/** The usual week, planned in UTC, where a time on the clock is one. */
function weeks(input: CalendarInput): Week[] {
  const schedule: ScheduleSettings = { ...input.schedule, dates: {}, rotation: null, pause: null };
  const usual = { ...input, schedule, zone: 'UTC', overrideOf: () => NO_OVERRIDE, trial: null };
  const found = new Map<string, Week>();
  for (let day = 0; day < 7; day++) {
    for (const { series, title, at } of momentsOf(usual, addDays(SAMPLE, day))) {
      const { date, time } = wallAt(at, 'UTC');
      const key = JSON.stringify([series, time, title]);
      const week = found.get(key) ?? { series, title, time, first: day as Weekday, days: new Set() };
      found.set(key, { ...week, days: week.days.add(weekdayOf(date)) });
    }
  }
  return [...found.values()];
}

/** The event of a week, with the dates that are none; takes what it covers out of `open`. Empty where it covers nothing. */
function weeklyEvent(
  week: Week,
  open: Map<string, Moment>,
  today: PlainDate,
  end: PlainDate,
  zone: Zone,
): WeeklyEvent[] {
  const { series, title, time, first, days } = week;
  const covered: Wall[] = [];
  const except: Wall[] = [];
  for (let date = today; date < end; date = addDays(date, 1)) {
    if (!days.has(weekdayOf(date))) continue;
    // Programs disagree about times that a change of the clocks leaves out or repeats: such a date is written by itself.
    const sure = isOnce(date, time, zone);
    if (sure && open.delete(keyOf(week, instantOf(date, time, zone)))) covered.push({ date, time });
    else except.push({ date, time });
  }
  const start = covered[0];
  if (!start) return [];
  return [
    {
      uid: uidOf(series, `week-${first + 1}`),
      title,
      start,
      days: [...days].sort((a, b) => a - b),
      except: except.filter(({ date }) => date > start.date),
    },
  ];
}

const keyOf = ({ series, title }: Series, at: Instant) => JSON.stringify([series, at, title]);

/** The same for the same reminder on the same nights, so that a file that is brought in again replaces. */
const uidOf = (series: string, part: string) => `${series}-${part}@evenfall`;
