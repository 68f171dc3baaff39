import { useState } from 'preact/hooks';
import { plural, t } from '../../lib/platform/i18n';
import type { RunAt } from '../../lib/routine/run';
import type { Run } from '../../lib/routine/types';
import { Picture } from './Picture';

export interface StageProps {
  run: Run;
  at: RunAt;
  /** Offers no digits: at night no time is shown. */
  timeless?: boolean;
}

/** The figure inside its ring. The ring empties clockwise; a press shows the seconds, and hides them again. */
export function Stage({ run, at, timeless = false }: StageProps) {
  const [digits, setDigits] = useState(false);
  return (
    <div class="player-stage">
      <Picture run={run} at={at} />
      {!timeless && (
        <button
          type="button"
          class="player-digits"
          aria-label={t('routine.show_seconds')}
          aria-pressed={digits}
          onClick={() => setDigits(!digits)}
        >
          {digits && plural('routine.seconds_left', at.stepLeft)}
        </button>
      )}
    </div>
  );
}
