import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { offsetAt } from '../time/zone';
import type { Decision } from './decide';
import { idsWhere, isPending, LATE, usefulUntil, wasSeen } from './decide';
import { FACTS } from './kinds';
import type { Plan, PlannedReminder } from './plan';
import type { Delivery, LedgerEntry, NightRecord, Reason, ReminderState, Verb } from './record';
import { LEDGER_LENGTH } from './record';
import { NO_OVERRIDE } from './window';

/** A planned time that moves by no more than this is the same reminder: it does not speak again. */
const SAME_REMINDER = 10 * MINUTE;
/** Moved by this much, it is another evening (a flight across the ocean): even an answered one comes again. */
const OTHER_EVENING = 6 * HOUR;

/** A night to which nothing has happened yet. */
export function freshNight(plan: Plan): NightRecord {
  return {
    version: 5,
    night: plan.night,
    bedtime: plan.bedtime,
    wake: plan.wake,
    offset: offsetAt(plan.bedtime, plan.zone),
    offsetWake: offsetAt(plan.wake, plan.zone),
    override: NO_OVERRIDE,
    bed: null,
    reminders: {},
    ledger: [],
    legs: [],
    doses: [],
    atBedtime: null,
    runs: [],
    morning: null,
    tried: [],
    legsWoke: [],
    screen: null,
    pauses: [],
    diary: null,
    legEntries: [],
  };
}

/**
 * Brings a night's record in line with its plan: new reminders join, times follow, what is no longer wanted is left
 * out with a reason. What was already shown comes again only when the user (or a journey) moved it into the future;
 * a clock that was set back moves nothing. Returns the same object when nothing changed.
 *
 * `past` tells whether reminders that are new to the record and whose time has gone by belong to it: yes for a night
 * that passed unseen (they were missed), no where a setting was changed just now (nothing is retroactive).
 */
export function followPlan(record: NightRecord, plan: Plan, now: Instant, past: boolean): NightRecord {
  let next = record;
  for (const id of idsWhere(record, isPending)) {
    const delivery = record.reminders[id];
    if (!delivery || plan.reminders.some((reminder) => reminder.id === id)) continue;
    // What was counted is gone with its evening; a word about it that is too late was not turned off.
    if (delivery.kind === 'screenLimit' && usefulUntil(delivery) <= now) continue;
    next = delivery.kind === 'movement' ? gotUp(next, id, now) : settle(next, id, now, 'skipped', 'turnedOff');
  }
  for (const reminder of plan.reminders) {
    if (past || reminder.due > now - slack(reminder) || next.reminders[reminder.id]) next = join(next, reminder, now);
  }
  const { bedtime, wake } = plan;
  // A night that is over keeps the times it had, whatever the schedule says of such nights from now on.
  const over = record.wake <= now && wake <= now;
  if (over || (next.bedtime === bedtime && next.wake === wake)) return next;
  return { ...next, bedtime, wake, offset: offsetAt(bedtime, plan.zone), offsetWake: offsetAt(wake, plan.zone) };
}

/** That a limit was reached is known a little after the moment itself. One that is set below what was counted long ago stays silent. */
function slack({ kind }: PlannedReminder): number {
  return kind === 'screenLimit' ? LATE : 0;
}

/**
 * Somebody got up before they were asked: there is nothing to tell of it, unless they had been waited for. The count
 * begins anew when they sit down.
 */
function gotUp(record: NightRecord, id: string, now: Instant): NightRecord {
  if (record.reminders[id]?.state !== 'planned') return settle(record, id, now, 'notNeeded', 'away');
  const { [id]: _, ...reminders } = record.reminders;
  return { ...record, reminders };
}

function join(record: NightRecord, reminder: PlannedReminder, now: Instant): NightRecord {
  const { id, kind, due, graceUntil, text } = reminder;
  const old = record.reminders[id];
  if (!old) return put(record, id, { ...PLANNED, kind, text, due, graceUntil, at: now });
  if (old.state === 'claimed') return record;
  // A limit that was raised is known to be reached a little after the moment itself, and only then.
  const comes = due > now || (due > old.due && due > now - slack(reminder));
  if (comes && isSilent(old)) {
    return put(record, id, { ...PLANNED, kind, text, due, graceUntil, at: now, shownBefore: old.shownBefore });
  }
  if (old.due === due && old.graceUntil === graceUntil && old.text === text) return record;
  if (old.state === 'planned' || old.state === 'held') {
    // Bedtime was moved, and moved back: what was already shown for this time is not said a second time.
    if (old.shownBefore && due <= now && due < old.due)
      return settle(put(record, id, { ...old, due, graceUntil }), id, now, 'shown', null);
    return put(record, id, { ...old, text, due, graceUntil, ...(due > now ? { state: 'planned', why: null } : {}) });
  }
  const further = due - old.due;
  const reworded = old.text !== text;
  const moved = further > SAME_REMINDER && (old.state !== 'acted' || reworded || further >= OTHER_EVENING);
  if (due <= now || !moved) return reworded && isPending(old) ? put(record, id, { ...old, text }) : record;
  const planned = { ...PLANNED, kind, text, due, graceUntil, at: now, shownBefore: wasSeen(old) };
  return note(put(record, id, planned), { at: now, id, state: 'moved', why: null, verb: null });
}

