/**
 * A clock that starts at any moment, runs fast or jumps, for Chromium and the display it runs on. It works through the
 * faketime library (Linux). Firefox does not start under it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faketimeLibrary } from '../../.tools/browsers.mjs';
import type { Tab } from './cdp';
import { type Closable, type Env, temporary } from './process';

/**
 * Flags without which Chromium does not survive a faked clock. The last two spare frames: at sixtyfold speed every moving
 * thing in the window asks for 3,600 of them in a real second.
 */
export const FAKED_CLOCK_FLAGS = [
  '--no-zygote',
  '--disable-gpu',
  '--in-process-gpu',
  '--force-prefers-reduced-motion',
  '--animation-duration-scale=0',
];

/** How the clock runs. */
export interface ClockOptions {
  /** The user's zone, by its IANA name. */
  zone: string;
  /** Fast seconds in a real second; 1 by default. */
  speed?: number;
  /**
   * Makes {@link TimeMachine.jump} possible; only at speed 1. After `sleep` the timers of the browser jump along, as
   * when a machine wakes and what was due rings at once; never jump back with it. With `clock` the wall clock alone is
   * put forward or back: an alarm set before then rings when its real delay is over and its wall time has come.
   */
  jumps?: 'sleep' | 'clock';
}

/** One faked clock. */
export class TimeMachine implements Closable {
  #real = 0;
  #fast = 0;

  private constructor(
    private readonly start: string,
    readonly options: ClockOptions,
    private readonly faketime: string,
    private readonly folder: { path: string; remove: () => void },
  ) {}

  /**
   * A clock that starts at a wall time of its zone.
   * @param start `2027-03-14 01:59:50`
   * @throws where faketime is not installed, or when jumps are asked of a fast clock
   */
  static at(start: string, options: ClockOptions): TimeMachine {
    const library = faketimeLibrary();
    if (!library) throw new Error('The faketime library is missing: "npm test" installs it on Debian and Ubuntu.');
    if (options.jumps && (options.speed ?? 1) !== 1) throw new Error('A clock that jumps runs at speed 1.');
    const machine = new TimeMachine(start, options, library, temporary('clock'));
    if (options.jumps) machine.jump(start);
    return machine;
  }

  private get file(): string {
    return join(this.folder.path, 'now');
  }

  /** Environment for Chromium and, so that idle time runs with it, for the display. */
  get env(): Env {
    return this.#envFrom(this.start);
  }

  /**
   * The same for a program that starts later, such as a browser after a crash: each program's clock begins at its own
   * start. Right to a second of the fast clock: {@link calibrate} again.
   */
  get envNow(): Env {
    const fields = { dateStyle: 'short', timeStyle: 'medium', timeZone: this.options.zone } as const;
    return this.#envFrom(new Intl.DateTimeFormat('sv-SE', fields).format(this.fast(Date.now())));
  }

  #envFrom(start: string): Env {
    const speed = this.options.speed ?? 1;
    const common = { LD_PRELOAD: this.faketime, NO_FAKE_STAT: '1', TZ: this.options.zone };
    if (speed !== 1) return { ...common, FAKETIME: `@${start} x${speed}` };
    const file = { FAKETIME_CACHE_DURATION: '1', FAKETIME_TIMESTAMP_FILE: this.file };
    if (this.options.jumps === 'sleep') return { ...common, ...file };
    // With the library's fix for waits on the monotonic clock, a browser whose monotonic clock is real waits
    // wrongly: it takes half a minute to start.
    const real = { ...common, FAKETIME_DONT_FAKE_MONOTONIC: '1', FAKETIME_FORCE_MONOTONIC_FIX: '0' };
    if (this.options.jumps === 'clock') return { ...real, ...file };
    return { ...real, FAKETIME: `@${start}` };
  }

  /** Sets the clock to another wall time while the browser runs: it follows within about a second, both ways. */
  jump(to: string): void {
    writeFileSync(this.file, `@${to}\n`);
  }

  /** Takes the reading of a page as the truth about the fake clock; needed once before {@link fast}. */
  async calibrate(tab: Tab): Promise<number> {
    let shortest = Number.POSITIVE_INFINITY;
    // A reading is half a round trip old when it arrives, which counts at high speed: keep the quickest of ten.
    for (let tries = 0; tries < 10; tries += 1) {
      const asked = Date.now();
      const fast = await tab.run<number>('Date.now()');
      const answered = Date.now();
      if (answered - asked >= shortest) continue;
      shortest = answered - asked;
      this.#fast = fast;
      this.#real = (asked + answered) / 2;
    }
    return this.#fast;
  }

  /** What the fake clock showed at a real instant, both in epoch milliseconds. Not valid across a jump. */
  fast(real: number): number {
    return this.#fast + (real - this.#real) * (this.options.speed ?? 1);
  }

  async close(): Promise<void> {
    this.folder.remove();
  }
}
