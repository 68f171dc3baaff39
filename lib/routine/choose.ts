import type { PresetId, ProfileChip } from './types';

/** What the choice of a routine goes by. */
export interface ChoiceContext {
  /** Bedtime has come. */
  late: boolean;
  /** The user's nights are broken: the short routine comes first. */
  brokenNights: boolean;
}

/** The routine that is offered first: the short one late at night and for broken nights, else the longer one. */
export function presetFor({ late, brokenNights }: ChoiceContext): PresetId {
  return late || brokenNights ? 'urge-at-night-4' : 'restless-legs-8';
}

/** Whole lengths in minutes: the sums of `presets.ts`, held to them by a test, so that a card need not carry the steps. */
const MINUTES: Record<PresetId, number> = {
  'restless-legs-8': 8,
  'full-wind-down-15': 15,
  'in-bed-5': 5,
  'desk-3': 3,
  'breathing-5': 5,
  'pregnancy-8': 8,
  'urge-at-night-4': 4,
};

/** A routine's whole length in minutes. */
export function presetMinutes(preset: PresetId): number {
  return MINUTES[preset];
}

/** The routine that is played, and named, where another was chosen: in pregnancy the seated one (views 5.5). */
export function playedAs(preset: PresetId, chips: readonly ProfileChip[]): PresetId {
  return preset === 'restless-legs-8' && chips.includes('pregnant') ? 'pregnancy-8' : preset;
}
