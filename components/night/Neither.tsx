import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { NightHead } from './NightHead';

export interface NeitherProps {
  onInBed: () => void;
  onBack: () => void;
}

/** Something dull somewhere dim; what keeps a baby and the unsteady safe stands with it. */
export function Neither({ onInBed, onBack }: NeitherProps) {
  return (
    <>
      <NightHead title={t('night.neither.name')} />
      <div class="night-words">
        <p>{t('night.neither.dim')}</p>
        <p>{t('night.neither.baby')}</p>
        <p>{t('night.neither.unsteady')}</p>
      </div>
      <div class="night-deeds">
        <Button wide onClick={onInBed}>
          {t('routine.preset.in_bed_5.name')}
        </Button>
        <Button kind="quiet" wide onClick={onBack}>
          {t('night.back')}
        </Button>
      </div>
    </>
  );
}
