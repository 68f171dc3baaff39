import { useEffect, useState } from 'preact/hooks';
import type { Dose, Drink } from '../../lib/caffeine/schema';
import { t } from '../../lib/platform/i18n';
import { openPage } from '../../lib/platform/open';
import type { RoutineId } from '../../lib/routine/types';
import { MINUTE } from '../../lib/time/instant';
import type { Tonight } from '../../lib/tonight/tonight';
import { phaseAt } from '../../lib/tonight/tonight';
import { type Deeds, useDeeds } from '../hooks/useDeeds';
import { useLazy } from '../hooks/useLazy';
import { useLook } from '../hooks/useLook';
import { useNow } from '../hooks/useNow';
import { useRun } from '../hooks/useRun';
import { type Known, useTonight } from '../hooks/useTonight';
import { Button, LinkButton } from '../ui/Button';
import { Toast } from '../ui/Toast';
import { Evening } from './Evening';
import { Head } from './Head';
import type { MorningAnswer } from './Morning';
import type { SheetName } from './Sheets';
import { isWaking, PARTS, shownIn } from './shown';
import { kindName, takenText } from './words';

/** The popup: reads tonight, finds the phase, sends what is pressed. */
export function PopupApp({ known }: { known: Known }) {
  const tonight = useTonight(known);
  const deeds = useDeeds();
  // Nothing is projected before the first replan; a question to the worker makes it plan.
  useEffect(() => {
    if (tonight === null) deeds.ask({ type: 'verbs/seen' });
  }, [tonight === null]);
  return tonight ? <Popup tonight={tonight} deeds={deeds} /> : <header class="sky" />;
}

