import type { Instant } from '../time/instant';
import { MINUTE, minutesBetween } from '../time/instant';
import { LATE } from './decide';
import { NONE_LEFT } from './evening';
import type { Limit } from './limit';
import { limitOf } from './limit';
import type { Plan } from './plan';
import type { Delivery, Verb } from './record';
import type { Kind, ReminderSettings } from './schema';

/** A value inside a message: shown as a wall time, as minutes, as it stands, or by another message. */
export type MessageValue = { time: Instant } | { minutes: number } | { text: string } | { message: string };

/** A message of the catalogue with its values, still in no language. */
export interface Message {
  key: string;
  values: MessageValue[];
  /** The number that chooses among the forms of `key`; it comes before all values. */
  count?: number;
}

/** What a reminder says and offers (views.md 5.9). */
export interface Notice {
  title: Message;
  line: Message[];
  /** In order of use; Chromium shows the first two. */
  verbs: Verb[];
  sticky: boolean;
  /** Never a sound from wind-down to waking, whatever the setting (views.md 1.13). */
  silent: boolean;
}

/** Kinds whose plain text is "A note you set": their own words name health or habits. */
export const HIDDEN: ReadonlySet<Kind> = new Set(['alcohol', 'nicotine', 'meal', 'fluids', 'bath', 'naps', 'own']);
/** Kinds with a plain text of their own beside the detailed one. */
const PLAIN: ReadonlySet<Kind> = new Set(['caffeine', 'exercise', 'lights', 'wakeAnchor', 'checkIn']);

const VERBS: Record<Kind, Verb[]> = {
  caffeine: ['logCup', 'notForMe'],
  alcohol: ['gotIt', 'notForMe'],
  nicotine: ['gotIt', 'notForMe'],
  naps: ['gotIt', 'notForMe'],
  meal: ['gotIt', 'notForMe'],
  movement: ['done', 'notTonight'],
  lights: ['gotIt', 'snooze10'],
  exercise: ['gotIt', 'notForMe'],
  bath: ['gotIt', 'snooze20'],
  fluids: ['gotIt', 'notForMe'],
  screens: ['gotIt', 'snooze10'],
  screenLimit: ['windDown', 'snooze20'],
  worry: ['open', 'snooze10'],
  own: ['done', 'snooze10'],
  routine: ['start', 'snooze10'],
  lightsOut: ['bed', 'snooze10'],
  pastBedtime: ['start4', 'bed'],
  wakeAnchor: ['gotIt', 'close'],
  checkIn: ['noteIt', 'close'],
};

/** After this many snoozes of bedtime the offer is to move it, not a fourth snooze (views.md 5.8). */
const SNOOZES = 3;
/** Bedtime this long ago, with nothing of the evening seen: one short offer in place of the chain. */
const LATE_ARRIVAL = 10 * MINUTE;

/** What a text needs of a reminder, of its night and of the plan: the popup has no more than this. */
export type Spoken = Pick<Delivery, 'kind' | 'text' | 'due' | 'state' | 'why' | 'until' | 'snoozes' | 'shownBefore'>;
export interface SpokenNight {
  reminders: Readonly<Record<string, Spoken>>;
}
export type SpokenPlan = Pick<Plan, 'bedtime' | 'windDown' | 'wake' | 'shift'> & {
  reminders: readonly { kind: Kind; due: Instant }[];
};

/** What the routine reminder promises: the length of the routine that would be started, in minutes. */
export interface NoticeContext {
  now: Instant;
  settings: Pick<ReminderSettings, 'wording' | 'sticky' | 'sound'>;
  legsMatter: boolean;
  routineMinutes: number;
}

/** The text and the verbs of a reminder at the moment it is shown. */
export function noticeOf(delivery: Spoken, record: SpokenNight, plan: SpokenPlan, context: NoticeContext): Notice {
  const variant = variantOf(delivery, record, plan, context);
  const verbs = variant === 'late_arrival' ? VERBS.pastBedtime : verbsOf(delivery, variant);
  const { sticky } = context.settings;
  return {
    title: titleOf(variant, delivery, context),
    line: [
      ...lineOf(variant, delivery, plan, context),
      ...limitToo(delivery, record, context),
      ...suffixOf(delivery, variant, context.now),
    ],
    verbs,
    sticky: sticky === 'all' || (sticky === 'bedtime' && delivery.kind === 'lightsOut'),
    silent: !context.settings.sound || (plan.windDown <= context.now && context.now < plan.wake),
  };
}

function titleOf(variant: string, { text }: Spoken, { routineMinutes }: NoticeContext): Message {
  const key = `reminder.${variant}.title`;
  const limit = LIMITS.has(variant) ? limitOf(text) : null;
  if (limit) return { key, count: limit.minutes, values: groupOf(limit) };
  if (variant === 'own') return { key, values: [{ text: text ?? '' }] };
  return { key, values: variant === 'routine' ? [{ minutes: routineMinutes }] : [] };
}

/** Variants that say how many minutes were reached. */
const LIMITS: ReadonlySet<string> = new Set(['screen_limit', 'screen_limit_group']);

/** "video", or the user's own word; nothing for the whole evening. */
function groupOf({ group, name }: Limit): MessageValue[] {
  if (name !== null) return [{ text: name }];
  return group === null ? [] : [{ message: `reminder.group.${group}` }];
}

