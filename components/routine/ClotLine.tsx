import { t } from '../../lib/platform/i18n';
import { Switch } from '../ui/Switch';

export interface ClotLineProps {
  clotNow: boolean;
  onChange: (clotNow: boolean) => void;
}

/** What to do about a leg newly swollen, hot or painful; switched on, nothing is asked of the legs. */
export function ClotLine({ clotNow, onChange }: ClotLineProps) {
  return (
    <div class="ask-clot">
      <p>{t('routine.ask.clot')}</p>
      <Switch label={t('routine.ask.clot_now')} checked={clotNow} onChange={onChange} />
      <p class="small soft" role="status">
        {clotNow && t('routine.ask.clot_now_line')}
      </p>
    </div>
  );
}
