import { ACCESS, type Access } from '../app/state';
import { browser } from './browser';
import { LEAVE } from './leave';

/** Which browser asks: each has its own words for the same leave. */
export const ASKER = import.meta.env.FIREFOX ? 'firefox' : 'chromium';

/** Whether the browser allows it now. */
export function hasAccess(access: Access): Promise<boolean> {
  return browser.permissions.contains(LEAVE[access]);
}

/**
 * Has the browser ask the user. To be called in the press itself, before any `await`, and in a page that stands in a tab:
 * elsewhere browsers refuse. Allowed before, it asks nothing.
 * @returns false when the user, or the browser by itself, said no
 */
export function askAccess(access: Access): Promise<boolean> {
  return browser.permissions.request(LEAVE[access]).catch(() => false);
}

/** Gives it back to the browser; nothing happens where it was not given, nor where an administrator gave it for good. */
export async function giveBackAccess(access: Access): Promise<void> {
  await browser.permissions.remove(LEAVE[access]).catch(() => false);
}

/** Gives everything back that the user ever allowed beyond the install. */
export async function giveAllBack(): Promise<void> {
  for (const access of ACCESS) await giveBackAccess(access);
}

/** Calls back when leave was given or taken back, here or in the browser's own settings; returns the way to stop. */
export function watchAccess(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}
