import { describe, expect, it } from 'vitest';
import { meantOf, parseWhole, periodsOf, readingsOf } from '../../../lib/time/parse';

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
    expect(readingsOf(text)).toEqual([time]);
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
    expect(readingsOf(text)).toEqual([]);
    expect(meantOf(readingsOf(text), '12:00')).toBeNull();
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
    expect(meantOf(readingsOf(text, en), near)).toBe(time);
  });

  it.each([
    ['9:15', ['09:15', '21:15']],
    ['12:05', ['12:05', '00:05']],
    ['12', ['12:00', '00:00']],
    ['9:15p', ['21:15']],
    ['09:15', ['09:15']],
    ['0:15', ['00:15']],
    ['13', ['13:00']],
    ['24', ['00:00']],
  ])('%s may be %j', (text, times) => {
    expect(readingsOf(text, en)).toEqual(times);
  });

  it('takes the one that can be; of two the nearer to what the field is about; of none the closer one on the clock', () => {
    const typed = readingsOf('9:15', en);
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const until = (end: string) => (time: string) => (time <= end ? minutes(time) : null);
    const about = minutes('20:00');
    expect(meantOf(typed, '20:00', { about, at: until('21:00') })).toBe('09:15');
    expect(meantOf(typed, '20:00', { about, at: until('22:00') })).toBe('21:15');
    expect(meantOf(typed, '20:00', { about: minutes('08:10'), at: until('22:00') })).toBe('09:15');
    expect(meantOf(typed, '20:00', { about, at: () => null })).toBe('21:15');
    expect(meantOf(['21:15'], '20:00', { about, at: () => null })).toBe('21:15');
  });

  it.each(['en-US', 'en-AU', 'ko-KR', 'hi-IN', 'ar-EG', 'el-GR', 'es-US', 'zh-TW', 'fa-IR'])(
    'every quarter of an hour that %s prints is read back',
    (language) => {
      const format = clock(language, true);
      const periods = periodsOf(format);
      for (let minute = 0; minute < 1440; minute += 15) {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(readingsOf(format(time), periods), format(time)).toEqual([time]);
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
