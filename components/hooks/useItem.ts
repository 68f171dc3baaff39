import { useEffect, useState } from 'preact/hooks';
import type { ItemKey, Items } from '../../lib/app/items';
import { readItem, watchItem } from '../../lib/platform/items';

/** A stored item, following it; `undefined` while it is being read. Brings zod along: not for the popup. */
export function useItem<K extends ItemKey>(key: K): Items[K] | undefined {
  const [value, setValue] = useState<{ is: Items[K] }>();
  useEffect(() => {
    const stop = watchItem(key, (is) => setValue({ is }));
    readItem(key).then((is) => setValue({ is }));
    return stop;
  }, [key]);
  return value?.is;
}
