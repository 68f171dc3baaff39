import type { Note } from '../../lib/app/deps';
import type { Engine } from '../../lib/app/engine';
import { createEngine } from '../../lib/app/engine';
import { nightKey } from '../../lib/app/items';
import type { Access } from '../../lib/app/state';
import type { NightRecord } from '../../lib/schedule/record';
import type { ReminderSettings } from '../../lib/schedule/schema';
import type { Presence } from '../../lib/schedule/sitting';
import type { View } from '../../lib/screen-time/count';
import type { PageLook } from '../../lib/soften/styles';
import type { Tonight } from '../../lib/tonight/tonight';
import { Person } from './person';
import { portsOf } from './ports';

/** Thrown by a port when the adversary kills the worker there. */
export class Killed extends Error {}

/** A notification that was handed to the system. */
export interface Shown {
  id: string;
  at: number;
  note: Note;
  /** The night's record as it lay in storage at that moment. */
  record: NightRecord | undefined;
  /** How long the person had truly sat without a break, in milliseconds. */
  sat: number;
  /** Minutes of sitting that the settings asked for at that moment. */
  every: number;
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
  /** Milliseconds after which an alarm rings again, for those that do. */
  every = new Map<string, number>();
  /** Those alarms ring so many times less often: long simulations are about something else than each look at the screen. */
  rarer = 1;
  up = new Map<string, Note>();
  shown: Shown[] = [];
  opened: string[] = [];
  idle: Presence = 'active';
  /** What the focused window shows; null for none, a private one, or a page of ours. */
  front: View | null = { audible: false, fullscreen: false, host: 'example.org' };
  /** Tabs and windows wake the worker. */
  hears = false;
  /** What the user lets the browser allow. */
  allows = new Set<Access>();
  /** Times the worker began a life. */
  lives = 0;
  readonly person: Person;
  fullscreen = { on: false, audible: false };
  watching = false;
  refuses = false;
  /** A browser without windows. */
  phone = false;
  /** The disk is full: nothing can be written. */
  full = false;
  /** No window is open: the browser opens no tab. */
  noWindows = false;
  /** The browser opens the popup when it is asked to. */
  popups = false;
  badge: unknown = null;
  /** The sites that open to the pause. */
  paused: readonly string[] | null = null;
  /** How pages look. */
  pageLook: PageLook | null = null;
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
    this.person = new Person(this.now);
  }

  /** The worker, woken by an event: every life begins with its own replan. */
  get worker(): Engine {
    if (!this.engine) {
      this.engine = createEngine(portsOf(this, () => this.step()));
      this.lives += 1;
      // Each life listens to tabs and windows until it knows that it need not.
      this.hears = true;
    }
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
    const envelope = { evenfall: 1, id: `c${this.nextId()}`, command };
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
      const every = this.every.get(name);
      // As Chromium does it: after a sleep it rings once, and its minutes count from then.
      if (every === undefined) this.alarms.delete(name);
      else this.alarms.set(name, this.now + every * this.rarer);
      await this.event((worker) => worker.alarm(name, when));
    }
    this.now = Math.max(this.now, end);
  }

  /** Somebody else than time moves the clock. */
  setClock(by: number): void {
    this.now += by;
    this.person.clockSet(by);
  }

  /** The person leaves; the browser tells a minute later, of a lock at once. */
  async leave(how: 'idle' | 'locked' = 'idle'): Promise<void> {
    const from = this.now;
    if (how === 'idle') await this.runTo(this.now + 60_000);
    this.idle = how;
    const heard = await this.event((worker) => worker.left(how));
    this.person.left(from, how === 'locked' && heard, heard);
  }

  /** The person is back: the browser tells at once. */
  async comeBack(): Promise<void> {
    this.person.back(this.now);
    this.idle = 'active';
    await this.event((worker) => worker.replan());
  }

  /** Another tab or window comes to the front, or a film begins or ends in it. */
  async show(front: View | null): Promise<void> {
    this.front = front;
    if (this.hears) await this.event((worker) => worker.seen());
  }

  /** The machine sleeps: time passes, nothing runs; alarms that were due fire at waking. */
  async sleepTo(until: number | string): Promise<void> {
    const from = this.now;
    this.now = typeof until === 'number' ? until : Date.parse(until);
    this.person.gap(from, this.now);
    await this.runTo(this.now);
    await this.event((worker) => worker.replan());
  }

  /** The browser is closed and started again later. */
  async restartAt(until: number | string, alarmsKept: boolean): Promise<void> {
    const from = this.now;
    this.now = typeof until === 'number' ? until : Date.parse(until);
    this.person.gap(from, this.now);
    this.engine = null;
    this.session = null;
    this.up.clear();
    if (!alarmsKept) this.alarms.clear();
    if (!alarmsKept) this.every.clear();
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

  /** What is true of who sits there now. */
  chair(): Pick<Shown, 'sat' | 'every'> {
    const settings = this.raw<ReminderSettings>('settings/reminders');
    return { sat: this.now - this.person.since, every: settings?.kinds.movement.lead ?? 0 };
  }

  /** When this session of the browser began: at the first question about it, and no later than now. */
  began(): number {
    this.session = Math.min(this.session ?? this.now, this.now);
    return this.session;
  }

  nextId(): number {
    this.ids += 1;
    return this.ids;
  }

  private nextAlarm(end: number): [string, number] | undefined {
    let next: [string, number] | undefined;
    for (const alarm of this.alarms) {
      if (alarm[1] <= end && (!next || alarm[1] < next[1])) next = alarm;
    }
    return next;
  }

  /** Every port call is a place to die. */
  private async step(): Promise<void> {
    this.calls += 1;
    if (this.killAfter !== null && this.calls > this.killAfter) throw new Killed();
  }
}
