import { type RunAt, runAt } from '../../lib/routine/run';
import { compose } from '../../lib/routine/swap';
import type { Run, RunAction } from '../../lib/routine/types';
import type { NightRecord } from '../../lib/schedule/record';
import type { Dice } from './adversary';
import type { Machine } from './machine';
import { RunAccount } from './run-account';

const SECOND = 1000;

/** A window as `useRun` and `useLead` make it: what it last saw, and when it last gave a beat. */
interface Pane {
  viewer: string;
  page: boolean;
  sawGoing: boolean;
  beat: number;
}

/** The runs of one machine: windows that come and go, presses, and everything that may befall them. */
export class RunLife {
  readonly faults: string[] = [];
  readonly counts: Record<string, number> = {};
  /** What each start that was heard led to, by the instant of its beginning. */
  readonly accounts = new Map<string, RunAccount>();
  #panes: Pane[] = [];
  #noted: { run: string; at: number; gone: string | null } | null = null;
  #ids = 0;

  constructor(
    readonly machine: Machine,
    readonly dice: Dice,
  ) {}

  #count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  get #run(): Run | null {
    return this.machine.tonight.run;
  }

  get #account(): RunAccount | undefined {
    return this.#run ? this.accounts.get(this.#run.id) : undefined;
  }

  /** Sends a command as a page does, once more when the worker dies under it; the worker may die at any port call of both. True when it was done. */
  async #send(command: object): Promise<boolean> {
    this.#ids += 1;
    const envelope = { evenfall: 1, id: `life-${this.#ids}`, command };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      if (this.dice.chance(0.15)) this.machine.killAfter = this.dice.whole(0, 14);
      const alive = await this.machine.event((worker) => worker.command(envelope));
      this.machine.killAfter = null;
      if (alive) return true;
      this.#count('killed');
    }
    await this.machine.event((worker) => worker.replan());
    return this.machine.raw<{ commands: string[] }>('state')?.commands.includes(envelope.id) ?? false;
  }

  async #act(action: RunAction): Promise<void> {
    const run = this.#run;
    if (!run) return;
    const before = this.machine.raw<{ run: Run | null }>('state')?.run;
    this.#count(action.type);
    const done = await this.#send({ type: 'routine/act', run: run.id, action });
    if (done && before?.id === run.id) this.accounts.get(run.id)?.heard(action, this.machine.now);
    this.#check(action.type);
  }

  /** What a window shows agrees with the account; a run that is over is in the log once, as it went. */
  #check(after: string): void {
    const { machine } = this;
    const stored = machine.raw<{ run: Run | null }>('state')?.run ?? null;
    if (JSON.stringify(stored) !== JSON.stringify(this.#run)) this.faults.push(`${after}: windows see another run`);
    const account = this.#account;
    if (!this.#run || !account) return;
    this.#looked();
    const at = runAt(this.#run, machine.now);
    const fault = account.compare(at, machine.now);
    if (fault) this.faults.push(`${after}: ${fault}`);
  }

  log(): NightRecord['runs'] {
    return [...this.machine.storage]
      .filter(([key]) => key.startsWith('night/'))
      .flatMap(([key]) => this.machine.record(key.slice('night/'.length))?.runs ?? []);
  }

  async #start(pane: Pane): Promise<void> {
    this.#ids += 1;
    const run = `run-${this.#ids}`;
    const { preset, steps: composed } = compose(this.dice.pick(['urge-at-night-4', 'desk-3'] as const), []);
    // Short, so that many come to their end.
    const steps = composed.map((step) => ({ ...step, seconds: this.dice.whole(2, 30), ready: 1 }));
    this.#count('start');
    await this.#send({ type: 'routine/start', name: null, run, viewer: pane.viewer, preset, steps });
    if (this.machine.raw<{ run: Run | null }>('state')?.run?.id !== run) return;
    this.#count('begun');
    this.accounts.set(
      run,
      new RunAccount(
        steps.map(({ seconds }) => seconds * SECOND),
        pane.viewer,
        this.machine.now,
      ),
    );
  }

  #open(page: boolean): Pane {
    this.#ids += 1;
    const pane = { viewer: `w${this.#ids}`, page, sawGoing: page, beat: this.machine.now };
    this.#panes.push(pane);
    this.#count('opened');
    return pane;
  }

  async #close(pane: Pane, heard: boolean): Promise<void> {
    this.#note(pane, pane.viewer);
    this.#panes = this.#panes.filter((each) => each !== pane);
    const seen = this.#noted?.run === this.#run?.id ? this.#noted?.at : undefined;
    // It may be heard late.
    if (heard && this.dice.chance(0.2)) this.machine.now += this.dice.whole(1, 3) * SECOND;
    if (heard) await this.#act({ type: 'closed', viewer: pane.viewer, seen });
  }

  #note(pane: Pane, gone: string | null): void {
    const run = this.#run;
    if (run?.viewer !== pane.viewer || runAt(run, this.machine.now).state !== 'going') return;
    this.#noted = { run: run.id, at: this.machine.now, gone };
  }

  #resume(pane: Pane): RunAction {
    const seen = this.#noted?.run === this.#run?.id ? this.#noted?.at : undefined;
    return { type: 'resume', viewer: pane.viewer, seen };
  }

  /** What a window does by itself, a moment after the last time. */
  async #look(pane: Pane, first: boolean): Promise<void> {
    const { now } = this.machine;
    const run = this.#run;
    if (!run) return;
    const noted = this.#noted?.run === run.id ? this.#noted : null;
    if (first && noted && run.since !== null && noted.gone === run.viewer && noted.at > run.beatAt) {
      this.#count('told of');
      await this.#act({ type: 'closed', viewer: run.viewer, seen: noted.at });
      return;
    }
    const at: RunAt = runAt(run, now);
    const leads = run.viewer === pane.viewer && at.state === 'going';
    if (leads) this.#note(pane, null);
    if (leads && now - pane.beat >= 10 * SECOND) {
      pane.beat = now;
      if (this.dice.chance(0.9)) await this.#act({ type: 'beat', viewer: pane.viewer });
      else this.#count('beat lost');
    } else if (at.state === 'going' && !leads && ((first && pane.page) || now - run.beatAt > 13 * SECOND)) {
      await this.#act({ type: 'take', viewer: pane.viewer });
    } else if (at.state === 'interrupted' && pane.sawGoing && Math.abs(now - run.beatAt) < 5 * SECOND) {
      this.#count('handed over');
      await this.#act(this.#resume(pane));
    } else if (at.state === 'done' && run.end === null) {
      await this.#act({ type: 'finish' });
    }
    pane.sawGoing = at.state === 'going';
  }

  async #press(pane: Pane): Promise<void> {
    const run = this.#run;
    if (!run || run.end !== null) {
      await this.#start(pane);
      if (this.dice.chance(0.3)) await this.#start(this.dice.pick(this.#panes));
      return;
    }
    const { state } = runAt(run, this.machine.now);
    if (state === 'done') return;
    if (state !== 'going') return this.#act(this.dice.chance(0.9) ? this.#resume(pane) : { type: 'leave' });
    const types = ['pause', 'next', 'next', 'previous', 'repeat', 'add30'] as const;
    if (this.dice.chance(0.3)) await this.#act({ type: this.dice.pick(types) });
  }

  /** Time passes, then each window does what it does, then one thing happens. */
  async step(): Promise<void> {
    const { machine, dice } = this;
    await machine.runTo(machine.now + dice.whole(0, 4 * SECOND));
    this.#check('time');
    for (const pane of this.#panes) await this.#look(pane, false);
    const event = dice.whole(0, 99);
    const pane = this.#panes.length > 0 ? dice.pick(this.#panes) : undefined;
    if (!pane || (event < 6 && this.#panes.length < 3)) await this.#look(this.#open(dice.chance(0.4)), true);
    else if (event < 10) await this.#close(pane, dice.chance(0.8));
    else if (event < 40) await this.#press(pane);
    else if (event < 44) machine.sleepWorker();
    else if (event === 44) await this.#quit();
    else if (event === 45) await this.#shift(dice.whole(-90, 90) * 20 * SECOND);
    else if (event === 46) await this.#shift(dice.whole(-15, 15) * SECOND);
    else if (event === 47) await this.#toBed();
  }

  /** The browser quits and is started again; whether anything was heard or kept is a matter of luck. */
  async #quit(): Promise<void> {
    this.#count('browser quit');
    const heard = this.dice.chance(0.3);
    for (const pane of [...this.#panes]) await this.#close(pane, heard);
    if (this.dice.chance(0.3)) this.#noted = null;
    this.accounts.get(this.#run?.id ?? '')?.quit();
    // It takes longer than a clock may have been set back by a little.
    await this.machine.restartAt(this.machine.now + this.dice.whole(16, 120) * SECOND, this.dice.chance(0.5));
    this.#check('restart');
  }

  /** The machine sleeps, or its clock is set; the background looks before and after it, as it does every few minutes. */
  async #shift(by: number): Promise<void> {
    this.#count('shift');
    await this.#wake();
    this.machine.now += by;
    await this.#wake();
    this.#check('shift');
  }

  async #wake(): Promise<void> {
    await this.machine.event((worker) => worker.replan());
    this.#looked();
  }

  #looked(): void {
    this.#account?.woken(this.machine.raw<{ checkedAt: number }>('state')?.checkedAt ?? 0);
  }

  async #toBed(): Promise<void> {
    this.#count('bed');
    const account = this.#account;
    const bed = await this.#send({ type: 'tonight/bed', inBed: true });
    if (bed && account && account.startedAt <= this.machine.now) account.heard({ type: 'leave' }, this.machine.now);
    await this.#send({ type: 'tonight/bed', inBed: false });
  }

  /** What is open is left; then the log holds each run that began once, as it went. */
  async end(): Promise<void> {
    const run = this.#run;
    if (run) {
      await this.machine.command({ type: 'routine/act', run: run.id, action: { type: 'leave' } });
      this.accounts.get(run.id)?.heard({ type: 'leave' }, this.machine.now);
    }
    const log = this.log().map(({ at, seconds, finished }) => JSON.stringify({ at, seconds, finished }));
    const due = [...this.accounts.values()].map((account) => JSON.stringify(account.entry(this.machine.now)));
    const missing = due.filter((entry) => !log.includes(entry));
    if (missing.length > 0 || log.length !== due.length) this.faults.push(`the log has ${log}, and not ${missing}`);
  }
}
