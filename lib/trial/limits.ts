/** The changes that can be tried: a closed list (views.md 4.12). Never alcohol, nicotine, medicine, supplement, food or time in bed. */
export const CHANGES = ['coffee', 'wrapUp', 'routine', 'sameWake', 'walk', 'daylight'] as const;

/**
 * How the nights are divided. `blocks`: two weeks as usual, then two with the change. `weeks`: week by week, as usual first.
 */
export const FORMS = ['blocks', 'weeks'] as const;

/** Nights of a whole trial. */
export const TRIAL_NIGHTS = 28;
/** The most minutes by which something comes earlier. */
export const MOST_EARLIER = 480;
/** The most trials that are kept beside the one that runs. */
export const MOST_PAST = 40;

export type Change = (typeof CHANGES)[number];
export type TrialForm = (typeof FORMS)[number];
