import type { Step, StepForm, StepId, StepLook } from './types';

const NONE = { reps: null, breath: null, forms: {} } satisfies Partial<Step>;

/** One-sided or not, held or not: what a row does not say is this. */
const PLAIN = { ...NONE, sided: false, flat: false, period: 0, muscle: null } as const;
const ON_CHAIR = { ...PLAIN, posture: 'seated', legs: true } as const;
const BREATHING = { ...PLAIN, kind: 'breathe', legs: false, posture: 'seated', move: 'still' } as const;
const IN_BED = { posture: 'lying', flat: false, start: 'bed', end: 'bed', move: 'still' } as const;

const STEPS: Record<StepId, Step> = {
  'slow-walk': {
    ...PLAIN,
    id: 'slow-walk',
    kind: 'move',
    seconds: 120,
    legs: true,
    text: 'slow_walk',
    lines: 4,
    posture: 'standing',
    start: 'stride',
    end: 'passing',
    move: 'walk',
    period: 2.8,
    muscle: null,
  },
  'calf-stretch-wall': {
    ...PLAIN,
    id: 'calf-stretch-wall',
    kind: 'stretch',
    seconds: 60,
    legs: true,
    text: 'calf_stretch_wall',
    lines: 4,
    posture: 'standing',
    sided: true,
    start: 'wall-upright',
    end: 'wall-lean',
    move: 'hold',
    muscle: 'calf',
    forms: {
      seated: {
        text: 'calf_stretch_seated',
        lines: 3,
        posture: 'seated',
        start: 'sit-calf',
        end: 'sit-calf-flexed',
      },
    },
  },
  'heel-raises': {
    ...PLAIN,
    id: 'heel-raises',
    kind: 'move',
    seconds: 40,
    legs: true,
    text: 'heel_raises',
    lines: 3,
    posture: 'standing',
    start: 'chair-behind',
    end: 'chair-behind-toes',
    move: 'cycle',
    period: 5.8,
    muscle: 'calf',
    reps: { count: 6, seconds: 40 },
    forms: {
      seated: { text: 'heel_raises_seated', lines: 3, posture: 'seated', start: 'sit', end: 'sit-toes' },
    },
  },
  'hamstring-seated': {
    ...ON_CHAIR,
    id: 'hamstring-seated',
    kind: 'stretch',
    seconds: 60,
    text: 'hamstring_seated',
    lines: 4,
    sided: true,
    start: 'sit-calf',
    end: 'sit-reach',
    move: 'hold',
    muscle: 'hamstring',
    forms: { upright: { text: 'hamstring_upright', lines: 3, end: 'sit-reach-upright' } },
  },
  'ankle-circles': {
    ...ON_CHAIR,
    id: 'ankle-circles',
    kind: 'move',
    seconds: 40,
    text: 'ankle_circles',
    lines: 3,
    sided: true,
    start: 'sit-ankle',
    end: 'sit-ankle',
    move: 'circle',
    period: 4,
    muscle: 'shin',
    reps: { count: 3, seconds: 40 },
    forms: {
      bed: { ...IN_BED, text: 'ankle_circles_bed', lines: 3, start: 'bed-ankle', end: 'bed-ankle', move: 'circle' },
    },
  },
  'calf-massage': {
    ...ON_CHAIR,
    id: 'calf-massage',
    kind: 'relax',
    seconds: 90,
    text: 'calf_massage',
    lines: 3,
    sided: true,
    start: 'sit-rub-ankle',
    end: 'sit-rub-knee',
    move: 'cycle',
    period: 5,
    muscle: 'calf',
    forms: {
      bed: {
        text: 'calf_massage_bed',
        lines: 3,
        posture: 'lying',
        start: 'bed-rub-ankle',
        end: 'bed-rub-knee',
      },
    },
  },
  'seated-march': {
    ...ON_CHAIR,
    id: 'seated-march',
    kind: 'move',
    seconds: 40,
    text: 'seated_march',
    lines: 3,
    start: 'sit',
    end: 'sit-march',
    move: 'alternate',
    period: 2.4,
    muscle: 'thigh',
  },
  'figure-four-seated': {
    ...ON_CHAIR,
    id: 'figure-four-seated',
    kind: 'stretch',
    seconds: 60,
    text: 'figure_four_seated',
    lines: 4,
    sided: true,
    start: 'sit-cross',
    end: 'sit-cross-lean',
    move: 'hold',
    muscle: 'hip',
  },
  'neck-shoulder-release': {
    ...ON_CHAIR,
    id: 'neck-shoulder-release',
    kind: 'stretch',
    seconds: 45,
    legs: false,
    text: 'neck_shoulder_release',
    lines: 3,
    sided: true,
    start: 'neck-middle',
    end: 'neck-side',
    move: 'hold',
    muscle: 'neck',
  },
  'childs-pose': {
    ...PLAIN,
    id: 'childs-pose',
    kind: 'relax',
    seconds: 60,
    legs: true,
    text: 'childs_pose',
    lines: 4,
    posture: 'kneeling',
    start: 'kneel',
    end: 'child',
    move: 'hold',
    muscle: 'back',
  },
  'belly-breathing': {
    ...BREATHING,
    id: 'belly-breathing',
    seconds: 90,
    text: 'belly_breathing',
    lines: 4,
    start: 'sit-belly',
    end: 'sit-belly',
    breath: { in: 4, out: 6 },
    forms: { bed: IN_BED },
  },
  'long-exhale': {
    ...BREATHING,
    id: 'long-exhale',
    seconds: 90,
    text: 'long_exhale',
    lines: 4,
    start: 'sit-front',
    end: 'sit-front',
    breath: { in: 4, out: 6 },
    forms: { bed: IN_BED },
  },
  'resonance-breathing': {
    ...BREATHING,
    id: 'resonance-breathing',
    seconds: 120,
    text: 'resonance_breathing',
    lines: 3,
    start: 'sit-front',
    end: 'sit-front',
    breath: { in: 5, out: 5 },
    forms: { bed: IN_BED },
  },
  'cognitive-shuffle': {
    ...PLAIN,
    id: 'cognitive-shuffle',
    kind: 'relax',
    seconds: 180,
    legs: false,
    text: 'cognitive_shuffle',
    lines: 5,
    posture: 'lying',
    flat: true,
    start: 'lie',
    end: 'lie',
    move: 'still',
    muscle: null,
  },
};

/** The catalogue's row for a step. */
export function stepOf(id: StepId): Step {
  return STEPS[id];
}

/** How a step is done in a form; the step's own way where it has no such form. */
export function lookOf(id: StepId, form: StepForm | null): StepLook {
  const step = STEPS[id];
  return form === null ? step : { ...step, ...step.forms[form] };
}

/** How many repetitions fit into `seconds` at the step's own pace, rounded down, at least one; `null` for uncounted steps. */
export function repsIn(id: StepId, seconds: number): number | null {
  const reps = STEPS[id].reps;
  return reps && Math.max(1, Math.floor((reps.count * seconds) / reps.seconds));
}
