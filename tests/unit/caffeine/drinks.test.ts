import { expect, it, test } from 'vitest';
import { DRINKS, drinkById } from '../../../lib/caffeine/drinks';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { caffeineSchema, drinkSchema } from '../../../lib/caffeine/schema';

/** The table "Typical contents" of evidence.md section 3: serving in millilitres, where it is one, and milligrams. */
const CONTENTS = `
coffee 237 96
coffeeLarge 355 144
filterCoffee 200 90
espresso 30 63
doubleEspresso 60 126
latte 473 150
instantCoffee 237 62
decafCoffee 237 2
coldBrew 473 205
blackTea 237 48
greenTea 237 29
decafTea 237 2
bottledTea 237 26
cola 355 34
dietCola 355 45
citrusSoda 355 55
energyDrink 250 80
energyDrinkLarge 500 160
energyShot 60 200
darkChocolate - 40
milkChocolate - 10
hotCocoa 240 5
preWorkout - 218
caffeineTablet - 200
headacheTablet - 65
herbalTea 355 0
`;

const rows = CONTENTS.trim()
  .split('\n')
  .map((row) => row.split(' '));

test('26 drinks have a content', () => {
  expect(rows).toHaveLength(26);
  expect(DRINKS.map(({ drink, size, mg }) => `${drink} ${size ?? '-'} ${mg}`)).toEqual(
    rows.map((row) => row.join(' ')),
  );
});

// Cola and chocolate peak after 1.5 to 2 hours, where a capsule does after half an hour.
test('cola and chocolate are taken up slowly, and nothing else', () => {
  const slow = DRINKS.filter(({ uptake }) => uptake === 'slow').map(({ drink }) => drink);
  expect(slow).toEqual(['cola', 'dietCola', 'darkChocolate', 'milkChocolate', 'hotCocoa']);
  expect(DRINKS.filter(({ uptake }) => uptake === 'food')).toEqual([]);
});

test.each(DRINKS.map((drink) => [drink.drink, drink] as const))('%s can be stored and is found again', (id, drink) => {
  expect(drinkSchema.parse(drink)).toEqual(drink);
  expect(drinkById(id)).toEqual(drink);
});

it('a drink that is not there is not found', () => {
  expect(drinkById('own/mate')).toBeUndefined();
});

it('somebody new has coffee and tea at hand, and settings that can be stored', () => {
  const first = firstCaffeine();
  expect(first.favourites).toEqual([drinkById('coffee'), drinkById('blackTea')]);
  expect(first.usual).toEqual(drinkById('coffee'));
  expect(caffeineSchema.parse(first)).toEqual(first);
});
