/** Somebody at a browser in fast time: what they do is done by real windows, keys and input, and noted in an account. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Tab } from './cdp';
import { Display } from './display';
import { built } from './extension';
import { Person } from './person';
import { type Closable, type Env, pause, temporary } from './process';
import { RawChromium } from './raw-chromium';
import { type Scene, ScreenAccount } from './screen-account';
import { closeAll, Session } from './session';
import { FAKED_CLOCK_FLAGS, type TimeMachine } from './time-machine';
import { WorkerKiller } from './worker-killer';

const run = promisify(execFile);
const MINUTE = 60_000;
/** Reading without a touch: the browser calls somebody idle after a minute. */
const LINGERS = MINUTE;
/** Somebody who has touched nothing for two hours of a film has fallen asleep in front of it. */
const ASLEEP_AFTER = 120 * MINUTE;
const START: Scene = { running: true, front: 'web', there: true, film: false, locked: false };

/** A page of the extension that runs no script of its own. */
const BARE = 'manifest.json';

/** What belongs to one evening; close it at the end. */
export class ScreenEvening implements Closable {
  readonly killer = new WorkerKiller();

  private constructor(
    readonly machine: TimeMachine,
    readonly account: ScreenAccount,
    private readonly session: Session,
    private readonly display: Display,
    private readonly person: Person,
    private readonly start: (clock: Env) => Promise<RawChromium>,
    private readonly opened: Closable[],
    /** The browser as it runs now. */
    public chromium: RawChromium,
    /** Reads storage: a page of the extension in a window at the back. */
    public desk: Tab,
  ) {}

  /**
   * Opens a desktop with a browser and puts somebody in front of a page.
   * @param address of the page
   * @param prepare tells the extension what it needs before the account begins
   */
  static async open(
    machine: TimeMachine,
    address: string,
    prepare: (desk: Tab) => Promise<void>,
  ): Promise<ScreenEvening> {
    const opened: Closable[] = [machine];
    try {
      const session = await Session.open({ clock: machine.env, windowManager: true });
      opened.push(session);
      const display = await Display.open(session.display);
      opened.push(display);
      const folder = temporary('screen');
      opened.push({ close: async () => folder.remove() });
      const profile = `${folder.path}/profile`;
      const args = [...FAKED_CLOCK_FLAGS, '--host-resolver-rules=MAP * 127.0.0.1'];
      const start = (clock: Env) =>
        RawChromium.launch({
          extensions: [built('chrome')],
          env: { ...session.env, ...clock },
          headed: true,
          args,
          profile,
        });
      const chromium = await start(machine.env);
      const person = new Person(session.env);
      person.stay(20_000 / (machine.options.speed ?? 1));
      opened.push(person);
      const desk = await chromium.page(BARE);
      await machine.calibrate(desk);
      await prepare(desk);
      await chromium.cdp.open(address, { newWindow: true });
      const account = new ScreenAccount(machine.fast(Date.now()), START, LINGERS, ASLEEP_AFTER);
      return new ScreenEvening(machine, account, session, display, person, start, opened, chromium, desk);
    } catch (error) {
      await closeAll(opened);
      throw error;
    }
  }

  /** The moment on the fast clock. */
  get now(): number {
    return this.machine.fast(Date.now());
  }

  /** Waits some minutes of the fast clock. */
  async pass(minutes: number): Promise<void> {
    await pause((minutes * MINUTE) / (this.machine.options.speed ?? 1));
  }

