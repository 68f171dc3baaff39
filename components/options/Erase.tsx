import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export interface EraseProps {
  open: boolean;
  onClose: () => void;
  /** Saves a copy first. */
  onSave: () => Promise<void>;
  onErase: () => void;
}

/** Two steps, clear words, nothing to type. */
export function Erase({ open, onClose, onSave, onErase }: EraseProps) {
  const [sure, setSure] = useState(false);
  const [saved, setSaved] = useState(false);
  const close = () => {
    setSure(false);
    setSaved(false);
    onClose();
  };
  const save = async () => {
    await onSave();
    setSaved(true);
  };
  const erase = () => {
    close();
    onErase();
  };
  const keep = <Button onClick={close}>{t('backup.erase_keep')}</Button>;
  if (sure) {
    return (
      <Dialog
        open={open}
        title={t('backup.erase_sure')}
        onClose={close}
        foot={
          <>
            {keep}
            <Button onClick={erase}>{t('backup.erase_now')}</Button>
          </>
        }
      >
        <p>{t('backup.erase_sure_line')}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      title={t('backup.erase_title')}
      onClose={close}
      foot={
        <>
          {keep}
          <Button onClick={() => setSure(true)}>{t('backup.erase_next')}</Button>
        </>
      }
    >
      <p>{t('backup.erase_line')}</p>
      <Button kind="act" onClick={save}>
        {t('backup.erase_save')}
      </Button>
      {/* The page's own toast lies behind an open dialog. */}
      <p class="soft small" role="status">
        {saved && t('backup.saved')}
      </p>
    </Dialog>
  );
}
