import type { PauseView } from '../pause/view';
import { browser } from './browser';
import { PAUSE_KEY } from './keys';

/** What the script in a web page asks: what it is to show. It reads no storage itself, for its process is the page's. */
const LOOK = { evenfall: 1, look: 'pause' } as const;

/** Under which storage of this session knows what the open tabs were told last. */
const TOLD = 'pauseTold';

/** Chromium alone lets storage be closed to scripts in web pages. */
type Closing = { setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> };

/** Asks the background for the view, once more where its worker died meanwhile; `undefined` where nobody answers. */
export async function askForView(): Promise<unknown> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const view: unknown = await browser.runtime.sendMessage(LOOK);
      if (view !== undefined) return view;
    } catch {
      // The worker died meanwhile, or the extension is gone: then the page is given back.
    }
  }
}

/** Whether a message asks for the view. */
export function asksForView(message: unknown): boolean {
  return isOurs(message) && 'look' in message && message.look === LOOK.look;
}

/** The view as the last replan left it; null before any. */
export async function storedView(): Promise<unknown> {
  return (await browser.storage.local.get(PAUSE_KEY))[PAUSE_KEY] ?? null;
}

/** Calls back with each view that the background tells; returns the way to stop. */
export function followView(changed: (view: unknown) => void): () => void {
  const hear = (message: unknown) => {
    if (isOurs(message) && 'pause' in message) changed(message.pause);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

/**
 * Tells every open tab a view that has changed; those without the pause do not hear it. What was told is written down last,
 * so that a worker that dies in between tells again. While the pause stands, scripts in web pages can read nothing of ours.
 */
export async function tellTabs(view: PauseView): Promise<void> {
  const told: unknown = (await browser.storage.session.get(TOLD))[TOLD];
  const text = JSON.stringify(view);
  if (told === text || (told === undefined && !view.stands)) return;
  const local = browser.storage.local as Closing;
  if (view.stands) await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) browser.tabs.sendMessage(id, { evenfall: 1, pause: view }).catch(() => undefined);
  }
  await browser.storage.session.set({ [TOLD]: text });
}

function isOurs(message: unknown): message is { evenfall: 1 } {
  return typeof message === 'object' && message !== null && 'evenfall' in message && message.evenfall === 1;
}
