import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import { EVENING } from './evening';
import { FACTS } from './kinds';
import type { Plan } from './plan';
import type { Delivery, NightRecord, Reason } from './record';
import type { Kind } from './schema';
import type { Presence } from './sitting';

/** What the engine knows of the moment, beside the night itself. */
export interface Situation {
  now: Instant;
  /** Over the last five minutes; Firefox knows no `locked`. */
  presence: Presence;
  /** Somebody was at the screen within the last minute; known while "up for two minutes" counts. */
  sits: boolean;
  /** Full screen with sound in its active tab, or full screen for less than three hours. */
  fullscreen: boolean;
  /** "Quiet for 30/60 min" runs until here. */
  quietUntil: Instant | null;
  /** A routine is being followed right now. */
  routineRuns: boolean;
  /** When this session of the browser began: what was due before it met a closed browser. */
  sessionStart: Instant;
  /** The most reminders of one night that may be seen. */
  cap: number;
}

/** What to do about one reminder now. `idle`: it is settled, or in the hands of the system. */
export type Decision =
  | { do: 'idle' }
  | { do: 'wait'; until: Instant }
  | { do: 'show' }
  | { do: 'hold' | 'skip' | 'miss' | 'notNeeded'; why: Reason };

/** Late from here on: the text then says for when it was planned. */
export const LATE = 5 * MINUTE;

/** What a routine answers, followed now or done this evening: it is what they lead to, and it is time off the chair. */
const ENDS_WITH_ROUTINE: ReadonlySet<Kind> = new Set(['screens', 'screenLimit', 'routine', 'movement']);

/** Two words about the same screen come no closer together than this (views.md 1.3). */
const APART = 30 * MINUTE;

/** When a reminder is to speak: the end of its snooze, or its planned time. */
export function speaksAt(delivery: Delivery): Instant {
  return delivery.until ?? delivery.due;
}

/** Until when it is worth saying; a snooze carries its own grace along. */
export function usefulUntil(delivery: Delivery): Instant {
  return delivery.graceUntil + (speaksAt(delivery) - delivery.due);
}

/** Still to be decided: planned, held or snoozed. */
export function isPending(delivery: Delivery): boolean {
  return delivery.state === 'planned' || delivery.state === 'held' || delivery.state === 'snoozed';
}

/** The ids of a night's reminders of which something holds. Each replan asks it of many nights: no entries are made for that. */
export function idsWhere(
  { reminders }: Pick<NightRecord, 'reminders'>,
  holds: (delivery: Delivery) => boolean,
): string[] {
  const ids: string[] = [];
  for (const id in reminders) {
    const delivery = reminders[id];
    if (delivery && holds(delivery)) ids.push(id);
  }
  return ids;
}

/**
 * The decision for one reminder (design.md section 3). Pure; the order of the questions is the rule: is it settled,
 * has its time come, is the night silent, is it obeyed already, is it too late, does a later stage speak for it,
 * does Wrap up say it too, is there room under the cap, is this a moment to wait.
 */
export function decide(id: string, record: NightRecord, plan: Plan, situation: Situation): Decision {
  const delivery = record.reminders[id];
  if (!delivery || !isPending(delivery)) return { do: 'idle' };
  const { now } = situation;
  if (now < speaksAt(delivery)) return { do: 'wait', until: speaksAt(delivery) };
  const silent = silence(delivery, record, plan, now);
  if (silent) return silent;
  const end = lastMoment(delivery, plan);
  if (now >= end) return { do: 'miss', why: whyMissed(delivery, end, situation) };
  if (laterStageIsDue(delivery, record, now)) return { do: 'skip', why: 'laterOne' };
  const beside = besideOthers(delivery, record, plan, now);
  if (beside) return beside;
  if (!hasRoom(id, record, situation)) return { do: 'notNeeded', why: 'cap' };
  return momentFor(delivery, situation);
}

function silence(delivery: Delivery, record: NightRecord, plan: Plan, now: Instant): Decision | null {
  if (plan.silence === 'skipped') return { do: 'skip', why: 'skipped' };
  if (plan.silence === 'paused') return { do: 'skip', why: 'paused' };
  if (plan.silence === 'no-such-date') return { do: 'notNeeded', why: 'noSuchDate' };
  if (record.bed && now < Math.min(record.bed.until, plan.wake)) return { do: 'notNeeded', why: 'inBed' };
  if (plan.reminders.some(({ id, asleep }) => asleep && record.reminders[id] === delivery)) {
    return { do: 'notNeeded', why: 'asleep' };
  }
  if (routineDone(record, plan.bedtime) && ENDS_WITH_ROUTINE.has(delivery.kind)) {
    return { do: 'notNeeded', why: 'routineDone' };
  }
  return delivery.kind === 'checkIn' && isAnswered(record) ? { do: 'notNeeded', why: 'answered' } : null;
}

/** Whether a morning was answered: by its taps, be it "Not today", or in the journal, where the evening before has a place too. */
export function isAnswered({ morning, diary, wake }: Pick<NightRecord, 'morning' | 'diary' | 'wake'>): boolean {
  return morning !== null || (diary !== null && (diary.sleeps.length > 0 || diary.at >= wake));
}

