import { useEffect, useState } from 'preact/hooks';
import { type Following, followTonight } from '../../lib/platform/tonight';
import type { Tonight } from '../../lib/tonight/tonight';

/** What follows the projection already, and its first reading, where that was waited for before the first render. */
export interface Known {
  following: Following;
  first: Tonight | null;
}

/** The background's projection, following it; `undefined` while it is being read, `null` when there is none yet. */
export function useTonight(known?: Known): Tonight | null | undefined {
  const [tonight, setTonight] = useState(known?.first);
  useEffect(() => (known?.following ?? followTonight()).on(setTonight), []);
  return tonight;
}
