/**
 * Pseudo languages for pictures: the English words in a shape that shows what a translation would break. `long` is a
 * language with longer words, `rtl` one that runs from right to left. Only builds for pictures use them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'long' | 'rtl'} Pseudo */

const ACCENTS = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  c: 'č',
  n: 'ñ',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
};
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשתםןףך';

/** Messages that say how to set the page rather than words to read. */
const SETTINGS = { ui_dir: { long: 'ltr', rtl: 'rtl' }, ui_lang: { long: 'en', rtl: 'he' } };

/**
 * A word about two fifths longer, with accents above it.
 * @param {string} word
 */
function lengthen(word) {
  const accented = [...word]
    .map((letter) => /** @type {Record<string, string>} */ (ACCENTS)[letter] ?? letter)
    .join('');
  return (
    accented +
    [...accented]
      .slice(-Math.ceil(word.length * 0.4))
      .join('')
      .toLowerCase()
  );
}

/**
 * The word in Hebrew letters; its sense does not matter, its direction does.
 * @param {string} word
 */
function hebrew(word) {
  return [...word.toLowerCase()].map((letter) => HEBREW[LATIN.indexOf(letter)] ?? letter).join('');
}

/**
 * One message in a pseudo language. Placeholders (`$1`, `$name$`) stay as they are.
 * @param {string} text
 * @param {Pseudo} pseudo
 */
export function disguise(text, pseudo) {
  const change = pseudo === 'long' ? lengthen : hebrew;
  return text.replace(/\$\w+\$|\$\d|[A-Za-z]+/g, (part) => (part.startsWith('$') ? part : change(part)));
}

/**
 * A catalogue as the browser reads it, in a pseudo language.
 * @param {Record<string, {message: string}>} messages
 * @param {Pseudo} pseudo
 * @returns {Record<string, {message: string}>}
 */
export function disguiseAll(messages, pseudo) {
  const entries = Object.entries(messages).map(([key, entry]) => {
    const setting = /** @type {Record<string, Record<Pseudo, string>>} */ (SETTINGS)[key]?.[pseudo];
    return [key, { ...entry, message: setting ?? disguise(entry.message, pseudo) }];
  });
  return Object.fromEntries(entries);
}

/**
 * Rewrites the catalogue of a finished build.
 * @param {string} folder of the build
 * @param {Pseudo} pseudo
 */
export function disguiseBuild(folder, pseudo) {
  const file = join(folder, '_locales', 'en', 'messages.json');
  const messages = disguiseAll(JSON.parse(readFileSync(file, 'utf8')), pseudo);
  writeFileSync(file, JSON.stringify(messages));
}
