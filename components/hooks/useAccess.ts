import { useEffect, useState } from 'preact/hooks';
import type { Access } from '../../lib/app/state';
import { ASKER, askAccess, giveBackAccess, hasAccess, watchAccess } from '../../lib/platform/access-page';

/** Leave of the browser for one thing, as a page sees it. */
export interface Leave {
  /** Whether the browser allows it now; `undefined` while it is asked for the first time. */
  has: boolean | undefined;
  /** Who asks: each browser has its own words. */
  asker: 'firefox' | 'chromium';
  /** The browser's question stands open. */
  asking: boolean;
  /** The last time it was asked here, the answer was no. */
  refused: boolean;
  /** Has the browser ask. Call it in the press itself: after an `await` the press no longer counts. */
  ask: () => Promise<boolean>;
  giveBack: () => Promise<void>;
}

/** Leave of the browser, live: it follows what is changed in the browser's own settings too. */
export function useAccess(access: Access): Leave {
  const [has, setHas] = useState<boolean>();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => hasAccess(access).then(setHas);
    look();
    return watchAccess(look);
  }, [access]);

  const ask = async () => {
    const answer = askAccess(access);
    setAsking(true);
    setRefused(false);
    const given = await answer;
    setAsking(false);
    setRefused(!given);
    if (given) setHas(true);
    return given;
  };
  const giveBack = async () => {
    await giveBackAccess(access);
    setHas(await hasAccess(access));
  };
  return { has, asker: ASKER, asking, refused, ask, giveBack };
}
