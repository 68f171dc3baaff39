import { DRINKS } from './drinks';
import type { Drink } from './schema';

/** What the catalogue is sorted into; what stands in none of the first three is `other`. */
export const GROUPS = ['coffee', 'tea', 'cold', 'other'] as const;

export type DrinkGroup = (typeof GROUPS)[number];

const MEMBERS: Record<Exclude<DrinkGroup, 'other'>, readonly string[]> = {
  coffee: [
    'coffee',
    'coffeeLarge',
    'filterCoffee',
    'espresso',
    'doubleEspresso',
    'latte',
    'instantCoffee',
    'decafCoffee',
    'coldBrew',
  ],
  tea: ['blackTea', 'greenTea', 'decafTea', 'bottledTea', 'herbalTea'],
  cold: ['cola', 'dietCola', 'citrusSoda', 'energyDrink', 'energyDrinkLarge', 'energyShot'],
};

function groupOf({ drink }: Drink): DrinkGroup {
  return GROUPS.find((group) => group !== 'other' && MEMBERS[group].includes(drink)) ?? 'other';
}

/** The drinks of the catalogue in one group, in its order. */
export function drinksIn(group: DrinkGroup): Drink[] {
  return DRINKS.filter((drink) => groupOf(drink) === group);
}
