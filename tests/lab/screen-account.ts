/**
 * The truth about an evening at the screen, kept by whoever plays the person: what was in front of them and whether they
 * were there, from moment to moment. It knows the rule as the user is told it, and nothing of how the product counts.
 */

/** What the person has in front of them. */
export interface Scene {
  /** The browser runs; false after a crash and while the machine sleeps. */
  running: boolean;
  /** What has the focus: a page of the web, one of Evenfall's own, a private window, another program. */
  front: 'web' | 'ours' | 'private' | 'other';
  /** Somebody uses mouse or keyboard. */
  there: boolean;
  /** A film plays in front. */
  film: boolean;
  locked: boolean;
}

/** A stretch of time, epoch milliseconds. */
type Span = readonly [from: number, to: number];

export class ScreenAccount {
  readonly #scenes: { at: number; scene: Scene }[];

  /**
   * @param at when the account begins, epoch milliseconds
   * @param lingers how long somebody who touches nothing still reads, in milliseconds
   * @param asleepAfter how long a film counts after the last sign of somebody, in milliseconds
   */
  constructor(
    at: number,
    scene: Scene,
    private readonly lingers: number,
    private readonly asleepAfter: number,
  ) {
    this.#scenes = [{ at, scene }];
  }

  /** Notes that something changed. */
  note(at: number, change: Partial<Scene>): void {
    const last = this.#scenes.at(-1);
    if (last) this.#scenes.push({ at, scene: { ...last.scene, ...change } });
  }

  #spans(end: number): Span[] {
    let left = 0;
    return this.#scenes.flatMap(({ at, scene }, i): Span[] => {
      const before = this.#scenes[i - 1]?.scene;
      if (before?.there && !scene.there) left = at;
      const to = this.#scenes[i + 1]?.at ?? end;
      const seen = scene.running && scene.front === 'web' && !scene.locked;
      if (!seen || to <= at) return [];
      if (scene.there) return [[at, to]];
      const until = Math.min(to, left + (scene.film ? this.asleepAfter : this.lingers));
      return at < until ? [[at, until]] : [];
    });
  }

  /** Milliseconds at the screen between two moments. */
  between(from: number, to: number): number {
    return this.#spans(to).reduce((sum, span) => sum + Math.max(0, Math.min(span[1], to) - Math.max(span[0], from)), 0);
  }
}
