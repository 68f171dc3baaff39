import type { StepId } from './types';

/** Seconds to get ready when the body stays as it is, and when it must sit down, stand up or lie down (views 4.6). */
export const READY_SAME = 5;
export const READY_NEW = 10;

/** Seconds for changing sides, inside the step. */
export const CHANGE = 5;

/** No step of a run is longer, in seconds, what was added to it left aside. */
export const LONGEST_STEP = 3600;

/**
 * Seconds after which a step is over, get-ready aside, however much is asked for: four rounds of 4-7-8, ten minutes of warmth or cold on
 * the skin (evidence 4).
 */
export const MOST_WORK: Partial<Record<StepId | 'own', number>> = { 'four-seven-eight': 76, 'warm-cool-pack': 600 };
