import { t } from '../../lib/platform/i18n';
import { othersFor } from '../../lib/routine/others';
import type { PlayedStep, ProfileChip, Run } from '../../lib/routine/types';
import { Button } from '../ui/Button';
import { stepName } from './words';

export interface OthersProps {
  run: Run;
  index: number;
  leaveOut: readonly ProfileChip[];
  legsMatter: boolean;
  onChoose: (step: PlayedStep) => void;
}

/** "Try something else": other steps for the seconds of this one. */
export function Others({ run, index, leaveOut, legsMatter, onChoose }: OthersProps) {
  const others = othersFor(run.steps, index, leaveOut, legsMatter);
  return (
    <>
      <p class="soft small">{t('routine.others_line')}</p>
      <div class="player-others">
        {others.map((step) => (
          <Button key={step.step} onClick={() => onChoose(step)}>
            {stepName(step)}
          </Button>
        ))}
      </div>
    </>
  );
}