function Popup({ tonight, deeds }: { tonight: Tonight; deeds: Deeds }) {
  const now = useNow(MINUTE);
  const stage = useLook(tonight);
  const run = useRun(tonight.run, deeds);
  const [resting, setResting] = useState(false);
  const [opened, setOpened] = useState<SheetName | null>(null);
  const [chosen, setChosen] = useState<RoutineId | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [wanted, setWanted] = useState<RoutineId | null>(null);
  const { tell, say } = deeds;

  const phase = phaseAt(tonight, now);
  const { when } = tonight;
  const scene = resting && phase === 'night' ? 'rest' : phase;
  const playing = run.run !== null || wanted !== null;
  const shown = shownIn(phase, tonight);

  const play = useLazy(PARTS.play, playing);
  const unset = useLazy(PARTS.unset, shown.unset);
  const morning = useLazy(PARTS.morning, shown.morning);
  const rare = useLazy(PARTS.rare, shown.rare);
  const verbs = useLazy(() => import('./Asked'), asking !== null);
  const sheets = useLazy(() => import('./Sheets'), opened !== null);
  const screen = useLazy(PARTS.screen, shown.screen);
  const { soften } = tonight;
  const softer = soften !== null && now >= soften.from && now < tonight.wake ? soften : null;
  const cards = useLazy(PARTS.cards, shown.cards);

  useEffect(() => {
    if (tonight.asking === null) return;
    setAsking(tonight.asking);
    tell({ type: 'verbs/seen' });
  }, [tonight.asking]);
  useEffect(() => {
    if (tonight.turnedOff === null) return;
    const kind = tonight.turnedOff;
    say(t('popup.off', kindName(kind)), () => tell({ type: 'kind/restore', kind }));
    tell({ type: 'verbs/seen' });
  }, [tonight.turnedOff]);

  const sayTaken = (dose: Dose) => say(takenText(dose, tonight), () => tell({ type: 'dose/remove', dose: dose.id }));
  // What a key or a notification noted is told once; the night shows no time, so it waits for the morning.
  useEffect(() => {
    if (tonight.noted === null || phase === 'night') return;
    sayTaken(tonight.noted);
    tell({ type: 'verbs/seen' });
  }, [tonight.noted?.id, phase === 'night']);

  // A line from the evening may name a time; the night shows none.
  useEffect(() => {
    if (phase === 'night') deeds.closeToast();
  }, [phase]);

  const toBed = async () => {
    if (await tell({ type: 'tonight/bed', inBed: true })) setResting(true);
  };
  const backFromBed = () => {
    setResting(false);
    tell({ type: 'tonight/bed', inBed: false });
  };
  const note = async (answer: MorningAnswer) => {
    if (await tell({ type: 'morning', ...answer })) say(t('popup.noted'));
  };
  const start = (preset: RoutineId) =>
    tonight.asked ? run.start(preset, tonight.leaveOut, tonight.legsMatter) : setWanted(preset);
  const drink = async (chosen: Drink) => {
    const dose = { ...chosen, id: crypto.randomUUID(), at: Date.now() };
    if (await tell({ type: 'dose/log', dose: dose.id, drink: chosen, at: dose.at })) sayTaken(dose);
  };

  if (playing) {
    return (
      <main class="popup popup-play">
        {play && (
          <play.Play
            tonight={tonight}
            here={run}
            wanted={wanted}
            onAsked={(preset, chips) => {
              setWanted(null);
              run.start(preset, chips, tonight.legsMatter);
            }}
            deeds={deeds}
            onOpenPage={(wish) => openPage(wish ? `routine.html?with=${wish}` : 'routine.html')}
            onOffToBed={() => {
              run.close();
              toBed();
            }}
          />
        )}
        <Toast toast={deeds.toast} onClose={deeds.closeToast} />
      </main>
    );
  }
  return (
    <main class="popup">
      <Head tonight={tonight} scene={scene} when={when} stage={stage} now={now} />
      <div class="popup-body">
        {asking !== null ? (
          verbs && (
            <verbs.Asked
              tonight={tonight}
              id={asking}
              when={when}
              now={now}
              deeds={deeds}
              onChange={() => setOpened('change')}
              onClose={() => setAsking(null)}
            />
          )
        ) : isWaking(phase) ? (
          <Evening
            tonight={tonight}
            when={when}
            phase={phase}
            now={now}
            card={cards && tonight.card && <cards.CardSlot card={tonight.card} tonight={tonight} onSend={tell} />}
            screen={
              shown.screen && (
                <div class="popup-screen-place">
                  {screen && tonight.screen && (
                    <screen.ScreenTime told={tonight.screen} night={tonight.night} when={when} />
                  )}
                </div>
              )
            }
            chosen={chosen}
            onChoose={setChosen}
            onStart={start}
            onDark={(routine) => openPage(`routine.html?start=${encodeURIComponent(routine)}&with=dark`)}
            onDrink={drink}
            onOther={() => setOpened('drinks')}
            onLegs={(value) => tell({ type: 'legs', value })}
            onChange={() => setOpened('change')}
            onBed={toBed}
          />
        ) : (
          <>
            {unset && <unset.Unset tonight={tonight} onSend={tell} />}
            {morning && <morning.Morning legs={tonight.legsMatter} onNote={note} />}
            {rare && <rare.Rare tonight={tonight} scene={scene} when={when} deeds={deeds} onUndoBed={backFromBed} />}
          </>
        )}
      </div>
      <nav class="popup-foot">
        {softer && (
          <Button
            kind="quiet"
            icon
            aria-label={t('options.soften.title')}
            title={t('options.soften.title')}
            aria-haspopup="dialog"
            onClick={() => setOpened('soften')}
          >
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
              <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" stroke-width="1.5" />
              <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
            </svg>
          </Button>
        )}
        <LinkButton kind="quiet" href="/journal.html" target="_blank">
          {t('journal.title')}
        </LinkButton>
        <LinkButton kind="quiet" href="/routine.html" target="_blank">
          {t('popup.routines')}
        </LinkButton>
        <LinkButton kind="quiet" href="/options.html" target="_blank">
          {t('popup.settings')}
        </LinkButton>
      </nav>
      {sheets && opened && (
        <sheets.Sheets
          name={opened}
          tonight={tonight}
          softer={softer}
          now={now}
          deeds={deeds}
          onTaken={sayTaken}
          onClose={() => setOpened(null)}
        />
      )}
      {/* While drinks are listed it stands in their sheet: behind that nothing can be pressed. */}
      <Toast toast={opened === 'drinks' ? null : deeds.toast} onClose={deeds.closeToast} />
    </main>
  );
}
