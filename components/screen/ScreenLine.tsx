import './screen.css';
import { duration } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import { type ScreenTold, toldMinutes } from '../../lib/tonight/screen';

/** "50 min on screen, of 1 h 30", beside three small bars. It says no more when it is more. */
export function ScreenLine({ told }: { told: ScreenTold }) {
  return (
    <span class="screen-line">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M3 14V9M8 14V3M13 14V6.5" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
      </svg>
      <span>{t('screen.line', duration(toldMinutes(told)), duration(told.limit))}</span>
    </span>
  );
}
