import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/Button';
import { listed } from './words';

export interface EntryDeedsProps {
  /** What tells the entry from others: when it was noted, and what, where one word says it. */
  of: readonly string[];
  onChange: () => void;
  onRemove: () => void;
}

/** What can be done with one thing that was noted. */
export function EntryDeeds({ of, onChange, onRemove }: EntryDeedsProps) {
  return (
    <p class="leg-item-deeds">
      <Button kind="quiet" aria-label={t('leg_log.change_at', listed(of))} onClick={onChange}>
        {t('leg_log.change')}
      </Button>
      <Button kind="quiet" aria-label={t('leg_log.remove_at', listed(of))} onClick={onRemove}>
        {t('leg_log.remove')}
      </Button>
    </p>
  );
}

/** Where an entry goes by its own button, the focus goes to the name of the list. */
export const listHead = (item: HTMLElement) => item.closest('.leg-noted')?.querySelector('h2');
