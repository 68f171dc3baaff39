/** Minutes before bedtime at which the evening begins: the arc, the badge and `movement` count from here. */
export const EVENING = 240;
