import { putEntry, takeEntry } from '../../lib/diary/leg-edit';
import type { Sleep } from '../../lib/diary/schema';
import { addDays } from '../../lib/time/plain';
import { CHANGES, FORMS } from '../../lib/trial/limits';
import type { Trials } from '../../lib/trial/schema';
import type { Dice } from './adversary';
import type { Machine } from './machine';
import { diaryOf, diarySave, digestFaults, entryOf, legsSave } from './noted';

const MINUTE = 60_000;

/** Somebody who notes their nights and tries changes, and what they know to have noted. */
export class Noter {
  /** The last note that was taken for each night, and the entries about legs that stand there. */
  private readonly notes = new Map<string, string>();
  private readonly entries = new Map<string, Set<string>>();
  readonly faults: string[] = [];
  /** What was noted in all, and how often a night with the change was told of in the popup. */
  noted = 0;
  tried = 0;

  constructor(private readonly machine: Machine) {}

  /** Writes something, in the middle of which the worker may be killed. */
  async note(dice: Dice): Promise<void> {
    const { machine } = this;
    const night = addDays(machine.tonight.night, -dice.pick([0, 0, 1, 1, 1, 2, 3, 12, 40, 400]));
    const how = dice.whole(0, 9);
    if (how < 5) return this.write(night, dice);
    if (how < 7) return this.legs(night, dice);
    if (how === 7) return void (await machine.command({ type: 'legs', value: dice.pick(['quiet', 'restless']) }));
    if (how === 8 && dice.chance(0.1)) return void (await machine.command({ type: 'digest/build' }));
    await this.change(dice);
  }

  private async write(night: string, dice: Dice): Promise<void> {
    const { machine, notes } = this;
    const note = `note ${this.noted}`;
    const legs = dice.chance(0.3) ? { legs: dice.pick(['quiet', 'stirring', 'restless']) } : {};
    const taps = dice.chance(0.5) ? { rough: dice.whole(1, 5), ...legs } : legs;
    const answer = await machine.command(diarySave(night, diaryOf({ note, sleeps: this.sleeps(night, dice) }), taps));
    if (JSON.stringify(answer) !== '{"ok":true}') this.faults.push(`${night}: ${JSON.stringify(answer)}`);
    notes.set(night, note);
    this.noted += 1;
  }

  /** What was slept in a night that is over, as it was planned or nearly. */
  private sleeps(night: string, dice: Dice): Sleep[] {
    const record = this.machine.record(night);
    if (!record || record.wake > this.machine.now || dice.chance(0.3)) return [];
    const tried = record.bedtime + dice.whole(0, 30) * MINUTE;
    const woke = record.wake - dice.whole(0, 30) * MINUTE;
    if (woke - tried < 90 * MINUTE) return [];
    const { offset, offsetWake } = record;
    const more = { latency: dice.whole(0, 40), awake: dice.whole(0, 40), wakings: dice.pick([0, 2, 'often'] as const) };
    return [{ inBed: tried, tried, woke, up: woke, offset, offsetUp: offsetWake, ...more }];
  }

  private async legs(night: string, dice: Dice): Promise<void> {
    const known = this.entries.get(night) ?? new Set();
    const [first] = known;
    if (first && dice.chance(0.4)) {
      await this.machine.command(legsSave(this.machine, [night, takeEntry(first)]));
      known.delete(first);
      return;
    }
    const entry = entryOf(`e${this.noted}`, this.machine.now - dice.whole(0, 90) * MINUTE, { now: dice.whole(0, 10) });
    await this.machine.command(legsSave(this.machine, [night, putEntry(entry)]));
    this.entries.set(night, known.add(entry.id));
    this.noted += 1;
  }

  private async change(dice: Dice): Promise<void> {
    const runs = this.machine.raw<Trials>('trials')?.now ?? null;
    if (runs && dice.chance(0.9)) return;
    const change = dice.pick(CHANGES);
    const minutes = dice.whole(15, 480);
    const begin = { type: 'trial/begin', change, form: dice.pick(FORMS), minutes, time: '06:30' };
    await this.machine.command(runs && dice.chance(0.5) ? { type: 'trial/stop' } : begin);
  }

  /** Holds the digests to the nights, after a replan that lived. */
  look(): void {
    const { night, card } = this.machine.tonight;
    if (card?.type === 'trial') this.tried += 1;
    this.faults.push(...digestFaults(this.machine, night));
  }

  /** Holds the nights to what was noted in them. */
  judge(): void {
    for (const [night, note] of this.notes) {
      const kept = this.machine.record(night)?.diary?.note;
      if (kept !== note) this.faults.push(`${night}: "${kept}" is kept for "${note}"`);
    }
    for (const [night, known] of this.entries) {
      const kept = this.machine.record(night)?.legEntries.map(({ id }) => id) ?? [];
      if (kept.sort().join() !== [...known].sort().join()) this.faults.push(`${night}: entries ${kept}`);
    }
  }
}
