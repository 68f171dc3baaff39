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
 * `D·ka/(ka−ke)` in milligrams. So many hours t after a drink of T hours was begun there is never more of it in the body than
 * this times `e^(−ke·(t−T))`; soon after the last sip it is hardly less, and the two are then the same but for what is
 * still to be taken up.
 */
export function ceiling({ mg, uptake }: Pick<Taken, 'mg' | 'uptake'>, halfLife: number): number {
  const ka = RATES[uptake];
  return (mg * ka) / (ka - eliminationRate(halfLife));
}

/**
 * Milligrams of one drink in the body so many hours after it was begun; 0 before, and for no time at all (NaN). Taken at once,
 * `A(t) = D·ka/(ka−ke)·(e^(−ke·t) − e^(−ka·t))`; taken evenly over T hours, the same averaged over the sips, which has the
 * closed form `D/T·ka/(ka−ke)·((e^(−ke·s) − e^(−ke·t))/ke − (e^(−ka·s) − e^(−ka·t))/ka)` with `s = max(0, t − T)`.
 * Within 10⁻⁹ of its value; what lies outside the ranges of `limits.ts` is refused before it comes here (`schema.ts`).
 */
export function inBody(drink: Taken, hours: number, halfLife: number): number {
  if (!(hours > 0)) return 0;
  const ka = RATES[drink.uptake];
  const ke = eliminationRate(halfLife);
  const most = ceiling(drink, halfLife);
  if (drink.minutes === 0) return most * fallen(ke, ka, hours);
  const span = drink.minutes / 60;
  const sipped = Math.min(hours, span);
  const gone = (rate: number) => (Math.exp(-rate * (hours - sipped)) * -Math.expm1(-rate * sipped)) / rate;
  // Two nearly equal numbers in the first moment of the first sip: rounding must not make less than nothing of it.
  return Math.max(0, (most / span) * (gone(ke) - gone(ka)));
}

/** `e^(−ke·t) − e^(−ka·t)`, exact for the smallest times too. */
function fallen(ke: number, ka: number, hours: number): number {
  return Math.exp(-ke * hours) * -Math.expm1((ke - ka) * hours);
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

/** Milligrams that {@link stillIn} may leave out, all doses that it leaves out together. */
export const LEFT_OUT = 0.01;

/**
 * The doses that still matter at an instant and after it, those to come included: a year of drinks may be given. What is left
 * out is less than {@link LEFT_OUT} milligrams in all, then and at any later time: each of n doses is left out where
 * its ceiling, which falls from then on, is no more than the n-th part of that.
 */
export function stillIn(doses: readonly Dose[], from: Instant, halfLife: number): Dose[] {
  const ke = eliminationRate(halfLife);
  return doses.filter((dose) => {
    const hours = (from - dose.at) / HOUR - dose.minutes / 60;
    return ceiling(dose, halfLife) * Math.exp(-ke * hours) * doses.length > LEFT_OUT;
  });
}

/** One point of a curve. */
export interface Point {
  at: Instant;
  mg: number;
}

/**
 * The curve from one instant to another, a point each so many minutes and one at the end; no more than {@link LEFT_OUT}
 * milligrams below {@link residual}, so that the doses of a year may be given.
 * @throws RangeError where `every` is not above 0
 */
export function curve(doses: readonly Dose[], from: Instant, to: Instant, every: number, halfLife: number): Point[] {
  const felt = stillIn(doses, from, halfLife);
  const point = (at: Instant) => ({ at, mg: residual(felt, at, halfLife) });
  const steps = Math.max(0, Math.ceil((to - from) / (every * MINUTE)));
  return [...Array.from({ length: steps }, (_, i) => point(from + i * every * MINUTE)), point(to)];
}
