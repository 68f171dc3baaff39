import type { Instant } from '../time/instant';
import type { PlainDate } from '../time/plain';
import type { PoseId } from './pose-id';

/** The steps of the catalogue; each is one row of `catalogue.ts`. */
export const STEP_IDS = [
  'slow-walk',
  'calf-stretch-wall',
  'heel-raises',
  'hamstring-seated',
  'ankle-circles',
  'calf-massage',
  'seated-march',
  'figure-four-seated',
  'neck-shoulder-release',
  'childs-pose',
  'belly-breathing',
  'long-exhale',
  'resonance-breathing',
  'cognitive-shuffle',
  'hip-flexor-lunge',
  'quad-stretch-standing',
  'legs-up-wall',
  'supine-twist',
  'warm-cool-pack',
  'warm-cool-shower',
  'four-seven-eight',
  'box-breathing',
  'pmr-short',
  'body-scan',
  'worry-list',
  'dim-and-settle',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/**
 * Another way to do the same step: on a chair, sitting up in bed (back propped, legs along the mattress), with the
 * back kept upright, or with the legs left out of what is tensed or felt. `null` where a form is asked for means the way the step is written.
 */
export const STEP_FORMS = ['seated', 'bed', 'upright', 'noLegs'] as const;
export type StepForm = (typeof STEP_FORMS)[number];

export type StepKind = 'stretch' | 'move' | 'relax' | 'breathe' | 'prepare';

/** Where the body is; a change of it between two steps takes the longer get-ready time. */
export type Posture = 'standing' | 'seated' | 'kneeling' | 'lying';

/** The muscle a step works, drawn on the figure and named in words. */
export type Muscle = 'calf' | 'shin' | 'hamstring' | 'thigh' | 'hip' | 'hipFront' | 'neck' | 'back';

/**
 * How the figure goes between its two poses: `hold` goes there once and stays, `cycle` goes back and forth,
 * `alternate` does so with one leg and then the other, `walk` strides, `circle` draws rings with the foot, `still` stays in the start pose.
 */
export type Move = 'hold' | 'cycle' | 'alternate' | 'walk' | 'circle' | 'still';

/** How a step, in one of its forms, is done, worded and drawn. */
export interface StepLook {
  /** Stem of its messages: `steps.<text>.name`, `.line_1` to `.line_<lines>`. */
  text: string;
  /** How many sentences it has, 1 to 5. */
  lines: number;
  posture: Posture;
  /** True when it is done on one side, then on the other. */
  sided: boolean;
  /** True when the body lies flat on its back or front: barred in pregnancy. */
  flat: boolean;
  start: PoseId;
  end: PoseId;
  move: Move;
  /** Seconds of one there-and-back of the figure; no loop is faster than 4 s but gentle walking. */
  period: number;
  muscle: Muscle | null;
}

/** The pace of a breath in seconds, and the picture that leads it: a circle that grows, a square or a wave that is walked along. */
export interface Breath {
  in: number;
  /** Seconds of holding after the breath in; 0 for none. */
  hold: number;
  out: number;
  /** Seconds of waiting after the breath out; 0 for none. */
  wait: number;
  shape: 'circle' | 'square' | 'wave';
}

/** What leads through a step from within: groups of muscles, areas of the body, or words. */
export type Guide = 'groups' | 'scan' | 'words';

/** Areas of the body in the order of tensing and of the scan. */
export const AREAS = ['feet', 'calves', 'thighs', 'seat', 'belly', 'hands', 'arms', 'shoulders', 'face'] as const;
export type Area = (typeof AREAS)[number];

/** One row of the catalogue. */
export interface Step extends StepLook {
  id: StepId | 'own';
  kind: StepKind;
  /** Its seconds where a preset does not say otherwise, get-ready time included. */
  seconds: number;
  /** How often the move fits: `count` in `seconds`; the player says `steps.<text>.reps` with the scaled count. */
  reps: { count: number; seconds: number } | null;
  /** For breathing steps. */
  breath: Breath | null;
  guide: Guide | null;
  /** True when legs move, are pulled or are rubbed: none of these is played when a clot is suspected now. */
  legs: boolean;
  forms: Partial<Record<StepForm, Partial<StepLook>>>;
}

/** What a person may ask to be left out (views 5.5), in the order of the chips; `clotNow` is asked apart. */
export const PROFILE_CHIPS = [
  'pregnant',
  'knee',
  'hip',
  'back',
  'unsteady',
  'eyePressure',
  'numbFeet',
  'clotBefore',
  'noHolds',
  'stayInBed',
  'clotNow',
] as const;
export type ProfileChip = (typeof PROFILE_CHIPS)[number];

/** The answer to "Anything to leave out?"; stays on this computer. */
export interface Profile {
  /** True once the question was answered, with "None of these" as well. */
  asked: boolean;
  chips: ProfileChip[];
}

/** A word of care that goes with a step for some profiles. */
export const STEP_NOTES = ['shoes', 'team', 'pathLight', 'kneesWide'] as const;
export type StepNote = (typeof STEP_NOTES)[number];

export const PRESET_IDS = [
  'restless-legs-8',
  'full-wind-down-15',
  'in-bed-5',
  'desk-3',
  'breathing-5',
  'pregnancy-8',
  'urge-at-night-4',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** A preset, or a routine of the user's own by its id. */
export type RoutineId = PresetId | `own/${string}`;

/** A step as one run plays it: everything the clock needs, so that a stored run never depends on a newer catalogue. */
export interface PlayedStep {
  step: StepId | 'own';
  /** The words of an own step; null for one of the catalogue. */
  own: { name: string; text: string } | null;
  form: StepForm | null;
  /** Seconds in all, get-ready and side change included, `extra` not. */
  seconds: number;
  /** Seconds of get-ready at its beginning. */
  ready: number;
  sided: boolean;
  /** How often, a side, where the user said so; null leaves it to the step's own pace. */
  count: number | null;
  swappedFor: ProfileChip | null;
  /** The chip that would keep it out, where the user plays it all the same: said as a warning. */
  despite: ProfileChip | null;
  notes: StepNote[];
  /** Seconds added by "+30 s" to the first side (or the whole step) and to the second side. */
  extra: [number, number];
}

/** One word after a run, if the person likes. */
export type Feel = 'easier' | 'same' | 'not-now';

/** One execution of a routine. Plain JSON: it is stored as it is. */
export interface Run {
  id: string;
  preset: RoutineId;
  /** The name of a routine of the user's own as it was begun; null for a preset. */
  name: string | null;
  /** The night it belongs to. */
  night: PlainDate;
  steps: PlayedStep[];
  /** The step that was current at `since`, or is while paused. */
  index: number;
  /** Milliseconds into that step at `since`, or while paused. */
  elapsed: number;
  /** When the clock was last set going; `null` while it stands. */
  since: Instant | null;
  /** The window that leads: the one whose beats count. Empty when none does, so the run was interrupted. */
  viewer: string;
  startedAt: Instant;
  /** When the leading window was last heard of. */
  beatAt: Instant;
  end: 'done' | 'left' | null;
  feel: Feel | null;
}

/** What a window may ask of a run. `viewer` is a random id a window makes for itself when it opens. */
export type RunAction =
  | {
      type: 'start';
      id: string;
      preset: RoutineId;
      name: string | null;
      night: PlainDate;
      steps: PlayedStep[];
      viewer: string;
    }
  | { type: 'pause' }
  /** `seen`: until when a window saw the run go, where the background may not have heard of that. */
  | { type: 'resume'; viewer: string; seen?: Instant | undefined }
  | { type: 'next' }
  | { type: 'previous' }
  | { type: 'add30' }
  | { type: 'repeat' }
  /** Another step in the place of the current one; it takes over its seconds. */
  | { type: 'swap'; step: PlayedStep }
  | { type: 'beat'; viewer: string }
  /** `seen`: when it closed, however late that is heard and from whom. */
  | { type: 'closed'; viewer: string; seen?: Instant | undefined }
  | { type: 'take'; viewer: string }
  | { type: 'leave' }
  | { type: 'finish' }
  | { type: 'feel'; feel: Feel };
