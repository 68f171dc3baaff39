import { useEffect, useState } from 'preact/hooks';
import { nightDates } from '../../lib/platform/archive';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';

/** The newest nights, and whether there are more. */
export interface Nights {
  nights: NightRecord[];
  more: boolean;
}

/**
 * The `count` newest nights, read anew whenever `mark` changes (the background's projection: it is made at each
 * replan, so after each change of a night). `undefined` while they are read for the first time.
 */
export function useNights(count: number, mark: unknown): Nights | undefined {
  const [nights, setNights] = useState<Nights>();
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const dates = await nightDates();
      const newest = await readNights(dates.slice(0, count));
      if (!gone) setNights({ nights: newest, more: dates.length > count });
    };
    read();
    return () => {
      gone = true;
    };
  }, [count, mark]);
  return nights;
}
