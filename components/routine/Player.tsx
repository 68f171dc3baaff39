import './player.css';
import './ending.css';
import '../figure/figure.css';
import { number, plural, t } from '../../lib/platform/i18n';
import { mayGrow, type RunAt, runAt } from '../../lib/routine/run';
import type { ProfileChip, Run, RunAction } from '../../lib/routine/types';
import type { Instant } from '../../lib/time/instant';
import type { Senses } from '../hooks/useSenses';
import { Button } from '../ui/Button';
import { Controls } from './Controls';
import { Dark } from './Dark';
import { More, type Part, type Wish } from './More';
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
  /** The legs matter to this person: only then is asked about them after. */
  legsMatter: boolean;
  /** What the profile leaves out, for "Try something else". */
  leaveOut: readonly ProfileChip[];
  /** "22:20" of an instant on the user's clock; null where no time is to be seen. */
  timeText: ((at: Instant) => string) | null;
  /** Voice, bell and the dark, on the full page. */
  senses?: Senses | null;
  /** What is unfolded under the step at first. */
  unfolded?: Part | null;
  /** Opens the full page; left out where this is the full page. */
  onOpenPage?: (wish: Wish | null) => void;
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
  const dark = props.senses?.dark === true && (playing || at.state === 'done');
  const leaveDark = () => props.senses?.onDark(false);
  return (
    <section class={compact ? 'player player-compact' : 'player'} aria-label={runName(run)}>
      {playing && !dark && <Playing {...props} at={at} />}
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
      {at.state === 'done' && !dark && <RunEnd {...props} />}
      {dark && (
        <Dark onLeave={leaveDark}>
          {playing ? (
            <>
              <Words {...props} at={at} />
              <Controls
                going={at.state === 'going'}
                viewer={viewer}
                first={at.index === 0}
                full={!mayGrow(run)}
                onAction={onAction}
              />
            </>
          ) : (
            <RunEnd {...props} />
          )}
        </Dark>
      )}
    </section>
  );
}

function Playing(props: PlayerProps & { at: RunAt }) {
  const {
    run,
    at,
    viewer,
    timeText,
    senses = null,
    unfolded = null,
    leaveOut,
    legsMatter,
    onAction,
    onOpenPage,
  } = props;
  return (
    <>
      <header class="player-top">
        <h1>{runName(run)}</h1>
        {timeText && (
          <p class="player-left soft">
            <span>{timeLeft(at.wholeLeft)}</span>
            <span class="small">{t('routine.finish', timeText(at.finish))}</span>
          </p>
        )}
      </header>
      <Stage run={run} at={at} timeless={timeText === null} />
      <Words {...props} at={at} />
      <More {...{ run, at, leaveOut, legsMatter, onAction, senses, onOpenPage }} first={unfolded} />
      <Controls
        going={at.state === 'going'}
        viewer={viewer}
        first={at.index === 0}
        full={!mayGrow(run)}
        onAction={onAction}
      />
    </>
  );
}

/** What the voice may say of a step, in words to be read. */
function Words({ run, at, senses }: PlayerProps & { at: RunAt }) {
  const next = run.steps[at.index + 1];
  return (
    <div>
      <StepWords at={at} spoken={senses?.voice != null && (senses.dark || senses.sound.voice.on)} />
      <p class="player-next soft">{next ? t('routine.next', stepNext(next)) : t('routine.last')}</p>
      <p class="player-next" role="status">
        {senses?.waits && t('routine.sound_waits')}
      </p>
    </div>
  );
}

function timeLeft(seconds: number): string {
  return seconds < 60 ? t('routine.left_last') : plural('routine.left', Math.ceil(seconds / 60));
}
