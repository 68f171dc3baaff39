import { expect, test } from 'vitest';
import { HOUR, MINUTE, minutesBetween } from '../../../lib/time/instant';

const at = Date.parse('2026-11-22T22:30:00Z');

test('an hour is sixty minutes of 60,000 ms', () => {
  expect([MINUTE, HOUR]).toEqual([60_000, 3_600_000]);
});

test.each([
  ['the same instant', 0, 0],
  ['half an hour later', 30 * MINUTE, 30],
  ['half an hour earlier', -30 * MINUTE, -30],
  ['29 seconds later', 29_000, 0],
  ['29 seconds earlier', -29_000, 0],
  ['31 seconds later', 31_000, 1],
  ['31 seconds earlier', -31_000, -1],
])('minutesBetween: %s', (_title, ms, minutes) => {
  expect(minutesBetween(at, at + ms)).toBe(minutes);
});
