/**
 * Chromium with an extension, driven by a plain DevTools connection to its pages. Its worker sleeps, wakes and dies as
 * it does for a user; use this for time, idle, sleep, restart and figures. `chromium.ts` is the comfortable one.
 */
import { findBrowser } from '../../.tools/browsers.mjs';
import { Cdp, type Tab, type Target } from './cdp';
import { unpackedId } from './extension';
import { type Closable, type Env, Program, pause, temporary } from './process';

/** Flags that keep a test browser quiet and off the network. */
export const QUIET_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
];

/** The flags that load unpacked extensions and no others. */
export function loadFlags(folders: string[]): string[] {
  const list = folders.join(',');
  return [
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    `--disable-extensions-except=${list}`,
    `--load-extension=${list}`,
  ];
}

/** Path of the Chromium to test. */
export function chromiumPath(): string {
  const path = findBrowser('chromium');
  if (!path) throw new Error('No Chromium here: "npm test" installs one, or set EVENFALL_CHROMIUM to its path.');
  return path;
}

/** How to start it. */
export interface RawOptions {
  /** Folders of unpacked extensions; the first is the one that {@link RawChromium.page} opens. */
  extensions: string[];
  /** A profile to use again; without it a fresh one, deleted at the end. */
  profile?: string;
  /** Session, clock, TZ. */
  env?: Env;
  /** Shows windows; needs a display in `env`. */
  headed?: boolean;
  /** Keeps Chromium's own sandbox, which root and many containers cannot have; off by default. */
  sandbox?: boolean;
  args?: string[];
}

/** Whether the clock of a program with this environment runs faster than the real one (`time-machine.ts`). */
const runsFast = (env: Env = {}): boolean => / x\d/.test(env.FAKETIME ?? '');

/** A running Chromium. */
export class RawChromium implements Closable {
  private constructor(
    readonly cdp: Cdp,
    /** Ids of the extensions, in the order of the options. */
    readonly ids: string[],
    private readonly program: Program,
    private readonly forget: () => void,
  ) {}

  /**
   * Starts one. Where its clock runs fast, one whose extensions lost their workers (see {@link installed}) is ended and
   * started anew, at the moment at which the first one began.
   * @throws with the browser's own output when it does not start
   */
  static async launch(options: RawOptions): Promise<RawChromium> {
    for (let tries = 1; ; tries += 1) {
      const chromium = await RawChromium.#start(options);
      if (!runsFast(options.env) || (await chromium.installed())) return chromium;
      await chromium.close();
      if (tries === 5) throw new Error(`No worker was installed in ${tries} starts:\n${chromium.program.output}`);
    }
  }

  static async #start(options: RawOptions): Promise<RawChromium> {
    const fresh = options.profile === undefined ? temporary('chromium') : undefined;
    const args = [
      ...QUIET_FLAGS,
      ...(options.sandbox ? [] : ['--no-sandbox']),
      ...loadFlags(options.extensions),
      ...(options.headed ? [] : ['--headless=new']),
      // On a display of the lab: a Wayland desktop around it must not attract the window.
      ...(options.env?.DISPLAY ? ['--ozone-platform=x11'] : []),
      `--user-data-dir=${options.profile ?? fresh?.path}`,
      '--remote-debugging-port=0',
      ...(options.args ?? []),
      'about:blank',
    ];
    const program = new Program(chromiumPath(), args, options.env);
    try {
      const url = await program.ready(() => /DevTools listening on (ws:\S+)/.exec(program.output)?.[1]);
      const cdp = await Cdp.connect(url);
      return new RawChromium(cdp, options.extensions.map(unpackedId), program, () => fresh?.remove());
    } catch (error) {
      await program.close();
      fresh?.remove();
      throw error;
    }
  }

  /** Id of the first extension. */
  get id(): string {
    return this.ids[0] ?? '';
  }

  /** Opens a page of an extension, `path` without a leading slash, and waits until it is there. */
  async page(path: string, id = this.id): Promise<Tab> {
    const url = `chrome-extension://${id}/${path}`;
    // A page asked for while the browser is still loading the extension is refused: ask again until it is there.
    for (let tries = 0; ; tries += 1) {
      const tab = await this.cdp.open(url);
      await tab.until("document.readyState === 'complete'");
      if (await tab.run<boolean>("location.protocol === 'chrome-extension:'")) return tab;
      await tab.close();
      if (tries === 20) throw new Error(`${url} cannot be opened:\n${this.program.output}`);
      await pause(100);
    }
  }

  /**
   * Waits until the workers of the extensions are installed; false where one is not in five seconds. Chromium gives up a
   * worker that says nothing for half a minute, and one that it gives up while it is installed is gone for as long as the
   * browser runs: no message reaches it. At sixtyfold speed half a second of a busy machine is enough for that.
   */
  private async installed(): Promise<boolean> {
    const there =
      "(await navigator.serviceWorker.getRegistrations()).some(({ active }) => active?.state === 'activated')";
    for (const id of this.ids) {
      const tab = await this.page('manifest.json', id);
      const yes = await tab.until(there, 5000).then(
        () => true,
        () => false,
      );
      await tab.close();
      if (!yes) return false;
    }
    return true;
  }

  /** Closes every page of an extension, the one that it opens at its install too, and waits until they are gone. */
  async closePages(): Promise<void> {
    const open = async () =>
      (await this.cdp.targets()).filter(({ type, url }) => type === 'page' && url.startsWith('chrome-extension:'));
    for (const { targetId } of await open()) await this.cdp.send('Target.closeTarget', { targetId });
    for (let tries = 0; tries < 100 && (await open()).length > 0; tries += 1) await pause(20);
  }

  /** The extension's worker while it runs; undefined while it sleeps. Looking does not wake it. */
  async worker(id = this.id): Promise<Target | undefined> {
    const targets = await this.cdp.targets();
    return targets.find((target) => target.type === 'service_worker' && target.url.includes(id));
  }

  /**
   * Waits until the worker has fallen asleep. Chromium looks every 30 seconds whether it had nothing to do for 30: a
   * minute after its last event at the latest, and later on a busy machine.
   * @throws when it has not in two minutes
   */
  async asleep(id = this.id): Promise<void> {
    for (let seconds = 0; seconds < 120; seconds += 1) {
      if (!(await this.worker(id))) return;
      await pause(1000);
    }
    throw new Error('The worker did not fall asleep in two minutes.');
  }

  /** Ends the worker at once, whatever it is doing, and waits until it is gone; its next event starts it anew. True when there was one to end. */
  async killWorker(id = this.id): Promise<boolean> {
    const worker = await this.worker(id);
    if (!worker) return false;
    await this.cdp.send('Target.closeTarget', { targetId: worker.targetId });
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await this.worker(id))?.targetId !== worker.targetId) return true;
      await pause(10);
    }
    throw new Error('The worker did not end.');
  }

  /** Process id of the browser. */
  get pid(): number {
    return this.program.pid;
  }

  /** Resolves when the browser has ended, whoever ended it. */
  async ended(): Promise<void> {
    while (!(await this.program.ends(60_000)));
  }

  /** Ends the browser as a user does, so that its profile is written, then makes sure. */
  async close(): Promise<void> {
    await this.cdp.send('Browser.close').catch(() => undefined);
    await this.program.ends(5000);
    await this.program.close();
    this.forget();
  }
}
