import { useState } from 'preact/hooks';
import type { Access } from '../../lib/app/state';
import { t } from '../../lib/platform/i18n';
import { Button, LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Hints } from './TestNote';

export interface NoticesProps {
  /** Something could not be read and was kept aside. */
  damaged: boolean;
  /** The system refuses our notes. */
  blocked: boolean;
  /** What the browser no longer allows, though something is switched on that needs it. */
  taken: readonly Access[];
  hints: readonly string[];
  onLook: () => void;
  onForget: () => void;
}

/** What is out of order, above everything else; mostly nothing. */
export function Notices({ damaged, blocked, taken, hints, onLook, onForget }: NoticesProps) {
  const [how, setHow] = useState(false);
  return (
    <>
      {damaged && (
        <Notice actions={<Button onClick={onLook}>{t('options.damaged.look')}</Button>} onDismiss={onForget}>
          {t('options.damaged.text')}
        </Notice>
      )}
      {blocked && (
        <Notice
          actions={
            <Button aria-expanded={how} onClick={() => setHow(!how)}>
              {t('options.blocked.how')}
            </Button>
          }
        >
          {t('options.blocked.text')}
          {how && <Hints hints={hints} />}
        </Notice>
      )}
      {taken.map((what) => (
        <Notice key={what} actions={<LinkButton href="#screen">{t('options.damaged.look')}</LinkButton>}>
          {t(`access.${what}.taken`)}
        </Notice>
      ))}
    </>
  );
}
