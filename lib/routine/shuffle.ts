import { chance } from './chance';
import { EN } from './words/en';

/** Milliseconds for each picture (evidence 4: about five seconds). */
export const PICTURE = 5_000;

/** Pictures for each letter, then the next one. */
const PER_LETTER = 4;

/** The words of one language as they are written down: lists with commas. */
export interface WordText {
  /** Plain words of four or five letters, none twice in one, that lead through the pictures. */
  words: string;
  /** For each letter that the words are made of, things that begin with it. */
  pictures: Readonly<Record<string, string>>;
}

/** The words of one language, ready to be shuffled. */
export interface Words {
  words: readonly string[];
  pictures: ReadonlyMap<string, readonly string[]>;
}

/** What the shuffle shows at a moment. */
export interface ShuffleAt {
  word: string;
  /** Which of its letters, from 0, and the letter as it is written in the word. */
  letterIndex: number;
  letter: string;
  /** A thing to picture. */
  picture: string;
}

const LISTS: Readonly<Record<string, WordText>> = { en: EN };

/** The words for a language tag such as `de` or `en-GB`; English where that language has no list. */
export function wordsFor(language: string): Words {
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  return readWords(LISTS[base] ?? EN);
}

/** Reads lists with commas. Throws a RangeError for a word with a letter that has no pictures. */
export function readWords({ words, pictures }: WordText): Words {
  const list = words.split(', ');
  const things = new Map(Object.entries(pictures).map(([letter, text]) => [letter, text.split(', ')]));
  for (const word of list) {
    for (const letter of word) if (!things.has(letter)) throw new RangeError(`no picture for "${letter}" of "${word}"`);
  }
  return { words: list, pictures: things };
}

/**
 * What is shown `ms` milliseconds into a shuffle: word after word, its letters in order, four pictures for each, five seconds
 * for each picture. The order of words and pictures comes from `seed` (any number) alone. A picture comes again once all of its letter
 * have been shown, and never right after itself. Times before the beginning count as the beginning.
 */
export function shuffleAt(seed: number, ms: number, { words, pictures }: Words): ShuffleAt {
  const order = shuffled(words, seed);
  let left = Math.floor(Math.max(0, ms) / PICTURE);
  const used = new Map<string, number>();
  for (let i = 0; ; i += 1) {
    const word = order[i % order.length] ?? '';
    for (const [letterIndex, letter] of [...word].entries()) {
      const before = used.get(letter) ?? 0;
      if (left < PER_LETTER) {
        const things = shuffled(pictures.get(letter) ?? [], seed + letter.charCodeAt(0));
        return { word, letterIndex, letter, picture: things[(before + left) % things.length] ?? word };
      }
      left -= PER_LETTER;
      used.set(letter, before + PER_LETTER);
    }
  }
}

/** A seed from the id of a run and the place of a step in it: whoever shows or says the shuffle has the same words. */
export function seedOf(run: string, index: number): number {
  let seed = index;
  for (const letter of run) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0;
  return seed;
}

/** Fisher and Yates's shuffle: one seed gives one order on every machine. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const result = [...list];
  const next = chance(seed);
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = next() % (last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
