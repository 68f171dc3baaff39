import { browser } from './browser';

declare global {
  /** Set by the listeners' script: whether tabs and windows are heard from now on. */
  var evenfallHears: ((on: boolean) => void) | undefined;
}

/** What Firefox is told of tabs that change; Chromium has no such filter and tells of every change. */
const CHANGES = { properties: ['audible' as const, 'url' as const] };
const FLAG = 'evenfall.hears';

/**
 * Tabs and windows, which wake the background all day where they are listened to: heard only while time at the screen
 * counts. Chromium remembers a listener that was removed, if the same life of the worker had added it: so it is added at
 * each start, and `evenfallHears(false)` takes it away once the hours are known. Firefox's background page takes no removal
 * to heart (bug 1899767): what its next start does not add is forgotten, so there a flag says what to add.
 */
export function hearScreen(seen: () => void): void {
  const { tabs, windows } = browser;
  let heard = false;
  // An event that tells nothing wakes the worker all the same: its one look is lighter than a whole replan.
  const updated = (_tab: number, change: object) => {
    if ('audible' in change || 'url' in change || !globalThis.evenfallEngine) seen();
  };
  globalThis.evenfallHears = (on) => {
    if (import.meta.env.FIREFOX) localStorage.setItem(FLAG, on ? '1' : '');
    if (on === heard) return;
    heard = on;
    const change = on ? 'addListener' : 'removeListener';
    tabs.onActivated[change](seen);
    // Firefox for Android has no windows.
    windows?.onFocusChanged[change](seen);
    if (import.meta.env.FIREFOX && on) tabs.onUpdated.addListener(updated, CHANGES);
    else tabs.onUpdated[change](updated);
  };
  if (import.meta.env.CHROME || localStorage.getItem(FLAG)) globalThis.evenfallHears(true);
}
