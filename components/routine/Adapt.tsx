import { t } from '../../lib/platform/i18n';
import { lookOf } from '../../lib/routine/catalogue';
import type { PlayedStep } from '../../lib/routine/types';
import { Button } from '../ui/Button';
import { stepAdapt, stepReps } from './words';

export interface AdaptProps {
  step: PlayedStep;
  onRepeat: () => void;
}

/** Who leaves a step out or changes it, how often, where it is felt, and when to stop. */
export function Adapt({ step, onRepeat }: AdaptProps) {
  const { muscle } = lookOf(step.step, step.form);
  const lines = [
    stepAdapt(step),
    stepReps(step),
    muscle && t('routine.feel_it', t(`routine.muscle.${muscle}`)),
    t('routine.gentle'),
    t('routine.uneasy'),
  ];
  return (
    <>
      <ul class="player-adapt-lines">{lines.map((line) => line && <li key={line}>{line}</li>)}</ul>
      <div class="row">
        <Button onClick={onRepeat}>{t('routine.repeat')}</Button>
      </div>
    </>
  );
}
