import './player.css';
import '../figure/figure.css';
import { number, plural, t } from '../../lib/platform/i18n';
import { type RunAt, runAt } from '../../lib/routine/run';
import type { Run, RunAction } from '../../lib/routine/types';
import type { Instant } from '../../lib/time/instant';
import { Button } from '../ui/Button';
import { Adapt } from './Adapt';
import { Controls } from './Controls';
import { runName } from './presetWords';
import { RunEnd } from './RunEnd';
import { Stage } from './Stage';
import { StepWords } from './StepWords';
import { useLead } from './useLead';
import { usePlayerKeys } from './usePlayerKeys';
import { stepNext } from './words';

export interface PlayerProps {
  run: Run;
  /** The present instant; the caller lets it tick, four times a second or so. */
  now: Instant;
  /** This window's own id, made at random when it opens. */
  viewer: string;
  onAction: (action: RunAction) => void;
  onOffToBed: () => void;
  onClose: () => void;
  /** Opens the full page; left out where this is the full page. */
  onOpenPage?: () => void;
  /** The popup's width instead of the page's. */
  compact: boolean;
}

/** A routine as it is played: the same run in the popup and on its page. */
export function Player(props: PlayerProps) {
  const { run, now, viewer, onAction, onClose, compact } = props;
  const at = runAt(run, now);
  const playing = at.state === 'going' || at.state === 'paused';
  useLead({ run, at, now, viewer, page: !compact, onAction });
  usePlayerKeys(
    playing
      ? {
          toggle: () => onAction(at.state === 'going' ? { type: 'pause' } : { type: 'resume', viewer }),
          next: () => onAction({ type: 'next' }),
          previous: () => onAction({ type: 'previous' }),
        }
      : null,
  );
  return (
    <section class={compact ? 'player player-compact' : 'player'} aria-label={runName(run)}>
      {playing && <Playing {...props} at={at} />}
      {at.state === 'interrupted' && (
        <div class="player-ask">
          <h1>{t('routine.interrupted', number(at.index + 1), number(run.steps.length))}</h1>
          <p>{t('routine.interrupted_ask')}</p>
          <Button kind="act" wide onClick={() => onAction({ type: 'resume', viewer })}>
            {t('routine.go_on')}
          </Button>
          <Button
            wide
            onClick={() => {
              onAction({ type: 'leave' });
              onClose();
            }}
          >
            {t('routine.leave')}
          </Button>
        </div>
      )}
      {at.state === 'done' && <RunEnd {...props} />}
    </section>
  );
}

function Playing({ run, at, viewer, onAction, onOpenPage }: PlayerProps & { at: RunAt }) {
  const next = run.steps[at.index + 1];
  return (
    <>
      <header class="player-top">
        <h1>{runName(run)}</h1>
        <span class="soft">{timeLeft(at.wholeLeft)}</span>
      </header>
      <Stage at={at} />
      <StepWords at={at} />
      <p class="player-next soft">{next ? t('routine.next', stepNext(next)) : t('routine.last')}</p>
      <Adapt step={at.step} onRepeat={() => onAction({ type: 'repeat' })} onOpenPage={onOpenPage} />
      <Controls going={at.state === 'going'} viewer={viewer} first={at.index === 0} onAction={onAction} />
    </>
  );
}

function timeLeft(seconds: number): string {
  return seconds < 60 ? t('routine.left_last') : plural('routine.left', Math.ceil(seconds / 60));
}
