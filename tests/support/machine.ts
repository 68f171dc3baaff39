import type { Deps, Note } from '../../lib/app/deps';
import type { Engine } from '../../lib/app/engine';
import { createEngine } from '../../lib/app/engine';
import { nightKey } from '../../lib/app/items';
import type { NightRecord } from '../../lib/schedule/record';
import type { Tonight } from '../../lib/tonight/tonight';
import { storeOver } from './memory-store';

/** Thrown by a port when the adversary kills the worker there. */
export class Killed extends Error {}

/** A notification that was handed to the system. */
export interface Shown {
  id: string;
  at: number;
  note: Note;
  /** The night's record as it lay in storage at that moment. */
  record: NightRecord | undefined;
}

/**
 * A whole machine in memory: clock, storage, alarms, notifications, idle, windows, and a worker that can be killed at
 * any port call. Alarms fire as Chromium fires them: once, when the clock reaches them while the machine is awake.
 */
export class Machine {
  now: number;
  zone: string;
  /** JSON texts, as a real storage would copy them; the values themselves while `trusting`. */
  storage = new Map<string, unknown>();
  alarms = new Map<string, number>();
  up = new Map<string, Note>();
  shown: Shown[] = [];
  opened: string[] = [];
  idle: 'active' | 'idle' | 'locked' = 'active';
  fullscreen = { on: false, audible: false };
  watching = false;
  refuses = false;
  /** The disk is full: nothing can be written. */
  full = false;
  /** No window is open: the browser opens no tab. */
  noWindows = false;
  badge: unknown = null;
  restarts = 0;
  /** Skips the parsing of what the engine itself wrote, for long simulations; the year parses everything at its end. */
  trusting = false;
  /** Port calls until the worker dies; null for a worker that lives. */
  killAfter: number | null = null;
  /** Port calls since the worker was last asked for something. */
  calls = 0;
  private session: number | null = null;
  private engine: Engine | null = null;
  private ids = 0;

  constructor(now: string | number, zone: string) {
    this.now = typeof now === 'number' ? now : Date.parse(now);
    this.zone = zone;
  }

  /** The worker, woken by an event: every life begins with its own replan. */
  get worker(): Engine {
    this.engine ??= createEngine(this.deps());
    return this.engine;
  }

  /** One event for the worker; true when it lived through it. */
  async event(run: (worker: Engine) => Promise<unknown>): Promise<boolean> {
    this.calls = 0;
    try {
      await run(this.worker);
      return true;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.engine = null;
      this.killAfter = null;
      return false;
    }
  }

  /** The worker is stopped between two events. */
  sleepWorker(): void {
    this.engine = null;
  }

  async command(command: object): Promise<unknown> {
    this.ids += 1;
    const envelope = { evenfall: 1, id: `c${this.ids}`, command };
    let answer: unknown;
    const alive = await this.event(async (worker) => {
      answer = await worker.command(envelope);
    });
    // A page sends a command once more when the worker died under it.
    if (alive) return answer;
    await this.event(async (worker) => {
      answer = await worker.command(envelope);
    });
    return answer;
  }

  /** Lets time pass up to an instant; alarms fire in their order, at their time. */
  async runTo(until: number | string): Promise<void> {
    const end = typeof until === 'number' ? until : Date.parse(until);
    for (let next = this.nextAlarm(end); next; next = this.nextAlarm(end)) {
      const [name, when] = next;
      this.now = Math.max(this.now, when);
      this.alarms.delete(name);
      await this.event((worker) => worker.alarm(name));
    }
    this.now = Math.max(this.now, end);
  }

  /** The machine sleeps: time passes, nothing runs; alarms that were due fire at waking. */
  async sleepTo(until: number | string): Promise<void> {
    this.now = typeof until === 'number' ? until : Date.parse(until);
    await this.runTo(this.now);
    await this.event((worker) => worker.replan());
  }

  /** The browser is closed and started again later. */
  async restartAt(until: number | string, alarmsKept: boolean): Promise<void> {
    this.now = typeof until === 'number' ? until : Date.parse(until);
    this.engine = null;
    this.session = null;
    this.up.clear();
    if (!alarmsKept) this.alarms.clear();
    this.restarts += 1;
    await this.event((worker) => worker.replan());
    await this.runTo(this.now);
  }

  raw<T>(key: string): T | undefined {
    const kept = this.storage.get(key);
    return (typeof kept === 'string' ? JSON.parse(kept) : kept) as T | undefined;
  }

  record(night: string): NightRecord | undefined {
    return this.raw(nightKey(night));
  }

  get tonight(): Tonight {
    return this.raw('tonight') as Tonight;
  }

  private nextAlarm(end: number): [string, number] | undefined {
    return [...this.alarms].filter(([, when]) => when <= end).sort(([, a], [, b]) => a - b)[0];
  }

  /** Every port call is a place to die. */
  private async step(): Promise<void> {
    this.calls += 1;
    if (this.killAfter !== null && this.calls > this.killAfter) throw new Killed();
  }

  private deps(): Deps {
    const step = () => this.step();
    return {
      clock: { now: () => this.now, zone: () => this.zone },
      store: storeOver(this, step),
      alarms: {
        all: async () => {
          await step();
          return [...this.alarms].map(([name, scheduledTime]) => ({ name, scheduledTime }));
        },
        create: async (name, when) => {
          await step();
          this.alarms.set(name, when);
        },
        clear: async (name) => {
          await step();
          this.alarms.delete(name);
        },
      },
      notifier: {
        show: async (id, note) => {
          await step();
          if (this.refuses) return false;
          this.up.set(id, note);
          this.shown.push({ id, at: this.now, note, record: this.record(id.slice(id.indexOf('/') + 1)) });
          return true;
        },
        up: async () => {
          await step();
          return [...this.up.keys()];
        },
        clear: async (id) => {
          await step();
          this.up.delete(id);
        },
      },
      presence: {
        idle: async () => {
          await step();
          return this.idle;
        },
        fullscreen: async () => {
          await step();
          return this.fullscreen;
        },
        watchFullscreen: async (on) => {
          await step();
          this.watching = on;
        },
      },
      toolbar: {
        show: async (look) => {
          await step();
          this.badge = look.badge;
        },
      },
      pages: {
        open: async (page, query) => {
          await step();
          if (this.noWindows) throw new Error('No current window');
          this.opened.push(query ? `${page}?${query}` : page);
        },
        popup: async () => {
          await step();
          return false;
        },
      },
      sessionStart: async () => {
        await step();
        this.session ??= this.now;
        return this.session;
      },
      newId: () => {
        this.ids += 1;
        return `id${this.ids}`;
      },
      restart: () => {
        this.opened.push('restart');
      },
    };
  }
}
