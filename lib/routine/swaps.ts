import { lookOf, stepOf } from './catalogue';
import { barredBy, type Way } from './profile';
import type { ProfileChip, StepForm, StepId } from './types';

/** A step of the catalogue in one of its forms. */
export type CatalogueWay = Way & { step: StepId };

const way = (step: StepId, form: StepForm | null = null): CatalogueWay => ({ step, form });

const ANKLES = [way('ankle-circles'), way('ankle-circles', 'bed')];
const LONG_EXHALE = [way('long-exhale'), way('long-exhale', 'bed')];
const BELLY = [way('belly-breathing'), way('belly-breathing', 'bed')];
const HAMSTRING = [way('hamstring-seated'), way('hamstring-seated', 'upright'), way('belly-breathing')];
const MARCH = [way('seated-march'), ...ANKLES, way('belly-breathing')];

/** For each chip, what takes the place of each step that it keeps out, best first. */
type Swaps = Record<Exclude<ProfileChip, 'clotNow'>, Partial<Record<StepId, readonly CatalogueWay[]>>>;

/**
 * The swap table of views 5.5, with evidence 4 where it is silent. The first is played unless another chip keeps it out; of
 * the others, one that does not repeat its neighbour. A clot suspected now has no row: then there is breathing alone.
 */
export const SWAPS: Swaps = {
  pregnant: {
    'supine-twist': LONG_EXHALE,
    'legs-up-wall': LONG_EXHALE,
    'pmr-short': LONG_EXHALE,
    'body-scan': LONG_EXHALE,
    'cognitive-shuffle': LONG_EXHALE,
    'four-seven-eight': LONG_EXHALE,
    'box-breathing': LONG_EXHALE,
    'hip-flexor-lunge': HAMSTRING,
    'calf-massage': ANKLES,
    'warm-cool-pack': ANKLES,
    'warm-cool-shower': ANKLES,
  },
  knee: {
    'hip-flexor-lunge': HAMSTRING,
    'childs-pose': HAMSTRING,
    'quad-stretch-standing': HAMSTRING,
    'figure-four-seated': MARCH,
  },
  hip: {
    'figure-four-seated': ANKLES,
    'supine-twist': ANKLES,
    'hip-flexor-lunge': ANKLES,
    'seated-march': ANKLES,
  },
  back: {
    'supine-twist': LONG_EXHALE,
    'hamstring-seated': [way('hamstring-seated', 'upright')],
  },
  unsteady: {
    'slow-walk': MARCH,
    'calf-stretch-wall': [way('calf-stretch-wall', 'seated')],
    'heel-raises': [way('heel-raises', 'seated')],
    'quad-stretch-standing': ANKLES,
    'hip-flexor-lunge': ANKLES,
  },
  eyePressure: {
    'legs-up-wall': BELLY,
    'childs-pose': BELLY,
    'four-seven-eight': LONG_EXHALE,
    'box-breathing': LONG_EXHALE,
  },
  numbFeet: { 'warm-cool-pack': ANKLES, 'warm-cool-shower': ANKLES },
  clotBefore: { 'calf-massage': MARCH, 'warm-cool-pack': MARCH },
  noHolds: { 'four-seven-eight': LONG_EXHALE, 'box-breathing': LONG_EXHALE },
  stayInBed: {
    'slow-walk': [way('ankle-circles', 'bed')],
    'calf-stretch-wall': [way('cognitive-shuffle'), way('belly-breathing', 'bed')],
    'heel-raises': [way('ankle-circles', 'bed')],
    'quad-stretch-standing': [way('ankle-circles', 'bed')],
    'dim-and-settle': [way('ankle-circles', 'bed')],
    'worry-list': [way('cognitive-shuffle')],
    'hamstring-seated': [way('long-exhale', 'bed')],
    'ankle-circles': [way('ankle-circles', 'bed')],
    'calf-massage': [way('calf-massage', 'bed')],
    'seated-march': [way('ankle-circles', 'bed')],
    'figure-four-seated': [way('belly-breathing', 'bed')],
    'neck-shoulder-release': [way('long-exhale', 'bed'), way('cognitive-shuffle')],
    'hip-flexor-lunge': [way('ankle-circles', 'bed')],
    'childs-pose': [way('belly-breathing', 'bed')],
    'legs-up-wall': [way('belly-breathing', 'bed')],
    'warm-cool-pack': [way('ankle-circles', 'bed')],
    'warm-cool-shower': [way('ankle-circles', 'bed')],
    'belly-breathing': [way('belly-breathing', 'bed')],
    'long-exhale': [way('long-exhale', 'bed')],
    'resonance-breathing': [way('resonance-breathing', 'bed')],
    'four-seven-eight': [way('four-seven-eight', 'bed')],
    'box-breathing': [way('box-breathing', 'bed')],
  },
};

/** What may stand in for anything, in this order: one of them is free under every profile. */
const LAST: readonly CatalogueWay[] = [...BELLY, ...LONG_EXHALE];

/** Where a step that is kept out stands. */
export interface Place {
  /** The steps before and after it, so that a stand-in does not repeat one. */
  neighbours: readonly (StepId | 'own' | undefined)[];
  /** The routine is followed in bed: so are its stand-ins, whatever the profile says. */
  inBed: boolean;
}

/** What is played instead of `step`, which the chip `bar` keeps out. No chip keeps it out; breathing is always possible in the end. */
export function substitute(
  step: StepId | 'own',
  bar: ProfileChip,
  chips: readonly ProfileChip[],
  { neighbours, inBed }: Place,
): CatalogueWay {
  const own = rowOf(bar, step);
  const wanted = [...own, ...chips.flatMap((chip) => rowOf(chip, step)), ...LAST];
  const free = (inBed ? wanted.map(inBedForm) : wanted).filter(
    (one) => barredBy(one, chips) === null && (!inBed || lookOf(one.step, one.form).posture === 'lying'),
  );
  const first = inBed ? own[0] && inBedForm(own[0]) : own[0];
  const suits = (one: CatalogueWay) => one.step === step || !neighbours.includes(one.step);
  return free.find((one) => same(one, first) || suits(one)) ?? free[0] ?? way('long-exhale');
}

function rowOf(chip: ProfileChip, step: StepId | 'own'): readonly CatalogueWay[] {
  return chip === 'clotNow' || step === 'own' ? [] : (SWAPS[chip][step] ?? []);
}

function inBedForm(one: CatalogueWay): CatalogueWay {
  return stepOf(one.step).forms.bed ? way(one.step, 'bed') : one;
}

function same(one: CatalogueWay, other: CatalogueWay | undefined): boolean {
  return one.step === other?.step && one.form === other.form;
}
