import type { Browser } from 'webextension-polyfill';

/**
 * What the polyfill itself hands out where the browser needs no help: Firefox always, Chromium since version 148. Builds
 * resolve `webextension-polyfill` to this file; without that line in wxt.config.ts the real one comes along (3 kB in
 * every bundle), for a browser that is older than the manifest allows.
 */
export default (globalThis as unknown as { browser: Browser }).browser;
