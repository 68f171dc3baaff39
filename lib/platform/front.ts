import type { Site } from '../screen-time/schema';
import { exceptionFor } from '../soften/styles';
import { browser } from './browser';

/** The page in front of the user, as far as softening it is concerned. */
export interface FrontPage {
  /** The site to leave alone; null where the address names none. */
  site: Site | null;
  /** Whether the browser lets pages like this be changed. */
  touchable: boolean;
}

/** The page in front in this window. Without the user's leave to change pages none can be. */
export async function pageInFront(): Promise<FrontPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !browser.scripting) return { site: null, touchable: false };
  // An empty sheet changes nothing, and is refused where any other would be.
  const touchable = await browser.scripting.insertCSS({ target: { tabId: tab.id }, css: '/**/' }).then(
    () => true,
    () => false,
  );
  return { site: touchable ? exceptionFor(tab.url ?? '') : null, touchable };
}
