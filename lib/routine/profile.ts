import { lookOf, stepOf } from './catalogue';
import type { ProfileChip, StepForm, StepId, StepNote } from './types';

/** A step in one of its forms. */
export interface Way {
  step: StepId | 'own';
  form: StepForm | null;
}

type Bar = (way: Way) => boolean;

const oneOf =
  (...steps: (StepId | 'own')[]): Bar =>
  ({ step }) =>
    steps.includes(step);

/**
 * What each chip keeps out (views 5.5, and 4.3 for the two clot switches). Wider than its list in three places, each on the safe
 * side: the seated march is out for hips (its own caution says so), figure four is out for knees (likewise), and
 * staying in bed keeps out the chair as well as standing. `numbFeet` and `noHolds` bar nothing that is in the catalogue yet.
 */
const BARS: Record<ProfileChip, Bar> = {
  clotNow: ({ step }) => stepOf(step).kind !== 'breathe',
  stayInBed: ({ step, form }) => lookOf(step, form).posture !== 'lying',
  unsteady: ({ step, form }) => lookOf(step, form).posture === 'standing',
  pregnant: ({ step, form }) => step === 'calf-massage' || lookOf(step, form).flat,
  clotBefore: oneOf('calf-massage'),
  knee: oneOf('childs-pose', 'figure-four-seated'),
  hip: oneOf('figure-four-seated', 'seated-march'),
  back: ({ step, form }) => step === 'hamstring-seated' && form !== 'upright',
  eyePressure: oneOf('childs-pose'),
  numbFeet: () => false,
  noHolds: () => false,
};

/** The chips in the order in which they speak: the one that rules out most comes first and is named as the reason. */
const ORDER = Object.keys(BARS) as ProfileChip[];

/** The first chip that keeps this way of a step out, or `null` when it may be played. */
export function barredBy(way: Way, chips: readonly ProfileChip[]): ProfileChip | null {
  return ORDER.find((chip) => chips.includes(chip) && BARS[chip](way)) ?? null;
}

/** The words of care that go with a step for this profile. */
export function notesFor({ step, form }: Way, chips: readonly ProfileChip[]): StepNote[] {
  const look = lookOf(step, form);
  const notes: StepNote[] = [];
  if (chips.includes('numbFeet') && look.posture === 'standing') notes.push('shoes');
  if (chips.includes('clotBefore') && stepOf(step).legs) notes.push('team');
  if (chips.includes('pregnant') && step === 'childs-pose') notes.push('kneesWide');
  return notes;
}
