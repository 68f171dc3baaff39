import type { PlainTime } from './plain';
import { minuteOf, timeOfMinute } from './plain';

/** The words of a 12-hour clock in lower-case letters: `am` and `pm`, in Greek `πμ` and `μμ`. */
export interface Periods {
  am: string;
  pm: string;
}

const HOUR_AND_MINUTE = /^(\d{1,2})(?:[:.h ](\d{2})?|(\d{2}))?$/;
const NUMERALS = /\p{Nd}/gu;

/**
 * A wall time as people type it: `23:00`, `2300`, `23.00`, `23h`, `23`, `11 pm`, `11p`, `9:30 a.m.`, in the digits
 * of any script. `24:00` is midnight. Null for what is no time (`25:99`, `7:5`, words).
 * @param periods the language's own words for am and pm, accepted beside the English ones
 * @param near on a 12-hour clock, the time now in the field: `10:30` typed over 23:00 means 22:30
 */
export function parseTime(
  text: string,
  periods: Periods | null = null,
  near: PlainTime | null = null,
): PlainTime | null {
  const { rest, period } = splitPeriod(asciiDigits(text).trim().toLowerCase(), periods);
  const [, hourText, afterSign, joined] = rest.match(HOUR_AND_MINUTE) ?? [];
  if (!hourText) return null;
  const minute = Number(afterSign ?? joined ?? 0);
  const hour = hourOf(Number(hourText), period);
  if (hour === null || minute > 59 || (hour === 24 && minute > 0)) return null;
  const time = timeOfMinute(hour * 60 + minute);
  return period || !near || hourText.startsWith('0') ? time : nearer(time, near);
}

/** The words for am and pm in a language, found in how it prints one and thirteen o'clock; null for 24 hours. */
export function periodsOf(format: (time: PlainTime) => string): Periods | null {
  const [am, pm] = [lettersOf(format('01:00')), lettersOf(format('13:00'))];
  return am === pm ? null : { am, pm };
}

/** A whole number as people type it, in the digits of any script; null for anything else. */
export function parseWhole(text: string): number | null {
  const digits = asciiDigits(text).trim();
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : null;
}

function splitPeriod(text: string, periods: Periods | null): { rest: string; period: 'am' | 'pm' | null } {
  const word = lettersOf(text);
  const rest = text.match(/\d(?:.*\d)?/)?.[0] ?? '';
  if (['a', 'am', periods?.am].includes(word)) return { rest, period: 'am' };
  if (['p', 'pm', periods?.pm].includes(word)) return { rest, period: 'pm' };
  return { rest: text, period: null };
}

/** The letters alone: `p.m.`, `PM` and `p. m.` are one word, and so is a language's own. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');
}

/** The hour of 24; `13 pm` says no more than `13`, but `13 am` and `0 pm` contradict themselves. */
function hourOf(hour: number, period: 'am' | 'pm' | null): number | null {
  if (hour > 24) return null;
  if (period === 'am') return hour <= 12 ? hour % 12 : null;
  if (period === 'pm') return hour === 0 || hour === 24 ? null : hour < 12 ? hour + 12 : hour;
  return hour;
}

/** Of a time and the same one twelve hours on, the one closer to `near` round the clock. */
function nearer(time: PlainTime, near: PlainTime): PlainTime {
  const minute = minuteOf(time);
  if (minute < 60 || minute >= 780) return time;
  const away = (m: number) => Math.abs(((m - minuteOf(near) + 2160) % 1440) - 720);
  return timeOfMinute(away(minute) <= away(minute + 720) ? minute : minute + 720);
}

/** Decimal digits of any script as 0 to 9: each script's ten stand in a row, beginning at its zero. */
function asciiDigits(text: string): string {
  return text.replace(NUMERALS, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    const value = zero;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && value - zero < 9) zero -= 1;
    return String(value - zero);
  });
}
