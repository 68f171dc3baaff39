import { COFFEE, firstCaffeine } from '../../lib/caffeine/first';
import type { CaffeineSettings, Drink } from '../../lib/caffeine/schema';
import { NIGHT } from './berlin';
import type { Machine } from './machine';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An instant of Berlin's November: `13:00` of 22 November, or of another date. */
export const of = (time: string, date = NIGHT) => Date.parse(`${date}T${time}:00+01:00`);

/** Its time on Berlin's clocks, `13:00`. */
export const clock = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant + HOUR).toISOString().slice(11, 16);

/** The command that notes a drink, a coffee where nothing else is said. */
export const log = (dose: string, at: number, drink: Partial<Drink> = {}) => ({
  type: 'dose/log',
  dose,
  drink: { ...COFFEE, ...drink },
  at,
});

export const remove = (dose: string) => ({ type: 'dose/remove', dose });

/** The command that has the last coffee worked out. */
export const estimate = (change: Partial<CaffeineSettings> = {}) => ({
  type: 'caffeine/save',
  value: { ...firstCaffeine(), mode: 'estimate', ...change },
});

/** `13:00 coffee` for each drink noted for a night. */
export const dosesOf = (machine: Machine, night = NIGHT) =>
  machine.record(night)?.doses.map(({ drink, at }) => `${clock(at)} ${drink}`);

/** When the last coffee of the night is planned or was said, and how it stands: `15:01 planned`, `14:00 shown, none`. */
export function lastCoffee(machine: Machine, night = NIGHT): string | undefined {
  const delivery = machine.record(night)?.reminders[`caffeine/${night}`];
  if (!delivery) return undefined;
  const why = delivery.why ? `(${delivery.why})` : '';
  return `${clock(delivery.due)} ${delivery.state}${why}${delivery.text ? `, ${delivery.text}` : ''}`;
}

/** Milligrams of coffees at an instant, written down once more from evidence.md: 5 an hour in, half out in `halfLife`. */
export function left(cups: readonly number[], at: number, halfLife = 5, mg = 96): number {
  const out = Math.LN2 / halfLife;
  const hours = cups.map((cup) => (at - cup) / HOUR).filter((each) => each > 0);
  return hours.reduce((sum, h) => sum + ((mg * 5) / (5 - out)) * (Math.exp(-out * h) - Math.exp(-5 * h)), 0);
}

/** The last minute at which one more coffee would leave no more than the limit, looked for minute by minute. */
export function lastMinute(cups: readonly number[], bedtime: number, limit = 35, halfLife = 5): number {
  let at = bedtime - 2 * HOUR;
  while (left([...cups, at], bedtime, halfLife) > limit) at -= MINUTE;
  return at;
}
