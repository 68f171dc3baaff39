import { describe, expect, it } from 'vitest';
import { parseTime, parseWhole, periodsOf } from '../../../lib/time/parse';

/** Prints a time as a language does, in UTC so that the wall time stays what it is. */
const clock = (language: string, hour12: boolean) => (time: string) =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', hour12, timeZone: 'UTC' }).format(
    new Date(`2026-01-01T${time}:00Z`),
  );

describe('a typed time', () => {
  const READ: [string, string][] = [
    ['23:00', '23:00'],
    ['2300', '23:00'],
    ['23.00', '23:00'],
    ['23 30', '23:30'],
    ['23h30', '23:30'],
    ['23h', '23:00'],
    ['23', '23:00'],
    ['7', '07:00'],
    ['7:05', '07:05'],
    ['705', '07:05'],
    ['0705', '07:05'],
    ['  07:05  ', '07:05'],
    ['0', '00:00'],
    ['00:00', '00:00'],
    ['24:00', '00:00'],
    ['11 pm', '23:00'],
    ['11pm', '23:00'],
    ['11p', '23:00'],
    ['11 P.M.', '23:00'],
    ['9:30 a.m.', '09:30'],
    ['9:30A', '09:30'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['12:30 am', '00:30'],
    ['1130 pm', '23:30'],
    ['23:00 pm', '23:00'],
    ['٢٣:٠٠', '23:00'],
    ['२२:३०', '22:30'],
  ];
  it.each(READ)('%j is %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  const REFUSED = [
    '',
    ' ',
    '25:99',
    '25:00',
    '24:01',
    '23:60',
    '7:5',
    '12345',
    '13 am',
    '0 pm',
    'soon',
    'pm',
    '-1',
    '1e1',
    '11:00:00',
    '11 xm',
  ];
  it.each(REFUSED)('%j is none', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});

describe('on a 12-hour clock', () => {
  const en = periodsOf(clock('en-US', true));
  it.each([
    ['10:30', '23:00', '22:30'],
    ['11', '23:00', '23:00'],
    ['6:30', '07:00', '06:30'],
    ['12:30', '23:00', '00:30'],
    ['1', '23:00', '01:00'],
    ['10:30 am', '23:00', '10:30'],
    ['22:30', '07:00', '22:30'],
    ['07:00', '23:00', '07:00'],
  ])('%s typed over %s means %s', (text, near, time) => {
    expect(parseTime(text, en, near)).toBe(time);
  });

  it.each(['en-US', 'en-AU', 'ko-KR', 'hi-IN', 'ar-EG', 'el-GR', 'es-US', 'zh-TW', 'fa-IR'])(
    'every quarter of an hour that %s prints is read back',
    (language) => {
      const format = clock(language, true);
      const periods = periodsOf(format);
      for (let minute = 0; minute < 1440; minute += 15) {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(parseTime(format(time), periods, '12:00'), format(time)).toBe(time);
      }
    },
  );
});

describe('the words for am and pm', () => {
  it('are found in a 12-hour clock', () => {
    expect(periodsOf(clock('en-US', true))).toEqual({ am: 'am', pm: 'pm' });
  });

  it.each(['en-GB', 'de-DE', 'fi-FI', 'ar-EG'])('are none in the 24-hour clock of %s', (language) => {
    expect(periodsOf(clock(language, false))).toBeNull();
  });
});

describe('a typed whole number', () => {
  it.each([
    ['60', 60],
    [' 7 ', 7],
    ['-5', -5],
    ['٦٠', 60],
  ])('%j is %i', (text, value) => {
    expect(parseWhole(text)).toBe(value);
  });

  it.each(['', '1.5', '1e3', 'ten', '9999999999', '--1'])('%j is none', (text) => {
    expect(parseWhole(text)).toBeNull();
  });
});
