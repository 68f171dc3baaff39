/** Minutes before bedtime at which the evening begins: the arc and the badge count from here. */
export const EVENING = 240;
