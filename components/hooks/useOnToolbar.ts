import { useEffect, useState } from 'preact/hooks';
import { isOnToolbar, watchToolbar } from '../../lib/platform/pin';
import { useNow } from './useNow';

/** How often the browser is asked while the page is looked at: the event alone is not in every version. */
const EVERY = 1000;

/** Whether the sun stands in the toolbar, live; null where there is nothing to ask, `undefined` while it is asked. */
export function useOnToolbar(): boolean | null | undefined {
  const [on, setOn] = useState<boolean | null>();
  const beat = useNow(EVERY);
  const look = () => {
    if (document.visibilityState === 'visible') isOnToolbar().then(setOn);
  };
  useEffect(look, [beat]);
  useEffect(() => watchToolbar(look), []);
  return on;
}
