import type { RoutineId, StepId } from './types';

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
