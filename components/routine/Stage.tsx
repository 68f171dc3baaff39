import { useState } from 'preact/hooks';
import { plural, t } from '../../lib/platform/i18n';
import { lookOf, stepOf } from '../../lib/routine/catalogue';
import { breathAt } from '../../lib/routine/pace';
import type { RunAt } from '../../lib/routine/run';
import { Figure } from '../figure/Figure';
import { figureLabel } from './words';

/** The figure inside its ring. The ring empties clockwise; a press shows the seconds, and hides them again. */
export function Stage({ at }: { at: RunAt }) {
  const [digits, setDigits] = useState(false);
  const { step, form } = at.step;
  const left = at.stepLength === 0 ? 0 : 1 - at.inStep / at.stepLength;
  return (
    <div class="player-stage">
      <svg class="figure player-figure" viewBox="0 0 240 236" role="img" aria-label={figureLabel(at.step)}>
        <circle class="player-track" cx="120" cy="118" r="114" />
        <circle
          key={at.index}
          class="player-ring"
          cx="120"
          cy="118"
          r="114"
          pathLength="1"
          stroke-dasharray={`${left} 2`}
          stroke-dashoffset={left - 1}
        />
        <g transform="translate(8 -8) scale(1.12)">
          <Figure look={lookOf(step, form)} breath={stepOf(step).breath} at={at} going={at.state === 'going'} />
        </g>
      </svg>
      <BreathWord at={at} />
      <button
        type="button"
        class="player-digits"
        aria-label={t('routine.show_seconds')}
        aria-pressed={digits}
        onClick={() => setDigits(!digits)}
      >
        {digits && plural('routine.seconds_left', at.stepLeft)}
      </button>
    </div>
  );
}

// The word of the breath goes with the circle; read aloud at each breath it would be in the way of breathing.
function BreathWord({ at }: { at: RunAt }) {
  const { breath } = stepOf(at.step.step);
  if (!breath) return null;
  const word = at.phase !== 'first' ? 'routine.get_ready' : WORDS[breathAt(at.inPhase, breath).way];
  return (
    <p class="player-breath" aria-hidden="true">
      {t(word)}
    </p>
  );
}

const WORDS = {
  in: 'routine.breath_in',
  hold: 'routine.breath_hold',
  out: 'routine.breath_out',
  wait: 'routine.breath_wait',
} as const;
