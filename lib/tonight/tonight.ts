import type { Dose, Drink } from '../caffeine/schema';
import type { CupWord } from '../caffeine/words';
import type { IconStep } from '../look/icon';
import type { LookChoice } from '../look/stage';
import type { Favourite } from '../routine/favourites';
import type { ProfileChip, Run } from '../routine/types';
import { EVENING } from '../schedule/evening';
import type { KindFacts } from '../schedule/kinds';
import type { Legs, NightRecord, Reason, ReminderState, Tried } from '../schedule/record';
import type { Kind } from '../schedule/schema';
import type { Silence } from '../schedule/window';
import type { Site } from '../screen-time/schema';
import type { Instant } from '../time/instant';
import { HOUR, MINUTE, minutesBetween } from '../time/instant';
import type { PlainDate, PlainTime } from '../time/plain';
import type { Zone } from '../time/zone';
import type { Change } from '../trial/limits';
import type { ScreenTold } from './screen';
import type { When } from './when';

/** One reminder as the popup shows it. */
export interface Link {
  id: string;
  kind: Kind;
  due: Instant;
  /** Minutes that the user asked for, and what they count from: "because you asked for an hour"; `estimate`: worked out instead; `tried`: moved by a trial. */
  lead: number;
  anchor: KindFacts['anchor'] | 'estimate' | 'tried';
  state: ReminderState;
  why: Reason | null;
  /** The user's own words, for `own`; which limit it was, for `screenLimit` (`limitText`). */
  text: string | null;
  snoozes: number;
  until: Instant | null;
}

/** At most one card is offered at a time; each is dismissible and never returns once answered. */
export type CardKind =
  | { type: 'keep'; kind: Kind }
  /** `every`: minutes of sitting after which one would be asked up; `cap`: the most reminders of a night, as it is now. */
  | { type: 'movement'; every: number; cap: number }
  | { type: 'bedroom' }
  | { type: 'instead' }
  | { type: 'damage' }
  | { type: 'blocked' }
  /** The change that is tried tonight; `at`: when its reminder comes, `time`: the wake time that is kept, null for none. */
  | { type: 'trial'; change: Change; minutes: number; time: PlainTime | null; at: Instant | null }
  /** What the browser no longer allows, though something is switched on that needs it. */
  | { type: 'access'; access: 'tabs' | 'pages' };

/** Tonight's caffeine, as the popup tells it. */
export interface CaffeineTold {
  /** Drinks quickly at hand; the first two are buttons. */
  favourites: Drink[];
  /** What was noted for this night, oldest first. */
  doses: Dose[];
  /** What may be left at bedtime, as part of a cup; null where next to nothing is, no estimate holds or none is told (shift work). */
  left: CupWord | null;
  /** Milligrams a day that advice calls the usual upper limit: 400, in pregnancy 200. */
  most: number;
}

/**
 * Everything the popup shows, made by the background at each replan and read by pages as it stands: no page plans,
 * and the popup needs one read of storage. A projection, never the truth.
 */
export interface Tonight {
  version: 2;
  night: PlainDate;
  zone: Zone;
  /** Null until the user has chosen a bedtime; the other times are then of no meaning. */
  bedtime: Instant | null;
  /** Bedtime without tonight's change, for the sheet. */
  usualBedtime: Instant;
  /** How sentences name this night. */
  when: When;
  windDown: Instant;
  wake: Instant;
  /** Wake time of the night before: the day of this night runs from here to `wake`. */
  lastWake: Instant;
  /** The name of the times that hold tonight ("Night shift"). */
  name: string | null;
  /** Those times are sleep after work at night: nobody is talked out of caffeine. */
  shiftWork: boolean;
  /** Named times that tonight can change to. */
  shifts: { id: string; name: string }[];
  silence: Silence | null;
  /** When reminders speak again after a silent night. */
  backAt: Instant | null;
  bedAt: Instant | null;
  quietUntil: Instant | null;
  /** Minutes by which tonight's bedtime was moved; and whether anything else was changed for tonight. */
  shift: number;
  changed: boolean;
  chain: Link[];
  /** What last night says this morning: its notes can be clicked as well. */
  woken: Link[];
  brokenNights: boolean;
  legsMatter: boolean;
  legs: Legs | null;
  /** Whether "Anything to leave out?" has been answered. */
  asked: boolean;
  leaveOut: ProfileChip[];
  /** The first routines that the user marked. */
  favourites: Favourite[];
  run: Run | null;
  routineDone: boolean;
  /** What can be noted and what was; null for who drinks no caffeine. */
  caffeine: CaffeineTold | null;
  /** A drink that was noted by a key or on a notification: told once, with a way to take it back. */
  noted: Dose | null;
  checkIn: boolean;
  checkedIn: boolean;
  card: CardKind | null;
  /** A kind that "Not for me" just turned off: offered back once. */
  turnedOff: Kind | null;
  /** A reminder whose verbs are to be shown first: its notification was clicked. */
  asking: string | null;
  /** What the night page has been used for tonight. */
  tried: Tried[];
  /** Time at the screen against the evening's limit; null where no limit is set. */
  screen: ScreenTold | null;
  /** Softened pages of tonight: from when on, until when they are lifted, and the sites that are left as they are. */
  soften: { from: Instant; lifted: Instant | null; except: Site[] } | null;
  look: LookChoice;
  showTimeLeft: boolean;
  clock: 'auto' | '12' | '24';
}

