import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { ScreenBars, type ScreenBarsProps } from '../screen/ScreenBars';
import { ScreenLine } from '../screen/ScreenLine';
import { Button, LinkButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

/** Tonight's time at the screen in one line; a press opens the last two weeks over the page. */
export function ScreenTime(props: ScreenBarsProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="quiet" class="popup-screen" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <ScreenLine told={props.told} />
      </Button>
      <Dialog
        open={open}
        kind="sheet"
        title={t('screen.title')}
        onClose={close}
        foot={
          <>
            <Button kind="act" onClick={close}>
              {t('ui.close')}
            </Button>
            <LinkButton href="/options.html#screen" target="_blank">
              {t('screen.change')}
            </LinkButton>
          </>
        }
      >
        <ScreenBars {...props} />
      </Dialog>
    </>
  );
}
