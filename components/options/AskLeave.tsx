import type { Access } from '../../lib/app/state';
import { t } from '../../lib/platform/i18n';
import type { Leave } from '../hooks/useAccess';
import { useFoldFocus } from '../hooks/useFoldFocus';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

export interface AskLeaveProps {
  access: Access;
  leave: Leave;
  /** What needs the leave is switched on, so the leave was there once: it was taken back in the browser's settings. */
  taken?: boolean;
  /** The words on the button. */
  label: string;
  /** Pressed. Call `leave.ask()` in it before anything is awaited. */
  onAsk: () => void;
}

/**
 * Before the browser asks: what it will ask and in which words, what Evenfall does with the answer and what it does not, and
 * the button. Where the browser allows it already, the button alone.
 */
export function AskLeave({ access, leave, taken = false, label, onAsk }: AskLeaveProps) {
  const part = useFoldFocus<HTMLDivElement>();
  return (
    <div class="ask-leave" ref={part}>
      {taken && leave.has === false && <Notice>{t(`access.${access}.taken`)}</Notice>}
      {leave.has ? (
        <p class="soft">{t('access.given')}</p>
      ) : (
        <>
          <p>{t(`access.${access}.${leave.asker}`)}</p>
          <ul class="bullets">
            <li>{t(`access.${access}.does`)}</li>
            <li>{t(`access.${access}.not`)}</li>
            <li>{t('access.nowhere')}</li>
          </ul>
          <p class="soft small">{t('access.back')}</p>
        </>
      )}
      <Button aria-disabled={leave.asking} onClick={() => leave.asking || onAsk()}>
        {label}
      </Button>
      <div role="status">
        {leave.asking && <p class="soft">{t('access.asking')}</p>}
        {leave.refused && <Notice>{t('access.refused')}</Notice>}
      </div>
    </div>
  );
}
