import './page.css';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { closeThisTab } from '../../lib/platform/tab';
import type { OwnRoutine } from '../../lib/routine/own';
import { PRESET_IDS, type RoutineId } from '../../lib/routine/types';
import { MINUTE } from '../../lib/time/instant';
import { described, offeredAt } from '../../lib/tonight/choice';
import type { Tonight } from '../../lib/tonight/tonight';
import { useDeeds } from '../hooks/useDeeds';
import { useErased } from '../hooks/useErased';
import { useFitted } from '../hooks/useFitted';
import { useLazy } from '../hooks/useLazy';
import { useLook } from '../hooks/useLook';
import { useNow } from '../hooks/useNow';
import { useRun } from '../hooks/useRun';
import { useSenses } from '../hooks/useSenses';
import { useTonight } from '../hooks/useTonight';
import { Play } from '../popup/Play';
import { Button } from '../ui/Button';
import { Toast } from '../ui/Toast';
import { DarkGate } from './DarkGate';
import type { Wish } from './More';
import { runName } from './presetWords';

/**
 * The full page of a routine: `?start` begins the one on offer, `?start=<name>` that one, when none goes on; `?with=` tells
 * what a popup wants of the page: `voice`, `bell` or `dark` (eyes closed).
 */
export function RoutineApp() {
  const tonight = useTonight();
  useLook(tonight);
  useErased();
  return <main class="routine-page">{tonight && <Routine tonight={tonight} />}</main>;
}

function Routine({ tonight }: { tonight: Tonight }) {
  const now = useNow(MINUTE);
  const deeds = useDeeds();
  const here = useRun(tonight.run, deeds);
  const [wanted, setWanted] = useState<RoutineId | OwnRoutine | null>(null);
  const [resting, setResting] = useState(false);
  const [gate, setGate] = useState<RoutineId | OwnRoutine | null>(null);
  const [wish, setWish] = useState(wishHere);
  const { leaveOut, legsMatter, asked } = tonight;
  const senses = useSenses({ ...here, run: useFitted(here.run, leaveOut) }, deeds);
  const offer = offeredAt(tonight, now);
  const offered = offer.routine;
  const start = (routine: RoutineId | OwnRoutine) =>
    asked ? here.start(routine, leaveOut, legsMatter) : setWanted(routine);
  const playing = here.run !== null || wanted !== null;
  const choosing = useLazy(() => import('../choose/Choose'), !playing && !resting);

  useEffect(() => {
    const asks = new URLSearchParams(location.search).get('start');
    // A reload goes on with the run; it does not begin another, and wishes for nothing again.
    history.replaceState(null, '', location.pathname + location.hash);
    if (asks === null || here.run) return;
    const routine = routineNamed(asks) ?? offered;
    if (wish === 'dark') setGate(routine);
    else start(routine);
  }, []);
  // One begun from far down the list is seen from its top.
  useLayoutEffect(() => {
    if (playing) scrollTo(0, 0);
  }, [playing]);
  const ready = senses !== null;
  useEffect(() => {
    if (!senses) return;
    const { sound, onSound } = senses;
    if (wish === 'voice') onSound({ ...sound, voice: { ...sound.voice, on: true } });
    if (wish === 'bell') onSound({ ...sound, bell: true });
  }, [ready]);

  if (resting) {
    return (
      <section class="routine-rest">
        <h1>{t('phase.rest.title')}</h1>
        <p>{t('phase.rest.line')}</p>
        <Button kind="quiet" onClick={closeThisTab}>
          {t('ui.close')}
        </Button>
      </section>
    );
  }
  if (gate !== null && !playing) {
    return (
      senses && (
        <DarkGate
          name={typeof gate === 'string' ? runName({ preset: gate, name: described(tonight, gate).name }) : gate.name}
          voice={senses.voice}
          onStart={(dark) => {
            if (dark) senses.onDark(true);
            setWish(null);
            setGate(null);
            start(gate);
          }}
        />
      )
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
          senses={senses}
          unfolded={wish && (wish === 'dark' ? 'dark' : 'sound')}
        />
      ) : (
        choosing && <choosing.Choose tonight={tonight} offered={offer} deeds={deeds} onStart={start} onDark={setGate} />
      )}
      <Toast toast={deeds.toast} onClose={deeds.closeToast} />
    </>
  );
}

const WISHES: readonly Wish[] = ['voice', 'bell', 'dark'];

function wishHere(): Wish | null {
  const asked = new URLSearchParams(location.search).get('with');
  return WISHES.find((wish) => wish === asked) ?? null;
}

/** The routine of an address: a preset, or one of the user's own by its id. */
function routineNamed(asked: string): RoutineId | null {
  return PRESET_IDS.find((id) => id === asked) ?? (asked.startsWith('own/') ? `own/${asked.slice(4)}` : null);
}
