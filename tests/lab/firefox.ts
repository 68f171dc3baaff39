/**
 * Firefox with an extension, driven by puppeteer over WebDriver BiDi. The add-on is put into the profile before the
 * start, as a packed file: unlike one installed by a debugger it stays over a restart. Firefox ESR, Developer Edition
 * and Nightly take it unsigned.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../.tools/browsers.mjs';
import { built, GECKO_ID } from './extension';
import { type Closable, type Env, pause, temporary } from './process';
import { filesBelow, zip } from './zip';

/** The host of the extension's pages: fixed by a preference, as Firefox otherwise draws one at random. */
const HOST = '0d6c3f5e-4c0b-4a55-9d0e-5b1f7c1e8a11';

const UUIDS = JSON.stringify({ [GECKO_ID]: HOST });

/** The preference that fixes it, as web-ext takes it: it writes the value into a quoted string as it stands. */
export const HOST_PREFERENCE = `extensions.webextensions.uuids=${UUIDS.replaceAll('"', '\\"')}`;

/** Address of a page of the extension; `path` without a leading slash. */
export function pageUrl(path: string): string {
  return `moz-extension://${HOST}/${path}`;
}

const PREFERENCES = {
  'xpinstall.signatures.required': false,
  // An add-on that lies in the profile is switched on without asking.
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
  'extensions.startupScanScopes': 15,
  'extensions.webextensions.uuids': UUIDS,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.aboutwelcome.enabled': false,
  'app.update.auto': false,
};

/** How to start it. */
export interface FirefoxOptions {
  /** Folder of the extension; Evenfall's build by default. */
  extension?: string;
  /** Session, TZ. */
  env?: Env;
  /** Shows windows; needs a display in `env`. Real notifications need it. */
  headed?: boolean;
  preferences?: Record<string, boolean | number | string>;
}

/** A Firefox with one extension, which can be started again on the same profile. */
export class Firefox implements Closable {
  readonly #profile = temporary('firefox');
  #browser: Browser | undefined;

  private constructor(private readonly options: FirefoxOptions) {}

  /** @throws when the browser is missing or does not start */
  static async launch(options: FirefoxOptions = {}): Promise<Firefox> {
    const firefox = new Firefox(options);
    const folder = join(firefox.#profile.path, 'extensions');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${GECKO_ID}.xpi`), zip(filesBelow(options.extension ?? built('firefox'))));
    await firefox.start();
    return firefox;
  }

  private async start(): Promise<void> {
    const executablePath = findBrowser('firefox');
    if (!executablePath) throw new Error('No Firefox here: "npm test" installs one, or set EVENFALL_FIREFOX.');
    const all = Object.entries({ ...process.env, ...this.options.env, MOZ_DISABLE_CONTENT_SANDBOX: '1' });
    this.#browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: !this.options.headed,
      userDataDir: this.#profile.path,
      // Pages of an extension count as privileged: without this the driver may not touch them.
      args: ['--remote-allow-system-access'],
      env: Object.fromEntries(all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
      extraPrefsFirefox: { ...PREFERENCES, ...this.options.preferences },
      defaultViewport: null,
    });
  }

  private get browser(): Browser {
    if (!this.#browser) throw new Error('Firefox is closed.');
    return this.#browser;
  }

  /**
   * Opens a page of the extension in a new tab.
   * @throws when it has not loaded after forty seconds
   */
  async page(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    const url = pageUrl(path);
    // The load event of such a page never comes: ask the page itself instead. And ask for it again only where nothing
    // has begun: what was asked for twice on a busy machine loads once more under the hands of the test.
    for (let tries = 0; tries < 4; tries += 1) {
      void page.goto(url, { timeout: 10_000 }).catch(() => undefined);
      for (let looks = 0; looks < 200; looks += 1) {
        await pause(50);
        const state = await page.evaluate('location.href + document.readyState').catch(() => '');
        if (state === `${url}complete`) return page;
        if (looks > 60 && !String(state).startsWith(url)) break;
      }
    }
    throw new Error(`${url} did not load.`);
  }

  /** Opens an empty tab, for pages of the web. */
  tab(): Promise<Page> {
    return this.browser.newPage();
  }

  /** Opens a page of the web in a new tab. */
  async visit(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** Every open page whose address starts as given, `path` as in {@link pageUrl}. Asked of the page: the driver is not told of every window. */
  async open(path: string): Promise<Page[]> {
    const pages = await this.browser.pages();
    const urls = await Promise.all(pages.map((page) => page.evaluate('location.href').catch(() => '')));
    return pages.filter((_, i) => String(urls[i]).startsWith(pageUrl(path)));
  }

  /** Ends the browser and starts it anew on the same profile. */
  async restart(): Promise<void> {
    await this.browser.close();
    await this.start();
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
    this.#profile.remove();
  }
}
