import { useEffect, useState } from 'preact/hooks';
import type { NightRow } from '../../lib/diary/row';
import { type Look, looksAt, type Usually } from '../../lib/insights/looks';

/** What can be looked at in some nights; `undefined` while it is worked out for the first time, one look a task. */
export function useLooks(rows: readonly NightRow[], limit: number | null): (Look | Usually)[] | undefined {
  const [looks, setLooks] = useState<(Look | Usually)[]>();
  useEffect(() => {
    const found: (Look | Usually)[] = [];
    const more = looksAt(rows, limit);
    const next = () => {
      const { value, done } = more.next();
      if (done) {
        setLooks(found);
        return;
      }
      found.push(value);
      waiting = setTimeout(next);
    };
    let waiting = setTimeout(next);
    return () => clearTimeout(waiting);
  }, [rows, limit]);
  return looks;
}