  #note(change: Partial<Scene>): void {
    this.account.note(this.now, change);
  }

  async #xdotool(...args: string[]): Promise<string> {
    const { stdout } = await run('xdotool', args, { env: { ...process.env, DISPLAY: this.session.display } });
    return stdout.trim();
  }

  /** The window that has the focus, by its number on the display. */
  window(): Promise<string> {
    return this.#xdotool('getactivewindow');
  }

  /** Brings a window to the front. */
  async show(window: string, front: Scene['front'] = 'web'): Promise<void> {
    await this.#xdotool('windowactivate', window);
    this.#note({ front });
  }

  /** Takes a window off the screen; what comes to the front then is the caller's to say. */
  async minimise(window: string, front: Scene['front']): Promise<void> {
    await this.#xdotool('windowminimize', window);
    this.#note({ front });
  }

  /** Presses keys on the display, such as `ctrl+Tab`, after which something else may be in front. */
  async press(keys: string, front: Scene['front'] = 'web'): Promise<void> {
    await this.#xdotool('key', keys);
    this.#note({ front });
  }

  /** Opens a page in a tab of the window in front, or in a new window. */
  async page(address: string, newWindow = false): Promise<Tab> {
    const tab = await this.chromium.cdp.open(address, { newWindow });
    this.#note({ front: 'web' });
    return tab;
  }

  /** Opens one of Evenfall's own pages in a tab of the window in front. */
  async ours(path: string): Promise<Tab> {
    const tab = await this.chromium.cdp.open(`chrome-extension://${this.chromium.id}/${path}`);
    this.#note({ front: 'ours' });
    return tab;
  }

  /** Closes a tab; a page of the web comes to the front. */
  shut(tab: Tab): Promise<void> {
    return tab.close().then(() => this.#note({ front: 'web' }));
  }

  /** Another program comes to the front: not by itself, where somebody has just been busy in another one. */
  async other(): Promise<void> {
    const program = this.display.openWindow();
    this.#note({ front: 'other' });
    while ((await this.window()) !== program) await this.show(program, 'other').catch(() => pause(10));
  }

  /** It goes, and a window of the browser comes to the front. */
  async back(window: string): Promise<void> {
    this.display.closeWindow();
    await this.show(window);
  }

  /** A film in a window, to be heard: a tone. In fast time a window manager does not keep a page in full screen. */
  async sound(tab: Tab): Promise<void> {
    await tab.run(`(() => {
      globalThis.sound = new AudioContext();
      const tone = sound.createOscillator();
      tone.connect(sound.destination);
      tone.start();
    })()`);
    this.#note({ film: true });
  }

  /** Its end. */
  async filmEnds(tab: Tab): Promise<void> {
    await tab.run('sound.close().then(() => 0)');
    this.#note({ film: false });
  }

  /** Nobody touches anything from here on. */
  async leave(): Promise<void> {
    await this.person.leave();
    this.#note({ there: false });
  }

  /** Somebody is there again. */
  async come(): Promise<void> {
    await this.person.move();
    this.#note({ there: true });
    this.person.stay(20_000 / (this.machine.options.speed ?? 1));
  }

  /** Nobody is there, and the screen is locked for some minutes. */
  async lock(minutes: number): Promise<void> {
    await this.leave();
    this.display.lock();
    this.#note({ locked: true });
    await this.pass(minutes);
    this.display.unlock();
    this.#note({ locked: false });
    await this.come();
  }

  /** The machine sleeps: nobody is there, and nothing of the browser runs while the clock goes on. */
  async sleep(minutes: number): Promise<void> {
    await this.person.leave();
    process.kill(-this.chromium.pid, 'SIGSTOP');
    this.#note({ running: false, there: false });
    await this.pass(minutes);
    process.kill(-this.chromium.pid, 'SIGCONT');
    this.#note({ running: true });
    await this.come();
  }

  /** The browser dies at once, and is started again on the same profile. */
  async crash(minutes: number, address: string): Promise<void> {
    await this.killer.stop();
    process.kill(-this.chromium.pid, 'SIGKILL');
    this.#note({ running: false });
    await this.chromium.ended();
    await this.pass(minutes);
    await this.#startAgain(address);
  }

  async #startAgain(address: string): Promise<void> {
    this.chromium = await this.start(this.machine.envNow);
    // Its windows are long in coming: it is there when a page of it answers.
    this.desk = await this.chromium.page(BARE);
    this.#note({ running: true, front: 'ours' });
    await this.machine.calibrate(this.desk);
    await this.page(address, true);
  }

  /** Ends the worker at random moments, `times` in so many minutes; until {@link crash} or {@link close}. */
  killWorker(times: number, minutes: number, chance: () => number): void {
    const speed = this.machine.options.speed ?? 1;
    this.killer.start(this.chromium, times, (minutes * MINUTE) / speed / times, 30_000 / speed, chance);
  }

  /** Milliseconds that were counted so far, by the quarter of an hour. */
  counted(): Promise<{ from: number; bins: number[] }> {
    return this.desk.run("chrome.storage.local.get('screen').then(({ screen }) => screen)");
  }

  async close(): Promise<void> {
    await this.killer.stop();
    await this.person.leave();
    await this.chromium.close();
    await closeAll(this.opened);
  }
}
