import './night.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { closeThisTab } from '../../lib/platform/tab';
import { composeAtNight, staysInBed } from '../../lib/routine/night';
import { runAt, STALE } from '../../lib/routine/run';
import type { PresetId, ProfileChip, Run } from '../../lib/routine/types';
import type { Tried } from '../../lib/schedule/record';
import type { Phase, Tonight } from '../../lib/tonight/tonight';
import { phaseAt } from '../../lib/tonight/tonight';
import { type Deeds, useDeeds } from '../hooks/useDeeds';
import { useFitted } from '../hooks/useFitted';
import { useFullScreen } from '../hooks/useFullScreen';
import { useRun } from '../hooks/useRun';
import { useTonight } from '../hooks/useTonight';
import { AskOnce } from '../routine/AskOnce';
import { Toast } from '../ui/Toast';
import { Legs } from './Legs';
import { Mind } from './Mind';
import { Neither } from './Neither';
import { NightHead } from './NightHead';
import { NightRun } from './NightRun';
import { Rows } from './Rows';

/** When "Back to bed" means that the evening is over: by day it would silence an evening that is still to come. */
const BEDWARD: readonly Phase[] = ['windDown', 'past', 'night'];

/** The page for somebody who is up at night: near-black, without a clock, a count or a sound, whatever the hour. */
export function NightApp() {
  const tonight = useTonight();
  const deeds = useDeeds();
  useEffect(() => {
    document.title = t('night.title');
  }, []);
  // Nothing is projected before the first replan; a question to the worker makes it plan.
  useEffect(() => {
    if (tonight === null) deeds.ask({ type: 'verbs/seen' });
  }, [tonight === null]);
  return tonight ? <Night tonight={tonight} deeds={deeds} /> : <main class="night" />;
}

function Night({ tonight, deeds }: { tonight: Tonight; deeds: Deeds }) {
  const screen = useFullScreen();
  const here = useRun(tonight.run, deeds);
  const run = useFitted(here.run, tonight.leaveOut);
  const [view, setView] = useState<Tried | 'rows' | 'run'>(() => (isFresh(tonight.run) ? 'run' : 'rows'));
  const [asking, setAsking] = useState<PresetId | null>(null);
  const [noted, setNoted] = useState(false);
  const { ask, tell } = deeds;
  const inBed = staysInBed(tonight.leaveOut);
  const rows = () => setView('rows');

  // What was tried is a kindness of the page: where it cannot be stored, nobody is told so at night.
  const follow = (what: Tried) => {
    setNoted(false);
    ask({ type: 'night/tried', what });
  };
  const begin = async (preset: PresetId, chips: readonly ProfileChip[]) => {
    if (preset === 'urge-at-night-4') follow('legs');
    // One of the evening that stands still would be gone on with instead.
    if (here.run && runAt(here.run, Date.now()).state !== 'going') here.act({ type: 'leave' });
    const run = { run: crypto.randomUUID(), viewer: here.viewer };
    const steps = composeAtNight(preset, chips, tonight.legsMatter);
    if (await tell({ type: 'routine/start', ...run, ...steps })) setView('run');
  };
  const wish = (preset: PresetId) => (tonight.asked ? begin(preset, tonight.leaveOut) : setAsking(preset));
  const choose = (row: Tried) => {
    setView(row);
    if (row !== 'legs') follow(row);
  };
  const toBed = async () => {
    await screen.leave();
    const rests = tonight.bedAt === null && BEDWARD.includes(phaseAt(tonight, Date.now()));
    if (rests) await ask({ type: 'tonight/bed', inBed: true });
    await closeThisTab();
  };
  const press = (event: MouseEvent) => {
    if (event.target instanceof Element && !event.target.closest('a, .night-stays')) screen.enter();
  };

  const shown = () => {
    if (asking !== null) {
      return (
        <>
          <NightHead title={t('night.legs.name')} />
          <AskOnce
            profile={{ asked: tonight.asked, chips: tonight.leaveOut }}
            onAnswer={async ({ chips }) => {
              if (!(await tell({ type: 'profile/save', chips }))) return;
              setAsking(null);
              begin(asking, chips);
            }}
          />
        </>
      );
    }
    if (view === 'run' && run) {
      const leave = () => {
        here.close();
        rows();
      };
      return (
        <NightRun run={run} inBed={inBed} viewer={here.viewer} onAction={here.act} onDone={leave} onStop={leave} />
      );
    }
    if (view === 'legs') {
      return <Legs inBed={inBed} onBegin={() => wish('urge-at-night-4')} onBack={rows} />;
    }
    if (view === 'mind') return <Mind onBack={rows} />;
    if (view === 'neither') return <Neither onInBed={() => wish('in-bed-5')} onBack={rows} />;
    return (
      <Rows
        tried={tonight.tried}
        inBed={inBed}
        noted={noted}
        onChoose={choose}
        onBed={toBed}
        onNote={async () => setNoted(await tell({ type: 'night/legs-woke' }))}
      />
    );
  };
  return (
    // Not a control: whatever is pressed on it, the first press makes the page fill the screen.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key that presses a control arrives here as a click
    <main class="night" onClick={press}>
      <div class="night-view">{shown()}</div>
      <footer class="night-foot">
        <p role="status">{screen.told && t('night.esc')}</p>
        {view === 'rows' && <p>{t('night.foot')}</p>}
        <a href="/help.html#get" target="_blank" rel="noopener">
          {t('night.help')}
        </a>
      </footer>
      <Toast toast={deeds.toast} onClose={deeds.closeToast} />
    </main>
  );
}

/** A run that goes, or that stood still a moment ago as this page was loaded anew: the page goes on with it at once. */
function isFresh(run: Run | null): boolean {
  return run !== null && run.end === null && Math.abs(Date.now() - run.beatAt) < STALE;
}
