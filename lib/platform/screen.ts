import type { Deps } from '../app/deps';
import { access } from './access';
import { browser } from './browser';
import { SUFFIX } from './keys';

/** What stands in front of the user, as far as five permissions tell: no address but those of our own pages. */
export const screen: Deps['screen'] = {
  // Firefox for Android has none, and a phone's screen is not counted.
  here: browser.windows !== undefined,
  async view(bySite) {
    const window = await browser.windows?.getLastFocused().catch(() => null);
    if (!window?.focused || window.incognito || window.id === undefined) return null;
    const [tab] = await browser.tabs.query({ active: true, windowId: window.id }).catch(() => []);
    if (!tab || tab.incognito || tab.url?.startsWith(browser.runtime.getURL(''))) return null;
    // Leave to change pages shows addresses too; it was not given for this.
    const told = bySite && tab.url?.startsWith('http') && (await access.has('tabs'));
    return {
      audible: tab.audible ?? false,
      fullscreen: window.state === 'fullscreen',
      host: told && tab.url ? new URL(tab.url).hostname : null,
    };
  },
  async watch(on) {
    globalThis.evenfallHears?.(on);
  },
};

/** The public suffixes below a top-level domain, as the settings page stored them. */
export const suffix: Deps['suffix'] = async (tld) => {
  const key = SUFFIX + tld;
  const rules: unknown = (await browser.storage.local.get(key))[key];
  return typeof rules === 'string' ? rules : undefined;
};
