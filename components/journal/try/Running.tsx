import { useState } from 'preact/hooks';
import { dayText } from '../../../lib/platform/calendar';
import { number, t } from '../../../lib/platform/i18n';
import { addDays } from '../../../lib/time/plain';
import type { Tonight } from '../../../lib/tonight/tonight';
import { TRIAL_NIGHTS } from '../../../lib/trial/limits';
import type { Trial } from '../../../lib/trial/schema';
import { nightsOf, placeOf, stretchesOf } from '../../../lib/trial/trial';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { trialName, triedAt, tryingText } from './words';

/** Where the trial stands tonight, what is kept to, and what comes after. */
export function Standing({ trial, tonight }: { trial: Trial; tonight: Tonight }) {
  const place = placeOf(trial, tonight.night);
  // Before its first night: who flew west over the line of dates.
  if (!place) return <h3 class="try-rule">{trialName(trial, tonight.clock)}</h3>;
  const { nth, stretch } = place;
  const next = stretchesOf(trial).find(({ from }) => from === addDays(stretch.to, 1));
  return (
    <div class="try-standing">
      <h3 class="try-rule">{stretch.phase === 'usual' ? trialName(trial, tonight.clock) : trying(trial, tonight)}</h3>
      <p>{t(`trial.place.${stretch.phase}`, number(nth), number(TRIAL_NIGHTS), dayText(stretch.to))}</p>
      {stretch.phase === 'usual' && <p>{t('trial.as_usual')}</p>}
      <p class="soft">
        {next ? t(next.phase === 'change' ? 'trial.then' : 'trial.then_usual', dayText(next.from)) : t('trial.last')}
      </p>
    </div>
  );
}

function trying(trial: Trial, tonight: Tonight): string {
  const reminders = tonight.chain.map((link) => ({ ...link, asleep: link.why === 'asleep' }));
  return tryingText(trial, triedAt(trial, { reminders }), tonight.shiftWork, tonight);
}

export interface EndingProps {
  trial: Trial;
  tonight: Tonight;
  onStop: () => void;
  onAlter: () => void;
}

/** Stop, or change it: at any time, and nothing that was noted is lost. */
export function Ending({ trial, tonight, onStop, onAlter }: EndingProps) {
  const [asks, setAsks] = useState(false);
  const passed = nightsOf(trial).some((night) => night < tonight.night);
  return (
    <div class="try-ending">
      <Button aria-haspopup="dialog" onClick={() => setAsks(true)}>
        {t('trial.stop')}
      </Button>
      <Button class="try-alter" onClick={onAlter}>
        {t('trial.alter')}
      </Button>
      <Dialog
        open={asks}
        title={t('trial.stop_title')}
        onClose={() => setAsks(false)}
        foot={
          <>
            <Button
              kind="act"
              onClick={() => {
                setAsks(false);
                onStop();
              }}
            >
              {t('trial.stop')}
            </Button>
            <Button onClick={() => setAsks(false)}>{t('trial.go_on')}</Button>
          </>
        }
      >
        <p>{t(passed ? 'trial.stop_line' : 'trial.stop_first')}</p>
      </Dialog>
    </div>
  );
}
