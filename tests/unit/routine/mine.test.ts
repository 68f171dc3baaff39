import { describe, expect, it, test } from 'vitest';
import { freeName, isFull, marked, putBack, withoutRoutine, withRoutine } from '../../../lib/routine/mine';
import type { OwnRoutine, RoutineSettings } from '../../../lib/routine/own';

const routine = (id: string, name = id): OwnRoutine => ({ id, name, rest: 0, steps: [] });
const settings = (names: string[], favourites: RoutineSettings['favourites'] = []): RoutineSettings => ({
  version: 1,
  own: names.map((name) => routine(name)),
  favourites,
});

describe('a free name', () => {
  test.each([
    ['Knees', [], 'Knees'],
    ['Knees', ['Knees'], 'Knees (2)'],
    ['Knees', ['Knees', 'Knees (2)'], 'Knees (3)'],
    ['Knees (2)', ['Knees', 'Knees (2)'], 'Knees (3)'],
    ['Knees (2)', ['Knees'], 'Knees (2)'],
    ['n'.repeat(40), ['n'.repeat(40)], `${'n'.repeat(36)} (2)`],
    [`${'n'.repeat(35)}😀nnn`, [`${'n'.repeat(35)}😀nnn`], `${'n'.repeat(35)} (2)`],
  ])('for %s beside %j is %s', (name, taken, free) => {
    expect(freeName(name, settings(taken))).toBe(free);
    expect(free.length).toBeLessThanOrEqual(40);
  });
});

describe('the list of routines', () => {
  it('takes a new one behind the others, a changed one in its place', () => {
    const two = withRoutine(withRoutine(settings([]), routine('a')), routine('b'));
    expect(withRoutine(two, routine('a', 'A')).own.map(({ name }) => name)).toEqual(['A', 'b']);
  });

  it('gives a removed one back to its place with its mark, and keeps what was done meanwhile', () => {
    const before = settings(['a', 'b', 'c'], ['own/b', 'desk-3']);
    const after = withRoutine(withoutRoutine(before, 'b'), routine('d'));
    expect(after.favourites).toEqual(['desk-3']);
    const back = putBack(after, before, 'b');
    expect(back.own.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(back.favourites).toEqual(['desk-3', 'own/b']);
    expect(putBack(back, before, 'b')).toBe(back);
  });

  it('marks and unmarks, and lets marks of routines fall that are gone', () => {
    const all = settings(['a'], ['own/gone', 'desk-3']);
    expect(marked(all, 'own/a', true).favourites).toEqual(['desk-3', 'own/a']);
    expect(marked(all, 'desk-3', true).favourites).toEqual(['desk-3']);
    expect(marked(all, 'desk-3', false).favourites).toEqual([]);
  });

  it('is full with thirty', () => {
    expect(isFull(settings(Array.from({ length: 29 }, (_, i) => `${i}`)))).toBe(false);
    expect(isFull(settings(Array.from({ length: 30 }, (_, i) => `${i}`)))).toBe(true);
  });
});
