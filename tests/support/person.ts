const MINUTE = 60_000;
const BREAK = 3 * MINUTE;

/** Who really sits at the simulated machine, and since when: known to the test alone, never told to the engine. */
export class Person {
  /** When this stretch of sitting truly began, on the machine's clock. */
  since: number;
  private away: { from: number; least: number } | null = null;

  constructor(now: number) {
    this.since = now;
  }

  /**
   * Gone at `from`. A lock that the worker heard of is a break however short; of what it died over it knows up to a minute
   * less, so such a break counts from four minutes on.
   */
  left(from: number, locked: boolean, heard: boolean): void {
    const least = locked ? 0 : heard ? BREAK : BREAK + MINUTE;
    this.away ??= { from, least };
    this.away.least = Math.min(this.away.least, least);
  }

  back(now: number): void {
    if (this.away && now - this.away.from >= this.away.least) this.since = now;
    this.away = null;
  }

  /** The machine slept or the browser was closed in between. */
  gap(from: number, to: number): void {
    if (to - from >= BREAK) this.since = to;
  }

  /** The clock was moved: what was sat stays. Less than a break forward looks like time that passed. */
  clockSet(by: number): void {
    if (by > 0 && by < BREAK) return;
    this.since += by;
    if (this.away) this.away.from += by;
  }
}
