import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from './Button';

/** One thing that was done, and how to take it back. A new `id` is a new toast with its full time. */
export interface ToastContent {
  id: string | number;
  message: string;
  onUndo?: () => void;
}

export interface ToastProps {
  /** Null while there is nothing to say: the region stays, so that screen readers hear what comes into it. */
  toast: ToastContent | null;
  onClose: () => void;
  seconds?: number;
}

/** A line at the foot of the page that goes by itself after 8 seconds, but never under the pointer or the focus. */
export function Toast({ toast, onClose, seconds = 8 }: ToastProps) {
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  const id = toast?.id;

  useEffect(() => {
    if (id === undefined || held) return;
    const timer = setTimeout(() => close.current(), seconds * 1000);
    return () => clearTimeout(timer);
  }, [id, held, seconds]);

  // A toast that left while it was held must not hold the next one.
  useEffect(() => setHeld(false), [id]);

  const undo = () => {
    toast?.onUndo?.();
    onClose();
  };

  return (
    <div
      class="toast-place"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {toast && (
        <div class="toast" key={id}>
          <span class="toast-text">{toast.message}</span>
          {toast.onUndo && (
            <Button kind="quiet" onClick={undo}>
              {t('ui.undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
