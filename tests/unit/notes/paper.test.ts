import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOOT, HEAD, LENGTHS, LINE, layoutOf, linesFor, PAPERS, paperOf, TOP } from '../../../lib/notes/paper';

test.each([
  ['en-US', 'letter'],
  ['en', 'letter'],
  ['en-GB', 'a4'],
  ['de', 'a4'],
  ['es-MX', 'letter'],
  ['es', 'a4'],
  ['fr-CA', 'letter'],
  ['he', 'a4'],
])('%s is printed on %s', (language, paper) => {
  expect(paperOf(language)).toBe(paper);
});

describe.each(PAPERS)('a page of %s', (paper) => {
  test.each(LENGTHS)('holds %i nights, their counts and notes, within its margins', (length) => {
    for (const legs of [true, false]) {
      const layout = layoutOf(paper, length, legs);
      const { width, height, date, time, raster, day, gap, lines } = layout;
      expect(date + 6 * time + raster + day + layout.legs).toBeCloseTo(width, 9);
      expect(TOP + HEAD + length * gap + lines * LINE + FOOT).toBeLessThan(height);
      expect(lines - length).toBeGreaterThanOrEqual(9);
      expect(layout.legs > 0).toBe(legs);
      expect(Math.min(day, legs ? layout.legs : day)).toBeGreaterThan(35);
    }
  });
});

describe('the lines of a page', () => {
  test.each<[string, [legs: number, day: number][], number, { rows: number[]; notes: number }]>([
    [
      'are one a row and what notes need',
      [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      2,
      { rows: [1, 1, 1], notes: 2 },
    ],
    [
      'go to rows that need more, in turns',
      [
        [4, 1],
        [1, 1],
        [1, 4],
      ],
      0,
      { rows: [4, 1, 4], notes: 0 },
    ],
    [
      'are six for notes before a row has two',
      [
        [4, 4],
        [4, 4],
        [4, 4],
      ],
      9,
      { rows: [2, 2, 2], notes: 6 },
    ],
    [
      'are for legs before they are for the day',
      [
        [1, 4],
        [4, 1],
        [1, 4],
      ],
      6,
      { rows: [1, 4, 1], notes: 6 },
    ],
    [
      'are for notes again where rows have enough',
      [
        [1, 1],
        [2, 1],
        [1, 1],
      ],
      30,
      { rows: [1, 2, 1], notes: 8 },
    ],
  ])('%s', (_title, rows, notes, expected) => {
    const needs = rows.map(([legs, day]) => ({ legs, day }));
    expect(linesFor({ lines: 12 }, needs, notes)).toEqual(expected);
  });

  test('are never more than there are', () => {
    const needs = fc.array(fc.record({ legs: fc.nat(4), day: fc.nat(4) }), { minLength: 14, maxLength: 28 });
    fc.assert(
      fc.property(needs, fc.nat(60), fc.integer({ min: 28, max: 45 }), (rows, notes, lines) => {
        const given = linesFor({ lines }, rows, notes);
        expect(given.rows.reduce((sum, each) => sum + each, given.notes)).toBeLessThanOrEqual(lines);
        expect(Math.min(...given.rows)).toBeGreaterThanOrEqual(1);
        expect(given.notes).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
