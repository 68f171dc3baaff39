import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { Clearance, Uptake } from './limits';
import { AVERAGE_HALF_LIFE } from './limits';
import type { Dose, Drink } from './schema';

/**
 * How much caffeine is in the body: one compartment, absorption and elimination of the first order, doses added up
 * (evidence.md section 3). An estimate for an average adult: people differ several-fold.
 *
 * Sources: elimination of the first order from one compartment, whole uptake (Medscape's pharmacology review of caffeine;
 * Arnaud, in Caffeine, Coffee, and Health); rate of uptake 4.94 per hour, fitted; half-life 5 h (Institute of Medicine 2001).
 */

/** Rates of uptake per hour: fitted 4.94 ± 0.15, taken as 5; with a meal and for cola or chocolate slower (their peaks come later). */
export const RATES: Record<Uptake, number> = { usual: 5, food: 2.5, slow: 1.2 };

/** What the estimate needs of a drink. */
export type Taken = Pick<Drink, 'mg' | 'minutes' | 'uptake'>;

/** Half-lives in hours by what the user says of themselves (evidence.md section 3, presets). */
const HALF_LIFE: Record<Exclude<Clearance, 'own' | 'unsure'>, number> = {
  average: AVERAGE_HALF_LIFE,
  smoker: 3,
  pill: 10,
  pregnant1: 5.5,
  pregnant2: 8,
  pregnant3: 11,
};

/**
 * The user's half-life in hours; null where no estimate holds: fluvoxamine can stretch it to 56 hours, ciprofloxacin and
 * liver disease slow it too (Nehlig, Pharmacological Reviews, 2018).
 */
export function halfLifeOf(settings: { clearance: Clearance; halfLife: number }): number | null {
  const { clearance } = settings;
  if (clearance === 'unsure') return null;
  return clearance === 'own' ? settings.halfLife : HALF_LIFE[clearance];
}

/** The rate of elimination per hour: `ke = ln 2 / t½`. */
export function eliminationRate(halfLife: number): number {
  return Math.LN2 / halfLife;
}

/**
 * `D·ka/(ka−ke)` in milligrams: what elimination alone would have to bring down. There is never more of a drink of T hours in
 * the body than this times `e^(−ke·(t−T))`, t hours after it was begun, and hardly less once all of it is taken up.
 */
export function ceiling({ mg, uptake }: Pick<Taken, 'mg' | 'uptake'>, halfLife: number): number {
  const ka = RATES[uptake];
  return (mg * ka) / (ka - eliminationRate(halfLife));
}

/**
 * Milligrams of one drink in the body so many hours after it was begun; 0 before, and for no time at all (NaN). Taken at once,
 * `A(t) = D·ka/(ka−ke)·(e^(−ke·t) − e^(−ka·t))`; taken evenly over T hours, the same averaged over the sips, which has the
 * closed form `D/T·ka/(ka−ke)·((e^(−ke·s) − e^(−ke·t))/ke − (e^(−ka·s) − e^(−ka·t))/ka)` with `s = max(0, t − T)`.
 * From a millisecond after its beginning on rounding takes no more than 10⁻⁹ of it. What lies outside the ranges of
 * `limits.ts` is refused before it comes here (`schema.ts`).
 */
export function inBody(drink: Taken, hours: number, halfLife: number): number {
  if (!(hours > 0)) return 0;
  const { minutes, uptake } = drink;
  const out = fading(eliminationRate(halfLife), minutes, hours);
  const up = fading(RATES[uptake], minutes, hours);
  // At first two nearly equal numbers: rounding must not make less than nothing of them.
  return Math.max(0, ceiling(drink, halfLife) * (out - up));
}

/**
 * The share that stands so many hours after its beginning of what comes in at once or evenly over minutes, and goes at a
 * rate per hour: `e^(−rate·t)`, averaged over the sips so far.
 */
function fading(rate: number, minutes: number, hours: number): number {
  if (minutes === 0) return Math.exp(-rate * hours);
  const span = minutes / 60;
  const sipped = Math.min(hours, span);
  return (Math.exp(-rate * (hours - sipped)) * -Math.expm1(-rate * sipped)) / (rate * span);
}

/** Milligrams in the body at an instant, from every dose begun before it. */
export function residual(doses: readonly Dose[], at: Instant, halfLife: number): number {
  return doses.reduce((sum, dose) => sum + inBody(dose, (at - dose.at) / HOUR, halfLife), 0);
}

/**
 * The hours after its beginning at which most of one drink is in the body: `ln(ka/ke)/(ka−ke)` taken at once;
 * `ln((e^(ka·T) − 1)/(e^(ke·T) − 1))/(ka−ke)` over T hours, which is never before the last sip.
 */
export function peakHours({ minutes, uptake }: Taken, halfLife: number): number {
  const ka = RATES[uptake];
  const ke = eliminationRate(halfLife);
  const span = minutes / 60;
  const ratio = minutes === 0 ? ka / ke : Math.expm1(ka * span) / Math.expm1(ke * span);
  return Math.log(ratio) / (ka - ke);
}

/** One point of a curve. */
export interface Point {
  at: Instant;
  mg: number;
}

/** Half-lives after which a drink is left out of a curve: of a year of the strongest ones 10⁻⁸ mg are left then. */
const GONE = 50;

/**
 * The curve from one instant to another, a point each so many minutes and one at the end. The doses of a year may be given: what
 * is long gone or still to come is left out, and what was drunk by the beginning of the curve is added up once.
 * @throws RangeError where `every` is not above 0
 */
export function curve(doses: readonly Dose[], from: Instant, to: Instant, every: number, halfLife: number): Point[] {
  const isDrunk = ({ at, minutes }: Dose) => at + minutes * MINUTE <= from;
  const felt = doses.filter(({ at }) => from - GONE * halfLife * HOUR < at && at < to);
  const before = drunkBy(felt.filter(isDrunk), from, halfLife);
  const others = felt.filter((dose) => !isDrunk(dose));
  const point = (at: Instant) => ({ at, mg: before((at - from) / HOUR) + residual(others, at, halfLife) });
  const steps = Math.max(0, Math.ceil((to - from) / (every * MINUTE)));
  return [...Array.from({ length: steps }, (_, i) => point(from + i * every * MINUTE)), point(to)];
}

/**
 * Milligrams so many hours after an instant by which all of these doses were drunk. From then on each is one amount that goes
 * at ke, less one that goes at ka; amounts that go at the same rate add up to one.
 */
function drunkBy(doses: readonly Dose[], from: Instant, halfLife: number): (hours: number) => number {
  const ke = eliminationRate(halfLife);
  const uptakes = Object.keys(RATES) as Uptake[];
  const up: Record<Uptake, number> = { usual: 0, food: 0, slow: 0 };
  let out = 0;
  for (const dose of doses) {
    const hours = (from - dose.at) / HOUR;
    const most = ceiling(dose, halfLife);
    out += most * fading(ke, dose.minutes, hours);
    up[dose.uptake] += most * fading(RATES[dose.uptake], dose.minutes, hours);
  }
  return (hours) => {
    const rising = uptakes.reduce((sum, uptake) => sum + up[uptake] * Math.exp(-RATES[uptake] * hours), 0);
    return Math.max(0, out * Math.exp(-ke * hours) - rising);
  };
}
