import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import type { Zone } from '../time/zone';
import { EVENING, NONE_LEFT } from './evening';
import { FACTS } from './kinds';
import type { Kind, Override, ReminderSettings, ScheduleSettings } from './schema';
import type { SleepWindow } from './window';
import { sleepWindow } from './window';

/** One reminder of one night, before anything has happened to it. */
export interface PlannedReminder {
  /** `routine/2026-11-22`; `movement-2/…` and `own-1/…` where a kind comes more than once. Also the name of its alarm and notification. */
  id: string;
  kind: Kind;
  due: Instant;
  /** Until here it is still useful; from here on it is never shown. */
  graceUntil: Instant;
  /** It falls into the sleep before and is of no use after it. */
  asleep: boolean;
  /** The user's own words, for `own`; which limit it is, for `screenLimit` (`limitText`); `none` for a last coffee when none is left. */
  text: string | null;
}

/** One night as the settings have it. */
export interface Plan extends SleepWindow {
  zone: Zone;
  /** When the evening turns to dusk: wrap up or the routine, whichever is earlier; at most four hours before bedtime. */
  windDown: Instant;
  /** Ordered by their time. */
  reminders: PlannedReminder[];
}

/** Everything a plan is made from, beside the night itself. */
export interface PlanInput {
  schedule: ScheduleSettings;
  reminders: ReminderSettings;
  zone: Zone;
  /** The change that holds for a night, `NO_OVERRIDE` for none. */
  overrideOf: (night: PlainDate) => Override;
  /**
   * When the last coffee is spoken of, worked out from what was drunk; null for not at all, and left out where it comes by
   * its lead. `wake`: when the day of the night begins. `tried`: it is tried so many minutes earlier, and comes by its lead
   * where no time is worked out.
   */
  lastCup?:
    | ((
        window: SleepWindow,
        wake: Instant,
        tried?: { earlier: number; lead: number },
      ) => { due: Instant; none: boolean } | null)
    | undefined;
}

/** Minutes from bedtime to wrap up and routine in the three-minute try-out. */
const DEMO_LEAD: Partial<Record<Kind, number>> = { screens: 2, routine: 1, lightsOut: 0 };
const AFTER_WAKE = 30 * MINUTE;
const LEAST_GRACE = 15 * MINUTE;

/** The reminders of one night: leads are real minutes taken off the bedtime instant (design.md section 2). */
export function planNight(input: PlanInput, night: PlainDate): Plan {
  const override = input.overrideOf(night);
  const window = sleepWindow(input.schedule, override, night, input.zone);
  const before = addDays(night, -1);
  const slept = sleepWindow(input.schedule, input.overrideOf(before), before, input.zone);
  const wanted = wantedKinds(input, window);
  const times = override.demo === null ? chainOf(window, wanted, input, slept) : demoOf(window);
  const reminders = times
    .map((time) => placed(time, window, slept))
    .sort((a, b) => a.due - b.due || FACTS[a.kind].priority - FACTS[b.kind].priority);
  const lead = Math.max(wanted.screens.on ? wanted.screens.lead : 0, wanted.routine.on ? wanted.routine.lead : 0) || 60;
  return { ...window, zone: input.zone, windDown: window.bedtime - Math.min(lead, EVENING) * MINUTE, reminders };
}

/**
 * The kinds as they hold for a night. Broken nights hear nothing past bedtime. Who sleeps after work at night is talked out of
 * no nap before the drive home and sent into no daylight before sleep (views.md section 2).
 */
function wantedKinds({ schedule, reminders }: PlanInput, { shift }: SleepWindow): ReminderSettings['kinds'] {
  const { kinds } = reminders;
  const off = (kind: Kind, where: boolean) => (where ? { ...kinds[kind], on: false } : kinds[kind]);
  return {
    ...kinds,
    pastBedtime: off('pastBedtime', schedule.brokenNights),
    naps: off('naps', shift),
    wakeAnchor: off('wakeAnchor', shift),
  };
}

interface Time {
  kind: Kind;
  due: Instant;
  nth: string;
  text: string | null;
}

function chainOf(
  window: SleepWindow,
  kinds: ReminderSettings['kinds'],
  { reminders: { own }, lastCup }: PlanInput,
  slept: SleepWindow,
): Time[] {
  const times: Time[] = [];
  for (const [kind, { on, lead }] of Object.entries(kinds) as [Kind, { on: boolean; lead: number }][]) {
    // What is said to somebody who sits, or after so much time at the screen, has no time on the clock.
    if (!on || kind === 'movement' || kind === 'screenLimit') continue;
    if (kind === 'caffeine' && lastCup) {
      const cup = lastCup(window, slept.wake);
      // Nobody on shift is talked out of a cup (views.md section 2).
      const none = cup?.none && !window.shift;
      if (cup) times.push({ kind, due: cup.due, nth: '', text: none ? NONE_LEFT : null });
    } else if (kind === 'own') {
      for (const { id, text, lead: each } of own) {
        times.push({ kind, due: window.bedtime - each * MINUTE, nth: `-${id}`, text });
      }
    } else {
      times.push({ kind, due: dueOf(kind, lead, window), nth: '', text: null });
    }
  }
  return times;
}

function demoOf(window: SleepWindow): Time[] {
  return Object.entries(DEMO_LEAD).map(([kind, lead]) => ({
    kind: kind as Kind,
    due: window.bedtime - lead * MINUTE,
    nth: '',
    text: null,
  }));
}

function dueOf(kind: Kind, lead: number, window: SleepWindow): Instant {
  const { anchor } = FACTS[kind];
  if (anchor === 'wake') return window.wake + lead * MINUTE;
  return anchor === 'after' ? window.bedtime + lead * MINUTE : window.bedtime - lead * MINUTE;
}

/** A reminder that falls into the sleep before moves to half an hour after waking where it is still useful then. */
function placed({ kind, due, nth, text }: Time, window: SleepWindow, slept: SleepWindow): PlannedReminder {
  const id = `${kind}${nth}/${window.night}`;
  const facts = FACTS[kind];
  const insideSleep = slept.bedtime <= due && due < slept.wake;
  const later = slept.wake + AFTER_WAKE;
  const moves = insideSleep && facts.usefulAtWake === true && later < window.bedtime;
  const at = moves ? later : due;
  return { id, kind, due: at, graceUntil: graceEnd(kind, at, window.bedtime), asleep: insideSleep && !moves, text };
}

/**
 * Until when a reminder is useful. What prepares for bed is of no use after bedtime, though a quarter of an hour
 * is always left; the chain at the end of the evening (kinds with a stage) and the morning have their own grace.
 */
export function graceEnd(kind: Kind, due: Instant, bedtime: Instant): Instant {
  const { anchor, grace, stage } = FACTS[kind];
  const end = due + grace * MINUTE;
  // From bedtime on, bedtime itself speaks.
  if (anchor === 'used') return Math.min(end, bedtime);
  if (stage !== undefined || anchor === 'wake') return end;
  return Math.max(due + LEAST_GRACE, Math.min(end, bedtime));
}
