/**
 * The one import of the browser's API: everything else in the project goes through `lib/platform`. The polyfill is for
 * browsers without promises of their own; the least versions in the manifest have them, so builds put
 * `native-browser.ts` in its place (wxt.config.ts).
 */
export { default as browser } from 'webextension-polyfill';
