import { browser } from './browser';

/**
 * Whether the sun stands in the toolbar, where it can be seen to sink. Null where there is nothing to ask: Firefox
 * puts it there itself (`default_area` in the manifest), and some browsers cannot tell.
 */
export async function isOnToolbar(): Promise<boolean | null> {
  if (import.meta.env.FIREFOX) return null;
  const settings = await browser.action.getUserSettings?.();
  return settings?.isOnToolbar ?? null;
}

/** Calls back when the user pins or unpins it, where the browser tells; returns the way to stop. */
export function watchToolbar(changed: () => void): () => void {
  const event = browser.action.onUserSettingsChanged;
  event?.addListener(changed);
  return () => event?.removeListener(changed);
}