/** A routine that was followed to its end in the evening; one tried out by day leaves the evening as it is. */
export function routineDone({ runs }: Pick<NightRecord, 'runs'>, bedtime: Instant): boolean {
  return runs.some(({ finished, at }) => finished && at >= bedtime - EVENING * MINUTE);
}

/** The end of its grace; nothing of the evening is said after the wake time, however short the night. */
function lastMoment(delivery: Delivery, { wake }: Plan): Instant {
  return FACTS[delivery.kind].anchor === 'wake' ? usefulUntil(delivery) : Math.min(usefulUntil(delivery), wake);
}

function whyMissed(delivery: Delivery, end: Instant, situation: Situation): Reason {
  if (delivery.state === 'held' && delivery.why) return delivery.why;
  return end <= situation.sessionStart ? 'closed' : 'asleepMachine';
}

/** At the end of the evening only the last stage that is due speaks: never four stale reminders in a row. */
function laterStageIsDue(delivery: Delivery, record: NightRecord, now: Instant): boolean {
  const { stage } = FACTS[delivery.kind];
  if (stage === undefined) return false;
  return Object.values(record.reminders).some(
    (other) =>
      (FACTS[other.kind].stage ?? 0) > stage &&
      (isPending(other) || (delivery.until === null && ['claimed', 'shown'].includes(other.state))) &&
      speaksAt(other) <= now &&
      now < usefulUntil(other),
  );
}

/**
 * What becomes of the word about a screen limit beside others, null where it may speak for itself. Wrap up says it too when
 * the two are within half an hour of each other: the word waits until Wrap up has spoken, so that it speaks after
 * all where Wrap up is turned off or left out meanwhile. So soon after the routine's time, or after another limit, it says
 * nothing; nor from bedtime on, where it was put off beyond it.
 */
function besideOthers(delivery: Delivery, record: NightRecord, plan: Plan, now: Instant): Decision | null {
  if (delivery.kind !== 'screenLimit') return null;
  if (now >= plan.bedtime) return { do: 'skip', why: 'laterOne' };
  const others = Object.values(record.reminders).filter((other) => other !== delivery);
  const spoke = (kind: Kind) =>
    others.some((other) => other.kind === kind && wasSeen(other) && !isPending(other) && now < other.at + APART);
  if (spoke('screens')) return { do: 'notNeeded', why: 'withWrapUp' };
  const wrapUp = others.find((other) => other.kind === 'screens' && isPending(other) && speaksAt(other) <= now + APART);
  if (wrapUp && now < usefulUntil(wrapUp)) {
    const held = wrapUp.state === 'held' && wrapUp.why;
    return held ? { do: 'hold', why: held } : { do: 'wait', until: speaksAt(wrapUp) };
  }
  if (spoke('routine')) return { do: 'skip', why: 'laterOne' };
  return spoke('screenLimit') ? { do: 'notNeeded', why: 'cap' } : null;
}

/** It has been before the user's eyes this night. */
export function wasSeen(delivery: Delivery): boolean {
  return delivery.shownBefore || ['claimed', 'shown', 'snoozed', 'acted', 'dismissed'].includes(delivery.state);
}

/**
 * Room under the nightly cap, with places kept for those of higher priority that are still to come.
 * A reminder that comes again because the user asked for it (snooze, moved bedtime) takes no second place.
 */
function hasRoom(id: string, record: NightRecord, { now, cap }: Situation): boolean {
  const delivery = record.reminders[id];
  if (!delivery || wasSeen(delivery)) return true;
  const others = Object.entries(record.reminders).filter(([other]) => other !== id);
  const seen = others.filter(([, other]) => wasSeen(other)).length;
  const kept = others.filter(([, other]) => {
    const collapses = FACTS[other.kind].stage !== undefined && FACTS[delivery.kind].stage !== undefined;
    const comes = isPending(other) && !wasSeen(other) && !(collapses && speaksAt(other) <= now);
    return comes && FACTS[other.kind].priority < FACTS[delivery.kind].priority;
  }).length;
  return seen + kept < cap;
}

/** Somebody is there, and this is no film, no quiet half hour and no routine: show, else hold or leave it. */
function momentFor(delivery: Delivery, situation: Situation): Decision {
  const { now, quietUntil } = situation;
  // Who just left the chair needs no word about it; back within three minutes, they are asked then.
  if (delivery.kind === 'movement' && !situation.sits) return { do: 'wait', until: usefulUntil(delivery) };
  if (quietUntil !== null && now < quietUntil) return { do: 'hold', why: 'quiet' };
  if (situation.fullscreen) return { do: 'hold', why: 'fullscreen' };
  if (situation.routineRuns) {
    const leads = ENDS_WITH_ROUTINE.has(delivery.kind);
    return leads ? { do: 'notNeeded', why: 'routineDone' } : { do: 'hold', why: 'routineRuns' };
  }
  if (situation.presence !== 'active') {
    // Nobody at the screen at bedtime is in bed, as far as we can tell. But a laptop that was opened late and still shows
    // its lock screen has its person in front of it: from `LATE` on even bedtime waits for them.
    const forNight = delivery.kind === 'lightsOut' || delivery.kind === 'pastBedtime';
    return forNight && now < speaksAt(delivery) + LATE ? { do: 'notNeeded', why: 'away' } : { do: 'hold', why: 'away' };
  }
  return { do: 'show' };
}
