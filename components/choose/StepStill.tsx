import '../figure/figure.css';
import { useMemo } from 'preact/hooks';
import { lookOf } from '../../lib/routine/catalogue';
import type { StepForm, StepId } from '../../lib/routine/types';
import { Body } from '../figure/Body';
import { poseAt } from '../figure/motion';

export interface StepStillProps {
  step: StepId | 'own';
  form?: StepForm | null;
  /** Width and height in CSS pixels. */
  size: number;
}

/** A step as one unmoving picture: decoration, hidden from screen readers. */
export function StepStill({ step, form = null, size }: StepStillProps) {
  // The same picture as before is not even compared: a list holds forty of them.
  return useMemo(() => picture(step, form, size), [step, form, size]);
}

function picture(step: StepId | 'own', form: StepForm | null, size: number) {
  const look = lookOf(step, form);
  const pose = poseAt(look, { phase: 'first', inPhase: 0, side: look.sided ? 'right' : null }, true);
  return (
    <svg class="figure figure-still" viewBox="-2 8 204 190" width={size} height={size} aria-hidden="true">
      <Body pose={pose} muscle={look.muscle} />
    </svg>
  );
}
