/** The one import of the browser's API: everything else in the project goes through `lib/platform`. */
export { default as browser } from 'webextension-polyfill';
