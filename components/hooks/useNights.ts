import { nightDates, watchNights } from '../../lib/platform/archive';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';
import type { PlainDate } from '../../lib/time/plain';
import { useFollowed } from './useFollowed';

/** The newest nights, and whether there are more. */
export interface Nights {
  nights: NightRecord[];
  more: boolean;
}

/**
 * The `count` newest nights, following them. `undefined` while they are read for the first time.
 * @param before nights from this one on are left out
 */
export function useNights(count: number, before?: PlainDate): Nights | undefined {
  const read = async () => {
    const dates = (await nightDates()).filter((night) => before === undefined || night < before);
    return { nights: await readNights(dates.slice(0, count)), more: dates.length > count };
  };
  return useFollowed(read, watchNights, [count, before]);
}
