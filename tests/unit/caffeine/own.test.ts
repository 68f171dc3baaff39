import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allDrinks,
  withDrink,
  withFavourite,
  withOrder,
  withOwn,
  withoutFavourite,
  withoutOwn,
} from '../../../lib/caffeine/choose';
import { DRINKS } from '../../../lib/caffeine/drinks';
import { COFFEE, firstCaffeine, TEA } from '../../../lib/caffeine/first';
import { type DrinkTexts, readDrink, textsOf } from '../../../lib/caffeine/own';
import { type CaffeineSettings, caffeineSchema, type Drink, drinkSchema } from '../../../lib/caffeine/schema';

const MATE: Drink = { drink: 'own/mate', name: 'Mate', mg: 78, size: 300, minutes: 45, uptake: 'usual' };
const TYPED: DrinkTexts = { name: 'Mate', mg: '78', size: '300', minutes: '45', uptake: 'usual' };
const read = (part: Partial<DrinkTexts>, taken: string[] = []) => readDrink({ ...TYPED, ...part }, 'own/mate', taken);

describe('a drink that is typed', () => {
  test('is what it says, and reads back as it was', () => {
    expect(read({})).toEqual({ ok: true, drink: MATE });
    expect(textsOf(MATE)).toEqual(TYPED);
    expect(drinkSchema.safeParse(MATE).success).toBe(true);
  });

  test('needs neither a size nor minutes, and takes digits of any script', () => {
    expect(read({ size: '', minutes: ' ', mg: '٧٨', name: '  Mate   tea ' })).toEqual({
      ok: true,
      drink: { ...MATE, name: 'Mate tea', size: null, minutes: 0 },
    });
    expect(textsOf({ ...MATE, size: null, minutes: 0 })).toMatchObject({ size: '', minutes: '' });
  });

  test.each([
    [{ name: '' }, { name: 'name' }],
    [{ name: '   ' }, { name: 'name' }],
    [{ name: 'm'.repeat(41) }, { name: 'long' }],
    [{ name: 'COFFEE' }, { name: 'known' }],
    [{ mg: '' }, { mg: 'range' }],
    [{ mg: '-1' }, { mg: 'range' }],
    [{ mg: '1001' }, { mg: 'range' }],
    [{ mg: '99999999999999999999' }, { mg: 'range' }],
    [{ mg: 'NaN' }, { mg: 'range' }],
    [{ mg: '80mg' }, { mg: 'range' }],
    [{ mg: '1e3' }, { mg: 'range' }],
    [{ size: '0' }, { size: 'range' }],
    [{ size: '3001' }, { size: 'range' }],
    [{ minutes: '241' }, { minutes: 'range' }],
    [{ minutes: '-5' }, { minutes: 'range' }],
    [
      { name: '', mg: 'x', size: 'y', minutes: 'z' },
      { name: 'name', mg: 'range', size: 'range', minutes: 'range' },
    ],
  ])('%o is refused', (part, faults) => {
    expect(read(part, ['Tea', 'Coffee'])).toEqual({ ok: false, faults });
  });

  test('may keep its own name, and one that differs by an accent is another', () => {
    expect(read({ name: 'Maté' }, ['Mate'])).toMatchObject({ ok: true });
  });
});

