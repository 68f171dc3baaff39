import { duration } from '../../lib/platform/format';
import { type MessageKey, plural, t } from '../../lib/platform/i18n';
import { FACTS } from '../../lib/schedule/kinds';
import type { Kind } from '../../lib/schedule/schema';
import type { Link } from '../../lib/tonight/tonight';

/** `lightsOut` as the catalogue spells it. */
const spelt = (kind: Kind) => kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** "Wrap up" */
export function kindName(kind: Kind): string {
  return t(`popup.kind.${spelt(kind)}.name` as MessageKey);
}

/** "wrap up", within a sentence; the user's own words for a reminder of their own. */
export function inlineName({ kind, text }: Pick<Link, 'kind' | 'text'>): string {
  return text ?? t(`popup.kind.${spelt(kind)}.inline` as MessageKey);
}

/** "Wrap up at 21:30"; a coffee has no minute, so it is "about". */
export function comingText({ kind, text }: Pick<Link, 'kind' | 'text'>, time: string): string {
  return t(kind === 'caffeine' ? 'popup.about' : 'popup.at', text ?? kindName(kind), time);
}

/** "because you asked for an hour": where the time of a reminder comes from. */
export function whyText({ kind, lead }: Pick<Link, 'kind' | 'lead'>): string {
  if (kind === 'lightsOut') return t('popup.why.sleepy');
  if (kind === 'own') return t('popup.why.own');
  const { anchor } = FACTS[kind];
  if (anchor === 'wake') return lead === 0 ? t('popup.why.at_waking') : t('popup.why.waking', leadText(lead));
  if (anchor === 'after') return t('popup.why.after', leadText(lead));
  return t(anchor === 'every' ? 'popup.why.every' : 'popup.why.before', leadText(lead));
}

/** Minutes as people say them: "half an hour", "an hour", "9 hours", "45 min", "1 h 30". */
export function leadText(minutes: number): string {
  if (minutes === 30) return t('popup.lead.half');
  return minutes > 0 && minutes % 60 === 0 ? plural('popup.lead.hours', minutes / 60) : duration(minutes);
}
