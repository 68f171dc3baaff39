import { isZone } from '../time/zone';
import { browser } from './browser';

/** What a report says about this installation: its version and the browser's own description of itself. */
export function about(): { version: string; browser: string } {
  return { version: browser.runtime.getManifest().version, browser: navigator.userAgent };
}

/** The zone that the browser reports; UTC where it knows none (Chromium then says `Etc/Unknown`, which its own Intl refuses). */
export function browserZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : 'UTC';
}
