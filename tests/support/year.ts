import { parseNight } from '../../lib/app/items';
import { graceEnd } from '../../lib/schedule/plan';
import type { Delivery, NightRecord } from '../../lib/schedule/record';
import { addDays } from '../../lib/time/plain';
import { Dice, PAUSE, randomReminders, randomSchedule, strike, ZONES } from './adversary';
import { leftFault, randomCaffeine } from './drinks';
import { Noter } from './journal-life';
import { Machine } from './machine';

/** What went wrong in a simulated year; all empty is the promise kept. */
export interface Verdict {
  nights: number;
  shown: number;
  /** Notices per outcome, to see that the year was lively. */
  states: Record<string, number>;
  doubled: string[];
  lost: string[];
  outsideGrace: string[];
  overCap: string[];
  /** "Up for two minutes" said to somebody who had not sat that long, or past bedtime. */
  notSitting: string[];
  /** How often it was said. */
  movements: number;
  unaccounted: string[];
  /** Another amount of caffeine left at bedtime than the drinks that were noted leave. */
  caffeine: string[];
  /** What was noted and is not kept, or is told otherwise by a digest. */
  journal: string[];
  /** What was noted of nights and legs, and looks at an evening with a change that is tried. */
  noted: number;
  tried: number;
  /** Drinks that were noted, and last coffees that were spoken of. */
  drinks: number;
  coffees: number;
}

const DAY = 86_400_000;

/** A year of evenings with an adversary; the same for the same seed. */
export async function simulateYear(seed: number, nights = 365): Promise<Verdict> {
  const dice = new Dice(seed);
  const cap = dice.pick([4, 4, 2, 6, 12]);
  const machine = new Machine(`2026-0${dice.whole(1, 9)}-0${dice.whole(1, 9)}T12:00:00Z`, dice.pick(ZONES));
  machine.trusting = true;
  // Each minute at the screen is looked at in one year of ten; tests/sim/screen-adversary.test.ts is about those.
  machine.rarer = seed % 10 === 0 ? 1 : 20;
  await machine.command({ type: 'reminders/save', value: randomReminders(dice, cap) });
  await machine.command({ type: 'caffeine/save', value: randomCaffeine(dice) });
  await machine.command({ type: 'schedule/save', value: randomSchedule(dice) });
  const caffeine: string[] = [];
  const noter = new Noter(machine);
  const end = machine.now + nights * DAY;
  while (machine.now < end) {
    await machine.runTo(machine.now + dice.whole(PAUSE.least, PAUSE.most));
    if (dice.chance(0.05)) await noter.note(dice);
    else await strike(machine, dice, cap);
    if (!dice.chance(0.1)) continue;
    caffeine.push(...(await lookAtCaffeine(machine)));
    if (dice.chance(0.06)) noter.look();
  }
  machine.killAfter = null;
  await machine.runTo(machine.now + 3 * DAY);
  await machine.event((worker) => worker.replan());
  noter.look();
  noter.judge();
  const { faults, noted, tried } = noter;
  return { ...judge(machine, cap), caffeine, journal: faults, noted, tried };
}

/** What is wrong with tonight's caffeine, once a worker has lived to plan. */
async function lookAtCaffeine(machine: Machine): Promise<string[]> {
  const armed = machine.killAfter;
  machine.killAfter = null;
  await machine.event((worker) => worker.replan());
  machine.killAfter = armed;
  const fault = leftFault(machine);
  return fault === null ? [] : [fault];
}

/** Whether a delivery was handed over at a useful moment, by what lay in storage at that moment. */
function atUsefulMoment(delivery: Delivery, at: number, bedtime: number): boolean {
  const from = delivery.until ?? delivery.due;
  const grace = delivery.graceUntil - delivery.due;
  const allowed = Math.max(grace, graceEnd(delivery.kind, delivery.due, bedtime) - delivery.due);
  return from <= at && at < from + allowed;
}

