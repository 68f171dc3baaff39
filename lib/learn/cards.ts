import type { PaperId } from './papers';

/** How sure a statement is, as a word. The four grades of evidence.md section 7, and those that say where a grade ends. */
export const GRADES = [
  'strong',
  'strong_course',
  'strong_large',
  'moderate',
  'moderate_watched',
  'between',
  'weak',
  'weak_against',
  'insufficient',
] as const;

export type Grade = (typeof GRADES)[number];

/** Lists that a card may have below its text. */
export type ListId = 'features' | 'ask' | 'iron' | 'magnesium' | 'harmless' | 'harmful' | 'night' | 'instead';

interface CardOf<Id extends string> {
  grade: Grade;
  papers: readonly [PaperId, ...PaperId[]];
  lists?: readonly ListId[];
  /** Cards that a reader of this one may look for. */
  related: readonly Id[];
}

/** 1 to 24 of evidence.md section 7, 25 to 35 of views.md section 3. */
const CARDS = {
  feels: { grade: 'strong', papers: ['criteria'], lists: ['features'], related: ['cramp', 'start', 'iron'] },
  cramp: { grade: 'strong', papers: ['criteria', 'diseases'], related: ['feels', 'twitch', 'asleep'] },
  common: { grade: 'strong', papers: ['world', 'survey', 'algorithm'], related: ['history', 'families'] },
  iron: {
    grade: 'strong',
    papers: ['guideline', 'ironTrials', 'diseases'],
    lists: ['ask', 'iron'],
    related: ['start', 'eating', 'magnesium'],
  },
  magnesium: {
    grade: 'insufficient',
    papers: ['magnesiumReview', 'magnesiumTrial', 'magnesiumPilot', 'magnesiumSleep', 'guideline', 'magnesiumFacts'],
    lists: ['magnesium'],
    related: ['ninety', 'spray', 'twitch', 'iron'],
  },
  ninety: {
    grade: 'moderate',
    papers: ['magnesiumIntake', 'magnesiumFacts'],
    related: ['magnesium', 'twitch', 'minerals'],
  },
  spray: { grade: 'weak_against', papers: ['magnesiumSkin'], related: ['magnesium', 'comfort'] },
  minerals: { grade: 'weak', papers: ['calcium', 'calciumFacts', 'vitaminFacts'], related: ['magnesium', 'vitamin'] },
  vitamin: {
    grade: 'weak',
    papers: ['calcium', 'vitaminTrials', 'vitaminFacts'],
    related: ['minerals', 'iron', 'eating'],
  },
  medicines: {
    grade: 'strong',
    papers: ['guideline', 'augmentation', 'withdrawal', 'gabapentin'],
    related: ['stirring', 'start', 'iron'],
  },
  stirring: { grade: 'moderate', papers: ['diseases'], related: ['medicines', 'counter'] },
  pregnancy: {
    grade: 'strong',
    papers: ['pregnancy', 'pregnancyLate', 'pregnancyAfter', 'pregnancyCare', 'pregnancyExercise'],
    related: ['iron', 'bath', 'adjustment'],
  },
  comfort: {
    grade: 'weak',
    papers: ['criteria', 'yoga', 'massager', 'comforts'],
    lists: ['harmless', 'harmful'],
    related: ['instead', 'bath', 'awake'],
  },
  hygiene: { grade: 'moderate', papers: ['course', 'insomnia'], related: ['cbti', 'regular', 'iron'] },
  caffeine: {
    grade: 'strong_large',
    papers: ['caffeineReview', 'caffeineTrial', 'caffeineHome', 'caffeineClearance', 'lifestyle'],
    related: ['alcohol', 'shifts'],
  },
  alcohol: { grade: 'moderate', papers: ['alcohol'], related: ['caffeine', 'medicines'] },
  bath: { grade: 'moderate', papers: ['bath'], related: ['comfort', 'light'] },
  screens: {
    grade: 'between',
    papers: ['screens', 'screensFilmed', 'lenses', 'algorithm'],
    related: ['instead', 'light'],
  },
  light: { grade: 'moderate', papers: ['light', 'roomLight'], related: ['screens', 'regular', 'shifts'] },
  regular: {
    grade: 'moderate_watched',
    papers: ['regularity', 'regularityAgain', 'consistency'],
    related: ['naps', 'light', 'shifts'],
  },
  naps: { grade: 'between', papers: ['consistency', 'naps'], related: ['regular', 'shifts'] },
  awake: { grade: 'strong_course', papers: ['insomnia', 'stimulus'], lists: ['night'], related: ['cbti', 'instead'] },
  cbti: { grade: 'strong', papers: ['insomnia', 'course'], related: ['awake', 'hygiene', 'start'] },
  exercise: { grade: 'between', papers: ['exerciseReview', 'exercise', 'meals'], related: ['comfort', 'eating'] },
  eating: { grade: 'weak', papers: ['lifestyle', 'pregnancyCare'], related: ['iron', 'history', 'exercise'] },
  asleep: { grade: 'strong', papers: ['criteria'], related: ['feels', 'cramp'] },
  counter: {
    grade: 'strong',
    papers: ['painkillers', 'painkillersPregnant', 'labels'],
    related: ['stirring', 'comfort'],
  },
  adjustment: { grade: 'insufficient', papers: ['adjustment'], related: ['pregnancy', 'comfort'] },
  history: { grade: 'moderate', papers: ['practice', 'lifestyle'], related: ['common', 'eating', 'ninety'] },
  families: { grade: 'moderate', papers: ['criteria', 'diseases'], related: ['common', 'start'] },
  broken: { grade: 'moderate_watched', papers: ['survey', 'burden'], related: ['shifts', 'naps'] },
  start: { grade: 'moderate', papers: ['practice', 'guideline'], related: ['feels', 'iron', 'medicines'] },
  twitch: { grade: 'moderate', papers: ['magnesiumFacts', 'cramps'], related: ['cramp', 'magnesium'] },
  shifts: { grade: 'between', papers: ['shifts'], related: ['caffeine', 'naps', 'light', 'broken'] },
  instead: { grade: 'weak', papers: ['algorithm'], lists: ['instead'], related: ['screens', 'comfort', 'awake'] },
} as const satisfies Record<string, CardOf<string>>;

export type CardId = keyof typeof CARDS;

/** What is known of one question. Its words are messages: `learn.card.<id>.title`, `.take` and `.text`. */
export type Card = CardOf<CardId>;

export const CARD_IDS = Object.keys(CARDS) as CardId[];

/** A card by its name. */
export function cardOf(id: CardId): Card {
  return CARDS[id];
}

/** The order in which cards are listed, by what they are about. */
export const TOPICS = {
  legs: ['feels', 'cramp', 'common', 'asleep', 'families', 'history', 'start'],
  minerals: ['iron', 'magnesium', 'ninety', 'spray', 'twitch', 'minerals', 'vitamin', 'eating'],
  care: ['medicines', 'stirring', 'counter', 'pregnancy', 'adjustment'],
  evening: ['comfort', 'instead', 'screens', 'caffeine', 'alcohol', 'bath', 'light', 'exercise'],
  sleep: ['hygiene', 'cbti', 'awake', 'regular', 'naps', 'shifts', 'broken'],
} as const satisfies Record<string, readonly CardId[]>;

export type Topic = keyof typeof TOPICS;

/** True for the name of a card, as it stands in an address. */
export function isCard(name: string): name is CardId {
  return Object.hasOwn(CARDS, name);
}
