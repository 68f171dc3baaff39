import { t } from '../../lib/platform/i18n';
import type { KeptAside } from '../hooks/useArchive';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export interface KeptAsideProps {
  open: boolean;
  items: readonly KeptAside[];
  onCopy: () => void;
  onClose: () => void;
}

/** The raw text of what could not be read. */
export function KeptAsideDialog({ open, items, onCopy, onClose }: KeptAsideProps) {
  return (
    <Dialog
      open={open}
      title={t('options.damaged.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onCopy}>{t('options.damaged.copy')}</Button>
          <Button kind="act" onClick={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <p class="soft small">{t('options.damaged.line')}</p>
      {items.map(({ item, problem, text }, i) => (
        <section key={i} class="stack">
          <h3>{item}</h3>
          <p class="soft small">{problem}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keys */}
          <pre class="raw" tabIndex={0}>
            {text}
          </pre>
        </section>
      ))}
    </Dialog>
  );
}
