import { AVERAGE_HALF_LIFE, FIRST_LIMIT } from './limits';
import type { CaffeineSettings, Drink } from './schema';

/** Brewed coffee, 237 mL, and black tea, 237 mL (evidence.md section 3): what a new user finds in the popup. */
export const COFFEE: Drink = { drink: 'coffee', name: null, mg: 96, size: 237, minutes: 0, uptake: 'usual' };
export const TEA: Drink = { drink: 'blackTea', name: null, mg: 48, size: 237, minutes: 0, uptake: 'usual' };

/** What holds for somebody who has said nothing: an average adult who drinks coffee and tea. */
export function firstCaffeine(): CaffeineSettings {
  return {
    version: 1,
    drinks: true,
    mode: 'hours',
    usual: { ...COFFEE },
    favourites: [{ ...COFFEE }, { ...TEA }],
    own: [],
    limit: FIRST_LIMIT,
    clearance: 'average',
    halfLife: AVERAGE_HALF_LIFE,
  };
}
