import { browser } from './browser';

/** What a report says about this installation: its version and the browser's own description of itself. */
export function about(): { version: string; browser: string } {
  return { version: browser.runtime.getManifest().version, browser: navigator.userAgent };
}

/** The zone that the browser reports. */
export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
