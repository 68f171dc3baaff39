/** What a body can be noted by: the parts of the legs and the arms, each side by itself (evidence.md section 5). */
export const PLACES = [
  'footLeft',
  'footRight',
  'calfLeft',
  'calfRight',
  'thighLeft',
  'thighRight',
  'armLeft',
  'armRight',
] as const;

/** What somebody was doing when their legs began. */
export const DOINGS = ['sitting', 'inBed', 'travel', 'other'] as const;
/** What may help; `nothing`: nothing did. */
export const HELPERS = ['walk', 'stretch', 'rub', 'warm', 'cool', 'distraction', 'nothing'] as const;
/** How much it helped. */
export const AMOUNTS = ['none', 'some', 'lot'] as const;
/** What somebody suspects to have set their legs off. Of a medicine it is kept that it was new, never its name. */
export const TRIGGERS = ['caffeine', 'alcohol', 'longSitting', 'lessMovement', 'newMedicine'] as const;
/** How much somebody moved in the day. */
export const MOVED = ['none', 'light', 'brisk'] as const;
/** Whether somebody kept to the change they try. */
export const KEPT = ['yes', 'partly', 'no'] as const;

/** The most sleeps and naps of one night, and the most entries about legs. */
export const MOST_SLEEPS = 6;
export const MOST_NAPS = 10;
export const MOST_LEG_ENTRIES = 40;
/** The most letters of a note, and of what legs felt like. */
export const MOST_NOTE = 2000;
export const MOST_FELT = 200;
/** The most minutes until asleep, awake within one sleep, of one nap, and of sleep that legs took. */
export const MOST_LATENCY = 720;
export const MOST_AWAKE = 960;
export const MOST_NAP = 360;
export const MOST_LOST = 960;
/** How many nights back one can be written down, ten years: what lies before them is a slip of the keys. */
export const MOST_BACK = 3660;
/** The most drinks of alcohol. */
export const MOST_ALCOHOL = 50;

export type Place = (typeof PLACES)[number];
export type Doing = (typeof DOINGS)[number];
export type Helper = (typeof HELPERS)[number];
export type Amount = (typeof AMOUNTS)[number];
export type Trigger = (typeof TRIGGERS)[number];
export type Moved = (typeof MOVED)[number];
export type Kept = (typeof KEPT)[number];
