import type { PresetId, StepId } from './types';

/** One step of a preset: what, and for how many seconds, get-ready and side change included. */
export interface PresetStep {
  step: StepId;
  seconds: number;
}

/**
 * The routines. Orders keep the feet from going up and down: what stands comes first, then what sits
 * (views 4.6); the seconds sum exactly to the length the name promises.
 */
export const PRESETS: Record<PresetId, readonly PresetStep[]> = {
  'restless-legs-8': [
    { step: 'slow-walk', seconds: 90 },
    { step: 'calf-stretch-wall', seconds: 60 },
    { step: 'heel-raises', seconds: 40 },
    { step: 'hamstring-seated', seconds: 60 },
    { step: 'ankle-circles', seconds: 40 },
    { step: 'calf-massage', seconds: 90 },
    { step: 'resonance-breathing', seconds: 100 },
  ],
  'urge-at-night-4': [
    { step: 'slow-walk', seconds: 90 },
    { step: 'calf-stretch-wall', seconds: 60 },
    { step: 'heel-raises', seconds: 30 },
    { step: 'long-exhale', seconds: 60 },
  ],
  'pregnancy-8': [
    { step: 'seated-march', seconds: 40 },
    { step: 'calf-stretch-wall', seconds: 60 },
    { step: 'hamstring-seated', seconds: 60 },
    { step: 'figure-four-seated', seconds: 60 },
    { step: 'ankle-circles', seconds: 40 },
    { step: 'neck-shoulder-release', seconds: 45 },
    { step: 'childs-pose', seconds: 60 },
    { step: 'long-exhale', seconds: 115 },
  ],
};

/** The seconds of a whole preset; a swap never changes them. */
export function presetSeconds(id: PresetId): number {
  return PRESETS[id].reduce((sum, { seconds }) => sum + seconds, 0);
}
