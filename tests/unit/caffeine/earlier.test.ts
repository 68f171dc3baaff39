import { describe, expect, test } from 'vitest';
import { anHourAgo, earlierOf, instantMeant, MOST_DAYS } from '../../../lib/caffeine/earlier';
import { HOUR } from '../../../lib/time/instant';

const ZONE = 'Europe/Berlin';
const at = (text: string) => Date.parse(`${text}+01:00`);
/** Tuesday, ten past one in the afternoon; the day of the night began at seven. */
const NOW = at('2026-11-24T13:10');
const WAKE = at('2026-11-24T07:00');

describe('the instant that is meant', () => {
  test.each([
    ['today, earlier', { days: 0, time: '09:30' }, NOW, WAKE, at('2026-11-24T09:30')],
    ['this very minute', { days: 0, time: '13:10' }, NOW + 40_000, WAKE, NOW],
    ['today, before waking: last night', { days: 0, time: '02:00' }, NOW, WAKE, at('2026-11-24T02:00')],
    ['later today: refused, never taken for yesterday', { days: 0, time: '13:11' }, NOW, WAKE, null],
    ['yesterday, later on the clock', { days: 1, time: '22:00' }, NOW, WAKE, at('2026-11-23T22:00')],
    ['six days ago', { days: 6, time: '00:00' }, NOW, WAKE, at('2026-11-18T00:00')],
    ['after midnight: an hour ago', { days: 0, time: '23:10' }, at('2026-11-25T00:10'), WAKE, at('2026-11-24T23:10')],
    ['after midnight, yesterday before that day', { days: 0, time: '06:30' }, at('2026-11-25T00:10'), WAKE, null],
  ])('%s', (_name, earlier, now, wake, meant) => expect(instantMeant(earlier, now, wake, ZONE)).toBe(meant));

  test('a day in which the clocks change, and a time that it leaves out', () => {
    const now = Date.parse('2026-03-29T12:00+02:00');
    expect(instantMeant({ days: 0, time: '02:30' }, now, now - 5 * HOUR, ZONE)).toBe(
      Date.parse('2026-03-29T03:30+02:00'),
    );
    expect(instantMeant({ days: 1, time: '12:00' }, now, now - 5 * HOUR, ZONE)).toBe(now - 23 * HOUR);
  });

  test('is found again from what it stands as', () => {
    for (let hours = 0; hours < 24 * MOST_DAYS; hours += 1) {
      const then = NOW - hours * HOUR;
      expect(instantMeant(earlierOf(then, NOW, ZONE), NOW, WAKE, ZONE)).toBe(then);
    }
  });
});

test('what stands first is an hour ago on the quarter, over midnight too', () => {
  expect(anHourAgo(NOW, ZONE)).toEqual({ days: 0, time: '12:00' });
  expect(anHourAgo(at('2026-11-25T00:20'), ZONE)).toEqual({ days: 1, time: '23:15' });
});
