import { describe, expect, test } from 'vitest';
import { type Figure, keeps, median, table } from '../../lab/bench/figures';
import { afternoonZone } from '../../lab/bench/idle';

describe('the median', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('a limit', () => {
  const figure: Figure = { name: 'paint', unit: 'ms', ours: 0, empty: 20, limit: { times: 1.15, plus: 8 } };

  test.each([
    ['a multiple or an addition, whichever allows more', { ...figure, ours: 28 }, true],
    ['passed', { ...figure, ours: 28.1 }, false],
    ['a multiple alone', { ...figure, ours: 24, limit: { times: 1.3 } }, true],
    ['an absolute one', { ...figure, ours: 31, limit: { most: 30 } }, false],
    ['none', { name: 'paint', unit: 'ms', ours: 9 }, true],
  ] satisfies [string, Figure, boolean][])('can be %s', (_title, given, kept) => {
    expect(keeps(given)).toBe(kept);
  });

  test('that is passed stands out in the table', () => {
    expect(
      table([{ ...figure, ours: 40 }])
        .split('\n')
        .at(-1),
    ).toBe('| paint | 20.0 ms | 40.0 ms | 2.00 | 1.15 times or 8 ms more | NO |');
  });
});

test.each([...Array(24).keys()])('at %d o’clock UTC there is a zone where it is two in the afternoon', (hour) => {
  const now = new Date(Date.UTC(2027, 0, 12, hour, 30));
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone: afternoonZone(now), hour: '2-digit', minute: '2-digit' });
  expect(wall.format(now)).toBe('14:30');
});
