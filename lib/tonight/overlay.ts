import { EVENING } from '../schedule/evening';
import { FACTS } from '../schedule/kinds';
import type { PlanInput } from '../schedule/plan';
import type { Kind, ReminderSettings } from '../schedule/schema';
import { sleepWindow } from '../schedule/window';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import type { Change } from '../trial/limits';
import type { Trial } from '../trial/schema';
import { phaseOf, stretchesOf } from '../trial/trial';

/** The reminder that speaks of a change; those without one are kept to without a word. */
const SPEAKS: Partial<Record<Change, Kind>> = {
  coffee: 'caffeine',
  wrapUp: 'screens',
  routine: 'routine',
  daylight: 'wakeAnchor',
};

/**
 * What a night's plan is made from while a change is tried: on its nights the reminder of the change is on, the last coffee
 * and wrap up so many minutes earlier. The user's settings stay as they are: this lies over them and leaves with the trial.
 * Somebody on shift hears of no earlier coffee (views.md section 2). The daylight of a night's day is spoken of at the
 * waking before it, which is that of the night before.
 */
export function underTrial(input: PlanInput, trial: Trial | null, night: PlainDate): PlanInput {
  const kind = trial && SPEAKS[trial.change];
  const ofDay = kind === 'wakeAnchor' ? addDays(night, 1) : night;
  if (!trial || !kind || phaseOf(trial, ofDay) !== 'change') return input;
  if (kind !== 'caffeine') {
    return { ...input, reminders: earlier(input.reminders, kind, kind === 'screens' ? trial.minutes : 0) };
  }
  const { schedule, overrideOf, zone, lastCup } = input;
  if (sleepWindow(schedule, overrideOf(night), night, zone).shift) return input;
  const reminders = earlier(input.reminders, kind, trial.minutes);
  const tried = { earlier: trial.minutes, lead: reminders.kinds.caffeine.lead };
  return { ...input, reminders, lastCup: lastCup && ((window, wake) => lastCup(window, wake, tried)) };
}

/** True of the kind that a trial switches on: turned off by a word of the user, it would be on again on the next night. */
export function isOfTrial(trial: Trial | null, kind: Kind): boolean {
  return trial !== null && SPEAKS[trial.change] === kind;
}

/**
 * The last night of a trial whose evening differs from the settings, from a night on; null where none does. The daylight is
 * spoken of in the morning.
 */
export function eveningsUntil(trial: Trial | null, night: PlainDate): PlainDate | null {
  const kind = trial && SPEAKS[trial.change];
  if (!trial || !kind || kind === 'wakeAnchor') return null;
  const last = stretchesOf(trial).findLast(({ phase }) => phase === 'change')?.to ?? null;
  return last !== null && last >= night ? last : null;
}

/** One kind on, and so many minutes earlier where it counts back from bedtime; never before there is a day or an evening to it. */
function earlier(reminders: ReminderSettings, kind: Kind, minutes: number): ReminderSettings {
  const { lead } = reminders.kinds[kind];
  const most = Math.max(lead, kind === 'caffeine' ? FACTS[kind].range[1] : EVENING);
  return { ...reminders, kinds: { ...reminders.kinds, [kind]: { on: true, lead: Math.min(most, lead + minutes) } } };
}
