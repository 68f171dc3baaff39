import { FACTS, firstReminders, firstSchedule } from '../../lib/schedule/kinds';
import type { ReminderSettings, ScheduleSettings } from '../../lib/schedule/schema';
import { KINDS } from '../../lib/schedule/schema';
import { timeOfMinute } from '../../lib/time/plain';
import { drink } from './drinks';
import type { Machine } from './machine';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A small, fast generator with a seed (mulberry32): the same year for the same seed, on any machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Dice for one year. */
export class Dice {
  private readonly random: () => number;
  constructor(seed: number) {
    this.random = randomFrom(seed);
  }
  chance(of: number): boolean {
    return this.random() < of;
  }
  whole(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }
  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.random() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }
}

export const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Asia/Tokyo',
  'America/Los_Angeles',
  'Pacific/Chatham',
  'Africa/Cairo',
  'UTC',
] as const;

/** A schedule with any bedtime, some with weekends, named shifts and a rotation. */
export function randomSchedule(dice: Dice): ScheduleSettings {
  const night = () => {
    const bedtime = dice.whole(0, 1439);
    return { bedtime: timeOfMinute(bedtime), wake: timeOfMinute(bedtime + dice.whole(4 * 60, 10 * 60)) };
  };
  const usual = firstSchedule(
    dice.chance(0.5) ? { bedtime: timeOfMinute(dice.whole(20 * 60, 25 * 60)), wake: '07:00' } : night(),
  );
  if (dice.chance(0.3)) usual.week = usual.week.map((times, i) => (i === 4 || i === 5 ? night() : times));
  if (dice.chance(0.3)) {
    usual.named = [{ id: 'n', name: 'Night shift', shift: true, ...night() }];
    usual.rotation = {
      from: '2026-01-01',
      turns: Array.from({ length: dice.whole(2, 9) }, () => (dice.chance(0.4) ? 'n' : null)),
    };
  }
  return usual;
}

/** Any kinds on, any leads inside their ranges; the cap stays what the year began with. */
export function randomReminders(dice: Dice, cap: number): ReminderSettings {
  const settings = { ...firstReminders(), cap, movementFrom: timeOfMinute(dice.whole(15 * 60, 25 * 60)) };
  for (const kind of KINDS) {
    const [least, most] = FACTS[kind].range;
    settings.kinds[kind] = { on: dice.chance(0.5), lead: dice.whole(least, most) };
  }
  if (dice.chance(0.5)) settings.own = [{ id: '1', text: 'Lock the door', lead: dice.whole(0, 720) }];
  settings.kinds.own.on = true;
  return settings;
}

/** One thing that the adversary does to the machine, any of them in the middle of which the worker may be killed. */
export async function strike(machine: Machine, dice: Dice, cap: number): Promise<void> {
  if (dice.chance(0.3)) machine.killAfter = dice.whole(0, 40);
  const act = dice.whole(0, 25);
  if (act < 4) return kills(machine, dice);
  if (act === 4) return machine.sleepTo(machine.now + dice.whole(5, 14 * 60) * MINUTE);
  if (act === 5) return machine.restartAt(machine.now + dice.whole(1, 60 * 20) * MINUTE, dice.chance(0.5));
  if (act === 6 && dice.chance(0.2)) return setClock(machine, dice.whole(-180, 180) * MINUTE);
  if (act === 7 && dice.chance(0.2)) return many(50, () => machine.event((worker) => worker.replan()));
  if (act === 8 && dice.chance(0.2))
    return void (await machine.command({ type: 'schedule/save', value: randomSchedule(dice) }));
  if (act === 9 && dice.chance(0.3))
    return void (await machine.command({ type: 'reminders/save', value: randomReminders(dice, cap) }));
  if (act === 10)
    return void (await machine.command({ type: 'tonight/shift', minutes: dice.pick([-30, 30, 60, 120]) }));
  if (act === 11 && dice.chance(0.3))
    return void (await machine.command({ type: 'tonight/skip', skip: dice.chance(0.6) }));
  if (act === 12) return void (await machine.command({ type: 'tonight/bed', inBed: dice.chance(0.7) }));
  if (act === 13) return void (await machine.command({ type: 'quiet', minutes: dice.pick([0, 30, 60]) }));
  if (act === 14 && dice.chance(0.1)) return travel(machine, dice);
  if (act === 15) return presence(machine, dice);
  if (act > 22) return drink(machine, dice);
  if (act > 19) return comeAndGo(machine, dice);
  return answer(machine, dice);
}

async function many(times: number, run: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < times; i++) await run();
}

/** The worker dies between two events, or inside several in a row. */
async function kills(machine: Machine, dice: Dice): Promise<void> {
  machine.sleepWorker();
  await many(dice.whole(1, 3), async () => {
    machine.killAfter = dice.whole(0, 30);
    await machine.event((worker) => worker.replan());
  });
}

async function setClock(machine: Machine, by: number): Promise<void> {
  machine.setClock(by);
  await machine.runTo(machine.now);
  if (by > 0) await machine.event((worker) => worker.replan());
}

async function travel(machine: Machine, dice: Dice): Promise<void> {
  machine.zone = dice.pick(ZONES);
  await machine.event((worker) => worker.replan());
}

async function presence(machine: Machine, dice: Dice): Promise<void> {
  machine.fullscreen = { on: dice.chance(0.2), audible: dice.chance(0.5) };
  await (dice.chance(0.7) ? machine.comeBack() : machine.leave(dice.pick(['idle', 'locked'] as const)));
}

/** Hours at the screen, with breaks from half a minute to ten: some are too short to be one, some are missed by a dying worker. */
async function comeAndGo(machine: Machine, dice: Dice): Promise<void> {
  await machine.comeBack();
  for (let times = dice.whole(1, 6); times > 0; times -= 1) {
    await machine.runTo(machine.now + dice.whole(1, 100) * MINUTE);
    if (dice.chance(0.1)) machine.killAfter = dice.whole(0, 10);
    await machine.leave(dice.chance(0.8) ? 'idle' : 'locked');
    if (dice.chance(0.1)) await machine.sleepTo(machine.now + dice.whole(10, 900) * 1000);
    await machine.runTo(machine.now + dice.whole(0, 540) * 1000);
    if (dice.chance(0.1)) machine.killAfter = dice.whole(0, 10);
    await machine.comeBack();
  }
}

/**
 * The user answers what is up. A notification whose hand-over is not written down yet is answered by a worker that
 * lives: nobody reads and closes a note in the instant in which the worker is being killed twice.
 */
async function answer(machine: Machine, dice: Dice): Promise<void> {
  const [id] = machine.up.keys();
  if (!id) return;
  const record = machine.record(id.slice(id.indexOf('/') + 1));
  if (record?.reminders[id]?.state === 'claimed') machine.killAfter = null;
  const how = dice.whole(0, 3);
  if (how === 0) {
    machine.up.delete(id);
    await machine.event((worker) => worker.closed(id, dice.pick(['user', 'unknown'] as const)));
  } else if (how === 1) {
    await machine.event((worker) => worker.click(id));
  } else {
    await machine.event((worker) => worker.button(id, dice.whole(0, 1)));
  }
}

/** A night's worth of waiting between two strikes. */
export const PAUSE = { least: 5 * MINUTE, most: 5 * HOUR };
