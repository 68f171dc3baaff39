import { presetSeconds } from './presets';
import type { PresetId } from './types';

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

/** A routine's whole length in minutes. */
export function presetMinutes(preset: PresetId): number {
  return presetSeconds(preset) / 60;
}
