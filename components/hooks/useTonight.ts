import { useEffect, useState } from 'preact/hooks';
import { readTonight, watchTonight } from '../../lib/platform/tonight';
import type { Tonight } from '../../lib/tonight/tonight';

/**
 * The background's projection, following it; `undefined` while it is being read, `null` when there is none yet.
 * @param first the projection, where it was read before the first render
 */
export function useTonight(first?: Tonight | null): Tonight | null | undefined {
  const [tonight, setTonight] = useState(first);
  useEffect(() => {
    const stop = watchTonight(setTonight);
    readTonight().then(setTonight);
    return stop;
  }, []);
  return tonight;
}
