import type { PresetId, StepForm, StepId } from '../../lib/routine/types';

/** Which step stands for a preset in a list or on a card. */
export const PRESET_FIGURES: Record<PresetId, { step: StepId; form?: StepForm }> = {
  'restless-legs-8': { step: 'calf-stretch-wall' },
  'urge-at-night-4': { step: 'slow-walk' },
  'pregnancy-8': { step: 'figure-four-seated' },
  'full-wind-down-15': { step: 'legs-up-wall' },
  'in-bed-5': { step: 'body-scan' },
  'desk-3': { step: 'seated-march' },
  'breathing-5': { step: 'belly-breathing' },
};
