/**
 * Evenings at the screen with an adversary that kills the worker at any port call. A second account, kept by the one who
 * plays the person, knows when somebody truly was there; it knows nothing of looks, tallies and alarms.
 */
import type { EngineState } from '../../lib/app/state';
import { firstSchedule } from '../../lib/schedule/kinds';
import type { Tally } from '../../lib/screen-time/schema';
import { totalOf } from '../../lib/screen-time/tally';
import { timeOfMinute } from '../../lib/time/plain';
import { Dice, ZONES } from './adversary';
import { Machine } from './machine';
import { limit } from './screen';
import type { EveningVerdict } from './screen-truth';
import { Truth } from './screen-truth';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A look and how late an alarm may be. */
const GAP = 75 * SECOND;
const PAGE = { audible: false, fullscreen: false, host: 'example.org' };
const FILM = { ...PAGE, audible: true };

class Evening {
  readonly faults: string[] = [];
  readonly machine: Machine;
  kills = 0;
  private truth = new Truth(0, 0);
  /** The event that a worker died in before it could do anything: until the next one nobody looks. */
  private unheard = false;
  /** The last event was carried out to its end. */
  private lived = true;
  /** A journey moves the evening itself, and what was counted outside it goes. */
  private travelled = false;

  constructor(
    private readonly dice: Dice,
    private readonly lead: number,
  ) {
    const zone = dice.pick(ZONES);
    this.machine = new Machine(`2026-0${dice.whole(1, 9)}-1${dice.whole(0, 9)}T12:00:00Z`, zone);
    this.machine.trusting = true;
    this.machine.idle = 'locked';
  }

  get tally(): Tally | undefined {
    return this.machine.raw<Tally>('screen');
  }

  /** Sets a bedtime some hours ahead and lets the time pass until shortly before the evening. */
  async begin(): Promise<void> {
    const { machine, dice } = this;
    const bedtime = dice.whole(0, 1439);
    const schedule = firstSchedule({
      bedtime: timeOfMinute(bedtime),
      wake: timeOfMinute(bedtime + dice.whole(30, 200)),
    });
    await machine.command({ type: 'reminders/save', value: limit(this.lead) });
    await machine.command({ type: 'schedule/save', value: schedule });
    // The first evening may have begun already: the one after it is looked at.
    await machine.runTo((this.tally?.end ?? 0) + MINUTE);
    await machine.runTo((this.tally?.start ?? 0) - dice.whole(1, 30) * MINUTE);
    this.truth = new Truth(this.tally?.start ?? 0, this.tally?.end ?? 0);
    machine.shown = [];
    await machine.comeBack();
  }

  async play(): Promise<EveningVerdict> {
    const night = this.tally?.night ?? '';
    while (this.machine.now < this.truth.end + 10 * MINUTE && !this.travelled) {
      await this.act();
      this.check();
    }
    this.machine.killAfter = null;
    await this.heard(() => this.machine.event((worker) => worker.replan()));
    this.check();
    const counted = this.countedIn(night);
    this.judge(night, counted);
    const said = this.machine.shown.filter(({ id }) => id.startsWith('screenLimit'));
    const twice = said.length - new Set(said.map(({ id }) => id)).size;
    if (twice > 0) this.faults.push(`a limit was said ${twice} times too often`);
    const missing = Math.max(0, this.truth.total - counted);
    const account = this.travelled ? { missing: 0, mayMiss: 0 } : { missing, mayMiss: this.truth.under };
    return {
      faults: this.faults,
      minutes: Math.round(counted / MINUTE),
      kills: this.kills,
      said: said.length,
      ...account,
    };
  }

  private countedIn(night: string): number {
    const seconds = this.machine.record(night)?.screen?.seconds ?? [];
    return seconds.reduce((sum, each) => sum + each, 0) * SECOND;
  }

  private judge(night: string, counted: number): void {
    const off = (counted - this.truth.total) / SECOND;
    if (counted > this.truth.total + this.truth.over)
      this.faults.push(`${off} s too many, ${this.truth.over / SECOND} allowed`);
    if (this.travelled) return;
    // Now and then two looks lie between the last one that lived and the next: a kill then costs both.
    const least = this.truth.total - this.truth.under - (this.kills > 0 ? MINUTE : 0);
    if (counted < least) this.faults.push(`${off} s missing, ${this.truth.under / SECOND} allowed`);
    const told = this.machine.raw<EngineState>('state')?.screens.find((each) => each.night === night)?.minutes ?? 0;
    if (told !== Math.floor(counted / MINUTE)) this.faults.push(`${told} minutes told of ${counted / MINUTE}`);
  }

  /** What holds at every moment: nothing over the clock, and an alarm that leads on, later by as much as a clock was set back. */
  private check(): void {
    const { machine, tally } = this;
    if (!tally) return;
    const passed = Math.max(0, Math.min(machine.now, tally.end) - tally.start);
    if (this.lived && totalOf(tally) > passed) this.faults.push(`${totalOf(tally)} counted of ${passed} on the clock`);
    if (this.unheard) return;
    const soon = (name: string, within: number) =>
      (machine.alarms.get(name) ?? Number.POSITIVE_INFINITY) <= machine.now + within;
    if (!soon('guard', MINUTE) && !soon('heartbeat', 180 * MINUTE)) this.faults.push('no alarm leads on');
    const inside = tally.start <= machine.now && machine.now < tally.end;
    const looks = soon('screen', MINUTE) || soon('guard', MINUTE);
    if (inside && machine.idle === 'active' && !looks) this.faults.push(`nobody looks at ${machine.now}`);
  }

