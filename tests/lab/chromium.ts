/**
 * Chromium with an extension, driven by Playwright: pages, keyboard, accessibility, pictures. Playwright keeps a debugger
 * on the worker, so it never sleeps here; `raw-chromium.ts` is the one for that.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { built, unpackedId } from './extension';
import { type Closable, type Env, pause, temporary } from './process';
import { chromiumPath, loadFlags, QUIET_FLAGS } from './raw-chromium';

/** How to start it. */
export interface LaunchOptions {
  /** Folder of the unpacked extension; Evenfall's build by default. */
  extension?: string;
  /** Session, clock, TZ. */
  env?: Env;
  /** The browser's language; `en-US` by default. */
  language?: string;
  /** Shows windows; needs a display in `env`. */
  headed?: boolean;
  /** A profile to use again; without it a fresh one, deleted at the end. */
  profile?: string;
  /** Size of the pages in CSS pixels. */
  viewport?: { width: number; height: number };
  args?: string[];
}

/** Every variable that is set, with `extra` over it. */
function environment(extra: Env = {}): Record<string, string> {
  const all = Object.entries({ ...process.env, ...extra });
  return Object.fromEntries(all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** Evenfall opens a page after its install; the lab's other extensions do not. */
function greets(extension: string): boolean {
  return existsSync(join(extension, 'welcome.html'));
}

/** A running Chromium with one extension. */
export class Chromium implements Closable {
  /** Addresses that pages or the worker asked the network for; the extension's own files are not among them. */
  readonly requests: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    /** The extension's id. */
    readonly id: string,
    private readonly forget: () => void,
  ) {
    context.on('request', (request) => {
      if (!/^(chrome-extension|data|blob|about):/.test(request.url())) this.requests.push(request.url());
    });
  }

  /** @throws when the browser does not start or nothing has been built */
  static async launch(options: LaunchOptions = {}): Promise<Chromium> {
    const extension = options.extension ?? built('chrome');
    const fresh = options.profile === undefined ? temporary('chromium') : undefined;
    const profile = options.profile ?? fresh?.path ?? '';
    const isNew = !existsSync(join(profile, 'Default'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      headless: !options.headed,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...QUIET_FLAGS,
        '--no-sandbox',
        ...loadFlags([extension]),
        `--lang=${options.language ?? 'en-US'}`,
        ...(options.args ?? []),
      ],
      env: environment({ LANGUAGE: (options.language ?? 'en-US').replace('-', '_'), ...options.env }),
      viewport: options.viewport ?? { width: 1024, height: 768 },
    });
    const started = new Chromium(context, unpackedId(extension), () => fresh?.remove());
    // The first page comes by itself after an install: it must not take the front from a page that is opened later, which
    // Chromium would then draw once a second.
    if (isNew && greets(extension)) await started.#greeting();
    return started;
  }

  /** The worker, once it is there. After {@link killWorker} Playwright keeps handing out the dead one. */
  async worker(): Promise<Worker> {
    const running = () => this.context.serviceWorkers().find((worker) => worker.url().includes(this.id));
    return running() ?? this.context.waitForEvent('serviceworker', { predicate: (w) => w.url().includes(this.id) });
  }

  async #greeting(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (this.context.pages().some((page) => page.url().endsWith('/welcome.html'))) return;
      await pause(50);
    }
  }

  /** Address of a page of the extension; `path` without a leading slash. */
  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  /**
   * Opens a page of the extension in a new tab.
   * @param viewport in CSS pixels, the launch's where left out
   */
  async page(path: string, viewport?: { width: number; height: number }): Promise<Page> {
    const page = await this.context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    // Right after the start the extension may not be loaded yet, and the address is refused.
    for (let tries = 0; ; tries += 1) {
      const refused = await page.goto(this.url(path)).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!refused) {
        await page.bringToFront();
        return page;
      }
      if (tries === 20) throw refused;
      await pause(100);
    }
  }

  /** Ends the worker at once, whatever it is doing; its next event starts it anew. */
  async killWorker(): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    const session = await this.context.newCDPSession(page);
    const find = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(this.id))?.targetId;
    };
    const worker = await find();
    if (worker) await session.send('Target.closeTarget', { targetId: worker });
    for (let tries = 0; worker && (await find()) === worker && tries < 100; tries += 1) await pause(10);
    await session.detach();
  }

  async close(): Promise<void> {
    await this.context.close();
    this.forget();
  }
}
