/** Minutes before bedtime at which the evening begins: the arc and the badge count from here. */
export const EVENING = 240;

/** The text of a last coffee when what was drunk leaves room for no other. */
export const NONE_LEFT = 'none';
