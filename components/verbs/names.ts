import { t } from '../../lib/platform/i18n';
import { NONE_LEFT } from '../../lib/schedule/evening';
import type { Kind } from '../../lib/schedule/schema';

/** What a name is made from: `text` is the user's own words for `own`, and more than words for some other kinds. */
interface Named {
  kind: Kind;
  text: string | null;
}

/** True of a last coffee when what was drunk leaves room for no other. */
export function isNoneLeft({ kind, text }: Named): boolean {
  return kind === 'caffeine' && text === NONE_LEFT;
}

/** What a reminder is called in a list of times: "Wrap up", "Decaf from here", or the user's own words. */
export function reminderName(named: Named): string {
  const { kind, text } = named;
  if (kind === 'own' && text) return text;
  return isNoneLeft(named) ? t('reminder.caffeine_none.title') : t(`kind.${kind}`);
}
