import { lookOf, stepOf } from './catalogue';
import { playedAs } from './choose';
import { LONGEST_STEP, READY_NEW, READY_SAME } from './limits';
import type { OwnRoutine } from './own';
import { type OwnLength, ownLengths } from './own-length';
import { breathLength } from './pace';
import { PRESETS, presetSeconds } from './presets';
import { barredBy, notesFor, type Way } from './profile';
import { substitute } from './swaps';
import type { PlayedStep, Posture, PresetId, ProfileChip, RoutineId, StepForm, StepId } from './types';

/** A routine made ready for one person: what `start` asks for. */
export interface Composed {
  /** What is played: "Seated and gentle" where pregnancy takes the place of "Legs on the move". */
  preset: RoutineId;
  /** The name of a routine of the user's own; null for a preset. */
  name: string | null;
  steps: PlayedStep[];
}

type Draft = Way & Pick<PlayedStep, 'own' | 'seconds' | 'count' | 'swappedFor' | 'despite'> & { sided?: boolean };

const PLAIN = { own: null, count: null, swappedFor: null, despite: null } as const;

/**
 * The steps of a preset as this person plays them. No step that a chip keeps out is in it, the seconds are
 * those of the preset asked for, and every step that took another's place says for which chip. The same breathing twice in a row is one step.
 * With a clot suspected now there is breathing alone, in equal parts. Where legs matter, what tenses or
 * feels the body leaves the legs out.
 */
export function compose(asked: PresetId, chips: readonly ProfileChip[], legsMatter = false): Composed {
  const preset = playedAs(asked, chips);
  if (!chips.includes('clotNow')) {
    return { preset, name: null, steps: timed(joined(swapped(asked, preset, chips, legsMatter)), chips) };
  }
  const bed = chips.includes('stayInBed') || inBed(asked);
  return { preset: asked, name: null, steps: timed(breathingOnly(presetSeconds(asked), bed), chips) };
}

/**
 * The steps of a routine of the user's own as this person plays them: `ownSeconds` long in all. A step that a chip keeps out is
 * swapped, or played with its warning (`despite`) where the user wants it `anyway`. With a clot suspected now no such wish counts:
 * unless the whole routine is breathing, breathing takes its place.
 */
export function composeOwn(routine: OwnRoutine, chips: readonly ProfileChip[], legsMatter = false): Composed {
  const lengths = ownLengths(routine);
  const stopped = routine.steps.some(({ step }) => barredBy({ step, form: null }, chips) === 'clotNow');
  const whole = lengths.reduce((sum, { seconds }) => sum + seconds, 0);
  const drafts = stopped
    ? breathingOnly(whole, chips.includes('stayInBed'))
    : lengths.map((length, i) => {
        const neighbours = [routine.steps[i - 1]?.step, routine.steps[i + 1]?.step];
        return ownDraft(length, neighbours, chips, legsMatter);
      });
  const waits = stopped ? [] : lengths.map((_, i) => (i === 0 ? 0 : routine.rest));
  return { preset: `own/${routine.id}`, name: routine.name, steps: timed(drafts, chips, waits) };
}

function swapped(asked: PresetId, preset: PresetId, chips: readonly ProfileChip[], legsMatter: boolean): Draft[] {
  const known = new Set(PRESETS[asked].map(({ step }) => step));
  const drafts: Draft[] = [];
  for (const [i, { step, seconds, form = formFor(step, legsMatter) }] of PRESETS[preset].entries()) {
    const bar = barredBy({ step, form }, chips);
    if (bar === null) {
      drafts.push({ ...PLAIN, step, form, seconds, swappedFor: known.has(step) ? null : 'pregnant' });
      continue;
    }
    const neighbours = [drafts[i - 1]?.step, PRESETS[preset][i + 1]?.step];
    const instead = substitute(step, bar, chips, { neighbours, inBed: inBed(preset) });
    drafts.push({ ...PLAIN, ...instead, seconds, swappedFor: bar });
  }
  return drafts;
}

