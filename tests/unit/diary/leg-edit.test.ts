import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeEntry,
  changeWord,
  type LegsSaid,
  type LegWord,
  legsStand,
  putEntry,
  takeEntry,
} from '../../../lib/diary/leg-edit';
import type { Legs } from '../../../lib/schedule/record';
import { legEntry } from '../../support/leg-entry';

const NIGHT = {
  legs: [
    { at: 1, value: 'stirring' as Legs },
    { at: 9, value: 'quiet' as Legs },
  ],
  legsWoke: [5],
  legEntries: [legEntry({ id: 'a', at: 4 }), legEntry({ id: 'b', at: 6 })],
};
/** The moment of its morning. */
const MORNING = 9;
/** A word of the evening or, by its moment, of the morning. */
const withWord = (night: LegsSaid, change: { at: number; was: LegWord | null; value: LegWord | null }) =>
  changeWord(change, change.at === MORNING)(night, MORNING);

describe('what one tap noted', () => {
  test.each<[string, number, LegWord | null, LegWord | null, object]>([
    ['another word', 1, 'stirring', 'restless', { legs: [{ at: 1, value: 'restless' }, NIGHT.legs[1]], legsWoke: [5] }],
    ['a waking for a word', 1, 'stirring', 'woke', { legs: [NIGHT.legs[1]], legsWoke: [1, 5] }],
    ['a word for a waking', 5, 'woke', 'quiet', { legs: [NIGHT.legs[0], { at: 5, value: 'quiet' }, NIGHT.legs[1]] }],
    ['no waking', 5, 'woke', null, { legs: NIGHT.legs, legsWoke: [] }],
    ['no word', 9, 'quiet', null, { legs: [NIGHT.legs[0]], legsWoke: [5] }],
    ['a waking put back', 3, null, 'woke', { legs: NIGHT.legs, legsWoke: [3, 5] }],
  ])('becomes %s', (_, at, was, value, left) => {
    expect(withWord(NIGHT, { at, was, value })).toEqual({ ...NIGHT, legsWoke: [], ...left });
  });

  test.each<[string, number, LegWord | null]>([
    ['was changed', 1, 'quiet'],
    ['was taken out', 2, 'quiet'],
    ['was put back', 9, null],
    ['is no waking', 1, 'woke'],
  ])('stays where it %s meanwhile', (_, at, was) => {
    expect(withWord(NIGHT, { at, was, value: 'restless' })).toBe('gone');
  });

  test('is as it was once a change is taken back, whatever the change, and nothing else has moved', () => {
    const words = fc.constantFrom<LegWord | null>('quiet', 'stirring', 'restless', 'woke', null);
    const moments = fc.constantFrom(1, 3, 5, 9, 12);
    const noted = ({ legs, legsWoke }: LegsSaid, but: number) =>
      [...legs.map(({ at, value }) => [at, value]), ...legsWoke.map((at) => [at, 'woke'])].filter(([at]) => at !== but);
    fc.assert(
      fc.property(moments, words, (at, value) => {
        const was = NIGHT.legs.find((each) => each.at === at)?.value ?? (NIGHT.legsWoke.includes(at) ? 'woke' : null);
        const next = withWord(NIGHT, { at, was, value });
        expect(noted(next as LegsSaid, at)).toEqual(noted(NIGHT, at));
        expect(withWord(next as LegsSaid, { at, was: value, value: was })).toEqual(NIGHT);
      }),
    );
  });

  test('of the morning has no place once its taps were said anew, nor has one that was never there', () => {
    const [stirring, quiet] = NIGHT.legs;
    const without = { ...NIGHT, legs: stirring ? [stirring] : [] };
    expect(changeWord({ at: 9, was: null, value: 'quiet' }, true)(without, 9)).toEqual({
      ...without,
      legs: [stirring, quiet],
    });
    expect(changeWord({ at: 9, was: null, value: 'quiet' }, true)(without, 12)).toBe('gone');
    expect(changeWord({ at: 9, was: 'quiet', value: null }, false)(NIGHT, 9)).toBe('gone');
  });
});

describe('an entry', () => {
  const ids = (said: ReturnType<ReturnType<typeof takeEntry>>) =>
    typeof said === 'string' ? said : said.legEntries.map(({ id, strongest }) => `${id}${strongest ?? ''}`);

  test('is put in the order of the moments, changed under its id, and taken out', () => {
    expect(ids(putEntry(legEntry({ id: 'c', at: 5 }))(NIGHT, null))).toEqual(['a', 'c', 'b']);
    expect(ids(putEntry(legEntry({ id: 'a', at: 4, strongest: 7 }))(NIGHT, null))).toEqual(['a7', 'b']);
    expect(ids(changeEntry(legEntry({ id: 'b', at: 6, strongest: 7 }))(NIGHT, null))).toEqual(['a', 'b7']);
    expect(ids(takeEntry('a')(NIGHT, null))).toEqual(['b']);
    expect([changeEntry(legEntry({ id: 'c' }))(NIGHT, null), takeEntry('c')(NIGHT, null)]).toEqual(['gone', 'gone']);
  });

  test('finds a night full with forty of them, unless it is one of these', () => {
    const full = { ...NIGHT, legEntries: Array.from({ length: 40 }, (_, i) => legEntry({ id: `e${i}`, at: i })) };
    expect(putEntry(legEntry({ id: 'more' }))(full, null)).toBe('tooMany');
    expect(ids(putEntry(legEntry({ id: 'e3', strongest: 7 }))(full, null))).toContain('e37');
  });
});

test('what stands is one thing for a night that says nothing and for one without a record', () => {
  const nothing = { legs: [], legsWoke: [], legEntries: [], morning: null };
  expect(legsStand(undefined)).toBe(legsStand(nothing));
  for (const more of [NIGHT, { legsWoke: [1] }, { morning: { at: 9, rough: null, rested: null } }]) {
    expect(legsStand({ ...nothing, ...more })).not.toBe(legsStand(nothing));
  }
});
