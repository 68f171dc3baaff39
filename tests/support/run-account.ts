import type { RunAt, RunState } from '../../lib/routine/run';
import type { RunAction } from '../../lib/routine/types';

/** After so long unheard a run stands where it was last heard of; milliseconds, as is everything here. */
const UNHEARD = 20_000;

/**
 * A second account of a run, made from what the background has heard: one place on the line of the whole routine, where
 * the product keeps a step and the time in it.
 */
export class RunAccount {
  #place = 0;
  #since: number | null;
  #heard: number;
  #end: 'done' | 'left' | null = null;
  readonly #added: number[];

  constructor(
    readonly lengths: number[],
    private leader: string,
    readonly startedAt: number,
  ) {
    this.#since = startedAt;
    this.#heard = startedAt;
    this.#added = lengths.map(() => 0);
  }

  get #whole(): number {
    return this.lengths.reduce((sum, each) => sum + each, 0);
  }

  /** The step at a place, and where it begins. */
  #stepAt(place: number): { index: number; from: number } {
    let from = 0;
    for (const [index, length] of this.lengths.entries()) {
      if (place < from + length) return { index, from };
      from += length;
    }
    return { index: this.lengths.length - 1, from: from - (this.lengths.at(-1) ?? 0) };
  }

  /** Time passes up to an instant. */
  #pass(now: number): void {
    if (this.#end !== null || this.#since === null) return;
    const unheard = Math.abs(now - this.#heard) > UNHEARD;
    const until = unheard ? this.#heard : now;
    this.#place = Math.min(this.#whole, this.#place + Math.max(0, until - this.#since));
    if (this.#place === this.#whole) this.#end = 'done';
    else if (unheard) this.#stand(Math.max(this.#heard, this.#since));
    else {
      this.#since = now;
      this.#heard = Math.min(this.#heard, now);
    }
  }

  #stand(at: number): void {
    this.#since = null;
    this.leader = '';
    this.#heard = at;
  }

  /** The background looked at it: a run that has ended, or was unheard of for too long, is so for good. */
  woken(now: number): void {
    const over = Math.abs(now - this.#heard) > UNHEARD || this.#place + now - (this.#since ?? now) >= this.#whole;
    if (over) this.#pass(now);
  }

  /** The browser ended without a word: the run stands where it was last heard of. */
  quit(): void {
    if (this.#end === null && this.#since !== null) this.#pass(Math.max(this.#heard, this.#since));
    if (this.#end === null && this.#since !== null) this.#stand(Math.max(this.#heard, this.#since));
  }

  /** The background did what a window asked. */
  heard(action: RunAction, now: number): void {
    const before = this.#stepAt(this.#place).index;
    if (action.type === 'closed' && action.seen !== undefined && this.#since !== null) {
      const told = action.viewer === this.leader && this.#heard <= action.seen && action.seen <= now;
      this.#told(told && Math.abs(now - this.#heard) <= UNHEARD ? action.seen : null, now);
      return;
    }
    this.#pass(now);
    if (this.#end !== null) return;
    const { index, from } = this.#stepAt(this.#place);
    const length = this.lengths[index] ?? 0;
    switch (action.type) {
      case 'beat':
        if (action.viewer === this.leader) this.#heard = now;
        return;
      case 'take':
        if (this.leader === '') return;
        this.leader = action.viewer;
        this.#heard = now;
        return;
      case 'closed':
        if (action.viewer === this.leader) this.#stand(now);
        return;
      case 'pause':
        this.#since = null;
        return;
      case 'resume':
        this.#resume(action.viewer, action.seen, now);
        return;
      case 'next':
        if (index > before && this.#place - from < 1000) return;
        this.#place = from + length;
        if (this.#place === this.#whole) this.#end = 'done';
        return;
      case 'previous':
        this.#place = from - (this.lengths[index - 1] ?? 0);
        return;
      case 'repeat':
        this.#place = from;
        return;
      case 'add30':
        if ((this.#added[index] ?? 0) >= 600_000) return;
        this.#added[index] = (this.#added[index] ?? 0) + 30_000;
        this.lengths[index] = length + 30_000;
        return;
      case 'finish':
        if (this.#whole - this.#place <= UNHEARD && index === this.lengths.length - 1) this.#end = 'done';
        return;
      case 'leave':
        this.#end = 'left';
    }
  }

  /** A window tells when the leading one closed; null where that is not believed. */
  #told(seen: number | null, now: number): void {
    const [place, since] = [this.#place, this.#since];
    this.#pass(now);
    if (seen === null || since === null || this.#end !== null) return;
    this.#place = place + Math.max(0, seen - since);
    this.#stand(Math.max(seen, since));
  }

  #resume(viewer: string, seen: number | undefined, now: number): void {
    if (this.#since !== null) return;
    const missed = this.leader === '' && seen !== undefined ? seen - this.#heard : 0;
    if (missed > 0 && missed <= UNHEARD) this.#place = Math.min(this.#whole, this.#place + missed);
    if (this.#place === this.#whole) this.#end = 'done';
    else [this.#since, this.#heard, this.leader] = [now, now, viewer];
  }

  get #state(): RunState {
    if (this.#end !== null) return this.#end;
    return this.#since !== null ? 'going' : this.leader === '' ? 'interrupted' : 'paused';
  }

  /** What is wrong with what a window shows at an instant; undefined where nothing is. */
  compare(at: RunAt, now: number): string | undefined {
    const kept = { place: this.#place, since: this.#since, heard: this.#heard, end: this.#end, leader: this.leader };
    this.#pass(now);
    const [place, state] = [this.#place, this.#state];
    // Time that passes while nobody acts leaves nothing behind.
    this.#place = kept.place;
    [this.#since, this.#heard, this.#end, this.leader] = [kept.since, kept.heard, kept.end, kept.leader];
    const shown = this.lengths.slice(0, at.index).reduce((sum, each) => sum + each, 0) + at.inStep;
    if (state === at.state && (state === 'done' || state === 'left' || Math.abs(shown - place) < 1)) return undefined;
    return `shows ${at.state} at ${shown}, has to be ${state} at ${place}`;
  }

  /** What the night's log has to hold of it at an instant at which it is over. */
  entry(now: number): { at: number; seconds: number; finished: boolean } {
    this.#pass(now);
    const finished = this.#end === 'done';
    const whole = this.#whole / 1000;
    const left = Math.ceil((this.#whole - this.#place) / 1000);
    return { at: this.startedAt, seconds: finished ? whole : whole - left, finished };
  }
}