function judge(machine: Machine, cap: number): Omit<Verdict, 'journal' | 'noted' | 'tried'> {
  const records = [...machine.storage]
    .filter(([key]) => key.startsWith('night/'))
    .map(([, record]) => record as NightRecord)
    .sort((a, b) => a.night.localeCompare(b.night));
  const verdict: ReturnType<typeof judge> = {
    nights: records.length,
    shown: machine.shown.length,
    states: {},
    doubled: [],
    lost: [],
    outsideGrace: [],
    overCap: [],
    notSitting: [],
    movements: 0,
    unaccounted: [],
    caffeine: [],
    drinks: records.reduce((sum, { doses }) => sum + doses.length, 0),
    coffees: machine.shown.filter(({ id }) => id.startsWith('caffeine/')).length,
  };
  const times = new Map<string, number>();
  const perNight = new Map<string, Set<string>>();
  for (const { id, at, record, sat, every } of machine.shown) {
    const delivery = record?.reminders[id];
    if (!delivery) {
      verdict.unaccounted.push(`${id} shown without a claim`);
      continue;
    }
    // A snooze and a bedtime moved by the user ask for it again: each asks for one.
    const turn = `${id} due ${delivery.due} after ${delivery.snoozes} snoozes`;
    times.set(turn, (times.get(turn) ?? 0) + 1);
    if (!atUsefulMoment(delivery, at, record.bedtime)) verdict.outsideGrace.push(`${turn} at ${at}`);
    if (delivery.kind === 'movement') {
      verdict.movements += 1;
      const fits = sat >= every * 60_000 && at < record.bedtime;
      if (!fits && delivery.snoozes === 0) verdict.notSitting.push(`${turn}: sat ${sat / 60_000} of ${every} minutes`);
    }
    perNight.set(record.night, (perNight.get(record.night) ?? new Set()).add(id));
  }
  verdict.doubled = [...times].filter(([, n]) => n > 1).map(([turn, n]) => `${turn}: ${n} times`);
  verdict.overCap = [...perNight].filter(([, ids]) => ids.size > cap).map(([night, ids]) => `${night}: ${ids.size}`);
  const kept = new Set(records.map(({ night }) => night));
  // The journal makes a record of any older night that is written about.
  const first = records.find(({ ledger }) => ledger.length > 0)?.night ?? '';
  for (let night = first; night < (records.at(-1)?.night ?? ''); night = addDays(night, 1)) {
    if (!kept.has(night)) verdict.unaccounted.push(`${night} has no record`);
  }
  const shown = new Set(machine.shown.map(({ id }) => id));
  for (const record of records) {
    const parsed = parseNight(record);
    if (!parsed.ok) verdict.unaccounted.push(`${record.night} cannot be read back: ${parsed.problem}`);
    for (const [id, delivery] of Object.entries(record.reminders)) {
      const outcome = delivery.why ? `${delivery.state}(${delivery.why})` : delivery.state;
      verdict.states[outcome] = (verdict.states[outcome] ?? 0) + 1;
      const pending = ['planned', 'held', 'claimed', 'snoozed'].includes(delivery.state);
      if (pending && delivery.graceUntil + DAY < machine.now) verdict.lost.push(`${id}: ${outcome}`);
      const silent = ['skipped', 'missed', 'notNeeded'].includes(delivery.state);
      if (silent && !delivery.why) verdict.unaccounted.push(`${id}: ${outcome}`);
      if (!silent && !pending && delivery.verb !== 'notTonight' && !shown.has(id))
        verdict.unaccounted.push(`${id}: ${outcome} but never shown`);
    }
  }
  return verdict;
}

/** Years that are simulated in all; two test files share them, so that two cores do. */
const SEEDS = Number(process.env.EVENFALL_SEEDS ?? 50);

export function oddSeeds(): number[] {
  return Array.from({ length: SEEDS }, (_, i) => i + 1).filter((seed) => seed % 2 === 1);
}

export function evenSeeds(): number[] {
  return Array.from({ length: SEEDS }, (_, i) => i + 1).filter((seed) => seed % 2 === 0);
}

/** How many years went, and that they were lively. */
interface Lively extends Pick<Verdict, 'nights' | 'shown' | 'movements' | 'drinks' | 'coffees' | 'noted' | 'tried'> {
  faults: string[];
}

/** Many years; faults name their seed. Prints how the reminders ended, to show that the years were lively. */
export async function simulateYears(seeds: number[]): Promise<Lively> {
  const faults: string[] = [];
  const states: Record<string, number> = {};
  let [shown, nights, movements, drinks, coffees, noted, tried] = [0, 0, 0, 0, 0, 0, 0];
  for (const seed of seeds) {
    const verdict = await simulateYear(seed);
    const found = [
      verdict.doubled,
      verdict.lost,
      verdict.outsideGrace,
      verdict.overCap,
      verdict.notSitting,
      verdict.unaccounted,
      verdict.caffeine,
      verdict.journal,
    ].flat();
    faults.push(...found.map((fault) => `seed ${seed}: ${fault}`));
    shown += verdict.shown;
    nights += verdict.nights;
    movements += verdict.movements;
    drinks += verdict.drinks;
    coffees += verdict.coffees;
    noted += verdict.noted;
    tried += verdict.tried;
    for (const [state, n] of Object.entries(verdict.states)) states[state] = (states[state] ?? 0) + n;
  }
  console.log(
    `${seeds.length} years, ${nights} nights, ${shown} shown, ${movements} of them movement, ${coffees} last coffee, ${drinks} drinks, ${noted} notes, ${tried} tried, ${faults.length} faults`,
    states,
  );
  return { faults, shown, nights, movements, drinks, coffees, noted, tried };
}
