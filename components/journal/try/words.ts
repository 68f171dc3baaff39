import { plainTimeText, spanText } from '../../../lib/platform/calendar';
import { type Clock, duration, timeAt } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import type { Kind, NightTimes } from '../../../lib/schedule/schema';
import type { Instant } from '../../../lib/time/instant';
import { addDays, type PlainDate, type PlainTime } from '../../../lib/time/plain';
import type { Zone } from '../../../lib/time/zone';
import type { Change } from '../../../lib/trial/limits';
import type { Trial } from '../../../lib/trial/schema';
import { endOf } from '../../../lib/trial/trial';

/** What is tried, as it was chosen. */
type Tried = Pick<Trial, 'change' | 'minutes' | 'time'>;

/** "Last coffee 2 h earlier", "Up at 07:00", "An evening walk": a trial's name. */
export function trialName({ change, minutes, time }: Tried, clock: Clock): string {
  if (change === 'sameWake' && time !== null) return t('trial.named.sameWake', plainTimeText(time, clock));
  if (change === 'coffee' || change === 'wrapUp') return t(`trial.named.${change}`, duration(minutes));
  return t(`trial.change.${change}`);
}

/** Whose time of a night is the time of a change. */
const TIMED: Partial<Record<Change, Kind>> = { coffee: 'caffeine', wrapUp: 'screens' };

/** When a change is spoken of in a night; null for one without a time, and where it falls into the sleep before. */
export function triedAt(
  { change }: Pick<Trial, 'change'>,
  { reminders }: { reminders: readonly { kind: Kind; due: Instant; asleep: boolean }[] },
): Instant | null {
  return reminders.find(({ kind, asleep }) => kind === TIMED[change] && !asleep)?.due ?? null;
}

/**
 * "Trying: last coffee by 11:30": what is kept to in a night with the change.
 * @param at as of `triedAt`
 * @param shift sleep after work at night, when nobody is talked out of coffee
 */
export function tryingText(
  { change, minutes, time }: Tried,
  at: Instant | null,
  shift: boolean,
  { zone, clock }: { zone: Zone; clock: Clock },
): string {
  if (change === 'coffee' && shift) return t('trial.rests');
  return t('trial.trying', rule());

  function rule(): string {
    if (change === 'sameWake') return t('trial.rule.sameWake', time === null ? '' : plainTimeText(time, clock));
    if (change !== 'coffee' && change !== 'wrapUp') return t(`trial.rule.${change}`);
    return at === null
      ? t(`trial.rule.${change}_earlier`, duration(minutes))
      : t(`trial.rule.${change}`, timeAt(at, zone, clock));
  }
}

/** The wake time that most nights of a week have, the first of those that come as often. */
export function usualWake(week: readonly NightTimes[]): PlainTime {
  const often = (wake: PlainTime) => week.filter((each) => each.wake === wake).length;
  return week.map(({ wake }) => wake).reduce((most, wake) => (often(wake) > often(most) ? wake : most));
}

/**
 * "23 November – 20 December": the nights of a trial, with the year where it is another one.
 * @param today some date of now
 */
export function nightsText(trial: Trial, today: PlainDate): string {
  const last = addDays(endOf(trial), -1);
  return spanText(trial.begins, last, trial.begins.slice(0, 4) !== today.slice(0, 4));
}
