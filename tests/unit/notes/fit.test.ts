import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitIn, fitUnder, type Left, type Place, wrap } from '../../../lib/notes/fit';

/** A place for letters of one width. */
const place = (room: number, lines: number): Place => ({ widthOf: (text) => text.length, room, lines });
const LEFT: Left = { things: (count) => `+${count}`, letters: (count) => `(+${count})` };
const wraps = (text: string, room: number) => wrap(text, place(room, 99), 99);

describe('a text in lines', () => {
  test.each<[string, string, number, string[]]>([
    ['breaks at spaces', 'rain on the window', 8, ['rain on', 'the', 'window']],
    ['takes breaks and tabs as spaces', 'rain\non\t the', 20, ['rain on the']],
    ['breaks a word that is wider than a line', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['goes on in the line of its end', 'abcdefg hi', 5, ['abcde', 'fg hi']],
    ['does not end a line at a space that holds together', '10:35\u202fPM b', 9, ['10:35\u202fPM', 'b']],
    ['of nothing is none', '  ', 5, []],
    ['takes no letter apart', '👩‍👩‍👧e\u0301', 1, ['👩‍👩‍👧', 'e\u0301']],
  ])('%s', (_title, text, room, lines) => {
    expect(wraps(text, room)).toEqual(lines);
  });

  test('stops one line after the most', () => {
    expect(wrap('a b c d e f', place(1, 2), 2)).toEqual(['a', 'b', 'c']);
    expect(wrap('abcdef', place(1, 2), 2)).toHaveLength(3);
  });
});

describe('things in a place', () => {
  test.each<[string, string[], number, number, string[]]>([
    ['all where all have room', ['one', 'two'], 20, 1, ['one\u00a0· two']],
    [
      'over several lines, the dot with what it follows',
      ['one', 'two', 'three'],
      11,
      2,
      ['one\u00a0· two\u00a0·', 'three'],
    ],
    ['as many as have room, then how many not', ['one', 'two', 'three', 'four'], 14, 1, ['one\u00a0· two …+2']],
    ['the first cut where it has none, and both counts', ['aaaaaaaaaaaaaaaaaaaa', 'b'], 16, 1, ['aaaaaa… (+14) +1']],
    ['the sign alone where no words have room', ['aaaaaaaaaaaa', 'b'], 4, 1, ['…']],
    ['nothing of nothing', [], 10, 1, []],
  ])('%s', (_title, things, room, lines, expected) => {
    expect(fitIn(things, place(room, lines), LEFT)).toEqual(expected);
  });

  test('never take more lines or width than there are, and leave out nothing in silence', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '漢', ' '), minLength: 1, maxLength: 60 });
    const things = fc.array(
      word.filter((text) => text.trim() !== ''),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(things, fc.integer({ min: 12, max: 80 }), fc.integer({ min: 1, max: 3 }), (all, room, lines) => {
        const told = fitIn(all, place(room, lines), LEFT);
        expect(told.length).toBeLessThanOrEqual(lines);
        for (const line of told) expect(line.length).toBeLessThanOrEqual(room);
        const text = told.join(' ');
        const whole = all.join('\u00a0· ').replaceAll(/\s+/g, '');
        if (!text.includes('…')) expect(text.replaceAll(/\s+/g, '')).toBe(whole);
        else if (text !== '…') expect(text).toMatch(/\+\d+/);
      }),
    );
  });

  test('say those that were counted alone, also where all others have room', () => {
    expect(fitIn(['one', 'two'], place(20, 1), LEFT, 7)).toEqual(['one\u00a0· two …+7']);
    expect(fitIn(['one', 'two'], place(8, 1), LEFT, 7)).toEqual(['one …+8']);
    expect(fitIn(['onetwothree'], place(13, 1), LEFT, 7)).toEqual(['onet… (+7) +7']);
  });

  test('count what is left as it is', () => {
    const things = Array.from({ length: 30 }, (_, i) => `thing${i}`);
    const [line = ''] = fitIn(things, place(50, 1), LEFT);
    const told = line.split(' …')[0]?.split('\u00a0· ').length ?? 0;
    expect(line.endsWith(`…+${30 - told}`)).toBe(true);
    expect(told).toBeGreaterThan(3);
  });
});

describe('texts under each other', () => {
  test('each have a line, and those that want more have the rest in turns', () => {
    const texts = ['aaa bbb ccc ddd', 'eee', 'fff ggg hhh'];
    expect(fitUnder(texts, place(3, 8), LEFT)).toEqual(['aaa', 'bbb', 'ccc', 'ddd', 'eee', 'fff', 'ggg', 'hhh']);
    expect(fitUnder(['aaaa bbbb cccc', 'dddd eeee'], place(12, 3), LEFT)).toEqual(['aaaa bbbb', 'cccc', 'dddd eeee']);
    expect(fitUnder(['aaaa bbbb cccc dddd eeee', 'ffff'], place(12, 2), LEFT)).toEqual(['aaaa… (+19)', 'ffff']);
  });

  test('say in the last line how many had none', () => {
    expect(fitUnder(['a', 'b', 'c', 'd'], place(9, 3), LEFT)).toEqual(['a', 'b', '… +2']);
    expect(fitUnder(['a', 'b', 'c'], place(9, 3), LEFT)).toEqual(['a', 'b', 'c']);
    expect(fitUnder([], place(9, 3), LEFT)).toEqual([]);
  });

  test('never take more lines than there are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' '), maxLength: 200 }).map((each) => `x${each}`);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (texts, lines) => {
        const told = fitUnder(texts, place(24, lines), LEFT);
        expect(told.length).toBeLessThanOrEqual(lines);
        for (const line of told) expect(line.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
