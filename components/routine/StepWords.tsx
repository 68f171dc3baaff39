import { t } from '../../lib/platform/i18n';
import { lookOf } from '../../lib/routine/catalogue';
import { sentenceAt } from '../../lib/routine/pace';
import type { RunAt } from '../../lib/routine/run';
import { sideName, stepCare, stepLine, stepName } from './words';

export interface StepWordsProps {
  at: RunAt;
  /** The page's own voice reads them: a screen reader is left to be asked. */
  spoken?: boolean;
}

/** The step in words: name and side, one sentence at a time. Read out as it changes; the countdown is not in it. */
export function StepWords({ at, spoken = false }: StepWordsProps) {
  const look = lookOf(at.step.step, at.step.form);
  const care = stepCare(at.step);
  return (
    <div class="player-words" aria-live={spoken ? 'off' : 'polite'}>
      <h2 class="player-name">
        {stepName(at.step)} {at.side && <span class="player-side">{sideName(at.step, at.side)}</span>}
      </h2>
      <p class="player-sentence">
        {at.phase === 'change' ? t('routine.change_right') : stepLine(at.step, sentenceAt(at, look.lines))}
      </p>
      {care.length > 0 && (
        <p class="player-care">
          {care.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </p>
      )}
    </div>
  );
}
