import type { PlayedStep, ProfileChip } from '../../../lib/routine/types';

/**
 * What each chip keeps out, written down from views 5.5 and evidence 4 by hand and not from the code: a step in all its forms, or
 * in one of them (`step/` is the form without a name).
 */
const OUT: Record<Exclude<ProfileChip, 'stayInBed' | 'clotNow'>, string[]> = {
  pregnant: [
    'cognitive-shuffle',
    'supine-twist',
    'legs-up-wall',
    'pmr-short',
    'body-scan',
    'hip-flexor-lunge',
    'calf-massage',
    'warm-cool-pack',
    'warm-cool-shower',
    'four-seven-eight',
    'box-breathing',
  ],
  knee: ['hip-flexor-lunge', 'childs-pose', 'quad-stretch-standing', 'figure-four-seated'],
  hip: ['figure-four-seated', 'supine-twist', 'hip-flexor-lunge', 'seated-march'],
  back: ['supine-twist', 'hamstring-seated/'],
  unsteady: ['slow-walk', 'calf-stretch-wall/', 'heel-raises/', 'quad-stretch-standing', 'hip-flexor-lunge'],
  eyePressure: ['legs-up-wall', 'childs-pose', 'four-seven-eight', 'box-breathing'],
  numbFeet: ['warm-cool-pack', 'warm-cool-shower'],
  clotBefore: ['calf-massage', 'warm-cool-pack'],
  noHolds: ['four-seven-eight', 'box-breathing'],
};

/** What somebody who stays in bed may do, and somebody with a clot suspected now. All else is out. */
const IN: Record<'stayInBed' | 'clotNow', string[]> = {
  stayInBed: [
    'ankle-circles/bed',
    'calf-massage/bed',
    'belly-breathing/bed',
    'long-exhale/bed',
    'resonance-breathing/bed',
    'four-seven-eight/bed',
    'box-breathing/bed',
    'cognitive-shuffle',
    'supine-twist',
    'pmr-short',
    'body-scan',
    'own',
  ],
  clotNow: ['belly-breathing', 'long-exhale', 'resonance-breathing', 'four-seven-eight', 'box-breathing'],
};

/** Whether a chip keeps a step in this form out. */
export function keepsOut(chip: ProfileChip, { step, form }: Pick<PlayedStep, 'step' | 'form'>): boolean {
  const listed = (list: string[]) => list.includes(step) || list.includes(`${step}/${form ?? ''}`);
  return chip === 'stayInBed' || chip === 'clotNow' ? !listed(IN[chip]) : listed(OUT[chip]);
}
