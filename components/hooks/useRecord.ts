import { useEffect, useState } from 'preact/hooks';
import { watchNights } from '../../lib/platform/archive';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';
import type { PlainDate } from '../../lib/time/plain';

/** The record of one night, following it: null where there is none, `undefined` while it is read. */
export function useRecord(night: PlainDate): NightRecord | null | undefined {
  const [known, setKnown] = useState<{ night: PlainDate; record: NightRecord | null }>();
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const [record = null] = await readNights([night]);
      if (!gone) setKnown({ night, record });
    };
    read();
    const stop = watchNights(read);
    return () => {
      gone = true;
      stop();
    };
  }, [night]);
  // What was read of the night before is not this night's.
  return known?.night === night ? known.record : undefined;
}