/** Stand-ins that breathe alike, one after the other, are one long breath: nobody is told to begin again what goes on. */
function joined(drafts: readonly Draft[]): Draft[] {
  const all: Draft[] = [];
  for (const draft of drafts) {
    const last = all.at(-1);
    const alike = last?.step === draft.step && last.form === draft.form && stepOf(draft.step).kind === 'breathe';
    if (!last || !alike) all.push(draft);
    else
      all[all.length - 1] = {
        ...last,
        seconds: last.seconds + draft.seconds,
        swappedFor: last.swappedFor ?? draft.swappedFor,
      };
  }
  return all;
}

function ownDraft(
  { asked: { step, own, anyway }, seconds, sided, count }: OwnLength,
  neighbours: readonly (StepId | 'own' | undefined)[],
  chips: readonly ProfileChip[],
  legsMatter: boolean,
): Draft {
  const form = formFor(step, legsMatter);
  const bar = barredBy({ step, form }, chips);
  if (bar === null || anyway) return { step, form, own, seconds, sided, count, swappedFor: null, despite: bar };
  return { ...PLAIN, ...substitute(step, bar, chips, { neighbours, inBed: false }), seconds, swappedFor: bar };
}

/** Cramps and restless legs come when legs are tensed or minded: those two steps have a form that leaves them out (evidence 4). */
export function formFor(step: StepId | 'own', legsMatter: boolean): StepForm | null {
  return legsMatter && stepOf(step).forms.noLegs ? 'noLegs' : null;
}

function inBed(preset: PresetId): boolean {
  return PRESETS[preset].some(({ form }) => form === 'bed');
}

/** So short that it is breathed in one way. */
const ONE_PART = 90;

function breathingOnly(seconds: number, bed: boolean): Draft[] {
  const form = bed ? 'bed' : null;
  const kinds: [StepId, ...StepId[]] = ['belly-breathing', 'long-exhale', 'resonance-breathing'];
  const parts = seconds < ONE_PART ? 1 : Math.max(kinds.length, Math.ceil(seconds / LONGEST_STEP));
  const upTo = (part: number) => Math.floor((seconds * part) / parts);
  return Array.from({ length: parts }, (_, i) => ({
    ...PLAIN,
    step: kinds[i % kinds.length] ?? kinds[0],
    form,
    seconds: upTo(i + 1) - upTo(i),
    swappedFor: 'clotNow',
  }));
}

function timed(drafts: readonly Draft[], chips: readonly ProfileChip[], waits: readonly number[] = []): PlayedStep[] {
  // Whoever starts a routine sits at the screen; after a step of the user's own nobody knows how the body is.
  let posture: Posture | null = 'seated';
  return drafts.map(({ own, count, sided, swappedFor, despite, ...draft }, i) => {
    const step = playedAfter(posture, draft, draft.seconds, chips, waits[i]);
    posture = draft.step === 'own' ? null : lookOf(draft.step, draft.form).posture;
    return { ...step, own, count, sided: sided ?? step.sided, swappedFor, despite };
  });
}

/**
 * A step in one of its forms as this person plays it for so many seconds, coming from a posture (null where nobody knows it),
 * with `wait` seconds of rest before it is got ready for.
 */
export function playedAfter(
  from: Posture | null,
  { step, form }: Way,
  seconds: number,
  chips: readonly ProfileChip[],
  wait = 0,
): PlayedStep {
  const look = lookOf(step, form);
  const stays = step !== 'own' && look.posture === from;
  return {
    ...PLAIN,
    step,
    form,
    seconds,
    ready: readyFor(step, seconds, (stays ? READY_SAME : READY_NEW) + wait),
    sided: look.sided,
    notes: notesFor({ step, form }, chips),
    extra: [0, 0],
  };
}

/**
 * Breathing takes what does not fill a whole breath as time to settle, so that it ends on a breath out. A stand-in that needs more time to
 * get ready than a very short step had leaves a second for itself.
 */
function readyFor(step: StepId | 'own', seconds: number, wanted: number): number {
  const ready = Math.min(wanted, seconds - 1);
  const { breath } = stepOf(step);
  const length = breath && breathLength(breath);
  return length && seconds - ready >= length ? ready + ((seconds - ready) % length) : ready;
}
