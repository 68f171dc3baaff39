import type { PresetId, StepForm, StepId } from './types';

/** One step of a preset: what, and for how many seconds, get-ready and side change included. */
export interface PresetStep {
  step: StepId;
  seconds: number;
  /** The form it has in this routine whoever plays it: in bed, without a chair. */
  form?: StepForm;
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
  'full-wind-down-15': [
    { step: 'dim-and-settle', seconds: 40 },
    { step: 'worry-list', seconds: 180 },
    { step: 'neck-shoulder-release', seconds: 45 },
    { step: 'figure-four-seated', seconds: 60 },
    { step: 'calf-stretch-wall', seconds: 60 },
    { step: 'hip-flexor-lunge', seconds: 60 },
    { step: 'childs-pose', seconds: 60 },
    { step: 'supine-twist', seconds: 60 },
    { step: 'legs-up-wall', seconds: 90 },
    { step: 'pmr-short', seconds: 145 },
    { step: 'long-exhale', seconds: 100 },
  ],
  'in-bed-5': [
    { step: 'ankle-circles', seconds: 40, form: 'bed' },
    { step: 'supine-twist', seconds: 60 },
    { step: 'belly-breathing', seconds: 60, form: 'bed' },
    { step: 'body-scan', seconds: 140 },
  ],
  'desk-3': [
    { step: 'seated-march', seconds: 30 },
    { step: 'ankle-circles', seconds: 30 },
    { step: 'hamstring-seated', seconds: 40 },
    { step: 'figure-four-seated', seconds: 40 },
    { step: 'neck-shoulder-release', seconds: 40 },
  ],
  'breathing-5': [
    { step: 'belly-breathing', seconds: 60 },
    { step: 'long-exhale', seconds: 90 },
    { step: 'resonance-breathing', seconds: 150 },
  ],
};

/** The seconds of a whole preset; a swap never changes them. */
export function presetSeconds(id: PresetId): number {
  return PRESETS[id].reduce((sum, { seconds }) => sum + seconds, 0);
}
