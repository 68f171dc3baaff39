import { watchNights } from '../../lib/platform/archive';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';
import type { PlainDate } from '../../lib/time/plain';
import { useFollowed } from './useFollowed';

/** The readable nights among the named ones, following them; `undefined` while they are read for the first time. */
export function useNamedNights(dates: readonly PlainDate[]): ReadonlyMap<PlainDate, NightRecord> | undefined {
  const of = dates.join();
  const read = async () => {
    const records = await readNights(dates);
    return { of, nights: new Map(records.map((record) => [record.night, record])) };
  };
  const known = useFollowed(read, watchNights, [of]);
  // What was read of other nights is not of these.
  return known?.of === of ? known.nights : undefined;
}
