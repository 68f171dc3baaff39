import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PICTURE, readWords, shuffleAt, wordsFor } from '../../../lib/routine/shuffle';

const english = wordsFor('en');
const seed = fc.integer();
const ABC = [...'abcdefghijklmnopqrstuvwxyz'];

/** A word of the night has no place for these: body, illness, hunger, fear, work, the clock. */
const UNWANTED =
  /\b(leg|foot|knee|heart|blood|bone|skull|pill|needle|syringe|doctor|hospital|cake|chocolate|pizza|beer|wine|spider|snake|shark|ghost|knife|gun|fire|storm|office|laptop|email|boss|meeting|clock|alarm|watch)\b/;

describe('the words', () => {
  test.each(english.words.map((word) => [word]))('%s has four or five letters, none twice', (word) => {
    expect(word).toMatch(/^[a-z]{4,5}$/);
    expect(new Set(word).size).toBe(word.length);
  });

  test('lead through each letter by a dozen pictures or more', () => {
    expect(english.words.length).toBeGreaterThanOrEqual(30);
    expect(new Set(english.words).size).toBe(english.words.length);
    expect([...english.pictures.keys()]).toEqual(ABC);
  });

  test.each(ABC)('%s: twelve or more, each once, each beginning with it, none of them a word that leads', (letter) => {
    const things = english.pictures.get(letter) ?? [];
    expect(things.length).toBeGreaterThanOrEqual(12);
    expect(new Set(things).size).toBe(things.length);
    for (const thing of things) {
      expect(thing).toMatch(new RegExp(`^${letter}[a-z -]*[a-z]$`));
      expect(english.words).not.toContain(thing);
      expect(thing).not.toMatch(UNWANTED);
    }
  });

  test.each(['en', 'en-GB', 'EN_us', 'xx', ''])(
    'a language without a list, or with English, gets English: %s',
    (tag) => {
      expect(wordsFor(tag)).toEqual(english);
    },
  );

  test('a word with a letter that has no pictures is refused', () => {
    expect(() => readWords({ words: 'lamp', pictures: { l: 'lake', a: 'acorn', m: 'map' } })).toThrow(RangeError);
  });
});

describe('the shuffle', () => {
  test('gives each picture five seconds, and the same seed the same pictures', () => {
    const at = (ms: number) => shuffleAt(7, ms, english);
    expect(at(4_999)).toEqual(at(0));
    expect(at(5_000)).not.toEqual(at(0));
    expect(at(-9)).toEqual(at(0));
    expect(shuffleAt(7, 60_000, wordsFor('en-GB'))).toEqual(at(60_000));
  });

  test('is another one by another seed', () => {
    const starts = Array.from({ length: 40 }, (_, n) => shuffleAt(n, 0, english).word);
    expect(new Set(starts).size).toBeGreaterThan(15);
  });

  test('walks through the letters of each word, four pictures each, and then to another word', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const slots = Array.from({ length: 60 }, (_, n) => shuffleAt(s, n * PICTURE, english));
        let slot = 0;
        while (slot < slots.length) {
          const { word } = slots[slot] ?? { word: '' };
          for (const [letterIndex, letter] of [...word].entries()) {
            for (let n = 0; n < 4 && slot < slots.length; n += 1, slot += 1) {
              const { word: of, letterIndex: index, letter: first } = slots[slot] ?? {};
              assert.deepEqual([of, index, first], [word, letterIndex, letter]);
            }
          }
          if (slot < slots.length) assert.notEqual(slots[slot]?.word, word);
        }
      }),
    );
  });

  test('shows things of the letter, never one twice in a row, and none again before the letter has shown a dozen', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const shown = new Map<string, string[]>();
        let last = '';
        for (let n = 0; n < 120; n += 1) {
          const { letter, picture } = shuffleAt(s, n * PICTURE, english);
          assert.equal(picture[0], letter);
          assert.notEqual(picture, last);
          const before = shown.get(letter) ?? [];
          assert.ok(!before.slice(-11).includes(picture), `${picture} comes again`);
          shown.set(letter, [...before, picture]);
          last = picture;
        }
      }),
    );
  });
});
