import { t } from '../../lib/platform/i18n';
import { lookOf } from '../../lib/routine/catalogue';
import { sentenceAt } from '../../lib/routine/pace';
import type { RunAt } from '../../lib/routine/run';
import { sideName, stepCare, stepLine, stepName } from './words';

/** The step in words: name and side, one sentence at a time. Read out as it changes; the countdown is not in it. */
export function StepWords({ at }: { at: RunAt }) {
  const look = lookOf(at.step.step, at.step.form);
  const care = stepCare(at.step);
  return (
    <div class="player-words" aria-live="polite">
      <h2 class="player-name">
        {stepName(at.step)} {at.side && <span class="player-side">{sideName(at.step, at.side)}</span>}
      </h2>
      <p class="player-sentence">
        {at.phase === 'change' ? t('routine.change_right') : stepLine(at.step, sentenceAt(at, look.lines))}
      </p>
      {care.length > 0 && <p class="player-care">{care.join(' ')}</p>}
    </div>
  );
}
