import { nightDates, watchNights } from '../../lib/platform/archive';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';
import type { PlainDate } from '../../lib/time/plain';
import { useFollowed } from './useFollowed';

/** The dates of the first and of the last stored night. */
export interface Span {
  first: PlainDate;
  last: PlainDate;
}

/** Of dates, newest first; null of none. */
export function spanOf(dates: readonly PlainDate[]): Span | null {
  const [last, first] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** The newest nights, and whether there are more. */
export interface Nights {
  nights: NightRecord[];
  more: boolean;
  /** Of all that are stored; null where there is none. */
  span: Span | null;
}

/**
 * The `count` newest nights, following them. `undefined` while they are read for the first time.
 * @param before nights from this one on are left out
 */
export function useNights(count: number, before?: PlainDate): Nights | undefined {
  const read = async () => {
    const dates = (await nightDates()).filter((night) => before === undefined || night < before);
    return { nights: await readNights(dates.slice(0, count)), more: dates.length > count, span: spanOf(dates) };
  };
  return useFollowed(read, watchNights, [count, before]);
}
