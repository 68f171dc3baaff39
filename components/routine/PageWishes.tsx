import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import type { Wish } from './More';

const WISHES = { voice: 'routine.voice', bell: 'routine.bell', dark: 'routine.dark' } as const;

/** In the popup, whose sound would end with it: each wish opens the full page, where the run goes on. */
export function PageWishes({ onOpenPage }: { onOpenPage: (wish: Wish | null) => void }) {
  return (
    <>
      <p class="soft small">{t('routine.sound_page')}</p>
      <div class="row">
        {(['voice', 'bell', 'dark'] as const).map((wish) => (
          <Button key={wish} onClick={() => onOpenPage(wish)}>
            {t(WISHES[wish])}
          </Button>
        ))}
        <Button kind="quiet" onClick={() => onOpenPage(null)}>
          {t('routine.open_page')}
        </Button>
      </div>
    </>
  );
}
