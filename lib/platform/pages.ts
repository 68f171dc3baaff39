import type { Deps } from '../app/deps';
import { browser } from './browser';

/** Measures of the small page of verbs (views.md 5.8: a column of 420 px). */
const VERBS_WINDOW = { width: 440, height: 560 };

/** Our own pages. */
export const pages: Deps['pages'] = {
  async open(page, query) {
    const url = browser.runtime.getURL(`${page}.html${query ? `?${query}` : ''}`);
    if (page === 'night' && (await bringForward(url))) return;
    const small = page === 'verbs' && browser.windows !== undefined;
    // Firefox lets a window close itself only where it was opened so; Chromium knows no such option and refuses it.
    const closes = import.meta.env.FIREFOX ? { allowScriptsToClose: true } : {};
    if (small) await browser.windows.create({ url, type: 'popup', ...VERBS_WINDOW, ...closes });
    // With no window open (a browser can stand in the dock without one) there is no place for a tab.
    else await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }));
  },
  async popup() {
    // Firefox opens it only inside a click on the page; there the small page of verbs is the way.
    if (import.meta.env.FIREFOX) return false;
    return browser.action.openPopup().then(
      () => true,
      () => false,
    );
  },
};

/** Shows the tab that has this page of ours open; false when none has. The address of our own pages needs no permission. */
async function bringForward(url: string): Promise<boolean> {
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open?.id === undefined) return false;
  await browser.tabs.update(open.id, { active: true });
  // Firefox for Android has no windows.
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
  return true;
}
