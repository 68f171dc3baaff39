import type { Instant } from './instant';
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
 * The wall times that a text may mean: `23:00`, `2300`, `23.00`, `23h`, `23`, `11 pm`, `11p`, `9:30 a.m.`, in the digits of any
 * script. `24:00` is midnight. One time; two on a 12-hour clock where am or pm was left out, as it reads on 24 hours and
 * twelve hours on; none for what is no time (`25:99`, `7:5`, words).
 * @param periods the language's own words for am and pm, accepted beside the English ones; null on a 24-hour clock
 */
export function readingsOf(text: string, periods: Periods | null = null): PlainTime[] {
  const { rest, period } = splitPeriod(asciiDigits(text).trim().toLowerCase(), periods);
  const [, hourText, afterSign, joined] = rest.match(HOUR_AND_MINUTE) ?? [];
  if (!hourText) return [];
  const minute = Number(afterSign ?? joined ?? 0);
  const hour = hourOf(Number(hourText), period);
  if (hour === null || minute > 59 || (hour === 24 && minute > 0)) return [];
  const time = timeOfMinute(hour * 60 + minute);
  const open = periods && !period && !hourText.startsWith('0') && hour >= 1 && hour <= 12;
  return open ? [time, timeOfMinute(minuteOf(time) + 720)] : [time];
}

/** What a field knows of the time that is typed in it. */
export interface Sense {
  /** The instant that stands in the field, or about which its time is looked for. */
  about: Instant;
  /** The instant that a time typed here would be; null where it cannot be. */
  at: (time: PlainTime) => Instant | null;
}

/**
 * Of the readings of a text the one that is meant. With a sense: the one that can be; of two that can, the one nearer to what
 * the field is about. Without, or where neither can be, the one closer on the clock to the time in the field: `10:30`
 * typed over 23:00 means 22:30, and whoever reads the field says why it cannot be. Null for no reading.
 * @param near the time in the field, or where its keys begin
 */
export function meantOf(readings: readonly PlainTime[], near: PlainTime, sense?: Sense): PlainTime | null {
  const [first, second] = readings;
  if (first === undefined || second === undefined) return first ?? null;
  const away = (time: PlainTime) => {
    const at = sense?.at(time) ?? null;
    return sense === undefined || at === null ? Number.POSITIVE_INFINITY : Math.abs(at - sense.about);
  };
  const [one, other] = [away(first), away(second)];
  if (one !== other) return one < other ? first : second;
  return onClock(first, near) <= onClock(second, near) ? first : second;
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

/** Minutes between two times round the clock, 0 to 720. */
function onClock(one: PlainTime, other: PlainTime): number {
  return Math.abs(((minuteOf(one) - minuteOf(other) + 2160) % 1440) - 720);
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
