import { type MessageKey, type PluralKey, plural, t } from '../../lib/platform/i18n';
import { lookOf, repsIn, stepOf } from '../../lib/routine/catalogue';
import type { PlayedStep, ProfileChip, StepNote } from '../../lib/routine/types';

/** The chips of "Anything to leave out?" and their words; a clot suspected now is asked apart. */
export const CHIP_KEYS = {
  pregnant: 'routine.chip.pregnant',
  knee: 'routine.chip.knee',
  hip: 'routine.chip.hip',
  back: 'routine.chip.back',
  unsteady: 'routine.chip.unsteady',
  eyePressure: 'routine.chip.eye_pressure',
  numbFeet: 'routine.chip.numb_feet',
  clotBefore: 'routine.chip.clot_before',
  noHolds: 'routine.chip.no_holds',
  stayInBed: 'routine.chip.stay_in_bed',
} as const satisfies Record<Exclude<ProfileChip, 'clotNow'>, MessageKey>;

const NOTE_KEYS = {
  shoes: 'routine.note.shoes',
  team: 'routine.note.team',
  pathLight: 'routine.note.path_light',
  kneesWide: 'routine.note.knees_wide',
} as const satisfies Record<StepNote, MessageKey>;

/**
 * A message of a step. The catalogue names its messages by a stem that the pure core cannot type against the
 * message file; tests/unit/routine/words.test.ts holds every stem to it.
 */
function stepText(played: PlayedStep, part: string): string {
  return t(`steps.${lookOf(played.step, played.form).text}.${part}` as MessageKey);
}

/** "Wall calf stretch" */
export function stepName(played: PlayedStep): string {
  return stepText(played, 'name');
}

/** The name as it stands after "Next:". */
export function stepNext(played: PlayedStep): string {
  return stepText(played, 'next');
}

/** Sentence `index` of the step, from 0. */
export function stepLine(played: PlayedStep, index: number): string {
  return stepText(played, `line_${index + 1}`);
}

/** Who leaves the step out or changes it. */
export function stepAdapt(played: PlayedStep): string {
  return stepText(played, 'adapt');
}

/** How often, where the step is counted: for one side of a step with sides the count is each side's own. */
export function stepReps(played: PlayedStep): string | null {
  const count = repsIn(played.step, played.seconds);
  return count === null ? null : plural(`steps.${lookOf(played.step, played.form).text}.reps` as PluralKey, count);
}

/** "Left leg", or "Left side" for a step of the neck. */
export function sideName(played: PlayedStep, side: 'left' | 'right'): string {
  if (stepOf(played.step).legs) return t(side === 'left' ? 'routine.side.leg_left' : 'routine.side.leg_right');
  return t(side === 'left' ? 'routine.side.left' : 'routine.side.right');
}

/** Why this step is not the one of the routine, and words of care that go with it; empty for most. */
export function stepCare({ swappedFor, notes }: PlayedStep): string[] {
  const why =
    swappedFor === null
      ? []
      : [swappedFor === 'clotNow' ? t('routine.swapped_clot') : t('routine.swapped', t(CHIP_KEYS[swappedFor]))];
  return [...why, ...notes.map((note) => t(NOTE_KEYS[note]))];
}

/** What the picture of a step shows. */
export function figureLabel(played: PlayedStep): string {
  return t(`figure.${lookOf(played.step, played.form).end.replaceAll('-', '_')}` as MessageKey);
}
