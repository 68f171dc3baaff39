import { useEffect, useState } from 'preact/hooks';
import { nightDates, watchNights } from '../../lib/platform/archive';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';
import type { PlainDate } from '../../lib/time/plain';

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
  const [nights, setNights] = useState<Nights>();
  useEffect(() => {
    let asked = 0;
    const read = async () => {
      asked += 1;
      const mine = asked;
      const dates = (await nightDates()).filter((night) => before === undefined || night < before);
      const newest = await readNights(dates.slice(0, count));
      if (mine === asked) setNights({ nights: newest, more: dates.length > count });
    };
    const stop = watchNights(read);
    read();
    return () => {
      asked = -1;
      stop();
    };
  }, [count, before]);
  return nights;
}
