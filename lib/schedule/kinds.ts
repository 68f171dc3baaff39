import type { Kind, NightTimes, ReminderSettings, ScheduleSettings } from './schema';

/** What is fixed about a kind of reminder. Leads and ranges: evidence.md section 2, views.md 1 (defaults). */
export interface KindFacts {
  /** What the lead counts: minutes before bedtime, after bedtime, after waking, of sitting, or at the screen. */
  anchor: 'before' | 'after' | 'wake' | 'every' | 'used';
  /** Minutes; the lead a new user has. */
  lead: number;
  /** Minutes; the least and the most that the user may choose. */
  range: readonly [number, number];
  /** On for a new user. */
  on: boolean;
  /** Minutes after its time for which it is still useful. */
  grace: number;
  /** Order in which places under the nightly cap are given: 1 first. What users wrote themselves comes before all of ours. */
  priority: number;
  /** Place in the chain at the end of the evening; only the last one that is due speaks. */
  stage?: number;
  /** Slept through, it is still worth saying half an hour after waking. */
  usefulAtWake?: true;
}

/** All kinds, in the order of an evening. */
export const FACTS: Record<Kind, KindFacts> = {
  caffeine: { anchor: 'before', lead: 540, range: [240, 960], on: true, grace: 120, priority: 5, usefulAtWake: true },
  alcohol: { anchor: 'before', lead: 240, range: [180, 360], on: false, grace: 60, priority: 9 },
  nicotine: { anchor: 'before', lead: 240, range: [120, 360], on: false, grace: 60, priority: 10 },
  naps: { anchor: 'before', lead: 480, range: [240, 720], on: false, grace: 60, priority: 15, usefulAtWake: true },
  meal: { anchor: 'before', lead: 180, range: [120, 240], on: false, grace: 60, priority: 11 },
  movement: { anchor: 'every', lead: 60, range: [20, 90], on: false, grace: 20, priority: 18 },
  lights: { anchor: 'before', lead: 120, range: [60, 180], on: false, grace: 45, priority: 8 },
  exercise: { anchor: 'before', lead: 90, range: [60, 240], on: false, grace: 45, priority: 13 },
  bath: { anchor: 'before', lead: 90, range: [60, 120], on: false, grace: 30, priority: 12 },
  fluids: { anchor: 'before', lead: 90, range: [60, 180], on: false, grace: 45, priority: 14 },
  screens: { anchor: 'before', lead: 60, range: [15, 120], on: true, grace: 60, priority: 4, stage: 1 },
  screenLimit: { anchor: 'used', lead: 90, range: [15, 480], on: false, grace: 60, priority: 5.5 },
  worry: { anchor: 'before', lead: 45, range: [10, 120], on: false, grace: 30, priority: 7 },
  own: { anchor: 'before', lead: 60, range: [0, 720], on: true, grace: 60, priority: 1 },
  routine: { anchor: 'before', lead: 30, range: [5, 60], on: true, grace: 60, priority: 3, stage: 2 },
  lightsOut: { anchor: 'before', lead: 0, range: [0, 0], on: true, grace: 90, priority: 2, stage: 3 },
  pastBedtime: { anchor: 'after', lead: 20, range: [10, 60], on: false, grace: 60, priority: 6, stage: 4 },
  wakeAnchor: { anchor: 'wake', lead: 0, range: [0, 120], on: false, grace: 90, priority: 17 },
  checkIn: { anchor: 'wake', lead: 15, range: [0, 120], on: false, grace: 240, priority: 16 },
};

/** The most times that `movement` speaks in one evening (views.md 1.3). */
export const MOVEMENT_TIMES = 3;

/** From this wall time on sitting counts, for a new user. */
export const MOVEMENT_FROM = '19:00';

/** Below this many minutes between bedtime and wake the seven-hour line is said, once, beside the field. */
export const SHORT_NIGHT = 420;

/** Bedtime 23:00 and wake 07:00: what the fields hold before the user chose anything. */
export const FIRST_TIMES: NightTimes = { bedtime: '23:00', wake: '07:00' };

/** A week that is the same every night. */
export function sameWeek(times: NightTimes): NightTimes[] {
  return Array.from({ length: 7 }, () => ({ ...times }));
}

/** The schedule of somebody who has just chosen one pair of times. */
export function firstSchedule(times: NightTimes = FIRST_TIMES): ScheduleSettings {
  return {
    version: 1,
    week: sameWeek(times),
    layout: 'same',
    named: [],
    dates: {},
    rotation: null,
    pause: null,
    brokenNights: false,
    zone: 'auto',
    shortNightsKept: false,
  };
}

/** The reminders of a new user: last coffee, wrap up, routine, bedtime; plain words; sticky at bedtime only. */
export function firstReminders(): ReminderSettings {
  const kinds = Object.fromEntries(
    Object.entries(FACTS).map(([kind, { on, lead }]) => [kind, { on, lead }]),
  ) as ReminderSettings['kinds'];
  return {
    version: 3,
    kinds,
    own: [],
    wording: 'plain',
    sticky: 'bedtime',
    cap: 4,
    sound: false,
    movementFrom: MOVEMENT_FROM,
  };
}
