import { t } from '../../lib/platform/i18n';
import { isOn } from '../../lib/soften/styles';
import type { Tonight } from '../../lib/tonight/tonight';
import type { Deeds } from '../hooks/useDeeds';
import { useFrontPage } from '../hooks/useFrontPage';
import { Button, LinkButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export interface SoftenSheetProps {
  soften: NonNullable<Tonight['soften']>;
  deeds: Pick<Deeds, 'tell' | 'say'>;
  onClose: () => void;
}

/** Softened pages from the popup: lift them for a while, or leave the site in front as it is. No clock time stands here. */
export function SoftenSheet({ soften, deeds: { tell, say }, onClose }: SoftenSheetProps) {
  const front = useFrontPage();
  const site = front?.site ?? null;
  const excepted = site !== null && isOn(`http://${site}/`, soften.except);
  const except = async (leftAlone: boolean) => {
    if (site === null || !(await tell({ type: 'soften/except', site, except: leftAlone }))) return;
    onClose();
    say(t(leftAlone ? 'soften.excepted' : 'soften.softened', site), () =>
      tell({ type: 'soften/except', site, except: !leftAlone }),
    );
  };
  const lift = async (lifted: boolean) => {
    if (await tell({ type: 'soften/lift', lifted })) onClose();
  };
  const line =
    front && !front.touchable
      ? t('popup.soften.untouchable')
      : excepted
        ? t('popup.soften.left', site)
        : t(soften.lifted === null ? 'popup.soften.line' : 'popup.soften.lifted');
  return (
    <Dialog
      open
      kind="sheet"
      title={t('options.soften.title')}
      onClose={onClose}
      foot={
        <LinkButton kind="quiet" href="/options.html#screen" target="_blank">
          {t('popup.settings')}
        </LinkButton>
      }
    >
      <p role="status">{front === undefined ? '' : line}</p>
      <div class="sheet-acts">
        {front !== undefined && (
          <Button wide onClick={() => lift(soften.lifted === null)}>
            {t(soften.lifted === null ? 'soften.lift' : 'soften.again')}
          </Button>
        )}
        {site !== null && (
          <Button wide onClick={() => except(!excepted)}>
            {t(excepted ? 'popup.soften.on_again' : 'popup.soften.not_here', site)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
