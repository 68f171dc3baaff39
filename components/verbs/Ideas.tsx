import { t } from '../../lib/platform/i18n';

const IDEAS = ['item_1', 'item_2', 'item_3', 'item_4', 'item_5', 'item_6'] as const;

/** What one may do instead of the screen, in a few lines: "Open for ideas" leads here. */
export function Ideas() {
  return (
    <ul class="ideas small" aria-label={t('popup.card.instead.title')}>
      {IDEAS.map((name) => (
        <li key={name}>{t(`popup.card.instead.${name}`)}</li>
      ))}
    </ul>
  );
}
