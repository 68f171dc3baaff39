/** How quickly a drink is taken up: as a drink by itself, with a meal, or slowly (cola, chocolate). Rates: `model.ts`. */
export const UPTAKES = ['usual', 'food', 'slow'] as const;

/** How quickly caffeine leaves the user, by what they said of themselves; `unsure`: no estimate holds for them. */
export const CLEARANCES = [
  'average',
  'smoker',
  'pill',
  'pregnant1',
  'pregnant2',
  'pregnant3',
  'own',
  'unsure',
] as const;

/** The most letters of a drink's name. */
export const MOST_NAME = 40;
/** The most milligrams that one drink may hold. */
export const MOST_MG = 1000;
/** The most milligrams that decaf holds (FDA 2018: 2 to 15 a cup, evidence.md section 3). */
export const DECAF = 15;
/** The most minutes over which one drink is taken. */
export const MOST_MINUTES = 240;
/** The most millilitres of one drink. */
export const MOST_SIZE = 3000;
/** Milligrams that may be chosen as the limit at bedtime. */
export const LIMITS = [5, 200] as const;
/** Hours that may be chosen as the half-life. */
export const HALF_LIVES = [2, 16] as const;
/** Ids of drinks of the user's own begin so; those of the catalogue do not (`drinks.ts`). */
export const OWN = 'own/';
/** The most drinks of the user's own, and the most that are quickly at hand. */
export const MOST_OWN = 20;
export const MOST_FAVOURITES = 6;

/** The limit of a new user, in milligrams (evidence.md section 3: cautious, and adjustable). */
export const FIRST_LIMIT = 35;
/** The half-life that is taken for an average adult, in hours (Institute of Medicine 2001: mean 5, range 1.5 to 9.5). */
export const AVERAGE_HALF_LIFE = 5;

/** Milligrams a day that advice calls the usual upper limit (EFSA 2015, FDA), and in pregnancy (EFSA 2015). */
export const DAILY = { usual: 400, pregnant: 200 };

export type Uptake = (typeof UPTAKES)[number];
export type Clearance = (typeof CLEARANCES)[number];
