import { type MessageKey, type PluralKey, plural, t } from '../../lib/platform/i18n';
import { lookOf, repsIn } from '../../lib/routine/catalogue';
import type { GroupAt } from '../../lib/routine/guide';
import type { Area, PlayedStep, ProfileChip, StepForm, StepId, StepNote } from '../../lib/routine/types';

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
function stepText({ step, form }: Pick<PlayedStep, 'step' | 'form'>, part: string): string {
  return t(`steps.${lookOf(step, form).text}.${part}` as MessageKey);
}

/** "Wall calf stretch"; a step of the user's own has the name they gave it. */
export function stepName(played: Pick<PlayedStep, 'step' | 'form' | 'own'>): string {
  return played.own?.name ?? stepText(played, 'name');
}

/** The name of a step of the catalogue, in its form if it has one of its own. */
export function stepNameOf(step: StepId, form: StepForm | null = null): string {
  return stepText({ step, form }, 'name');
}

/** The name as it stands after "Next:". */
export function stepNext(played: PlayedStep): string {
  return played.own?.name ?? stepText(played, 'next');
}

/** Sentence `index` of the step, from 0. A step of the user's own has one, in their words; it may be empty. */
export function stepLine(played: PlayedStep, index: number): string {
  return played.own?.text ?? stepText(played, `line_${index + 1}`);
}

/** Who leaves the step out or changes it; nobody knows that of a step of the user's own. */
export function stepAdapt(played: PlayedStep): string | null {
  return played.own ? null : stepText(played, 'adapt');
}

/** How often, where the step is counted: for one side of a step with sides the count is each side's own. */
export function stepReps({ step, form, seconds, sided, count }: PlayedStep): string | null {
  if (count !== null) return plural(sided ? 'routine.count_side' : 'routine.count', count);
  const fitting = repsIn(step, seconds);
  return fitting === null ? null : plural(`steps.${lookOf(step, form).text}.reps` as PluralKey, fitting);
}

/** "Left leg", or "Left side" for a step of the neck or the back and for one of the user's own. */
export function sideName({ step, form }: Pick<PlayedStep, 'step' | 'form'>, side: 'left' | 'right'): string {
  const { muscle } = lookOf(step, form);
  if (step !== 'own' && muscle !== 'neck' && muscle !== 'back') {
    return t(side === 'left' ? 'routine.side.leg_left' : 'routine.side.leg_right');
  }
  return t(side === 'left' ? 'routine.side.left' : 'routine.side.right');
}

/** "thighs", as it stands within a sentence. */
export function areaName(area: Area): string {
  return t(`routine.area.${area}`);
}

/** "Tighten gently: thighs", then "Let go: thighs"; before the first group "Let yourself settle.", after the last "Let it all be loose." */
export function groupText({ way, area }: Pick<GroupAt, 'way' | 'area'>): string {
  if (area === null || way === 'rest') return t('routine.group.rest');
  return way === 'settle' ? t('routine.group.settle') : t(`routine.group.${way}`, areaName(area));
}

/** Why this step is not the one of the routine or why to go gently, and words of care that go with it; empty for most. */
export function stepCare({
  swappedFor,
  despite,
  notes,
}: Pick<PlayedStep, 'swappedFor' | 'despite' | 'notes'>): string[] {
  const warning = despite === null || despite === 'clotNow' ? [] : [t('routine.despite', t(CHIP_KEYS[despite]))];
  const why =
    swappedFor === null
      ? []
      : [swappedFor === 'clotNow' ? t('routine.swapped_clot') : t('routine.swapped', t(CHIP_KEYS[swappedFor]))];
  return [...why, ...warning, ...notes.map((note) => t(NOTE_KEYS[note]))];
}

/** What the picture of a step shows. */
export function figureLabel(played: PlayedStep): string {
  return t(`figure.${lookOf(played.step, played.form).end.replaceAll('-', '_')}` as MessageKey);
}
