import { type ChoiceReason, chooseRoutine, playedAs, presetMinutes } from '../routine/choose';
import type { Favourite } from '../routine/favourites';
import { PRESET_IDS, type RoutineId } from '../routine/types';
import type { Instant } from '../time/instant';
import { minutesBetween } from '../time/instant';
import type { Tonight } from './tonight';

/** The routine for now: which, why, how long, and its name where it is the user's own. */
export interface Offered extends Favourite {
  why: ChoiceReason;
}

/** Routines that can be chosen by their length, where a card offers that. */
const LENGTHS = ['urge-at-night-4', 'restless-legs-8', 'full-wind-down-15'] as const;

/** What the choice goes by, of tonight. */
export type Standing = Pick<Tonight, 'bedtime' | 'brokenNights' | 'legsMatter' | 'legs' | 'favourites' | 'leaveOut'>;

/** What is offered first at `now`, as the evening and the legs stand. The notification and every page ask here. */
export function offeredAt(tonight: Standing, now: Instant): Offered {
  const { bedtime, brokenNights, legsMatter, legs, favourites, leaveOut } = tonight;
  const late = bedtime !== null && now >= bedtime;
  const minutesLeft = bedtime === null || late ? null : minutesBetween(now, bedtime);
  const context = { late, brokenNights, legsMatter, legs, minutesLeft, favourites, chips: leaveOut };
  const { routine, why } = chooseRoutine(context);
  return { ...described(tonight, routine), why };
}

/** The lengths as this profile plays them, then the favourites that are none of them. */
export function choicesOf(tonight: Standing): Favourite[] {
  const lengths = LENGTHS.map((preset) => described(tonight, playedAs(preset, tonight.leaveOut)));
  const known = new Set(lengths.map(({ routine }) => routine));
  return [...lengths, ...tonight.favourites.filter(({ routine }) => !known.has(routine))];
}

/** A routine with what a card says of it. A favourite that is gone counts as the usual one. */
export function described({ favourites, leaveOut }: Standing, routine: RoutineId): Favourite {
  const preset = PRESET_IDS.find((id) => id === routine);
  const favourite = favourites.find((each) => each.routine === routine);
  if (!preset && favourite) return favourite;
  const played = playedAs(preset ?? 'restless-legs-8', leaveOut);
  return { routine: played, name: null, minutes: presetMinutes(played) };
}
