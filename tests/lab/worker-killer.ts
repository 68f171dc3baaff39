/** Ends a worker at random moments, again and again. */
import { pause } from './process';
import type { RawChromium } from './raw-chromium';

export class WorkerKiller {
  /** How often a worker was ended. */
  killed = 0;
  #killing: Promise<void> = Promise.resolve();
  #over = false;

  /**
   * Begins to.
   * @param mean real milliseconds from one kill to the next, on average
   * @param life real milliseconds for which a worker lives with nothing to do: it dies at a random moment of them
   */
  start(chromium: RawChromium, times: number, mean: number, life: number, chance: () => number): void {
    this.#over = false;
    this.#killing = (async () => {
      for (let left = times; left > 0 && !this.#over; ) {
        await pause(chance() * 2 * mean);
        if (!(await this.#kill(chromium, chance() * life))) continue;
        left -= 1;
        this.killed += 1;
      }
    })();
  }

  /** A worker that sleeps cannot be killed: waits two seconds for its next event. */
  async #kill(chromium: RawChromium, after: number): Promise<boolean> {
    for (let looks = 0; looks < 100 && !this.#over; looks += 1) {
      if (await chromium.worker()) await pause(after);
      // It may fall asleep between the look and the end.
      if (await chromium.killWorker().catch(() => false)) return true;
      await pause(20);
    }
    return false;
  }

  /** Ends no more; resolves when the last is ended. */
  async stop(): Promise<void> {
    this.#over = true;
    await this.#killing;
  }
}
