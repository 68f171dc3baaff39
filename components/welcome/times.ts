import type { CaffeineSettings } from '../../lib/caffeine/schema';
import { FACTS, FIRST_TIMES, firstSchedule } from '../../lib/schedule/kinds';
import { type Plan, planNight } from '../../lib/schedule/plan';
import type { NightTimes, ReminderSettings, ScheduleSettings } from '../../lib/schedule/schema';
import { NO_OVERRIDE, nightAt, sleepWindow } from '../../lib/schedule/window';
import type { Instant } from '../../lib/time/instant';
import type { PlainDate } from '../../lib/time/plain';
import { addDays, weekdayOf } from '../../lib/time/plain';
import type { Zone } from '../../lib/time/zone';
import { cupRule } from '../../lib/tonight/cup';

/** The night that an instant belongs to under a schedule that nothing was changed in. */
function nightOf(schedule: ScheduleSettings, zone: Zone, now: Instant): PlainDate {
  return nightAt(now, zone, (night) => sleepWindow(schedule, NO_OVERRIDE, night, zone));
}

/** The times that the fields begin with: tonight's of what is stored, 23:00 and 07:00 before anything is. */
export function shownTimes(stored: ScheduleSettings | null, zone: Zone, now: Instant): NightTimes {
  return stored?.week[weekdayOf(nightOf(stored, zone, now))] ?? FIRST_TIMES;
}

/**
 * The schedule with new times. Where the week holds several pairs, the nights that had the times that were shown
 * change and the others stay: a weekend that differs goes on differing.
 */
export function withTimes(stored: ScheduleSettings | null, shown: NightTimes, times: NightTimes): ScheduleSettings {
  if (!stored) return firstSchedule(times);
  const had = (night: NightTimes) => night.bedtime === shown.bedtime && night.wake === shown.wake;
  return { ...stored, week: stored.week.map((night) => (had(night) ? { ...times } : night)) };
}

/** When the user will hear from us. */
export interface Hearing {
  /** The reminders before bedtime, in their order. */
  before: Instant[];
  bedtime: Instant;
  /** The reminder at bedtime is on: it comes if the user is still there. */
  atBedtime: boolean;
  /** The very first one, where some of this evening's are past already: those stay silent. */
  first: Instant | null;
}

/** What an evening under these settings says, in the words of the live sentence. The cap counts as it will. */
export function hearingOf(
  schedule: ScheduleSettings,
  reminders: ReminderSettings,
  caffeine: CaffeineSettings,
  zone: Zone,
  now: Instant,
): Hearing {
  const night = nightOf(schedule, zone, now);
  const lastCup = cupRule(caffeine, new Map(), now);
  const input = { schedule, reminders, zone, overrideOf: () => NO_OVERRIDE, lastCup };
  const plans = [planNight(input, night), planNight(input, addDays(night, 1))] as const;
  const heard = (plan: Plan) =>
    plan.reminders
      .filter(({ asleep, due }) => !asleep && due <= plan.bedtime)
      .sort((a, b) => FACTS[a.kind].priority - FACTS[b.kind].priority)
      .slice(0, reminders.cap)
      .sort((a, b) => a.due - b.due);
  const tonight = heard(plans[0]);
  const coming = [...tonight, ...heard(plans[1])].find(({ due }) => due > now);
  const before = tonight.filter(({ kind }) => kind !== 'lightsOut').map(({ due }) => due);
  return {
    before: [...new Set(before)],
    bedtime: plans[0].bedtime,
    atBedtime: tonight.some(({ kind }) => kind === 'lightsOut'),
    first: coming && coming.due !== tonight[0]?.due ? coming.due : null,
  };
}