/**
 * Settled without having spoken. Such a reminder whose time is yet to come was switched off and on again, moved,
 * or settled under a clock that ran ahead: it is planned as if nothing had been.
 */
function isSilent({ state }: Delivery): boolean {
  return state === 'skipped' || state === 'missed' || state === 'notNeeded';
}

const PLANNED = {
  state: 'planned',
  why: null,
  until: null,
  snoozes: 0,
  shownBefore: false,
  verb: null,
  offered: [],
} satisfies Partial<Delivery>;

/** Writes a decision into the record. `show` becomes `claimed`: written down before the system is asked. */
export function applyDecision(record: NightRecord, id: string, decision: Decision, now: Instant): NightRecord {
  const delivery = record.reminders[id];
  if (!delivery || decision.do === 'idle' || decision.do === 'wait') return record;
  if (decision.do === 'show') return put(record, id, { ...delivery, state: 'claimed', at: now });
  if (decision.do === 'hold') {
    if (delivery.state === 'held' && delivery.why === decision.why) return record;
    return settle(record, id, now, 'held', decision.why);
  }
  const state = { skip: 'skipped', miss: 'missed', notNeeded: 'notNeeded' } as const;
  return settle(record, id, now, state[decision.do], decision.why);
}

/** Keeps which verbs the notification offers, in the order of its buttons. */
export function offering(record: NightRecord, id: string, offered: Verb[]): NightRecord {
  const delivery = record.reminders[id];
  return delivery ? put(record, id, { ...delivery, offered }) : record;
}

/** The system has taken a claimed notification. `why` keeps what it had waited for. */
export function handed(record: NightRecord, id: string, now: Instant): NightRecord {
  const delivery = record.reminders[id];
  return delivery?.state === 'claimed' ? settle(record, id, now, 'shown', delivery.why) : record;
}

/** A claimed notification that never reached the system, found too late, or refused by it. */
export function lost(record: NightRecord, id: string, now: Instant, why: 'interrupted' | 'blocked'): NightRecord {
  return record.reminders[id]?.state === 'claimed' ? settle(record, id, now, 'missed', why) : record;
}

/** The notification was closed without an answer: by the user on Chromium, by anyone on Firefox. */
export function closed(record: NightRecord, id: string, now: Instant): NightRecord {
  const state = record.reminders[id]?.state;
  return state === 'shown' || state === 'claimed' ? settle(record, id, now, 'dismissed', null) : record;
}

const SNOOZE: Partial<Record<Verb, number>> = { snooze10: 10, snooze20: 20, snooze30: 30 };

/**
 * The user's answer. A reminder that was answered before keeps its first answer; a close, or opening it to read, may be
 * followed by another.
 */
export function answered(record: NightRecord, id: string, verb: Verb, now: Instant): NightRecord {
  const delivery = record.reminders[id];
  if (!delivery || (delivery.state === 'acted' && delivery.verb !== 'open')) return record;
  const minutes = SNOOZE[verb];
  const until = now + (minutes ?? 0) * MINUTE;
  if (minutes !== undefined && (until < record.wake || FACTS[delivery.kind].anchor === 'wake')) {
    const snoozed = { ...delivery, state: 'snoozed', at: now, until, snoozes: delivery.snoozes + 1, verb } as const;
    return note(put(record, id, snoozed), { at: now, id, state: 'snoozed', why: null, verb });
  }
  // A snooze that ends in the morning after has no evening left to come back in.
  if (verb === 'close' || minutes !== undefined) return closed(record, id, now);
  // Moving bedtime is no answer to it: the reminder comes again at the new time.
  const state = verb === 'moveBedtime' ? 'dismissed' : 'acted';
  const acted = { ...delivery, state, why: null, at: now, until: null, verb } as const;
  return note(put(record, id, acted), { at: now, id, state, why: null, verb });
}

/** "Not tonight": the other reminders of the same kind are left out for this night. */
export function leaveOutKind(record: NightRecord, id: string, now: Instant): NightRecord {
  const kind = record.reminders[id]?.kind;
  return Object.entries(record.reminders)
    .filter(([other, delivery]) => other !== id && delivery.kind === kind && isPending(delivery))
    .reduce((next, [other]) => answered(next, other, 'notTonight', now), record);
}

/** "Off to bed": silence until the wake time as it is planned now. Null takes it back. */
export function goneToBed(record: NightRecord, at: Instant | null): NightRecord {
  return { ...record, bed: at === null ? null : { at, until: Math.max(record.wake, at) } };
}

/** The night whose evening a reminder's id belongs to. */
export function nightOfId(id: string): PlainDate {
  return id.slice(id.indexOf('/') + 1);
}

function settle(record: NightRecord, id: string, at: Instant, state: ReminderState, why: Reason | null): NightRecord {
  const delivery = record.reminders[id];
  if (!delivery) return record;
  const until = state === 'held' ? delivery.until : null;
  const shownBefore = wasSeen(delivery);
  return note(put(record, id, { ...delivery, state, why, at, until, shownBefore }), { at, id, state, why, verb: null });
}

function put(record: NightRecord, id: string, delivery: Delivery): NightRecord {
  return { ...record, reminders: { ...record.reminders, [id]: delivery } };
}

function note(record: NightRecord, entry: LedgerEntry): NightRecord {
  return { ...record, ledger: [...record.ledger, entry].slice(-LEDGER_LENGTH) };
}
