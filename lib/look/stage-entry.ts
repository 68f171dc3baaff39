import { FIRST_LOOK, lookOf, paint, stageAt } from './stage';

/** Where pages keep the last look they knew: localStorage, which a page can read before its first paint. */
export const LOOK_KEY = 'evenfall.look';

/** What the first paint reads of a page's window; storage and the extension's API may be denied or absent. */
export interface FirstWindow {
  document: { documentElement: HTMLElement };
  location: { search: string };
  localStorage: Pick<Storage, 'getItem'>;
  browser?: MessageSource;
  chrome?: MessageSource;
}

interface MessageSource {
  i18n?: { getMessage(name: string): string };
}

/**
 * Sets the stage, the language and the direction of a page before its first paint: the look from the
 * address, else from localStorage, else by the clock. Never throws: a page in the wrong light is better than none.
 */
export function firstPaint(window: FirstWindow, now: Date): void {
  const root = window.document.documentElement;
  const look = lookOf(window.location.search) ?? lookOf(remembered(window)) ?? FIRST_LOOK;
  paint(root, stageAt(look, now.getTime(), now.getHours() * 60 + now.getMinutes()));
  setTongue(window);
}

/** Sets the language and the direction of a page: those of the words shown. */
export function setTongue(window: Omit<FirstWindow, 'location' | 'localStorage'>): void {
  const root = window.document.documentElement;
  const i18n = (window.browser ?? window.chrome)?.i18n;
  if (!i18n) return;
  // The language of the words shown, which is not the browser's own when no translation for it exists.
  root.lang = i18n.getMessage('ui_lang') || root.lang;
  root.dir = i18n.getMessage('ui_dir') || root.dir;
}

function remembered(window: FirstWindow): string {
  try {
    return window.localStorage.getItem(LOOK_KEY) ?? '';
  } catch {
    // Cookies and site data blocked: reading the property itself throws. The clock decides.
    return '';
  }
}
