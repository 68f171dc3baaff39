import { type CardId, cardOf, type ListId } from '../../../lib/learn/cards';
import type { Entry } from '../../../lib/learn/search';
import { t } from '../../../lib/platform/i18n';

const SIX = ['item_1', 'item_2', 'item_3', 'item_4', 'item_5', 'item_6'] as const;

/** The lines of a message that has several. */
export const linesOf = (message: string): string[] => message.split('\n');

/** The items of a list below a card; some stand in other places of Evenfall too, in the same words. */
export function itemsOf(list: ListId): string[] {
  if (list === 'ask') return [t('help.get.ask_iron')];
  if (list === 'night') return [t('help.get.night_up'), t('help.get.night_baby'), t('help.get.night_times')];
  if (list === 'instead') return SIX.map((item) => t(`popup.card.instead.${item}`));
  return linesOf(t(`learn.list.${list}.items`));
}

/** What can be searched of a card: all that it says. */
export function entryOf(id: CardId): Entry<CardId> {
  const { lists = [] } = cardOf(id);
  const words = [t(`learn.card.${id}.take`), t(`learn.card.${id}.text`), ...lists.flatMap(itemsOf)];
  return { id, title: t(`learn.card.${id}.title`), words: words.join('\n') };
}
