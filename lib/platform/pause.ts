import type { Scripting } from 'webextension-polyfill';
import type { Deps } from '../app/deps';
import type { Site } from '../screen-time/schema';
import { browser } from './browser';
import { tellTabs } from './pause-view';

/** The name of the registered script, and its file. */
const ID = 'pause';
const FILE = '/pause.js';

/** Under which storage of this session knows for which patterns the open tabs were given the page. */
const OPEN_TABS = 'pausedTabs';

/** Milliseconds that open tabs are waited for. */
const PATIENCE = 1000;

/**
 * The pause as a content script that is registered only while it stands. Open tabs are given the page once; the key in
 * the session's storage is written last, so that a worker that dies in between does it again.
 */
export const pauser: Deps['pauser'] = {
  tell: tellTabs,
  async apply(sites) {
    // Without the user's leave there is no such API, and nothing was ever registered.
    if (!browser.scripting) return;
    const wanted = (sites ?? []).filter(isHost).map(patternOf);
    try {
      await standBefore(wanted);
    } catch (cause) {
      // Leave that is taken back in this moment: what it was for goes with it.
      console.warn('The pause could not be put in place', cause);
    }
  },
};

async function standBefore(wanted: string[]): Promise<void> {
  const [standing] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const covered: unknown = (await browser.storage.session.get(OPEN_TABS))[OPEN_TABS];
  const key = wanted.join(' ');
  if (wanted.length === 0) {
    if (standing) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (covered !== undefined) await browser.storage.session.remove(OPEN_TABS);
    return;
  }
  if (!standing) await browser.scripting.registerContentScripts([scriptFor(wanted)]);
  else if (standing.matches?.join(' ') !== key) await browser.scripting.updateContentScripts([scriptFor(wanted)]);
  if (covered === key) return;
  await inTabs(wanted, (tabId) => browser.scripting.executeScript({ ...now(tabId), files: [FILE] }));
  const before = typeof covered === 'string' ? covered.split(' ') : [];
  const gone = before.filter((pattern) => !wanted.includes(pattern));
  await inTabs(gone, (tabId) => browser.scripting.executeScript({ ...now(tabId), func: uncover }));
  await browser.storage.session.set({ [OPEN_TABS]: key });
}

/** The top frame of a tab, however far its page has loaded. */
function now(tabId: number) {
  return { target: { tabId }, injectImmediately: true };
}

function scriptFor(matches: string[]): Scripting.RegisteredContentScript {
  return { id: ID, js: [FILE], matches, runAt: 'document_start', allFrames: false, persistAcrossSessions: true };
}

/** A site and everything below it, over http and https. */
function patternOf(site: Site): string {
  return `*://*.${site}/*`;
}

/**
 * Pages that cannot be touched, such as a browser's own shop, are left as they are, and a page that is stopped in a question
 * of its own is not waited for. A tab that sleeps is loaded anew when it is looked at.
 */
async function inTabs(url: string[], act: (tabId: number) => Promise<unknown>): Promise<void> {
  if (url.length === 0) return;
  const tabs = (await browser.tabs.query({ url })).filter(({ discarded }) => !discarded);
  const acts = tabs.map(({ id }) => (id === undefined ? undefined : act(id).catch(() => undefined)));
  await Promise.race([Promise.all(acts), new Promise((done) => setTimeout(done, PATIENCE))]);
}

/** One name that is no host would have the browser refuse all of them. */
function isHost(site: Site): boolean {
  return URL.canParse(`https://${site}/`) && new URL(`https://${site}/`).hostname === site;
}

/** Runs in the page, in the content script's own world. */
function uncover(): void {
  globalThis.evenfallPause?.end();
}
