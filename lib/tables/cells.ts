import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import { timeOfMinute } from '../time/plain';
import type { Cell } from './csv';

/** An instant by ISO 8601 as a clock so many minutes ahead of UTC showed it, to the second: `2026-11-22T22:40:00+01:00`. */
export function wallCell(at: Instant | null, offset: number): Cell {
  if (at === null) return null;
  const wall = new Date(at + offset * MINUTE).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${timeOfMinute(Math.abs(offset))}`;
}

/** Minutes after midnight, any number, as a time of the clock to the minute. */
export function clockCell(minutes: number | null): Cell {
  return minutes === null ? null : timeOfMinute(Math.round(minutes));
}

/** A number to so many decimals. */
export function numberCell(value: number | null | undefined, decimals = 0): Cell {
  return value === null || value === undefined ? null : Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
}

/** A count of what is noted one by one: where none was, nobody said that there was none. */
export function countCell(things: readonly unknown[]): Cell {
  return things.length === 0 ? null : things.length;
}

/** A text; nothing where nothing was written. */
export function textCell(text: string | undefined): Cell {
  return text === undefined || text === '' ? null : text;
}
