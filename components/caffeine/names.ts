import type { Drink } from '../../lib/caffeine/schema';
import { type MessageKey, t } from '../../lib/platform/i18n';

/** What a drink is called: the user's own name for it, or the catalogue's. */
export function drinkName({ drink, name }: Pick<Drink, 'drink' | 'name'>): string {
  return name ?? (t(`drink.${drink}` as MessageKey) || t('drink.unknown'));
}
