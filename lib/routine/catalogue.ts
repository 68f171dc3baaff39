import { STEPS } from './steps';
import type { Step, StepForm, StepId, StepLook } from './types';

/** The catalogue's row for a step. */
export function stepOf(id: StepId | 'own'): Step {
  return STEPS[id];
}

/** How a step is done in a form; the step's own way where it has no such form. */
export function lookOf(id: StepId | 'own', form: StepForm | null): StepLook {
  const step = STEPS[id];
  return form === null ? step : { ...step, ...step.forms[form] };
}

/** How many repetitions fit into `seconds` at the step's own pace, rounded down, at least one; `null` for uncounted steps. */
export function repsIn(id: StepId | 'own', seconds: number): number | null {
  const reps = STEPS[id].reps;
  return reps && Math.max(1, Math.floor((reps.count * seconds) / reps.seconds));
}
