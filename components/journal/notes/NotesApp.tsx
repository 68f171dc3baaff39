import { t } from '../../../lib/platform/i18n';
import type { Shared } from '../shared';

/** To be built by its owner. */
export default function NotesApp({ shared }: { shared: Shared; rest: string }) {
  return <h2 data-noting={shared.noting}>{t('journal.notes')}</h2>;
}
