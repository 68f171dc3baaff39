import { expect, test } from 'vitest';
import { DRINKS } from '../../../lib/caffeine/drinks';
import { drinksIn, GROUPS } from '../../../lib/caffeine/groups';

test('every drink of the catalogue stands in one group, and no group is without', () => {
  const sorted = GROUPS.map((group) => drinksIn(group).map(({ drink }) => drink));
  expect(sorted.flat().sort()).toEqual(DRINKS.map(({ drink }) => drink).sort());
  expect(sorted.map(({ length }) => length)).toEqual([9, 5, 6, 6]);
});
