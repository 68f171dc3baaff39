/** Evenings with a screen limit, lived minute by minute. */
import type { Situation } from '../../lib/schedule/decide';
import { decide } from '../../lib/schedule/decide';
import { FACTS, firstReminders, firstSchedule } from '../../lib/schedule/kinds';
import { limitText } from '../../lib/schedule/limit';
import type { Plan, PlannedReminder } from '../../lib/schedule/plan';
import { graceEnd, planNight } from '../../lib/schedule/plan';
import type { NightRecord, Verb } from '../../lib/schedule/record';
import { answered, applyDecision, followPlan, freshNight, handed } from '../../lib/schedule/reduce';
import type { Kind } from '../../lib/schedule/schema';
import { NO_OVERRIDE } from '../../lib/schedule/window';
import { MINUTE } from '../../lib/time/instant';

export const NIGHT = '2026-11-24';
export const BED = Date.parse('2026-11-24T23:00Z');
export const ahead = (minutes: number) => BED - minutes * MINUTE;
export const LIMIT = `screenLimit/${NIGHT}`;
export const WRAP_UP = `screens/${NIGHT}`;

/** A limit, reached so many minutes before a bedtime at 23:00. */
export function reached(minutes: number, group?: string): PlannedReminder {
  const due = ahead(minutes);
  const text = limitText({ minutes: 90, group: group ?? null, name: null });
  const id = group ? `screenLimit-${group}/${NIGHT}` : LIMIT;
  return { id, kind: 'screenLimit', due, graceUntil: graceEnd('screenLimit', due, BED), asleep: false, text };
}

export function evening(kinds: Kind[], cap = 12) {
  const reminders = firstReminders();
  for (const kind of Object.keys(FACTS) as Kind[]) reminders.kinds[kind].on = kinds.includes(kind);
  const plan = planNight({ schedule: firstSchedule(), reminders, zone: 'UTC', overrideOf: () => NO_OVERRIDE }, NIGHT);
  return { plan, reminders: { ...reminders, cap } };
}

export interface Moment {
  fullscreen?: boolean;
  presence?: Situation['presence'];
  answer?: { id: string; verb: Verb };
}

export interface Lived {
  record: NightRecord;
  /** What was shown, and how many minutes before bedtime. */
  shown: { id: string; before: number }[];
  /** After the last minute. */
  plan: Plan;
}

/** Lives an evening minute by minute, from ten hours before bedtime to three after it. */
export function live(
  plan: Plan,
  cap: number,
  limits: PlannedReminder[],
  at: (left: number) => Moment = () => ({}),
): Lived {
  let record = freshNight(plan);
  const shown: Lived['shown'] = [];
  let now = plan;
  for (let left = 600; left >= -180; left -= 1) {
    const moment = ahead(left);
    const { fullscreen = false, presence = 'active', answer } = at(left);
    if (answer && record.reminders[answer.id]?.state === 'shown')
      record = answered(record, answer.id, answer.verb, moment);
    now = { ...plan, reminders: [...plan.reminders, ...limits.filter(({ due }) => due <= moment)] };
    record = followPlan(record, now, moment, false);
    const situation: Situation = {
      now: moment,
      presence,
      sits: false,
      fullscreen,
      quietUntil: null,
      routineRuns: false,
      sessionStart: 0,
      cap,
    };
    const ids = Object.entries(record.reminders)
      .sort(([, a], [, b]) => (FACTS[b.kind].stage ?? 0) - (FACTS[a.kind].stage ?? 0) || a.due - b.due)
      .map(([id]) => id);
    for (const id of ids) {
      const decision = decide(id, record, now, situation);
      record = applyDecision(record, id, decision, moment);
      if (decision.do !== 'show') continue;
      record = handed(record, id, moment);
      shown.push({ id, before: left });
    }
  }
  return { record, shown, plan: now };
}
