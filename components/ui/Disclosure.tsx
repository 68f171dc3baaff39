import type { ComponentChildren } from 'preact';
import { plural } from '../../lib/platform/i18n';

export interface DisclosureProps {
  summary: string;
  /** How many things are folded away: shown as "13 more" while closed. */
  count?: number;
  /** A few words at the end of its line, open or closed. */
  note?: string | undefined;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

/** A group that folds, on the browser's own element: find-in-page opens it, and it works without a script. */
export function Disclosure({ summary, count, note, open, onToggle, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <span>{summary}</span>
        {note !== undefined && <span class="disclosure-note">{note}</span>}
        {count !== undefined && <span class="disclosure-count">{plural('ui.more', count)}</span>}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
