import { language, type MessageKey, number, plural, t } from '../../lib/platform/i18n';
import { stepOf } from '../../lib/routine/catalogue';
import { LIMITS, type OwnRoutine, type OwnStep } from '../../lib/routine/own';
import { compose, composeOwn } from '../../lib/routine/swap';
import type { PresetId, ProfileChip, StepId } from '../../lib/routine/types';
import type { BringProblem } from '../hooks/useMine';
import { isPreset, presetName } from '../routine/presetWords';
import { CHIP_KEYS } from '../routine/words';

/** "8 min 20 s", "8 min" or "45 s". */
export function lengthText(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return t('mine.seconds', number(rest));
  return rest === 0 ? t('mine.minutes', number(minutes)) : t('mine.minutes_seconds', number(minutes), number(rest));
}

/** The name of a step of the catalogue. */
export function stepNameOf(step: StepId): string {
  return t(`steps.${stepOf(step).text}.name` as MessageKey);
}

/** The name of a step of a routine of the user's own; an own one that has none yet is told as that. */
export function ownStepName({ step, own }: Pick<OwnStep, 'step' | 'own'>): string {
  return step === 'own' ? own?.name.trim() || t('mine.unnamed') : stepNameOf(step);
}

/** "Slow walk · Ankle circles · Towel pull": its steps in their order. */
export function stepsLine({ steps }: OwnRoutine): string {
  return steps.map(ownStepName).join('\u00a0· ');
}

/** A chip as the user chose it, in its word. A clot suspected now is told apart. */
export function chipName(chip: Exclude<ProfileChip, 'clotNow'>): string {
  return t(CHIP_KEYS[chip]);
}

/** What the profile makes of a routine, in one line; null where it is played as it stands. */
export function profileLine(
  routine: PresetId | OwnRoutine,
  chips: readonly ProfileChip[],
  legsMatter: boolean,
): string | null {
  if (chips.length === 0) return null;
  const own = typeof routine !== 'string';
  const played = own ? composeOwn(routine, chips, legsMatter) : compose(routine, chips, legsMatter);
  if (played.steps.some(({ swappedFor }) => swappedFor === 'clotNow')) return t('routine.swapped_clot');
  const { preset } = played;
  if (!own && preset !== routine && isPreset(preset)) {
    return t('mine.played_as', presetName(preset), chipName('pregnant'));
  }
  const swaps = played.steps.flatMap(({ swappedFor }) => (swappedFor && swappedFor !== 'clotNow' ? [swappedFor] : []));
  const because = [...new Set(swaps)].map((chip) => t('mine.quoted', chipName(chip)));
  const list = new Intl.ListFormat(language()).format(because);
  return swaps.length === 0 ? null : plural('mine.steps_change', swaps.length, list);
}

/** "stretch, standing" */
export function stepKind(id: StepId): string {
  const { kind, posture } = stepOf(id);
  return t('mine.kind_posture', t(`mine.kind.${kind}`), t(`mine.posture.${posture}`));
}

const FILE_KEYS = {
  too_big: 'share.too_big',
  not_json: 'share.not_json',
  not_ours: 'share.not_ours',
  newer: 'share.newer',
  unreadable: 'share.unreadable',
} as const;

/** Why a file was not taken: the place in words, and what works there. */
export function problemText(problem: BringProblem): string {
  if (problem.code === 'full') return t('mine.full', number(LIMITS.routines[1]));
  if (problem.code !== 'field') return t(FILE_KEYS[problem.code]);
  const { field, step } = problem;
  const range = rangeOf(field);
  const needs = t(`share.field.${field}`, ...range.map(number));
  return step === null ? t('share.at_routine', needs) : t('share.at_step', number(step + 1), needs);
}

function rangeOf(field: string): readonly number[] {
  switch (field) {
    case 'name':
    case 'ownName':
      return LIMITS.name;
    case 'ownText':
      return LIMITS.text;
    case 'rest':
    case 'steps':
    case 'seconds':
    case 'count':
    case 'each':
      return LIMITS[field];
    default:
      return [];
  }
}
