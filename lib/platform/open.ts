import { browser } from './browser';

/**
 * Opens a page of ours, `path` without a leading slash, in a new tab. Not `window.open`: Chromium gives a page that was opened so
 * by a page of an extension none of the extension's API.
 */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
