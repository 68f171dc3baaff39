import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n';
import { Button } from './Button';

export interface NoticeProps {
  children: ComponentChildren;
  /** Buttons or links that answer it. */
  actions?: ComponentChildren;
  /** Adds a button that puts it away. */
  onDismiss?: () => void;
  /** Read out when it appears; leave off for one that was there when the page opened. */
  live?: boolean;
}

/** Something worth knowing, with a glowing bar at its start. No red, no alarm. */
export function Notice({ children, actions, onDismiss, live }: NoticeProps) {
  return (
    <div class="notice" role={live ? 'status' : undefined}>
      <div class="notice-text">{children}</div>
      {(actions || onDismiss) && (
        <div class="notice-actions">
          {actions}
          {onDismiss && (
            <Button kind="quiet" onClick={onDismiss}>
              {t('ui.close')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
