/** Runs before each in-process test file: the browser is a fake, and its words are the catalogue's own. */
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterAll, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// A path, not a URL: in a file that runs under happy-dom `new URL` makes addresses of the page.
const catalogue = join(import.meta.dirname, '../../lib/i18n/locales/en.yml');
const messages = generateChromeMessages(await parseMessagesFile(catalogue));

/** As the browser does it: `$1` to `$9` are the substitutions, `$$` is a dollar, an unknown name is empty. */
function getMessage(name: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  const message = messages[name]?.message ?? '';
  return message.replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === '$' ? '$' : (values[Number(mark) - 1] ?? '')));
}

const fake = Object.assign(fakeBrowser, {
  i18n: { getMessage, getUILanguage: () => 'en-US', getAcceptLanguages: () => Promise.resolve(['en-US']) },
});
// The fake has none, which both browsers have.
const { local } = fake.storage;
Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) });
vi.stubGlobal('chrome', fake);
vi.stubGlobal('browser', fake);

// Preact runs effects up to 35 ms after a drawing, and asks for the page's own functions then: the page stays until it has.
if (typeof document !== 'undefined') {
  const { setTimeout } = globalThis;
  afterAll(() => new Promise((done) => setTimeout(done, 60)));
}

// A link that a test presses leads nowhere: the page it would open is fetched from a server that there is not.
interface HappyDom {
  settings: { navigation: { disableMainFrameNavigation: boolean } };
}
const { happyDOM } = globalThis as { happyDOM?: HappyDom };
if (happyDOM) happyDOM.settings.navigation.disableMainFrameNavigation = true;
