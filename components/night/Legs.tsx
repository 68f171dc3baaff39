import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { NightHead } from './NightHead';

export interface LegsProps {
  /** They are done lying down. */
  inBed: boolean;
  onBegin: () => void;
  onBack: () => void;
}

/** Before the four minutes: how to get up, or that there is no need to. */
export function Legs({ inBed, onBegin, onBack }: LegsProps) {
  return (
    <>
      <NightHead title={t('night.legs.name')} />
      <div class="night-words">
        <p>{inBed ? t('night.legs.in_bed') : t('night.legs.sit')}</p>
        <p class="night-small">{t('routine.ask.clot')}</p>
      </div>
      <div class="night-deeds">
        <Button wide onClick={onBegin}>
          {t('night.legs.begin')}
        </Button>
        <Button kind="quiet" wide onClick={onBack}>
          {t('night.back')}
        </Button>
      </div>
    </>
  );
}
