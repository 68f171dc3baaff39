import { binsWithin } from '../screen-time/hours';
import type { Tally } from '../screen-time/schema';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import type { Tonight } from './tonight';

/** Time at the screen as it is told: shown to who has set a limit, and to nobody else. */
export interface ScreenTold {
  /** Whole minutes of tonight. */
  minutes: number;
  /** Minutes that the user chose for an evening. */
  limit: number;
  /** Nights before this one on which there was a count, oldest first. */
  past: { night: PlainDate; minutes: number }[];
}

/** One night among the last two weeks; null minutes where nothing was counted. */
export interface ScreenBar {
  night: PlainDate;
  minutes: number | null;
}

/** Nights that are drawn. */
const NIGHTS = 14;
/** Up to here every minute is told, above that steps of five (views.md 1.5). */
const EXACT = 30;

/** A running count, as far as it tells of minutes. */
type Running = Pick<Tally, 'night' | 'from' | 'bins' | 'start' | 'end' | 'last'>;

/** Whole minutes of a running count, for its own night; 0 for another. */
export function minutesIn(tally: Running | null, night: PlainDate): number {
  if (tally?.night !== night) return 0;
  const { start, end, last } = tally;
  const bins = binsWithin(tally, start, Math.min(end, last?.at ?? end));
  return Math.floor(bins.reduce((sum, bin) => sum + bin, 0) / MINUTE);
}

/** The projection with the running count as it is now; the same object where nothing changed. */
export function withCount(tonight: Tonight, tally: Running | null): Tonight {
  const { screen, night } = tonight;
  const minutes = minutesIn(tally, night);
  if (!screen || tally?.night !== night || screen.minutes === minutes) return tonight;
  return { ...tonight, screen: { ...screen, minutes } };
}

/**
 * Minutes as they are told: whole ones up to 30, above that steps of five that are full. The limit is told as reached from
 * its minute on.
 */
export function toldMinutes({ minutes, limit }: Pick<ScreenTold, 'minutes' | 'limit'>): number {
  const calm = minutes <= EXACT ? minutes : Math.floor(minutes / 5) * 5;
  return minutes >= limit ? Math.max(limit, calm) : calm;
}

/** The last fourteen nights, tonight last. */
export function barsOf(night: PlainDate, { minutes, past }: ScreenTold): ScreenBar[] {
  const known = new Map([...past.map((each) => [each.night, each.minutes] as const), [night, minutes] as const]);
  return Array.from({ length: NIGHTS }, (_, i) => addDays(night, i - NIGHTS + 1)).map((each) => ({
    night: each,
    minutes: known.get(each) ?? null,
  }));
}
