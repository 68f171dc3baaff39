import '../figure/figure.css';
import '../routine/player.css';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { runAt } from '../../lib/routine/run';
import type { Run, RunAction } from '../../lib/routine/types';
import { useAwake } from '../hooks/useAwake';
import { useNow } from '../hooks/useNow';
import { runName } from '../routine/presetWords';
import { Stage } from '../routine/Stage';
import { StepWords } from '../routine/StepWords';
import { useLead } from '../routine/useLead';
import { usePlayerKeys } from '../routine/usePlayerKeys';
import { stepNext } from '../routine/words';
import { Button } from '../ui/Button';
import { NightHead } from './NightHead';

export interface NightRunProps {
  run: Run;
  /** The four minutes are done lying down. */
  inBed: boolean;
  viewer: string;
  onAction: (action: RunAction) => void;
  /** The last step has ended. */
  onDone: () => void;
  /** The user has had enough of it. */
  onStop: () => void;
}

/** Four times a second is enough for words and ring; the figure draws its own frames. */
const TICK = 250;

/** A routine in the middle of the night: the same run as anywhere, without a digit and without a sound. */
export function NightRun({ run, inBed, viewer, onAction, onDone, onStop }: NightRunProps) {
  const now = useNow(TICK);
  const at = runAt(run, now);
  const going = at.state === 'going';
  const toggle = () => onAction(going ? { type: 'pause' } : { type: 'resume', viewer });
  useAwake(going);
  useLead({ run, at, now, viewer, page: true, onAction });
  usePlayerKeys({
    toggle,
    next: () => onAction({ type: 'next' }),
    previous: () => onAction({ type: 'previous' }),
  });
  useEffect(() => {
    if (run.end !== null) onDone();
  }, [run.end]);
  const name = inBed && run.preset === 'urge-at-night-4' ? t('night.legs.line_bed') : runName(run);
  const next = run.steps[at.index + 1];
  return (
    <section class="night-run" aria-label={name}>
      <NightHead title={name} />
      <Stage run={run} at={at} timeless />
      <StepWords at={at} />
      <p class="player-next">{next ? t('routine.next', stepNext(next)) : t('routine.last')}</p>
      <fieldset class="night-controls" aria-label={t('routine.controls')}>
        <Button disabled={at.index === 0} onClick={() => onAction({ type: 'previous' })}>
          {t('routine.back')}
        </Button>
        <Button onClick={toggle}>{going ? t('routine.pause') : t('routine.resume')}</Button>
        <Button onClick={() => onAction({ type: 'next' })}>{t('routine.skip')}</Button>
      </fieldset>
      <Button kind="quiet" wide onClick={onStop}>
        {t('night.stop')}
      </Button>
    </section>
  );
}
