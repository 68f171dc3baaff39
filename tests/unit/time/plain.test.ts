import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateOf,
  daysBetween,
  isPlainDate,
  isPlainTime,
  minuteOf,
  timeOfMinute,
  utcOf,
  weekdayOf,
} from '../../../lib/time/plain';

const date = fc.integer({ min: utcOf('1970-01-01'), max: utcOf('2999-12-31') }).map(dateOf);

describe('isPlainDate', () => {
  test.each(['1970-01-01', '2026-11-22', '2024-02-29', '2000-02-29', '2999-12-31'])('knows %s', (value) => {
    expect(isPlainDate(value)).toBe(true);
  });

  test.each([
    ['30 February', '2026-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of a century', '2100-02-29'],
    ['31 April', '2026-04-31'],
    ['a thirteenth month', '2026-13-01'],
    ['month zero', '2026-00-10'],
    ['day zero', '2026-01-00'],
    ['two digits of a year', '26-01-01'],
    ['one digit of a month', '2026-1-01'],
    ['a time behind it', '2026-11-22T22:30'],
    ['a blank before it', ' 2026-11-22'],
    ['a line end behind it', '2026-11-22\n'],
    ['the day before the calendar here begins', '1969-12-31'],
    ['the day after it ends', '3000-01-01'],
    ['digits of another script', '٢٠٢٦-١١-٢٢'],
    ['nothing', ''],
  ])('refuses %s (%j)', (_title, value) => {
    expect(isPlainDate(value)).toBe(false);
  });
});

describe('isPlainTime', () => {
  test.each(['00:00', '07:05', '12:00', '19:59', '23:59'])('knows %s', (value) => {
    expect(isPlainTime(value)).toBe(true);
  });

  test.each([
    '24:00',
    '25:99',
    '12:60',
    '7:5',
    '7:05',
    '07:5',
    '22:30:00',
    '22.30',
    '2230',
    ' 22:30',
    '22:30\n',
    '-1:00',
    '',
  ])('refuses %j', (value) => {
    expect(isPlainTime(value)).toBe(false);
  });
});

describe('minutes of the day', () => {
  test.each([
    ['00:00', 0],
    ['01:30', 90],
    ['22:30', 1350],
    ['23:59', 1439],
  ])('%s is minute %i, and back', (time, minute) => {
    expect(minuteOf(time)).toBe(minute);
    expect(timeOfMinute(minute)).toBe(time);
  });

  test.each([
    ['a whole day wraps to midnight', 1440, '00:00'],
    ['past midnight', 1350 + 150, '01:00'],
    ['before midnight', -30, '23:30'],
    ['a whole day back', -1440, '00:00'],
    ['many days forward', 10 * 1440 + 5, '00:05'],
    ['many days back', -10 * 1440 - 5, '23:55'],
  ])('timeOfMinute: %s (%i)', (_title, minutes, time) => {
    expect(timeOfMinute(minutes)).toBe(time);
  });
});

describe('days on the calendar', () => {
  test.each([
    ['over the end of a month', '2026-11-30', 1, '2026-12-01'],
    ['over the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['back over the end of a year', '2027-01-01', -1, '2026-12-31'],
    ['into a leap day', '2024-02-28', 1, '2024-02-29'],
    ['over a common February', '2026-02-28', 1, '2026-03-01'],
    ['over the clock change of New York', '2026-03-07', 2, '2026-03-09'],
    ['a leap year of days', '2024-01-01', 366, '2025-01-01'],
    ['no days', '2026-11-22', 0, '2026-11-22'],
  ])('%s: %s and %i days is %s', (_title, from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test('addDays and daysBetween undo each other', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test('dates sort as text in the order of the calendar', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe('weekdayOf, Monday 0', () => {
  test.each([
    ['a Monday', '2026-11-16', 0],
    ['a Wednesday', '2026-11-18', 2],
    ['a Saturday', '2026-11-21', 5],
    ['a Sunday', '2026-11-22', 6],
    ['a leap day, a Thursday', '2024-02-29', 3],
    ['the first day of the count, a Thursday', '1970-01-01', 3],
  ])('%s: %s is %i', (_title, value, weekday) => {
    expect(weekdayOf(value)).toBe(weekday);
  });

  test('moves on by one each day and comes round after seven', () => {
    fc.assert(
      fc.property(date, (value) => {
        expect(weekdayOf(addDays(value, 1))).toBe((weekdayOf(value) + 1) % 7);
        expect(weekdayOf(addDays(value, 7))).toBe(weekdayOf(value));
      }),
    );
  });
});

describe("the calendar's own number line", () => {
  test('the first day is zero and a day is 86,400,000', () => {
    expect(utcOf('1970-01-01')).toBe(0);
    expect(utcOf('1970-01-02')).toBe(86_400_000);
  });

  test('every millisecond of a day belongs to its date', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 86_399_999 }), (value, ms) => {
        expect(isPlainDate(value)).toBe(true);
        expect(dateOf(utcOf(value) + ms)).toBe(value);
      }),
    );
  });
});
