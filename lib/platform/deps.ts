import type { Deps } from '../app/deps';
import { browserZone } from './about';
import { access } from './access';
import { alarms } from './alarms';
import { browser } from './browser';
import { notifier } from './notifications';
import { pages } from './pages';
import { pauser } from './pause';
import { presenceWith } from './presence';
import { screen, suffix } from './screen';
import { softener } from './soften';
import { store } from './store';
import { toolbar } from './toolbar';

const STARTED = 'startedAt';

const clock: Deps['clock'] = {
  now: () => Date.now(),
  zone: browserZone,
};

/** The real world. `onBounds` runs when a window that held something back changes its bounds. */
export function realDeps(onBounds: () => void): Deps {
  return {
    clock,
    store,
    alarms,
    notifier,
    presence: presenceWith(onBounds),
    screen,
    access,
    suffix,
    toolbar,
    pages,
    pauser,
    softener,
    sessionStart,
    newId: () => crypto.randomUUID(),
    restart: () => browser.runtime.reload(),
  };
}

/** Session storage is empty after a start of the browser: the first to look writes down when that was. */
async function sessionStart(): Promise<number> {
  const stored: unknown = (await browser.storage.session.get(STARTED))[STARTED];
  const now = clock.now();
  // After a clock was set back: no session began later than now.
  if (typeof stored === 'number' && stored <= now) return stored;
  await browser.storage.session.set({ [STARTED]: now });
  return now;
}
