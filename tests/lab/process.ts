/** Starting and ending the programs of a test: browsers, displays, buses. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A value for the environment of a child; `undefined` takes a variable away. */
export type Env = Record<string, string | undefined>;

/** Something that a test opened and must close. */
export interface Closable {
  close(): Promise<void>;
}

/** Waits `ms` real milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A new empty folder in the system's temporary place; `remove` deletes it with all it holds. */
export function temporary(name: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `evenfall-${name}-`));
  // A browser that is just ending may still write into its profile: try again for a moment.
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }) };
}

/** Whatever still runs when this process ends is ended with it. */
const running = new Set<Program>();
process.on('exit', () => {
  for (const program of running) program.kill('SIGKILL');
});

/** A child in a process group of its own, so that its helpers end with it. */
export class Program implements Closable {
  /** Both output streams so far. */
  output = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;

  /** @throws later, from {@link ready}, where the program cannot be started */
  constructor(
    readonly name: string,
    args: string[],
    env: Env = {},
  ) {
    this.#child = spawn(name, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const take = (chunk: Buffer) => {
      this.output += chunk.toString();
    };
    this.#child.stdout?.on('data', take);
    this.#child.stderr?.on('data', take);
    running.add(this);
    this.#ended = new Promise((done) => {
      this.#child.on('close', () => done());
      this.#child.on('error', (error) => {
        this.output += error.message;
        done();
      });
    });
  }

  /** Its process id; 0 where it never started. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /**
   * The first answer of `probe`, asked every 20 ms.
   * @throws with the output when the program ends or `ms` pass before there is one
   */
  async ready<T>(probe: () => T | undefined, ms = 30_000): Promise<T> {
    let over = false;
    void this.#ended.then(() => {
      over = true;
    });
    for (const until = Date.now() + ms; Date.now() < until; await pause(20)) {
      const answer = probe();
      if (answer !== undefined) return answer;
      if (over) throw new Error(`${this.name} ended before it was ready:\n${this.output}`);
    }
    throw new Error(`${this.name} was not ready after ${ms} ms:\n${this.output}`);
  }

  /** Resolves once it has ended by itself; false when `ms` pass first. */
  async ends(ms: number): Promise<boolean> {
    return Promise.race([this.#ended.then(() => true), pause(ms).then(() => false)]);
  }

  /** Ends it and its group: asked to first, then by force. */
  async close(): Promise<void> {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      this.kill(signal);
      if (await this.ends(3000)) break;
    }
    this.kill('SIGKILL');
    running.delete(this);
  }

  /** Sends a signal to it and its group; nothing where they are gone. */
  kill(signal: NodeJS.Signals): void {
    if (this.pid === 0) return;
    try {
      process.kill(-this.pid, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}
