import type { Dose } from '../../lib/caffeine/schema';
import { dayTimeAt, duration, timeAt } from '../../lib/platform/format';
import { plural, t } from '../../lib/platform/i18n';
import type { Kind } from '../../lib/schedule/schema';
import type { Instant } from '../../lib/time/instant';
import { HOUR } from '../../lib/time/instant';
import type { Link, Tonight } from '../../lib/tonight/tonight';
import { drinkName } from '../caffeine/names';
import { isNoneLeft, reminderName } from '../verbs/names';

/** "Wrap up" */
export function kindName(kind: Kind): string {
  return t(`kind.${kind}`);
}

/** "wrap up", within a sentence; the user's own words for a reminder of their own. */
export function inlineName({ kind, text }: Pick<Link, 'kind' | 'text'>): string {
  return (kind === 'own' && text) || t(`popup.inline.${kind}`);
}

/** "Wrap up at 21:30"; a coffee has no minute, so it is "about"; where no other is left, no time invites one. */
export function comingText({ kind, text }: Pick<Link, 'kind' | 'text'>, time: string): string {
  if (isNoneLeft({ kind, text })) return t('popup.decaf');
  return t(kind === 'caffeine' ? 'popup.about' : 'popup.at', reminderName({ kind, text }), time);
}

/** "because you asked for an hour": where the time of a reminder comes from. */
export function whyText({ kind, lead, anchor }: Pick<Link, 'kind' | 'lead' | 'anchor'>): string {
  if (kind === 'lightsOut') return t('popup.why.sleepy');
  if (kind === 'own') return t('popup.why.own');
  if (anchor === 'wake' && lead === 0) return t('popup.why.at_waking');
  return t(`popup.why.${anchor}`, leadText(lead));
}

/** Minutes as people say them: "half an hour", "an hour", "9 hours", "45 min", "1 h 30". */
export function leadText(minutes: number): string {
  if (minutes === 30) return t('popup.lead.half');
  return minutes > 0 && minutes % 60 === 0 ? plural('popup.lead.hours', minutes / 60) : duration(minutes);
}

/** "Coffee, 13:10": a drink that was noted; with the weekday where it lies before this night's day. */
export function takenText(dose: Pick<Dose, 'drink' | 'name' | 'at'>, { zone, clock, lastWake }: Tonight): string {
  const at = (dose.at < lastWake ? dayTimeAt : timeAt)(dose.at, zone, clock);
  return t('popup.drink.logged', drinkName(dose), at);
}

/**
 * "About a third of a cup may be left at bedtime", or null: nothing worth a word is left, nobody may say so (shift work), or
 * bedtime is less than an hour away, when it helps nobody (views.md 1.10).
 */
export function leftText({ caffeine, bedtime }: Tonight, now: Instant): string | null {
  const left = caffeine?.left;
  return left && now < (bedtime ?? 0) - HOUR ? t(`popup.left.${left}`) : null;
}