/** What the popup is about at a moment (views.md 5.2). */
export type Phase = 'unset' | 'morning' | 'day' | 'evening' | 'windDown' | 'past' | 'night' | 'quiet';

/** How long the morning's question stands, counted from waking. */
export const MORNING = 4 * HOUR;
/** Bedtime this long ago and "Off to bed" not pressed: the popup becomes the door to the night. */
const LATE_NIGHT = 2 * HOUR;

/** The phase at an instant. The order of the questions is the rule. */
export function phaseAt(tonight: Tonight, now: Instant): Phase {
  const { bedtime, wake, lastWake } = tonight;
  if (bedtime === null) return 'unset';
  if (tonight.bedAt !== null && now < wake) return 'night';
  if (tonight.silence !== null) return 'quiet';
  if (now >= bedtime + LATE_NIGHT) return 'night';
  if (now >= bedtime) return 'past';
  if (now >= routineStart(tonight, bedtime)) return 'windDown';
  if (now >= bedtime - EVENING * MINUTE) return 'evening';
  const morning = tonight.checkIn && !tonight.checkedIn && now < lastWake + MORNING;
  return morning && now >= lastWake ? 'morning' : 'day';
}

/** When wind-down proper begins: the routine's time, or half an hour before bedtime without one. */
function routineStart(tonight: Tonight, bedtime: Instant): Instant {
  return tonight.chain.find(({ kind }) => kind === 'routine')?.due ?? bedtime - HOUR / 2;
}

/** The next reminder that is still to come, or null. */
export function nextLink(tonight: Tonight, now: Instant): Link | null {
  const coming = tonight.chain.filter((link) => link.state === 'planned' && link.due > now);
  return coming.sort((a, b) => a.due - b.due)[0] ?? null;
}

/** How a reminder is drawn on the arc. */
export type DotState = 'done' | 'coming' | 'not-needed';

/** Filled once it was before the user's eyes, a ring while it is to come, a short dash when it stayed silent. */
export function dotOf(state: ReminderState): DotState {
  if (state === 'planned' || state === 'held' || state === 'snoozed') return 'coming';
  return state === 'shown' || state === 'claimed' || state === 'acted' || state === 'dismissed' ? 'done' : 'not-needed';
}

/** Where an instant lies on the arc from four hours before bedtime (0) to bedtime (1), clamped. */
export function arcAt(bedtime: Instant, at: Instant): number {
  return Math.min(1, Math.max(0, 1 - minutesBetween(at, bedtime) / EVENING));
}

/**
 * Minutes left as they are shown: whole minutes up to 30, above that rounded to 5 (views.md 1.5). Never negative.
 */
export function minutesLeft(bedtime: Instant, now: Instant): number {
  const left = Math.max(0, Math.ceil((bedtime - now) / MINUTE));
  return left > 30 ? Math.round(left / 5) * 5 : left;
}

/** What the badge says: hours above an hour, minutes in steps of five below. */
export interface Badge {
  n: number;
  unit: 'hours' | 'minutes';
}

/** The badge, from four hours before bedtime on; null at any other time, and from bedtime to waking. */
export function badgeAt(tonight: Tonight, now: Instant): Badge | null {
  const { bedtime } = tonight;
  if (bedtime === null || !tonight.showTimeLeft || tonight.silence !== null || tonight.bedAt !== null) return null;
  const left = Math.ceil((bedtime - now) / MINUTE);
  if (left <= 0 || left > EVENING) return null;
  // To the nearest hour; at the half hour itself the smaller one begins.
  if (left > 60) return { n: Math.round((bedtime - now - 1) / HOUR), unit: 'hours' };
  return { n: Math.ceil(left / 5) * 5, unit: 'minutes' };
}

/** The toolbar's sun: 0 by day, sinking from four hours before bedtime, 5 (a moon) from bedtime to waking. */
export function iconStepAt(tonight: Tonight, now: Instant): IconStep {
  const { bedtime } = tonight;
  if (bedtime === null) return 0;
  if (tonight.bedAt !== null || now >= bedtime) return 5;
  return Math.min(4, Math.floor(arcAt(bedtime, now) * 5)) as IconStep;
}

/** The next instant at which badge or icon change, or null before anything is set. */
export function nextLookChange(tonight: Tonight, now: Instant): Instant | null {
  const { bedtime, wake } = tonight;
  if (bedtime === null) return null;
  const steps = [wake, bedtime, tonight.windDown];
  for (let left = 0; left <= EVENING; left += left < 60 ? 5 : 30) steps.push(bedtime - left * MINUTE);
  return steps.filter((at) => at > now).sort((a, b) => a - b)[0] ?? null;
}

/** What is asked of somebody who goes on sitting, and what is said after so much time at the screen. */
const TIMELESS: ReadonlySet<Kind> = new Set(['movement', 'screenLimit']);

/** What pages need of a record: the reminders as links, in the order of the evening. */
export function linksOf(record: NightRecord, timing: (kind: Kind) => Pick<Link, 'lead' | 'anchor'>): Link[] {
  return Object.entries(record.reminders)
    .map(([id, { kind, due, state, why, text, snoozes, until }]) => ({
      id,
      kind,
      due,
      ...timing(kind),
      state,
      why,
      text,
      snoozes,
      until,
    }))
    .filter(isTold)
    .sort((a, b) => a.due - b.due);
}

/** A kind that was turned off is not; what has no time on the clock is none of the evening's until it is said. */
function isTold({ why, kind, state }: Link): boolean {
  return why !== 'turnedOff' && !(TIMELESS.has(kind) && state === 'planned');
}
