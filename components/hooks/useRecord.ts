import { useCallback, useEffect, useState } from 'preact/hooks';
import { watchNights } from '../../lib/platform/archive';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';
import type { PlainDate } from '../../lib/time/plain';

/** The record of one night, following it: null where there is none, `undefined` while it is read; and a way to read it at once. */
export function useRecord(night: PlainDate): { record: NightRecord | null | undefined; reread: () => Promise<void> } {
  const [known, setKnown] = useState<{ night: PlainDate; record: NightRecord | null }>();
  const reread = useCallback(async () => {
    const [record = null] = await readNights([night]);
    setKnown({ night, record });
  }, [night]);
  useEffect(() => {
    reread();
    return watchNights(reread);
  }, [reread]);
  // What was read of the night before is not this night's.
  return { record: known?.night === night ? known.record : undefined, reread };
}
