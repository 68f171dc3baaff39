import type { RoutineId, StepId } from './types';

/** How much of each a routine of the user's own may hold: `[least, most]`, both allowed. */
export const LIMITS = {
  /** Characters of a routine's or an own step's name. */
  name: [1, 40],
  /** Characters of an own step's text. */
  text: [0, 300],
  steps: [1, 40],
  /** Seconds between two steps. */
  rest: [0, 120],
  /** Seconds of a step, or of a side of it. */
  seconds: [5, 1800],
  count: [1, 100],
  /** Seconds of one repetition. */
  each: [1, 60],
  /** How many routines there may be. */
  routines: [0, 30],
} as const satisfies Record<string, readonly [number, number]>;

/** How much of a step of the user's own: so long, or so often at so many seconds each. Per side, where it has sides. */
export type Measure = { by: 'seconds'; seconds: number } | { by: 'count'; count: number; each: number };

/** One step of a routine of the user's own. */
export interface OwnStep {
  /** Of the catalogue, or `own`: in the user's (or a physiotherapist's) words. */
  step: StepId | 'own';
  /** Name (1 to 40 characters) and text (up to 300) of an own step; null for one of the catalogue. */
  own: { name: string; text: string } | null;
  measure: Measure;
  /** Done on one side, then on the other; of meaning for own steps alone, the catalogue's know it themselves. */
  perSide: boolean;
  /** Played although the profile keeps it out, with its warning. Never with a clot suspected now. */
  anyway: boolean;
}

/** A routine of the user's own. */
export interface OwnRoutine {
  id: string;
  /** 1 to 40 characters. */
  name: string;
  /** 1 to 40 steps. */
  steps: OwnStep[];
  /** Seconds of rest between two steps, 0 to 120; they lengthen the get-ready time. */
  rest: number;
}

/** The item `settings/routines`. */
export interface RoutineSettings {
  version: 1;
  /** At most 30. */
  own: OwnRoutine[];
  /** In the order in which they were marked. */
  favourites: RoutineId[];
}
