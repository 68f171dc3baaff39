import type { Browser } from 'webextension-polyfill';

/**
 * The one seam to the browser's API: everything else in the project goes through `lib/platform`. Firefox, and Chromium since
 * version 148 (the least that the manifest takes), have it themselves, with promises and with listeners that answer a
 * message by a promise; the polyfill gives its types alone.
 */
export const { browser } = globalThis as unknown as { browser: Browser };