describe('the drinks of a user', () => {
  const first = firstCaffeine();
  const withMate = withFavourite(withOwn(first, MATE), MATE);
  const ids = (settings: CaffeineSettings) => settings.favourites.map(({ drink }) => drink);

  test('are each there once, those at hand first, with the amounts that the user gave them', () => {
    const strong = withDrink({ ...withMate, usual: COFFEE }, { ...COFFEE, mg: 120 });
    const all = allDrinks(strong);
    expect(all.map(({ drink }) => drink).slice(0, 3)).toEqual(['coffee', 'blackTea', 'own/mate']);
    expect(new Set(all.map(({ drink }) => drink)).size).toBe(all.length);
    expect(all).toHaveLength(DRINKS.length + 1);
    expect(all[0]?.mg).toBe(120);
    expect(strong.usual.mg).toBe(120);
    expect(strong.favourites[0]?.mg).toBe(120);
  });

  test('follow a change of one of their own wherever it stands', () => {
    const changed = { ...MATE, name: 'Strong mate', mg: 90 };
    const next = withDrink({ ...withMate, usual: MATE }, changed);
    expect([next.usual, next.favourites[2], next.own[0]]).toEqual([changed, changed, changed]);
    expect(next.favourites[0]).toEqual(COFFEE);
  });

  test('lose a deleted one everywhere; the first at hand, or coffee, is the usual one then', () => {
    const gone = withoutOwn({ ...withMate, usual: MATE, favourites: [TEA, MATE] }, MATE.drink);
    expect(gone).toEqual({ ...first, usual: TEA, favourites: [TEA] });
    expect(withoutOwn({ ...withMate, usual: MATE, favourites: [MATE] }, MATE.drink).usual).toEqual(COFFEE);
    expect(withoutOwn({ ...withMate, usual: TEA }, MATE.drink).usual).toEqual(TEA);
  });

  test('are at hand in an order that can be changed, none twice and six at most', () => {
    expect(ids(withOrder(withMate, MATE.drink, 0))).toEqual(['own/mate', 'coffee', 'blackTea']);
    expect(ids(withOrder(withMate, 'coffee', 9))).toEqual(['blackTea', 'own/mate', 'coffee']);
    expect(ids(withOrder(withMate, 'coffee', -1))).toEqual(ids(withMate));
    expect(withOrder(withMate, 'none', 1)).toBe(withMate);
    expect(withFavourite(withMate, MATE)).toBe(withMate);
    expect(ids(withoutFavourite(withMate, 'coffee'))).toEqual(['blackTea', 'own/mate']);
    const all = DRINKS.reduce<CaffeineSettings>(withFavourite, first);
    expect(all.favourites).toHaveLength(6);
  });

  test('of their own are twenty at most, and what is made of them can be stored', () => {
    const many = Array.from({ length: 25 }, (_, i): Drink => ({ ...MATE, drink: `own/${i}`, name: `Mate ${i}` }));
    const full = many.reduce(withOwn, first);
    expect(full.own).toHaveLength(20);
    expect(caffeineSchema.safeParse(full).success).toBe(true);
  });

  test('can be stored after any presses, each drink with one content wherever it stands', () => {
    const own = (id: number, mg: number): Drink => ({ ...MATE, drink: `own/${id}`, name: `Mate ${id}`, mg });
    const press = fc.record({
      what: fc.constantFrom('add', 'change', 'delete', 'favour', 'unfavour', 'move', 'usual'),
      id: fc.nat(6),
      mg: fc.nat(1000),
      place: fc.integer({ min: -2, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        let after = first;
        for (const { what, id, mg, place } of presses) {
          const some = allDrinks(after)[id] ?? COFFEE;
          const has = after.own.some(({ drink }) => drink === `own/${id}`);
          if (what === 'add' && !has) after = withOwn(after, own(id, mg));
          if (what === 'change') after = withDrink(after, { ...some, mg });
          if (what === 'delete') after = withoutOwn(after, `own/${id}`);
          if (what === 'favour') after = withFavourite(after, some);
          if (what === 'unfavour') after = withoutFavourite(after, some.drink);
          if (what === 'move') after = withOrder(after, some.drink, place);
          if (what === 'usual') after = { ...after, usual: some };
        }
        expect(caffeineSchema.safeParse(after).success).toBe(true);
        const all = new Map(allDrinks(after).map((drink) => [drink.drink, drink]));
        for (const drink of [after.usual, ...after.favourites, ...after.own]) {
          expect(all.get(drink.drink)).toEqual(drink);
        }
      }),
      { numRuns: 500 },
    );
  });
});