  private async act(): Promise<void> {
    const { machine, dice } = this;
    if (dice.chance(0.35)) machine.killAfter = dice.whole(0, 30);
    const what = dice.whole(0, 19);
    if (what < 6) return this.pass(dice.whole(5, 1500) * SECOND);
    if (what < 10) return this.flick();
    if (what < 13) return this.away(dice.pick(['idle', 'idle', 'locked'] as const));
    if (what === 13) return this.film();
    if (what === 14) return this.gap(() => machine.sleepTo(machine.now + dice.whole(1, 3000) * SECOND));
    if (what === 15) return this.restart();
    if (what === 16 && dice.chance(0.3)) return this.setClock(dice.whole(-60, 60) * MINUTE);
    if (what === 17 && dice.chance(0.05)) return this.travel();
    machine.sleepWorker();
  }

  /** Looks whether the worker died, and whether before it did anything at all. */
  private async heard(event: () => Promise<unknown>): Promise<void> {
    const { machine } = this;
    const armed = machine.killAfter;
    machine.calls = 0;
    await event();
    const died = armed !== null && machine.killAfter === null;
    // Nothing of it reached the worker.
    if (machine.calls === 0) return;
    this.lived = !died;
    if (died) {
      this.kills += 1;
      this.truth.over += GAP;
      this.truth.under += MINUTE;
    }
    this.unheard = died ? this.unheard || armed === 0 : false;
  }

  private async pass(length: number): Promise<void> {
    const { machine } = this;
    const from = machine.now;
    const alone = this.unheard;
    await this.heard(() => machine.runTo(from + length));
    this.truth.account(from, machine);
    if (alone) this.truth.under += length;
  }

  /** Many changes of tab and window within seconds, ending on any of them. */
  private async flick(): Promise<void> {
    const { machine, dice } = this;
    for (let times = dice.whole(1, 12); times > 0; times -= 1) {
      await this.show(dice.pick([PAGE, PAGE, null]));
      await this.pass(dice.whole(50, 4000));
    }
    await this.show(dice.chance(0.9) ? PAGE : null);
    if (machine.front === null) await this.pass(dice.whole(5, 600) * SECOND);
    await this.show(PAGE);
  }

  private async show(front: Machine['front']): Promise<void> {
    await this.heard(() => this.machine.show(front));
  }

  private async away(how: 'idle' | 'locked'): Promise<void> {
    const { machine, dice } = this;
    const from = machine.now;
    this.truth.gone = from;
    await this.heard(() => machine.leave(how));
    if (how === 'idle') this.truth.account(from, machine);
    await this.pass(dice.whole(5, 2400) * SECOND);
    await this.back();
  }

  private async back(): Promise<void> {
    this.truth.gone = null;
    await this.heard(() => this.machine.comeBack());
  }

  /** A film that nobody touches, with silences in it, for up to four hours. */
  private async film(): Promise<void> {
    const { machine, dice } = this;
    await this.show(FILM);
    const from = machine.now;
    this.truth.gone = from;
    await this.heard(() => machine.leave('idle'));
    this.truth.account(from, machine);
    for (let scenes = dice.whole(1, 4); scenes > 0; scenes -= 1) {
      await this.pass(dice.whole(1, 60) * MINUTE);
      await this.show(PAGE);
      await this.pass(dice.whole(1, 600) * SECOND);
      await this.show(FILM);
    }
    await this.show(PAGE);
    await this.back();
  }

  private async gap(through: () => Promise<void>): Promise<void> {
    await this.heard(through);
    this.truth.over += GAP;
    this.truth.under += GAP;
  }

  /** A note that was handed over by a worker which died before it could write that goes with its browser: it comes again. */
  private async restart(): Promise<void> {
    const { machine, dice } = this;
    const seen = ({ id }: { id: string }) =>
      machine.record(id.slice(id.indexOf('/') + 1))?.reminders[id]?.state !== 'claimed';
    machine.shown = machine.shown.filter(seen);
    await this.gap(() => machine.restartAt(machine.now + dice.whole(1, 1200) * SECOND, dice.chance(0.5)));
  }

  private async setClock(by: number): Promise<void> {
    this.machine.setClock(by);
    this.truth.over += GAP;
    // Set back, what lies in the future is cut; set ahead, the evening ends sooner than it was lived.
    this.truth.under += Math.abs(by) + GAP;
    await this.heard(() => this.machine.event((worker) => worker.replan()));
  }

  private async travel(): Promise<void> {
    this.machine.zone = this.dice.pick(ZONES);
    this.travelled = true;
    await this.heard(() => this.machine.event((worker) => worker.replan()));
  }
}

/** One evening; the same for the same seed. */
export async function playEvening(seed: number, dice = new Dice(seed)): Promise<EveningVerdict> {
  const evening = new Evening(dice, dice.whole(15, 240));
  await evening.begin();
  return evening.play();
}
