import { useState } from 'preact/hooks';
import { plural, t } from '../../../lib/platform/i18n';
import type { Tonight } from '../../../lib/tonight/tonight';
import type { Trial } from '../../../lib/trial/schema';
import { nightsOf } from '../../../lib/trial/trial';
import { useNamedNights } from '../../hooks/useNamedNights';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Disclosure } from '../../ui/Disclosure';
import { Report } from './Report';
import { nightsText, trialName } from './words';

export interface PastProps {
  /** Oldest first, as stored. */
  past: readonly Trial[];
  tonight: Tonight;
  onRemove: (trial: Trial) => void;
}

/** Trials that ended, newest first; each folds out what it came to. */
export function Past({ past, tonight, onRemove }: PastProps) {
  const [asked, setAsked] = useState<Trial | null>(null);
  return (
    <section class="try-past" aria-labelledby="try-past">
      <h3 id="try-past" tabIndex={-1}>
        {t('trial.past')}
      </h3>
      {past.toReversed().map((trial) => (
        <PastTrial key={trial.id} trial={trial} tonight={tonight} onAsk={() => setAsked(trial)} />
      ))}
      <Dialog
        open={asked !== null}
        title={t('trial.remove_title')}
        onClose={() => setAsked(null)}
        foot={
          <>
            <Button
              kind="act"
              onClick={() => {
                setAsked(null);
                if (asked) onRemove(asked);
              }}
            >
              {t('trial.remove')}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('trial.leave')}</Button>
          </>
        }
      >
        <p>{t('trial.remove_line')}</p>
      </Dialog>
    </section>
  );
}

function PastTrial({ trial, tonight, onAsk }: { trial: Trial; tonight: Tonight; onAsk: () => void }) {
  const [open, setOpen] = useState(false);
  const nights = nightsOf(trial);
  const records = useNamedNights(open ? nights : []);
  return (
    <Disclosure summary={trialName(trial, tonight.clock)} note={nightsText(trial, tonight.night)} onToggle={setOpen}>
      {open && (
        <div class="try-report">
          {trial.stopped !== null && <p class="soft">{plural('trial.cut', nights.length)}</p>}
          {records && <Report trial={trial} records={records} tonight={tonight} ended />}
          <Button onClick={onAsk}>{t('trial.remove')}</Button>
        </div>
      )}
    </Disclosure>
  );
}
