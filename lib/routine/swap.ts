import { lookOf, stepOf } from './catalogue';
import { playedAs } from './choose';
import { breathLength } from './pace';
import { PRESETS, presetSeconds } from './presets';
import { barredBy, notesFor, type Way } from './profile';
import type { PlayedStep, Posture, PresetId, ProfileChip, StepForm, StepId } from './types';

/** Seconds to get ready when the body stays as it is, and when it must sit down, stand up or lie down. */
const READY_SAME = 5;
const READY_NEW = 10;

/** A step of the catalogue in one of its forms. */
export type CatalogueWay = Way & { step: StepId };

const way = (step: StepId, form: StepForm | null = null): CatalogueWay => ({ step, form });

/**
 * What takes the place of a step that a chip keeps out, best first (views 5.5). The first is played unless another
 * chip keeps it out; of the others, one that does not repeat its neighbour. Breathing is always possible in the end.
 */
const SWAPS: Partial<Record<ProfileChip, Partial<Record<StepId, readonly CatalogueWay[]>>>> = {
  pregnant: {
    'calf-massage': [way('ankle-circles'), way('ankle-circles', 'bed')],
    'cognitive-shuffle': [way('long-exhale'), way('long-exhale', 'bed')],
  },
  knee: {
    'childs-pose': [way('hamstring-seated'), way('hamstring-seated', 'upright'), way('belly-breathing')],
    'figure-four-seated': [way('seated-march'), way('ankle-circles')],
  },
  hip: {
    'figure-four-seated': [way('ankle-circles'), way('belly-breathing')],
    'seated-march': [way('ankle-circles')],
  },
  back: { 'hamstring-seated': [way('hamstring-seated', 'upright')] },
  unsteady: {
    'slow-walk': [way('seated-march'), way('ankle-circles')],
    'calf-stretch-wall': [way('calf-stretch-wall', 'seated')],
    'heel-raises': [way('heel-raises', 'seated')],
  },
  eyePressure: { 'childs-pose': [way('belly-breathing')] },
  clotBefore: { 'calf-massage': [way('seated-march'), way('ankle-circles'), way('belly-breathing')] },
  stayInBed: {
    'slow-walk': [way('ankle-circles', 'bed')],
    'calf-stretch-wall': [way('cognitive-shuffle'), way('belly-breathing', 'bed')],
    'heel-raises': [way('ankle-circles', 'bed')],
    'hamstring-seated': [way('long-exhale', 'bed'), way('belly-breathing', 'bed')],
    'ankle-circles': [way('ankle-circles', 'bed')],
    'calf-massage': [way('calf-massage', 'bed')],
    'seated-march': [way('ankle-circles', 'bed')],
    'figure-four-seated': [way('belly-breathing', 'bed')],
    'neck-shoulder-release': [way('cognitive-shuffle'), way('long-exhale', 'bed')],
    'childs-pose': [way('belly-breathing', 'bed')],
    'belly-breathing': [way('belly-breathing', 'bed')],
    'long-exhale': [way('long-exhale', 'bed')],
    'resonance-breathing': [way('resonance-breathing', 'bed')],
  },
};

/** What may stand in for anything, in this order: one of them is free under every profile. */
const LAST: readonly CatalogueWay[] = [
  way('belly-breathing'),
  way('belly-breathing', 'bed'),
  way('long-exhale'),
  way('long-exhale', 'bed'),
];

/** A routine made ready for one person. */
export interface Composed {
  /** What is played: "Seated and gentle" where pregnancy takes the place of "Legs on the move". */
  preset: PresetId;
  steps: PlayedStep[];
}

interface Draft extends Way {
  step: StepId;
  seconds: number;
  swappedFor: ProfileChip | null;
}

/**
 * The steps of a preset as this person plays them. No step that a chip keeps out is in it, the seconds are
 * those of the preset asked for, and every step that took another's place says for which chip.
 * With a clot suspected now there is breathing alone, in equal parts.
 */
export function compose(asked: PresetId, chips: readonly ProfileChip[]): Composed {
  const preset = playedAs(asked, chips);
  const drafts = chips.includes('clotNow') ? breathingOnly(presetSeconds(asked), chips) : swapped(asked, preset, chips);
  return { preset: chips.includes('clotNow') ? asked : preset, steps: timed(drafts, chips) };
}

function swapped(asked: PresetId, preset: PresetId, chips: readonly ProfileChip[]): Draft[] {
  const known = new Set(PRESETS[asked].map(({ step }) => step));
  const drafts: Draft[] = [];
  for (const [i, { step, seconds }] of PRESETS[preset].entries()) {
    const bar = barredBy(way(step), chips);
    if (bar === null) {
      drafts.push({ step, form: null, seconds, swappedFor: known.has(step) ? null : 'pregnant' });
      continue;
    }
    const neighbours = [drafts[i - 1]?.step, PRESETS[preset][i + 1]?.step];
    drafts.push({ ...substitute(step, bar, chips, neighbours), seconds, swappedFor: bar });
  }
  return drafts;
}

function substitute(
  step: StepId,
  bar: ProfileChip,
  chips: readonly ProfileChip[],
  neighbours: readonly (StepId | undefined)[],
): CatalogueWay {
  const own = SWAPS[bar]?.[step] ?? [];
  const wanted = [...own, ...chips.flatMap((chip) => SWAPS[chip]?.[step] ?? []), ...LAST];
  const free = wanted.filter((candidate) => barredBy(candidate, chips) === null);
  const best =
    free.find((candidate) => candidate === own[0] || candidate.step === step || !neighbours.includes(candidate.step)) ??
    free[0];
  return best ?? way('long-exhale');
}

function breathingOnly(seconds: number, chips: readonly ProfileChip[]): Draft[] {
  const form = chips.includes('stayInBed') ? 'bed' : null;
  const kinds: StepId[] = ['belly-breathing', 'long-exhale', 'resonance-breathing'];
  const part = Math.floor(seconds / kinds.length);
  return kinds.map((step, i) => ({
    step,
    form,
    seconds: i === 0 ? seconds - part * (kinds.length - 1) : part,
    swappedFor: 'clotNow',
  }));
}

function timed(drafts: readonly Draft[], chips: readonly ProfileChip[]): PlayedStep[] {
  // Whoever starts a routine sits at the screen.
  let posture: Posture = 'seated';
  return drafts.map((draft) => {
    const step = playedAfter(posture, draft, draft.seconds, chips);
    posture = lookOf(draft.step, draft.form).posture;
    return { ...step, swappedFor: draft.swappedFor };
  });
}

/** A step in one of its forms as this person plays it for so many seconds, coming from a posture. */
export function playedAfter(
  from: Posture,
  way: CatalogueWay,
  seconds: number,
  chips: readonly ProfileChip[],
): PlayedStep {
  const { step, form } = way;
  const look = lookOf(step, form);
  return {
    step,
    own: null,
    form,
    seconds,
    ready: readyFor(step, seconds, look.posture === from ? READY_SAME : READY_NEW),
    sided: look.sided,
    count: null,
    swappedFor: null,
    despite: null,
    notes: notesFor({ step, form }, chips),
    extra: [0, 0],
  };
}

/** Breathing takes what does not fill a whole breath as time to settle, so that it ends on a breath out. */
function readyFor(step: StepId, seconds: number, ready: number): number {
  const breath = stepOf(step).breath;
  return breath ? ready + ((seconds - ready) % breathLength(breath)) : ready;
}
