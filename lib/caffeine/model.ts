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
 * Milligrams of one drink in the body so many hours after it was begun; 0 before. Taken at once,
 * `A(t) = D·ka/(ka−ke)·(e^(−ke·t) − e^(−ka·t))`; taken evenly over T hours, the same averaged over the sips, which has the
 * closed form `D/T·ka/(ka−ke)·((e^(−ke·s) − e^(−ke·t))/ke − (e^(−ka·s) − e^(−ka·t))/ka)` with `s = max(0, t − T)`.
 */
export function inBody({ mg, minutes, uptake }: Taken, hours: number, halfLife: number): number {
  if (!(hours > 0)) return 0;
  const ka = RATES[uptake];
  const ke = eliminationRate(halfLife);
  const share = (mg * ka) / (ka - ke);
  if (minutes === 0) return share * fallen(ke, ka, hours);
  const span = minutes / 60;
  const since = Math.max(0, hours - span);
  const sipped = hours - since;
  const gone = (rate: number) => (Math.exp(-rate * since) * -Math.expm1(-rate * sipped)) / rate;
  return (share / span) * (gone(ke) - gone(ka));
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

/** One point of a curve. */
export interface Point {
  at: Instant;
  mg: number;
}

/** The curve from one instant to another, a point each so many minutes and one at the end. */
export function curve(doses: readonly Dose[], from: Instant, to: Instant, every: number, halfLife: number): Point[] {
  const points: Point[] = [];
  for (let at = from; at < to; at += every * MINUTE) points.push({ at, mg: residual(doses, at, halfLife) });
  points.push({ at: to, mg: residual(doses, to, halfLife) });
  return points;
}
