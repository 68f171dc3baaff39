import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from './Button';
import { Cross } from './Cross';

export interface DialogProps {
  open: boolean;
  title: string;
  /** Called for Esc, for the close button and for a press beside the dialog. The caller sets `open` to false. */
  onClose: () => void;
  /** A `sheet` rises from the foot of the page (the popup's "Just for tonight"), a `dialog` stands in the middle. */
  kind?: 'dialog' | 'sheet';
  children: ComponentChildren;
  /** The buttons that end it. */
  foot?: ComponentChildren;
}

/**
 * A modal dialog on the browser's own element: it holds the focus, makes the page behind it inert, closes on Esc,
 * and gives the focus back to where it was.
 */
export function Dialog({ open, title, onClose, kind = 'dialog', children, foot }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Before the paint, and undone before the element goes: close() is what returns the focus.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!open || !dialog) return;
    dialog.showModal();
    // The dialog, not its first button: its title is read out, and no control looks chosen.
    dialog.focus();
    return () => dialog.close();
  }, [open]);

  return (
    <dialog
      ref={element}
      tabIndex={-1}
      class={`dialog dialog-${kind}`}
      aria-labelledby={id}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => open && onClose()}
    >
      {open && (
        <div class="dialog-box">
          <header class="dialog-head">
            <h2 id={id}>{title}</h2>
            <Button kind="quiet" icon aria-label={t('ui.close')} onClick={onClose}>
              <Cross size={16} />
            </Button>
          </header>
          <div class="dialog-body">{children}</div>
          {foot && <footer class="dialog-foot row">{foot}</footer>}
        </div>
      )}
    </dialog>
  );
}
