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
  // Firefox for Android has no windows, and a phone's screen is not counted.
  if (!windows) return;
  let heard = false;
  // An event that tells nothing wakes the worker all the same: its one look is lighter than a whole replan.
  const updated = (_tab: number, change: object) => {
    if ('audible' in change || 'url' in change || !globalThis.evenfallEngine) seen();
  };
  globalThis.evenfallHears = (on) => {
    if (import.meta.env.FIREFOX) noteHearing(on);
    if (on === heard) return;
    heard = on;
    const change = on ? 'addListener' : 'removeListener';
    tabs.onActivated[change](seen);
    windows.onFocusChanged[change](seen);
    if (import.meta.env.FIREFOX && on) tabs.onUpdated.addListener(updated, CHANGES);
    else tabs.onUpdated[change](updated);
  };
  if (import.meta.env.CHROME || hearsByNote()) globalThis.evenfallHears(true);
}

function noteHearing(on: boolean): void {
  try {
    localStorage.setItem(FLAG, on ? '1' : '');
  } catch {
    // Denied: tabs are then heard while the background is awake, and looked at each minute.
  }
}

function hearsByNote(): boolean {
  try {
    return localStorage.getItem(FLAG) === '1';
  } catch {
    return false;
  }
}