/** Wrap up says as well that a limit was reached, where that was not said by itself. */
function limitToo({ kind }: Spoken, { reminders }: SpokenNight, { settings }: NoticeContext): Message[] {
  if (kind !== 'screens') return [];
  const reached = Object.values(reminders).find((other) => other.kind === 'screenLimit' && other.why === 'withWrapUp');
  const limit = limitOf(reached?.text ?? null);
  if (!limit) return [];
  if (settings.wording === 'plain') return [{ key: 'reminder.limit_too_plain', values: [] }];
  const values = groupOf(limit);
  const key = values.length > 0 ? 'reminder.limit_too_group' : 'reminder.limit_too';
  return [{ key, count: limit.minutes, values }];
}

function verbsOf(delivery: Spoken, variant: string): Verb[] {
  if (NONE.has(variant)) return ['gotIt', 'logCup'];
  return delivery.kind === 'lightsOut' && delivery.snoozes >= SNOOZES ? ['bed', 'moveBedtime'] : VERBS[delivery.kind];
}

/** Variants that say that what was drunk leaves room for no other cup. */
const NONE: ReadonlySet<string> = new Set(['caffeine_none', 'caffeine_none_plain']);

function variantOf(delivery: Spoken, record: SpokenNight, plan: SpokenPlan, context: NoticeContext): string {
  const { kind } = delivery;
  const plain = context.settings.wording === 'plain';
  if (kind === 'lightsOut' || kind === 'pastBedtime') {
    const shown = Object.values(record.reminders).some(
      (other) => other !== delivery && ['screens', 'routine', 'lightsOut'].includes(other.kind) && wasShown(other),
    );
    const late = context.now >= plan.bedtime + LATE_ARRIVAL && !shown && !delivery.shownBefore;
    if (late) return 'late_arrival';
    if (kind === 'pastBedtime' && context.legsMatter) return plain ? 'past_bedtime_legs_plain' : 'past_bedtime_legs';
    return snake(kind);
  }
  if (kind === 'screens') return plan.reminders.some((other) => other.kind === 'routine') ? 'screens' : 'screens_alone';
  if (kind === 'screenLimit') {
    const limit = plain ? null : limitOf(delivery.text);
    return !limit ? 'screen_limit_plain' : groupOf(limit).length > 0 ? 'screen_limit_group' : 'screen_limit';
  }
  if (kind === 'caffeine' && plan.shift) return plain ? 'caffeine_shift_plain' : 'caffeine_shift';
  if (kind === 'caffeine' && delivery.text === NONE_LEFT) return plain ? 'caffeine_none_plain' : 'caffeine_none';
  if (plain && HIDDEN.has(kind)) return kind === 'own' ? 'own_plain' : 'note_you_set';
  return plain && PLAIN.has(kind) ? `${snake(kind)}_plain` : snake(kind);
}

function wasShown(delivery: Spoken): boolean {
  return delivery.shownBefore || ['shown', 'snoozed', 'acted', 'dismissed'].includes(delivery.state);
}

function lineOf(variant: string, delivery: Spoken, plan: SpokenPlan, context: NoticeContext): Message[] {
  const key = `reminder.${variant}.line`;
  const finish = context.now + context.routineMinutes * MINUTE;
  const values: Partial<Record<string, MessageValue[]>> = {
    caffeine: [{ time: delivery.due }, { time: plan.bedtime }],
    note_you_set: [{ time: delivery.due }],
    own_plain: [{ time: delivery.due }],
    screens: [{ time: routineTime(plan) }],
    screens_alone: [{ time: plan.bedtime }],
    routine: [{ time: finish }],
  };
  return variant === 'own' ? [] : [{ key, values: values[variant] ?? [] }];
}

/** When the routine is planned, for "Your routine is at 22:00"; without one, bedtime. */
function routineTime(plan: SpokenPlan): Instant {
  return plan.reminders.find(({ kind }) => kind === 'routine')?.due ?? plan.bedtime;
}

/** One short sentence for anything that does not come at its planned time. */
function suffixOf(delivery: Spoken, variant: string, now: Instant): Message[] {
  if (variant === 'late_arrival') return [];
  if (delivery.snoozes > 0 && delivery.until !== null) return [{ key: 'reminder.suffix.snoozed', values: [] }];
  if (delivery.why === 'fullscreen') return [{ key: 'reminder.suffix.fullscreen', values: [] }];
  if (delivery.why === 'quiet') return [{ key: 'reminder.suffix.quiet', values: [] }];
  if (now - delivery.due <= LATE) return [];
  if (delivery.kind === 'screenLimit') return [{ key: 'reminder.suffix.reached', values: [{ time: delivery.due }] }];
  const since = { minutes: minutesBetween(delivery.due, now) };
  const bedtime = delivery.kind === 'lightsOut';
  return [
    {
      key: bedtime ? 'reminder.suffix.bedtime_ago' : 'reminder.suffix.late',
      values: bedtime ? [since] : [{ time: delivery.due }],
    },
  ];
}

/** How the catalogue spells a kind: `lightsOut` is `lights_out`. */
export function snake(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
