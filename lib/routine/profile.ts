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
 * What each chip keeps out (views 5.5, 4.3 for the two clot switches, and the "Skip or adapt" column of evidence 4). Wider than the
 * table in four places, each on the safe side: the seated march is out for hips and figure four for knees (their own
 * cautions say so), the thigh stretch goes with the other standing steps, and staying in bed keeps out the chair and the wall as
 * well as standing.
 *
 * "Dim and settle" stands, yet stays for the unsteady: it is what everybody does before bed anyway, and evidence 4 adapts
 * it instead of leaving it out, so it comes with the word about a path light. Of a step of the user's own nothing is known but
 * that it counts as one that moves the legs: only a clot suspected now keeps it out.
 */
const BARS: Record<ProfileChip, Bar> = {
  clotNow: ({ step }) => stepOf(step).kind !== 'breathe',
  stayInBed: ({ step, form }) => step !== 'own' && (lookOf(step, form).posture !== 'lying' || step === 'legs-up-wall'),
  unsteady: ({ step, form }) =>
    (lookOf(step, form).posture === 'standing' && step !== 'dim-and-settle') || step === 'hip-flexor-lunge',
  pregnant: ({ step, form }) =>
    lookOf(step, form).flat ||
    holdsBreath(step) ||
    ['hip-flexor-lunge', 'calf-massage', 'warm-cool-pack', 'warm-cool-shower'].includes(step),
  clotBefore: oneOf('calf-massage', 'warm-cool-pack'),
  knee: oneOf('childs-pose', 'hip-flexor-lunge', 'quad-stretch-standing', 'figure-four-seated'),
  hip: oneOf('figure-four-seated', 'supine-twist', 'hip-flexor-lunge', 'seated-march'),
  back: ({ step, form }) => step === 'supine-twist' || (step === 'hamstring-seated' && form !== 'upright'),
  eyePressure: ({ step }) => step === 'childs-pose' || step === 'legs-up-wall' || holdsBreath(step),
  numbFeet: oneOf('warm-cool-pack', 'warm-cool-shower'),
  noHolds: ({ step }) => holdsBreath(step),
};

function holdsBreath(step: StepId | 'own'): boolean {
  const { breath } = stepOf(step);
  return breath !== null && breath.hold + breath.wait > 0;
}

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
  if (chips.includes('unsteady') && step === 'dim-and-settle') notes.push('pathLight');
  if (chips.includes('pregnant') && step === 'childs-pose') notes.push('kneesWide');
  return notes;
}
