import type { EngineState } from '../../lib/app/state';
import { COFFEE, firstCaffeine } from '../../lib/caffeine/first';
import { CLEARANCES } from '../../lib/caffeine/limits';
import { halfLifeOf } from '../../lib/caffeine/model';
import type { CaffeineSettings, Drink } from '../../lib/caffeine/schema';
import type { NightRecord } from '../../lib/schedule/record';
import type { Dice } from './adversary';
import type { Machine } from './machine';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Anything from decaf to a row of tablets, at once or sipped. */
function randomDrink(dice: Dice): Drink {
  const mg = dice.pick([0, 2, 48, 96, 96, 96, 150, 200, 400]);
  return { ...COFFEE, mg, minutes: dice.pick([0, 0, 20, 90]), uptake: dice.pick(['usual', 'food', 'slow'] as const) };
}

/** Somebody who drinks caffeine, or none; the last coffee by hours or worked out for any body. */
export function randomCaffeine(dice: Dice): CaffeineSettings {
  return {
    ...firstCaffeine(),
    drinks: dice.chance(0.9),
    mode: dice.chance(0.8) ? 'estimate' : 'hours',
    usual: { ...COFFEE, mg: dice.pick([30, 63, 96, 96, 200]) },
    limit: dice.pick([20, 35, 60, 120]),
    clearance: dice.pick(CLEARANCES),
    halfLife: dice.whole(2, 16),
  };
}

/** Drinks that are noted, changed and taken back, now or days later, and what is said about caffeine. */
export async function drink(machine: Machine, dice: Dice): Promise<void> {
  const act = dice.whole(0, 9);
  const noted = nightsHere(machine).flatMap(({ doses }) => doses);
  if (act === 0) await machine.command({ type: 'caffeine/save', value: randomCaffeine(dice) });
  else if (act < 3 && noted.length > 0) await machine.command({ type: 'dose/remove', dose: dice.pick(noted).id });
  else if (act === 3) await machine.event((worker) => worker.key('usual-cup'));
  else if (act < 6 && noted.length > 0) await log(machine, dice, dice.pick(noted).id);
  else await log(machine, dice, `dose ${machine.nextId()}`);
}

async function log(machine: Machine, dice: Dice, id: string): Promise<void> {
  const { firstNight } = machine.raw<EngineState>('state') ?? {};
  // Nights before the first of all were never planned.
  const from = Math.max(machine.now - 3 * DAY, Date.parse(`${firstNight ?? '9999-12-31'}T12:00:00Z`) + 2 * DAY);
  const back = dice.chance(0.7) ? dice.whole(0, 180) : dice.whole(0, 3 * 24 * 60);
  const at = machine.now - back * MINUTE;
  if (at > from) await machine.command({ type: 'dose/log', dose: id, drink: randomDrink(dice), at });
}

function nightsHere(machine: Machine): NightRecord[] {
  const today = Date.parse(`${new Date(machine.now).toISOString().slice(0, 10)}T00:00:00Z`);
  const dates = Array.from({ length: 14 }, (_, i) => new Date(today + (i - 11) * DAY).toISOString().slice(0, 10));
  return dates.flatMap((date) => machine.record(date) ?? []);
}

/**
 * What tonight's record says is left at its bedtime against the differential equations' solution written once more, sip by sip;
 * a fault in words, or null. Asked right after an event that lived.
 */
export function leftFault(machine: Machine): string | null {
  const settings = machine.raw<CaffeineSettings>('settings/caffeine') ?? firstCaffeine();
  const record = machine.record(machine.tonight.night);
  if (!record) return null;
  const halfLife = settings.drinks && record.doses.length > 0 ? halfLifeOf(settings) : null;
  // What was drunk thirteen half-lives before counts no more.
  const counts = ({ at }: { at: number }) => at >= record.bedtime - 13 * (halfLife ?? 0) * HOUR;
  const all = nightsHere(machine).flatMap(({ doses }) => doses.filter(counts));
  const left = halfLife === null ? null : all.reduce((sum, dose) => sum + leftOf(dose, record.bedtime, halfLife), 0);
  const { atBedtime } = record;
  const right =
    left === null || atBedtime === null ? left === atBedtime : Math.abs(atBedtime - left) < 0.06 + left / 1000;
  const told = `${atBedtime} mg are left in the record of ${record.night}, ${left} of what was drunk`;
  return right ? null : `${told}, at ${new Date(machine.now).toISOString()}`;
}

const RATES = { usual: 5, food: 2.5, slow: 1.2 };

/** One drink's milligrams at an instant, as forty sips in the middles of its time. */
function leftOf({ mg, minutes, uptake, at }: NightRecord['doses'][number], instant: number, halfLife: number): number {
  const [ka, ke] = [RATES[uptake], Math.LN2 / halfLife];
  const sips = Array.from({ length: 40 }, (_, i) => (instant - at) / HOUR - (minutes / 60) * ((i + 0.5) / 40));
  const each = sips.map((h) => (h > 0 ? (ka / (ka - ke)) * (Math.exp(-ke * h) - Math.exp(-ka * h)) : 0));
  return (mg / 40) * each.reduce((sum, one) => sum + one, 0);
}
