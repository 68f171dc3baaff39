import { useEffect, useState } from 'preact/hooks';
import { watchNights } from '../../lib/platform/archive';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';
import type { PlainDate } from '../../lib/time/plain';

/** The readable nights among the named ones, following them; `undefined` while they are read for the first time. */
export function useNamedNights(dates: readonly PlainDate[]): ReadonlyMap<PlainDate, NightRecord> | undefined {
  const [read, setRead] = useState<{ of: string; nights: ReadonlyMap<PlainDate, NightRecord> }>();
  const of = dates.join();
  useEffect(() => {
    let asked = 0;
    const look = async () => {
      asked += 1;
      const mine = asked;
      const records = await readNights(dates);
      if (mine === asked) setRead({ of, nights: new Map(records.map((record) => [record.night, record])) });
    };
    look();
    const stop = watchNights(look);
    return () => {
      asked = -1;
      stop();
    };
  }, [of]);
  return read?.of === of ? read.nights : undefined;
}
