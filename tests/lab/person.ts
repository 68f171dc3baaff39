/** Somebody at the machine: real input on the display, which is what the system's idle counter listens to. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Closable, type Env, pause } from './process';

const run = promisify(execFile);

/** Moves the pointer and presses keys by xdotool; how else should a display know that somebody is there. */
export class Person implements Closable {
  #there = false;
  #stopped: Promise<void> = Promise.resolve();
  #x = 100;

  /** @param env of the session, with its display */
  constructor(private readonly env: Env) {}

  /** One small move of the pointer. */
  async move(): Promise<void> {
    this.#x = 100 + ((this.#x - 99) % 40);
    await this.#xdotool('mousemove', String(this.#x), '100');
  }

  /** Presses keys, such as `alt+shift+c`; the window under the pointer hears them. */
  async press(keys: string): Promise<void> {
    await this.#xdotool('key', keys);
  }

  async #xdotool(...args: string[]): Promise<void> {
    const all = Object.entries({ ...process.env, DISPLAY: this.env.DISPLAY });
    const env = Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined));
    await run('xdotool', args, { env });
  }

  /** Moves the pointer every `every` real milliseconds until {@link leave}. */
  stay(every: number): void {
    this.#there = true;
    this.#stopped = (async () => {
      while (this.#there) {
        await this.move();
        await pause(every);
      }
    })();
  }

  async leave(): Promise<void> {
    this.#there = false;
    await this.#stopped;
  }

  async close(): Promise<void> {
    await this.leave();
  }
}
