import type { Scripting, Tabs } from 'webextension-polyfill';
import type { Deps } from '../app/deps';
import type { Site } from '../screen-time/schema';
import { isOn, OFF_SHEET, type PageLook, patternsOf, sheetsOf, sitesOf } from '../soften/styles';
import { browser } from './browser';
import { SOFTENED_KEY } from './keys';

/** The name of the registered style, and the addresses that it is for. */
const ID = 'soften';
const PAGES = ['http://*/*', 'https://*/*'];

/** How long open tabs are waited for: one that is busy, frozen or asks something answers when it goes on. */
const PATIENCE = 1000;

/** What the open tabs were given in this session of the browser: sheets of the package, or none but what takes them back. */
interface Given {
  sheets: string[];
  except: Site[];
  /** False from before the first tab is touched until the last one is done. */
  done: boolean;
}

/**
 * Softened pages as a style that is registered while it is to be seen, so that a page has it before its first frame, and that
 * is laid over pages that stand open. What a registered style brought into a page cannot be taken out again, and browsers lay
 * the same sheet twice: so a later sheet always says everything that an earlier one said, and wins as a sheet of the user.
 */
export const softener: Deps['softener'] = {
  async apply(look) {
    // Without the user's leave there is no such API.
    if (!browser.scripting) return forget();
    try {
      await soften(look);
    } catch (cause) {
      // Leave that is taken back in this moment.
      console.warn('Pages could not be softened', cause);
      await forget();
    }
  },
};

async function soften(look: PageLook | null): Promise<void> {
  const wanted: Given = { sheets: look ? sheetsOf(look.levels) : [], except: look ? [...look.except] : [], done: true };
  const [standing] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const noted = (await browser.storage.session.get(SOFTENED_KEY))[SOFTENED_KEY] as Given | undefined;
  // A style that an earlier session of the browser left is what pages of this one have.
  const given =
    noted ?? (standing && { sheets: names(standing.css), except: sitesOf(standing.excludeMatches), done: true });
  if (!given && look === null) return;
  const note = (what: Given) => browser.storage.session.set({ [SOFTENED_KEY]: what });
  if (given && same(given, wanted) && isStanding(standing, wanted)) return noted ? undefined : note(given);
  await note({ ...(given ?? wanted), done: false });
  await register(standing, wanted);
  await inOpenTabs((tab) => dress(tab, given, wanted));
  await note(wanted);
}

/** Pages that load without leave have nothing, whatever is registered: with leave again, each is given everything. */
async function forget(): Promise<void> {
  const given = (await browser.storage.session.get(SOFTENED_KEY))[SOFTENED_KEY] as Given | undefined;
  if (given?.done) await browser.storage.session.set({ [SOFTENED_KEY]: { ...given, done: false } satisfies Given });
}

function isStanding(standing: Scripting.RegisteredContentScript | undefined, { sheets, except }: Given): boolean {
  return equal(names(standing?.css), sheets) && equal(sitesOf(standing?.excludeMatches), except);
}

function same(given: Given, wanted: Given): boolean {
  return given.done && equal(given.sheets, wanted.sheets) && equal(given.except, wanted.except);
}

/** Browsers give file names back as they were asked for, or from the root of the package. */
const names = (files: readonly string[] = []) => files.map((file) => file.replace(/^.*\/(?=soften\/)/, ''));

const equal = (some: readonly string[] = [], others: readonly string[]) => some.join(' ') === others.join(' ');

async function register(
  standing: Scripting.RegisteredContentScript | undefined,
  { sheets, except }: Given,
): Promise<void> {
  if (sheets.length === 0) {
    if (standing) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const style: Scripting.RegisteredContentScript = {
    id: ID,
    css: sheets,
    matches: ['*://*/*'],
    excludeMatches: patternsOf(except),
    runAt: 'document_start',
    // A page's frames lie behind the pane of the page.
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (standing) await browser.scripting.updateContentScripts([style]);
  else await browser.scripting.registerContentScripts([style]);
}

/** Every tab with a page that may be touched; those that cannot, such as a store's, are skipped. */
async function inOpenTabs(dressOne: (tab: Tabs.Tab) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES, discarded: false });
  const all = Promise.allSettled(tabs.map(dressOne));
  await Promise.race([all, new Promise((done) => setTimeout(done, PATIENCE))]);
}

/** Lays over a page what it has not yet, then takes away what it had. */
async function dress({ id, url = '' }: Tabs.Tab, given: Given | undefined, wanted: Given): Promise<void> {
  const now = sheetsFor(url, wanted);
  // Nothing to take back.
  if (id === undefined || (!given && now.includes(OFF_SHEET))) return;
  const had = given ? sheetsFor(url, given) : [];
  // What an interrupted life laid over it is unknown: all of it comes again, and wins.
  const fresh = given?.done ? now.filter((sheet) => !had.includes(sheet)) : now;
  const old = had.filter((sheet) => !now.includes(sheet));
  const lay = (files: string[]) => ({ target: { tabId: id }, files, origin: 'USER' as const });
  if (fresh.length > 0) await browser.scripting.insertCSS(lay(fresh));
  if (old.length > 0) await browser.scripting.removeCSS(lay(old));
}

function sheetsFor(url: string, { sheets, except }: Given): string[] {
  return sheets.length === 0 || isOn(url, except) ? [OFF_SHEET] : sheets;
}
