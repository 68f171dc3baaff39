import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { useFoldFocus } from '../hooks/useFoldFocus';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export interface LeaveSitesProps {
  onOff: () => Promise<void>;
}

/** Switching time by site off: what goes is said before, for it does not come back. */
export function LeaveSites({ onOff }: LeaveSitesProps) {
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const part = useFoldFocus<HTMLDivElement>();
  return (
    <div ref={part}>
      <Button onClick={() => setAsked(true)}>{t('by_site.off')}</Button>
      <Dialog
        open={asked}
        title={t('by_site.off_title')}
        onClose={close}
        foot={
          <>
            <Button onClick={close}>{t('by_site.off_keep')}</Button>
            <Button
              onClick={() => {
                close();
                onOff();
              }}
            >
              {t('by_site.off_now')}
            </Button>
          </>
        }
      >
        <p>{t('by_site.off_goes')}</p>
        <p>{t('by_site.off_stays')}</p>
      </Dialog>
    </div>
  );
}
