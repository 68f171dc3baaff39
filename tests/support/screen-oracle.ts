/**
 * A second account of time at the screen, kept without the product's code: the rule as the user is told it, over stretches
 * in which nothing changes. It keeps no counts, only which parts of the clock on the wall count, so that a clock that was
 * set back can live a part again but never twice.
 */
import { LENGTH, type Life, type Scene } from './screen-life';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

/** The rule, with its numbers. */
export interface Rule {
  /** From when to when time counts, on the wall. */
  start: number;
  end: number;
  /** How long a film counts after the last input. */
  cap: number;
  /** The site of a host, null where time by site is off or it has none. */
  siteOf: (host: string) => string | null;
  /** True of sites on which no time counts. */
  leftOut: (site: string) => boolean;
}

interface Span {
  from: number;
  to: number;
  site: string | null;
}

/** What the clock on the wall shows at a moment of the script that begins at `base`. */
export function wallAt({ sets }: Life, base: number, at: number): number {
  return base + at + sets.filter((set) => set.at <= at).reduce((sum, { by }) => sum + by, 0);
}

export function sceneAt({ scenes }: Life, at: number): Scene {
  return (scenes[countUntil(scenes.length, (i) => (scenes[i]?.at ?? 0) <= at) - 1] as { scene: Scene }).scene;
}

/** The last input up to a moment, `-Infinity` before the first. */
export function inputBefore({ inputs }: Life, at: number): number {
  return inputs[countUntil(inputs.length, (i) => (inputs[i] ?? 0) <= at) - 1] ?? Number.NEGATIVE_INFINITY;
}

/** How many of the first entries of a list in order hold, by halves: an evening has thousands of inputs. */
function countUntil(length: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The account of a whole evening. */
export class ScreenOracle {
  #spans: Span[] = [];
  constructor(
    private readonly life: Life,
    private readonly base: number,
    private readonly rule: Rule,
  ) {
    const first = this.#firstLook();
    const moments = this.#moments(first);
    let wasSet = false;
    for (const [i, at] of moments.entries()) {
      wasSet ||= life.sets.some((each) => each.at === at);
      // A clock that is set while nobody looks is noticed when somebody does.
      if (wasSet && sceneAt(life, at).running) {
        this.#live(wallAt(life, base, at));
        wasSet = false;
      }
      const next = moments[i + 1] ?? LENGTH;
      const site = this.#counts((at + next) / 2, first);
      if (site === undefined || next <= at) continue;
      const from = wallAt(life, base, at);
      const [begin, end] = [Math.max(from, rule.start), Math.min(from + next - at, rule.end)];
      if (begin < end) this.#spans.push({ from: begin, to: end, site });
    }
  }

  get total(): number {
    return this.#spans.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  bySite(site: string): number {
    return this.#spans.filter((span) => span.site === site).reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** Time within the quarter of an hour that begins at a moment on the wall. */
  quarter(begin: number): number {
    return this.#spans.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, begin + QUARTER) - Math.max(from, begin)),
      0,
    );
  }

  /** From here on the wall's clock is lived again. */
  #live(wall: number): void {
    this.#spans = this.#spans
      .map((span) => ({ ...span, to: Math.min(span.to, wall) }))
      .filter(({ from, to }) => from < to);
  }

  /** The first moment inside the hours at which the browser runs: nothing is known from before. */
  #firstLook(): number {
    const { life, base, rule } = this;
    const moments = [...life.scenes, ...life.sets].map(({ at }) => at);
    const starts = [...moments, ...moments.map((at) => at + rule.start - wallAt(life, base, at))];
    const known = starts.filter((at) => wallAt(life, base, at) >= rule.start && sceneAt(life, Math.max(0, at)).running);
    return Math.min(...known.filter((at) => at >= 0));
  }

  /** Every moment at which anything may change, in order. */
  #moments(first: number): number[] {
    const { life, base, rule } = this;
    const ends = life.inputs.flatMap((at) => [at, at + MINUTE, at + this.#capAfter(at)]);
    const turns = [0, ...life.scenes.map(({ at }) => at), ...life.sets.map(({ at }) => at)];
    const hours = turns.flatMap((at) => [rule.start, rule.end].map((wall) => at + wall - wallAt(life, base, at)));
    const all = [...turns, ...ends, ...hours, first, first - MINUTE + this.#capAfter(first - MINUTE)];
    return [...new Set(all)].filter((at) => at >= 0 && at < LENGTH).sort((a, b) => a - b);
  }

  /** A clock that is set forward looks like a machine that slept: it makes the input older. */
  #capAfter(input: number): number {
    let left = this.rule.cap;
    for (const { at, by } of this.life.sets) {
      if (by > 0 && at > input && at < input + left) left = Math.max(at - input, left - by);
    }
    return left;
  }

  /** The site in front where this moment counts (null for none), undefined where it does not. */
  #counts(at: number, first: number): string | null | undefined {
    const { running, front, host, film, locked } = sceneAt(this.life, at);
    if (!running || locked || front !== 'web') return undefined;
    const input = inputBefore(this.life, at);
    const known = at >= first ? Math.max(input, first - MINUTE) : input;
    if (at - input >= MINUTE && film === 'none') return undefined;
    if (at - input >= MINUTE && at >= known + this.#capAfter(known)) return undefined;
    const site = this.rule.siteOf(host);
    return site !== null && this.rule.leftOut(site) ? undefined : site;
  }
}
