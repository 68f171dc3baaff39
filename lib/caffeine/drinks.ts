import { COFFEE, TEA } from './first';
import type { Uptake } from './limits';
import type { Drink } from './schema';

const of = (drink: string, size: number | null, mg: number, uptake: Uptake = 'usual'): Drink => ({
  drink,
  name: null,
  mg,
  size,
  minutes: 0,
  uptake,
});

/**
 * Typical contents in milligrams per serving (evidence.md section 3, "Typical contents"; brands vary widely, so every
 * number can be changed). Names: `drink.<id>` in the catalogue. Cola and chocolate are taken up slowly (Arnaud, in Caffeine,
 * Coffee, and Health).
 */
export const DRINKS = [
  COFFEE,
  of('coffeeLarge', 355, 144),
  of('filterCoffee', 200, 90),
  of('espresso', 30, 63),
  of('doubleEspresso', 60, 126),
  of('latte', 473, 150),
  of('instantCoffee', 237, 62),
  of('decafCoffee', 237, 2),
  of('coldBrew', 473, 205),
  TEA,
  of('greenTea', 237, 29),
  of('decafTea', 237, 2),
  of('bottledTea', 237, 26),
  of('cola', 355, 34, 'slow'),
  of('dietCola', 355, 45, 'slow'),
  of('citrusSoda', 355, 55),
  of('energyDrink', 250, 80),
  of('energyDrinkLarge', 500, 160),
  of('energyShot', 60, 200),
  of('darkChocolate', null, 40, 'slow'),
  of('milkChocolate', null, 10, 'slow'),
  of('hotCocoa', 240, 5, 'slow'),
  of('preWorkout', null, 218),
  of('caffeineTablet', null, 200),
  of('headacheTablet', null, 65),
  of('herbalTea', 355, 0),
] as const satisfies readonly Drink[];

/** The drink of the catalogue with this id, or undefined. */
export function drinkById(id: string): Drink | undefined {
  return DRINKS.find(({ drink }) => drink === id);
}
