import fc from 'fast-check';
import { HALF_LIVES, LIMITS, MOST_MG, MOST_MINUTES, UPTAKES } from '../../../lib/caffeine/limits';
import type { Taken } from '../../../lib/caffeine/model';
import type { Dose } from '../../../lib/caffeine/schema';
import { HOUR, MINUTE } from '../../../lib/time/instant';

/** Midnight before the evening that the worked values of the evidence speak of. */
export const DAY = Date.UTC(2026, 10, 22);

/** An instant of that day by its time, such as `14:30`. */
export function clock(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return DAY + hours * HOUR + minutes * MINUTE;
}

/** A drink taken at once, as the worked values have it, unless told otherwise. */
export function taken(mg: number, rest: Partial<Taken> = {}): Taken {
  return { mg, minutes: 0, uptake: 'usual', ...rest };
}

/** The same as a dose begun at an instant. */
export function dose(mg: number, at: number, rest: Partial<Taken> = {}): Dose {
  return { id: `${mg}-${at}`, drink: 'own/cup', name: 'Cup', size: null, ...taken(mg, rest), at };
}

/** Any number of a range, each as likely as the next: `fc.double` takes as many between 10⁻³⁰⁰ and 10⁻²⁹⁹ as between 1 and 10. */
export function real(min: number, max: number): fc.Arbitrary<number> {
  const parts = 2 ** 30;
  return fc.integer({ min: 0, max: parts }).map((part) => min + ((max - min) * part) / parts);
}

export const anyHalfLife = real(HALF_LIVES[0], HALF_LIVES[1]);
export const anyLimit = real(LIMITS[0], LIMITS[1]);

/** Minutes over which a drink is taken; at once as often as not. */
const anyMinutes = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: MOST_MINUTES }));

/** Any drink that can be noted, with at least so many milligrams. */
export const drinkFrom = (least: number): fc.Arbitrary<Taken> =>
  fc.record({
    mg: real(least, MOST_MG),
    minutes: anyMinutes,
    uptake: fc.constantFrom(...UPTAKES),
  });

/** Up to so many doses of the hours before and after midnight of that day, to the millisecond, in any order. */
export const dosesWithin = (from: number, to: number, most: number): fc.Arbitrary<Dose[]> =>
  fc.array(
    fc
      .tuple(drinkFrom(0), fc.integer({ min: from * HOUR, max: to * HOUR }))
      .map(([drink, after]) => dose(drink.mg, DAY + after, drink)),
    { maxLength: most },
  );

/** The value with three significant digits, as evidence.md writes it. */
export const threeDigits = (value: number): number => Number(value.toPrecision(3));
