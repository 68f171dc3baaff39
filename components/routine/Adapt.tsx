import { t } from '../../lib/platform/i18n';
import { lookOf } from '../../lib/routine/catalogue';
import type { PlayedStep } from '../../lib/routine/types';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { stepAdapt, stepReps } from './words';

export interface AdaptProps {
  step: PlayedStep;
  onRepeat: () => void;
  onOpenPage: (() => void) | undefined;
}

/** Folded under a step: who leaves it out or changes it, how often, where it is felt, and when to stop. */
export function Adapt({ step, onRepeat, onOpenPage }: AdaptProps) {
  const { muscle } = lookOf(step.step, step.form);
  const lines = [
    stepAdapt(step),
    stepReps(step),
    muscle && t('routine.feel_it', t(`routine.muscle.${muscle}`)),
    t('routine.gentle'),
    t('routine.uneasy'),
  ];
  return (
    <div class="player-adapt">
      <Disclosure summary={t('routine.adapt')}>
        <ul class="player-adapt-lines">{lines.map((line) => line && <li key={line}>{line}</li>)}</ul>
        <div class="row">
          <Button onClick={onRepeat}>{t('routine.repeat')}</Button>
          {onOpenPage && <Button onClick={onOpenPage}>{t('routine.open_page')}</Button>}
        </div>
      </Disclosure>
    </div>
  );
}
