import { t } from '../../lib/platform/i18n';
import type { Voice } from '../../lib/sound/voices';
import { Button } from '../ui/Button';

export interface DarkOfferProps {
  /** Null where no voice of this computer speaks the language: that is said before. */
  voice: Voice | null;
  onGo: () => void;
}

/** What eyes closed is, before the screen goes dark. */
export function DarkOffer({ voice, onGo }: DarkOfferProps) {
  return (
    <>
      <p>{voice ? t('routine.dark_line') : t('routine.dark_bell')}</p>
      <p>{t('routine.dark_standing')}</p>
      <p class="soft small">{t('routine.dark_leave')}</p>
      <div class="row">
        <Button onClick={onGo}>{t('routine.dark_go')}</Button>
      </div>
    </>
  );
}
