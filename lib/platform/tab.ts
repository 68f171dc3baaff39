import { browser } from './browser';

/** Closes the tab that this page stands in. A page's own `window.close()` is for windows that a script has opened. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
