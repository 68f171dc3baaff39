import type { CardId, Grade } from './cards';

/** A claim as people pass it on. Its words are messages: `learn.claim.<id>.said` and `.answer`. */
export interface Claim {
  id: string;
  /** Of the answer, not of the claim. */
  grade: Grade;
  /** Where more is said, and whose sources stand behind the answer. */
  card: CardId;
}

/** Twenty claims of health pages, in the order in which they are read; two are lessons in reading such a page. */
export const CLAIMS = [
  { id: 'magnesium', grade: 'insufficient', card: 'magnesium' },
  { id: 'ninety', grade: 'moderate', card: 'ninety' },
  { id: 'spray', grade: 'weak_against', card: 'spray' },
  { id: 'twitch', grade: 'moderate', card: 'twitch' },
  { id: 'jiggling', grade: 'strong', card: 'feels' },
  { id: 'asleep', grade: 'strong', card: 'asleep' },
  { id: 'tenth', grade: 'strong', card: 'common' },
  { id: 'soil', grade: 'moderate', card: 'history' },
  { id: 'tests', grade: 'strong', card: 'iron' },
  { id: 'dopamine', grade: 'strong', card: 'medicines' },
  { id: 'counter', grade: 'strong', card: 'counter' },
  { id: 'calcium', grade: 'weak', card: 'minerals' },
  { id: 'potassium', grade: 'insufficient', card: 'minerals' },
  { id: 'vitamin', grade: 'weak', card: 'vitamin' },
  { id: 'diet', grade: 'weak', card: 'eating' },
  { id: 'adjustment', grade: 'insufficient', card: 'adjustment' },
  { id: 'birth', grade: 'strong', card: 'pregnancy' },
  { id: 'day', grade: 'moderate_watched', card: 'broken' },
  { id: 'hygiene', grade: 'moderate', card: 'hygiene' },
  { id: 'naps', grade: 'between', card: 'naps' },
] as const satisfies readonly Claim[];

export type ClaimId = (typeof CLAIMS)[number]['id'];
