import { lookOf, stepOf } from './catalogue';
import { MOST_WORK, READY_NEW } from './limits';
import { barredBy } from './profile';
import { formFor, playedAfter } from './swap';
import type { CatalogueWay } from './swaps';
import {
  type PlayedStep,
  type Posture,
  type ProfileChip,
  STEP_FORMS,
  STEP_IDS,
  type StepForm,
  type StepId,
} from './types';

/** What is offered before anything else: who is uneasy with minding the body may rather mind words (views 4.7). */
const FIRST: Partial<Record<StepId | 'own', StepId>> = { 'body-scan': 'cognitive-shuffle' };

/** The calm way out of a step that is too much, best first. */
const CALM: readonly StepId[] = ['long-exhale', 'belly-breathing', 'cognitive-shuffle'];

/** Where one stands or sits. */
const UPRIGHT: readonly Posture[] = ['standing', 'seated'];

/** How many are offered. */
const OFFERED = 3;

/**
 * What "Try something else" offers in the place of step `index`, two or three steps as they would be played there: two that are nearest to it
 * (not in this routine yet, the body stays where it is, the same kind) and a calm one. Each is allowed by the profile, is of
 * some use in the seconds there are (half of its usual ones or more), and is no chore; where legs matter, in the form that leaves them out. Empty for an index out of range.
 */
export function othersFor(
  steps: readonly PlayedStep[],
  index: number,
  chips: readonly ProfileChip[],
  legsMatter = false,
): PlayedStep[] {
  const current = steps[index];
  if (!current) return [];
  const { posture } = lookOf(current.step, current.form);
  const { kind } = stepOf(current.step);
  const known = new Set(steps.map(({ step }) => step));
  // Nobody who stands or sits is sent to the floor, unless nothing else is left.
  const upright = UPRIGHT.includes(posture);
  const worth = ({ step, form }: CatalogueWay) =>
    (upright && !UPRIGHT.includes(lookOf(step, form).posture) ? -12 : 0) +
    (lookOf(step, form).posture === posture ? 4 : 0) +
    (stepOf(step).kind === kind ? 2 : 0) +
    (known.has(step) ? 0 : 5);

  const free = STEP_IDS.filter((step) => step !== current.step && step !== FIRST[current.step])
    .filter((step) => fits(step, current.seconds + current.extra[0] + current.extra[1]))
    .flatMap((step) => bestForm(step, posture, chips, legsMatter))
    .sort((a, b) => worth(b) - worth(a));
  const first = [FIRST[current.step] ?? []].flat().flatMap((step) => bestForm(step, posture, chips, legsMatter));
  const near = [...first, ...free].slice(0, OFFERED - 1);
  const calm = CALM.flatMap((step) => free.filter((way) => way.step === step));
  const last = [...calm, ...free].find((way) => !near.includes(way));
  return [...near, ...(last ? [last] : [])].map((way) => playedAfter(posture, way, current.seconds, chips));
}

/** Breathing fits into any time but where it ends after some rounds; what else would be cut to less than half is left out, and so are chores. */
function fits(id: StepId, seconds: number): boolean {
  const step = stepOf(id);
  if (seconds > (MOST_WORK[id] ?? seconds) + READY_NEW) return false;
  return step.kind === 'breathe' || (step.kind !== 'prepare' && step.seconds <= 2 * seconds);
}

/** The form of a step that the profile allows, one in the present posture first; none when all are kept out. */
function bestForm(step: StepId, posture: string, chips: readonly ProfileChip[], legsMatter: boolean): CatalogueWay[] {
  const own = STEP_FORMS.filter((form) => stepOf(step).forms[form]);
  const forms: (StepForm | null)[] = [formFor(step, legsMatter), null, ...own];
  const allowed = forms.map((form) => ({ step, form })).filter((way) => barredBy(way, chips) === null);
  const stays = allowed.find((way) => lookOf(step, way.form).posture === posture);
  return [stays ?? allowed[0] ?? []].flat();
}
