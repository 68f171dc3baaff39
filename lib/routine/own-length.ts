import { CHANGE, LONGEST_STEP, MOST_WORK, READY_NEW, READY_SAME } from './limits';
import type { OwnRoutine, OwnStep } from './own';
import type { Posture, StepId } from './types';

/**
 * Where each step is done and which of them have two sides: what a length needs of the catalogue, and no more, so that whoever tells a
 * length need not carry the steps. A test holds it to the catalogue. What is not named is done on a chair.
 */
const POSTURES: Partial<Record<StepId, Posture>> = {
  'slow-walk': 'standing',
  'calf-stretch-wall': 'standing',
  'heel-raises': 'standing',
  'quad-stretch-standing': 'standing',
  'dim-and-settle': 'standing',
  'childs-pose': 'kneeling',
  'hip-flexor-lunge': 'kneeling',
  'cognitive-shuffle': 'lying',
  'legs-up-wall': 'lying',
  'supine-twist': 'lying',
  'pmr-short': 'lying',
  'body-scan': 'lying',
};
const SIDED: readonly (StepId | 'own')[] = [
  'calf-stretch-wall',
  'hamstring-seated',
  'ankle-circles',
  'calf-massage',
  'figure-four-seated',
  'neck-shoulder-release',
  'hip-flexor-lunge',
  'quad-stretch-standing',
  'supine-twist',
];

/** How long one step of a routine of the user's own is. Seconds; `seconds` is the whole, get-ready and side change included. */
export interface OwnLength {
  asked: OwnStep;
  seconds: number;
  ready: number;
  sided: boolean;
  /** How often, a side; null where the step is measured in seconds. */
  count: number | null;
}

/**
 * The lengths of a routine's steps, which no profile changes. A side lasts what was asked for; both sides with the change
 * between them make the step. A step that would be longer than an hour ends at the hour, and some sooner
 * (`MOST_WORK`), with as many repetitions as fit.
 */
export function ownLengths({ steps, rest }: OwnRoutine): OwnLength[] {
  // Whoever starts a routine sits at the screen; after a step of the user's own nobody knows how the body is.
  let posture: Posture | null = 'seated';
  return steps.map((one, i) => {
    const there = one.step === 'own' ? null : (POSTURES[one.step] ?? 'seated');
    const settled = there !== null && there === posture;
    posture = there;
    return lengthOfStep(one, (settled ? READY_SAME : READY_NEW) + (i === 0 ? 0 : rest));
  });
}

/** The seconds of a whole routine of the user's own. */
export function ownSeconds(routine: OwnRoutine): number {
  return ownLengths(routine).reduce((sum, { seconds }) => sum + seconds, 0);
}

function lengthOfStep(asked: OwnStep, ready: number): OwnLength {
  const { step, measure, perSide } = asked;
  const sided = step === 'own' ? perSide : SIDED.includes(step);
  const room = Math.min(LONGEST_STEP - ready, MOST_WORK[step] ?? LONGEST_STEP);
  const most = sided ? Math.floor((room - CHANGE) / 2) : room;
  const count = measure.by === 'count' ? Math.min(measure.count, Math.floor(most / measure.each)) : null;
  const side = measure.by === 'count' ? (count ?? 0) * measure.each : Math.min(measure.seconds, most);
  // The change of sides takes a third of a step so short that five seconds would be more than a side.
  return { asked, seconds: ready + (sided ? 2 * side + Math.min(CHANGE, side) : side), ready, sided, count };
}
