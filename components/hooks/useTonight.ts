import { useEffect, useState } from 'preact/hooks';
import { readTonight, watchTonight } from '../../lib/platform/tonight';
import type { Tonight } from '../../lib/tonight/tonight';

/** The background's projection, following it; `undefined` while it is being read, `null` when there is none yet. */
export function useTonight(): Tonight | null | undefined {
  const [tonight, setTonight] = useState<Tonight | null>();
  useEffect(() => {
    const stop = watchTonight(setTonight);
    readTonight().then(setTonight);
    return stop;
  }, []);
  return tonight;
}
