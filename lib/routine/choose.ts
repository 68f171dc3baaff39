import type { Legs } from '../schedule/record';
import type { PresetId, ProfileChip, RoutineId } from './types';

/** What the choice of a routine goes by. */
export interface ChoiceContext {
  /** Bedtime has come. */
  late: boolean;
  /** The user's nights are broken: the short routine comes first. */
  brokenNights: boolean;
  /** Whether legs are asked about at all; without that `legs` counts for nothing. */
  legsMatter: boolean;
  /** What was said of them tonight; null for nothing. */
  legs: Legs | null;
  /** Minutes until bedtime; null where no bedtime limits the choice. */
  minutesLeft: number | null;
  /** With their lengths in minutes, in the order in which they were marked. */
  favourites: readonly { routine: RoutineId; minutes: number }[];
  chips: readonly ProfileChip[];
}

/** Why a routine was chosen; each is told in words. */
export type ChoiceReason = 'late' | 'brokenNights' | 'moving' | 'still' | 'short' | 'favourite' | 'usual';

export interface Choice {
  routine: RoutineId;
  why: ChoiceReason;
}

/**
 * The routine for now, and why. Late at night and in broken nights the short one; for legs that stir one that moves; for quiet ones
 * one that is still; else the first favourite that there is time for, and the usual one at last. One of eight minutes gives way to the
 * short one when less is left before bed. With a clot suspected now it is breathing.
 */
export function chooseRoutine(context: ChoiceContext): Choice {
  const { late, brokenNights, legsMatter, legs, favourites, chips } = context;
  const minutesLeft = context.minutesLeft ?? Number.POSITIVE_INFINITY;
  if (chips.includes('clotNow')) return { routine: 'breathing-5', why: 'still' };
  if (late) return { routine: 'urge-at-night-4', why: 'late' };
  if (brokenNights) return { routine: 'urge-at-night-4', why: 'brokenNights' };
  if (legsMatter && legs === 'quiet') return { routine: 'breathing-5', why: 'still' };
  const long = playedAs('restless-legs-8', chips);
  const short = minutesLeft < presetMinutes(long);
  if (legsMatter && legs !== null) return { routine: short ? 'urge-at-night-4' : long, why: 'moving' };
  const favourite = favourites.find(({ minutes }) => minutes <= minutesLeft);
  if (favourite) return { routine: favourite.routine, why: 'favourite' };
  return short ? { routine: 'urge-at-night-4', why: 'short' } : { routine: long, why: 'usual' };
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
