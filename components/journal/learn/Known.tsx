import './known.css';
import type { CardId } from '../../../lib/learn/cards';
import { t } from '../../../lib/platform/i18n';
import { LinkButton } from '../../ui/Button';

/** A quiet way to what is known, beside the setting that it bears on. */
export function Known({ card }: { card: CardId }) {
  return (
    <p class="known">
      <LinkButton kind="quiet" class="small" href={`/journal.html#learn/${card}`}>
        {t('learn.known', t(`learn.card.${card}.title`))}
      </LinkButton>
    </p>
  );
}
