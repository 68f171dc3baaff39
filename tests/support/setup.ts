/** Runs before each in-process test file: the browser is a fake, and its words are the catalogue's own. */
import { afterAll, afterEach, vi } from 'vitest';
import { getMessage } from './catalogue';
import { freshBrowser, freshPage } from './fresh';

const fake = Object.assign(freshBrowser(), {
  i18n: { getMessage, getUILanguage: () => 'en-US', getAcceptLanguages: () => Promise.resolve(['en-US']) },
});
// The fake has none, which both browsers have.
const { local } = fake.storage;
Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) });
Object.assign(globalThis, { chrome: fake, browser: fake });

// Runs after what the test file itself clears up: clock, spies and globals are the machine's again.
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

// Preact runs effects up to 35 ms after a drawing, and asks for the page's own functions then: the page stays until it has.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/preact');
  // What is waited for may take a while on a busy machine: a part of the page that is loaded late, above all.
  configure({ asyncUtilTimeout: 5000 });
  afterEach(cleanup);
  freshPage();
  const { setTimeout } = globalThis;
  afterAll(() => new Promise((done) => setTimeout(done, 60)));
}

// A link that a test presses leads nowhere: the page it would open is fetched from a server that there is not.
interface HappyDom {
  settings: { navigation: { disableMainFrameNavigation: boolean } };
}
const { happyDOM } = globalThis as { happyDOM?: HappyDom };
if (happyDOM) happyDOM.settings.navigation.disableMainFrameNavigation = true;
