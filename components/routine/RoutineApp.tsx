import './page.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { playedAs, presetFor } from '../../lib/routine/choose';
import type { OwnRoutine } from '../../lib/routine/own';
import { PRESET_IDS, type PresetId } from '../../lib/routine/types';
import { MINUTE } from '../../lib/time/instant';
import type { Tonight } from '../../lib/tonight/tonight';
import { phaseAt } from '../../lib/tonight/tonight';
import { useDeeds } from '../hooks/useDeeds';
import { useLazy } from '../hooks/useLazy';
import { useLook } from '../hooks/useLook';
import { useNow } from '../hooks/useNow';
import { useRun } from '../hooks/useRun';
import { useTonight } from '../hooks/useTonight';
import { Play } from '../popup/Play';
import { Button } from '../ui/Button';
import { Toast } from '../ui/Toast';

/** The full page of a routine: `?start` begins the one on offer, `?start=<name>` that one, when none goes on. */
export function RoutineApp() {
  const tonight = useTonight();
  useLook(tonight);
  return <main class="routine-page">{tonight && <Routine tonight={tonight} />}</main>;
}

function Routine({ tonight }: { tonight: Tonight }) {
  const now = useNow(MINUTE);
  const deeds = useDeeds();
  const here = useRun(tonight.run, deeds);
  const [wanted, setWanted] = useState<PresetId | OwnRoutine | null>(null);
  const [resting, setResting] = useState(false);
  const { brokenNights, leaveOut, legsMatter, asked } = tonight;
  const phase = phaseAt(tonight, now);
  const offered = playedAs(presetFor({ late: phase === 'past' || phase === 'night', brokenNights }), leaveOut);
  const start = (routine: PresetId | OwnRoutine) =>
    asked ? here.start(routine, leaveOut, legsMatter) : setWanted(routine);
  const playing = here.run !== null || wanted !== null;
  const choosing = useLazy(() => import('../choose/Choose'), !playing && !resting);

  useEffect(() => {
    const asks = new URLSearchParams(location.search).get('start');
    if (asks === null) return;
    // A reload goes on with the run; it does not begin another.
    history.replaceState(null, '', location.pathname);
    if (!here.run) start(PRESET_IDS.find((id) => id === asks) ?? offered);
  }, []);

  if (resting) {
    return (
      <section class="routine-rest">
        <h1>{t('phase.rest.title')}</h1>
        <p>{t('phase.rest.line')}</p>
        <Button kind="quiet" onClick={() => window.close()}>
          {t('ui.close')}
        </Button>
      </section>
    );
  }
  return (
    <>
      {playing ? (
        <Play
          tonight={tonight}
          here={here}
          wanted={wanted}
          onAsked={(routine, chips) => {
            setWanted(null);
            here.start(routine, chips, legsMatter);
          }}
          deeds={deeds}
          onOffToBed={async () => {
            here.close();
            if (await deeds.tell({ type: 'tonight/bed', inBed: true })) setResting(true);
          }}
          compact={false}
        />
      ) : (
        choosing && <choosing.Choose tonight={tonight} offered={offered} deeds={deeds} onStart={start} />
      )}
      <Toast toast={deeds.toast} onClose={deeds.closeToast} />
    </>
  );
}
