import { lookOf, stepOf } from '../../lib/routine/catalogue';
import type { PlayedStep, StepForm, StepId } from '../../lib/routine/types';

/** A step of the catalogue as a run plays it: in a form, with its own seconds, five of them to get ready; `over` says what is different. */
export function played(step: StepId, form: StepForm | null = null, over: Partial<PlayedStep> = {}): PlayedStep {
  const plain = { own: null, count: null, swappedFor: null, despite: null, notes: [] };
  const { sided } = lookOf(step, form);
  return { ...plain, step, form, seconds: stepOf(step).seconds, ready: 5, sided, extra: [0, 0], ...over };
}
