/**
 * Watches a routine from outside: every value that its windows draw is written down with the page's own clock, and held
 * against a second account of the run that knows the plan, the keys that were pressed, and nothing of the product.
 */
import { pause } from './process';

/** The steps as the evidence has them, by the names that are shown, with their seconds. */
export type Plan = readonly (readonly [name: string, seconds: number])[];

export const EIGHT_MINUTES: Plan = [
  ['Slow walk', 90],
  ['Wall calf stretch', 60],
  ['Heel raises', 40],
  ['Seated hamstring reach', 60],
  ['Ankle circles', 40],
  ['Gentle leg rub', 90],
  ['Six breaths a minute', 100],
];

export const FOUR_MINUTES: Plan = [
  ['Slow walk', 90],
  ['Wall calf stretch', 60],
  ['Heel raises', 30],
  ['Longer breath out', 60],
];

/** A page with a routine in it, in either browser. */
export interface Window {
  run<T>(source: string): Promise<T>;
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

/** One drawing: the step's name and how much of its ring is left, 0 to 1; no name at the end. Each step has a ring of its own. */
interface Drawn {
  at: number;
  /** When the page first looked at the clock after the drawing before this one: this one is of a moment between the two. */
  since: number;
  step: string;
  left: number;
  ring: string;
}

interface Touched {
  at: number;
  what: string;
}

/** Notes in the page: each drawing, each key, and when it goes; in the storage of the origin, so that it outlives the page. */
const WATCHER = `(() => {
  const keep = (key, items) => localStorage.setItem(key, JSON.stringify([...JSON.parse(localStorage.getItem(key) ?? '[]'), ...items]));
  const drawn = [];
  const rings = new Map();
  const clock = Date.now;
  let since = 0;
  Date.now = () => ((now) => (since ||= now, now))(clock());
  const look = () => {
    const ring = document.querySelector('.player-ring');
    const step = ring && document.querySelector('.player h2').firstChild.textContent.trim();
    const over = !ring && document.querySelector('.player h1')?.textContent === 'Done.';
    if (!ring && !over) return;
    const left = ring ? Number.parseFloat(ring.getAttribute('stroke-dasharray')) : 0;
    if (!rings.has(ring)) rings.set(ring, crypto.randomUUID());
    const at = clock();
    const now = { at, since: since || at, step: step ?? '', left, ring: rings.get(ring) };
    const last = drawn.at(-1);
    if (last?.left === left && last.step === now.step) return;
    drawn.push(now);
    since = 0;
  };
  const whole = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['stroke-dasharray'] };
  new MutationObserver(look).observe(document.documentElement, whole);
  look();
  globalThis.labKeep = () => keep('lab-drawn', drawn.splice(0));
  addEventListener('keydown', ({ key }) => keep('lab-touched', [{ at: clock(), what: key }]), true);
  addEventListener('pagehide', () => { keep('lab-touched', [{ at: clock(), what: 'gone' }]); labKeep(); });
})()`;

/** What the run's second account says and how far the windows were from it; milliseconds of the browser's clock. */
export interface Verdict {
  /** For each step, how long it was shown while the run went, less its planned time. */
  steps: number[];
  /** How late a step was drawn for the first time at most: what a busy machine held up is in it. */
  late: number;
  /** How long after its ring the words of a step came at most. */
  words: number;
  /** By how much a pair of keys, the one that stopped the run and the one that set it going, or a window that went, was heard late at most. */
  lag: number;
  /** The farthest any drawing was from where the run then had to be, the time keys take to reach the background included. */
  farthest: number;
  /**
   * The farthest a drawing strayed from the others of its stretch between two keys. A machine may hold a page up between its
   * look at the clock and its drawing: what counts is the moment of that look.
   */
  drift: number;
  /** How many drawings there were. */
  drawings: number;
}

/** The second account of one run. */
export class RunWatch {
  readonly #spans: { from: number; to: number; before: number; within: number }[] = [];
  readonly #drawn: Drawn[] = [];
  #touched: Touched[] = [];

  constructor(readonly plan: Plan) {}

  /** Begins to watch a page; before anything is pressed in it. */
  async look(page: Window): Promise<void> {
    await page.run(WATCHER);
  }

  /** Moves the focus on until a control of this name has it, then presses Enter; the instant of the key. */
  async choose(page: Window, name: string): Promise<number> {
    const focus = "(document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '').trim()";
    for (let stops = 0; stops < 40; stops += 1) {
      await page.press('Tab');
      if ((await page.run<string>(focus)) === name) return this.key(page, 'Enter');
    }
    throw new Error(`Tab never reached "${name}"`);
  }

  /** Presses a key; its instant, as the page heard it. */
  async key(page: Window, key: string): Promise<number> {
    await page.press(key);
    await this.collect(page);
    return this.#touched.at(-1)?.at ?? Number.NaN;
  }

  /**
   * The instant at which the last page went, as any later page of the same origin finds it written.
   * @param quit when the browser was told to quit, whose last page may go without a word
   * @throws when a page went without a word that was closed by itself
   */
  async gone(page: Window, quit?: number): Promise<number> {
    await this.collect(page);
    const last = this.#touched.at(-1);
    if (quit !== undefined && (last?.at ?? 0) < quit) return quit;
    if (last?.what !== 'gone') throw new Error(`The last that was noted is ${JSON.stringify(last)}.`);
    return last.at;
  }

  /** Takes the notes out of the page and out of the storage; before a browser quits, which may lose them. */
  async collect(page: Window): Promise<void> {
    const read = "['lab-touched', 'lab-drawn'].map((key) => JSON.parse(localStorage.getItem(key) ?? '[]'))";
    const [touched, drawn] = await page.run<[Touched[], Drawn[]]>(
      `(globalThis.labKeep?.(), ((all) => (localStorage.removeItem('lab-drawn'), all))(${read}))`,
    );
    this.#touched = touched;
    this.#drawn.push(...drawn);
  }

  /** The run goes on from an instant. */
  goes(at: number, within = 0): void {
    this.#spans.push({ from: at, to: Number.POSITIVE_INFINITY, before: this.elapsed(at), within });
  }

  /**
   * The window that led it went at an instant, and another has taken over: like a key, that is heard a moment later, until
   * which the other goes on as before.
   * @param within so many milliseconds
   */
  handed(at: number, within: number): void {
    this.stands(at);
    this.goes(at, within);
  }

  /** It stands from an instant. */
  stands(at: number): void {
    const last = this.#spans.at(-1);
    if (last) last.to = at;
  }

  /** How far into the routine it has to be at an instant, in milliseconds. */
  elapsed(at: number): number {
    const span = this.#spans.findLast(({ from }) => from <= at);
    return span ? span.before + Math.min(at, span.to) - span.from : 0;
  }

  /** The step that is current so many milliseconds in, counted from 0. */
  stepAt(elapsed: number): number {
    let left = elapsed / 1000;
    return this.plan.findIndex(([, seconds]) => {
      left -= seconds;
      return left < 0;
    });
  }

  /** How far into the routine a drawing says it is, in milliseconds. */
  #shown({ step, left }: Drawn): number {
    const index = step === '' ? this.plan.length : this.plan.findIndex(([name]) => name === step);
    if (index < 0) throw new Error(`"${step}" is not in the plan`);
    const before = this.plan.slice(0, index).reduce((sum, [, seconds]) => sum + seconds, 0);
    return (before + (1 - left) * (this.plan[index]?.[1] ?? 0)) * 1000;
  }

  /** Waits until the run is so many seconds in, by this account. */
  async until(seconds: number, now: () => number): Promise<void> {
    while (this.elapsed(now()) < seconds * 1000) await pause(20);
  }

  /** After the end. */
  async verdict(page: Window): Promise<Verdict> {
    await this.collect(page);
    const all = this.#drawn.toSorted((a, b) => a.at - b.at);
    // The ring is drawn for each frame, the words four times a second: a ring's step is the one that the words say in the end.
    const names = new Map(all.map(({ ring, step }) => [ring, step]));
    const drawn = all.map((each) => ({ ...each, said: each.step, step: names.get(each.ring) ?? each.step }));
    const far = drawn.map((each) => ({ at: each.at, off: this.#shown(each) - this.elapsed(each.at) }));
    const stretches = this.#spans.map(({ from, to, within }) => {
      const offs = far.filter(({ at }) => from < at && at < to).map(({ off }) => off);
      return { from, to, within, lag: offs.toSorted((a, b) => a - b)[Math.floor(offs.length / 2)] ?? 0 };
    });
    // A key is heard a moment after it was pressed, later on a busy machine: that is told apart from what the clock does.
    const lags = (at: number) => {
      const i = stretches.findLastIndex(({ from }) => from <= at);
      const [now, before] = [stretches[i], stretches[i - 1]];
      return now ? [now.lag, ...(before && at < now.from + now.within ? [before.lag] : [])] : [0];
    };
    const heard = (at: number) => this.elapsed(at) + (lags(at)[0] ?? 0);
    const stray = (each: Drawn) => {
      const shown = this.#shown(each);
      const [from, to] = [this.elapsed(each.since), this.elapsed(each.at)];
      const strays = lags(each.at).map((lag) => shown - Math.min(Math.max(shown, from + lag), to + lag));
      return strays.reduce((least, one) => (Math.abs(one) < Math.abs(least) ? one : least));
    };
    const drifts = stretches.map(({ from, to }) => {
      const strays = drawn.filter(({ at }) => from < at && at < to).map(stray);
      return strays.length > 0 ? Math.max(...strays) - Math.min(...strays) : 0;
    });
    let before = 0;
    const starts = [...this.plan, ['', 0] as const].map(([name, seconds]) => {
      const [ring, words] = [drawn.find(({ step }) => step === name), drawn.find(({ said }) => said === name)];
      if (!ring || !words) throw new Error(`"${name}" was never shown`);
      // A ring that a busy machine drew late shows how far the step is: it began so much earlier.
      const begun = before - stray(ring);
      before += seconds * 1000;
      return { begun, ring: heard(ring.at), words: heard(words.at) };
    });
    return {
      steps: this.plan.map(([, s], i) => (starts[i + 1]?.begun ?? 0) - (starts[i]?.begun ?? 0) - s * 1000),
      late: Math.max(...starts.map(({ begun, ring }) => ring - begun)),
      words: Math.max(...starts.map(({ ring, words }) => words - ring)),
      farthest: Math.max(...far.map(({ off }) => Math.abs(off))),
      lag: Math.max(...stretches.map(({ lag }, i) => Math.abs(lag - (stretches[i - 1]?.lag ?? 0)))),
      drift: Math.max(...drifts),
      drawings: drawn.length,
    };
  }
}
