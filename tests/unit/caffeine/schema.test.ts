/** What is refused where drinks, doses and settings come in: from a page, a file, or storage. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readEnvelope } from '../../../lib/app/commands';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { UPTAKES } from '../../../lib/caffeine/limits';
import type { Dose, Drink } from '../../../lib/caffeine/schema';
import { caffeineSchema, doseSchema, drinkSchema } from '../../../lib/caffeine/schema';
import { DAY } from './support';

const MATE: Drink = { drink: 'own/mate', name: 'Mate', mg: 70, size: 330, minutes: 30, uptake: 'usual' };
const DOSE: Dose = { ...MATE, id: 'one', at: DAY };
const FIRST = firstCaffeine();

/** What no number of the product may be, each with a name. */
const NO_NUMBERS: [string, unknown][] = [
  ['no number', Number.NaN],
  ['without end', Number.POSITIVE_INFINITY],
  ['without end below', Number.NEGATIVE_INFINITY],
  ['text', '96'],
  ['empty', ''],
  ['null', null],
  ['missing', undefined],
  ['a list', [96]],
  ['true', true],
];

const without = <T>(wrong: [string, T][], name: string) => wrong.filter(([each]) => each !== name);

describe('a drink', () => {
  test.each([
    ['of the user’s own', {}],
    ['with nothing in it', { mg: 0 }],
    ['with the most that one may hold', { mg: 1000, minutes: 240, size: 3000 }],
    ['of half a milligram', { mg: 0.5 }],
    ['without a size', { size: null }],
    ['of the catalogue', { drink: 'espresso', name: null }],
    // Written by a later version: it has no word here, and is counted all the same.
    ['that this version does not know', { drink: 'guarana', name: null }],
    ...UPTAKES.map((uptake) => [`taken up as ${uptake}`, { uptake }] as [string, Partial<Drink>]),
  ] satisfies [string, Partial<Drink>][])('%s is taken in as it is', (_, change) => {
    expect(drinkSchema.parse({ ...MATE, ...change })).toEqual({ ...MATE, ...change });
  });

  const wrong: Record<string, [string, unknown][]> = {
    mg: [['below nothing', -1], ['a hair below nothing', -1e-9], ['huge', 1000.1], ['absurd', 1e300], ...NO_NUMBERS],
    size: [['nothing', 0], ['negative', -250], ['huge', 3001], ['broken', 250.5], ...without(NO_NUMBERS, 'null')],
    minutes: [['negative', -1], ['huge', 241], ['broken', 1.5], ...NO_NUMBERS],
    uptake: [
      ['unknown', 'quick'],
      ['null', null],
      ['missing', undefined],
      ['a number', 5],
    ],
    drink: [
      ['empty', ''],
      ['long', `own/${'x'.repeat(60)}`],
      ['a number', 7],
      ['missing', undefined],
    ],
    name: [
      ['missing for one of the user’s own', null],
      ['empty', ''],
      ['blank', ' \t\u00a0'],
      ['long', 'x'.repeat(41)],
      ['a number', 7],
      ['missing', undefined],
    ],
  };
  const cases = Object.entries(wrong).flatMap(([field, values]) => values.map(([why, value]) => [field, why, value]));

  test.each(cases)('whose %s is %s is refused, and the field is named', (field, _, value) => {
    const changed = { ...MATE, [field as string]: value };
    for (const read of [drinkSchema.safeParse(changed), doseSchema.safeParse({ ...DOSE, ...changed })]) {
      expect(read.error?.issues[0]?.path).toEqual([field]);
    }
  });

  it('of the catalogue has no name of its own, and one of the user’s own an id', () => {
    const path = (drink: object) => drinkSchema.safeParse({ ...MATE, ...drink }).error?.issues[0]?.path;
    expect(path({ drink: 'coffee' })).toEqual(['name']);
    expect(path({ drink: 'own/' })).toEqual(['name']);
  });

  it('is read or refused, whatever comes', () => {
    const anything = fc.record(
      { drink: fc.anything(), name: fc.anything(), mg: fc.anything(), size: fc.anything(), minutes: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, fc.anything()), (value) => {
        const read = drinkSchema.safeParse(typeof value === 'object' ? { ...MATE, ...value } : value);
        if (read.success) expect(read.data.mg >= 0 && read.data.mg <= 1000).toBe(true);
      }),
    );
  });
});

describe('a dose', () => {
  it('is taken in as it is', () => {
    expect(doseSchema.parse(DOSE)).toEqual(DOSE);
  });

  test.each([
    ['id', ['', 'x'.repeat(65), 7, undefined]],
    ['at', [-1, Number.NaN, Number.POSITIVE_INFINITY, 32_503_680_000_000, '2026-11-22', null, undefined]],
  ])('is refused for its %s', (field, values) => {
    for (const value of values) {
      expect(doseSchema.safeParse({ ...DOSE, [field]: value }).error?.issues[0]?.path).toEqual([field]);
    }
  });
});

describe('what the user said about caffeine', () => {
  test.each([
    ['limit', [5, 20, 35, 60, 200]],
    ['halfLife', [2, 5, 9.5, 16]],
  ])('%s may be any of %j', (field, values) => {
    for (const value of values)
      expect(caffeineSchema.parse({ ...FIRST, [field]: value })).toMatchObject({ [field]: value });
  });

  const numbers = NO_NUMBERS.map(([, value]) => value);
  test.each([
    ['limit', [4.9, 0, -35, 200.1, 1e9, ...numbers]],
    ['halfLife', [1.9, 0, -5, 16.1, 56, 1e9, ...numbers]],
    ['mode', ['smart', null, undefined, 1]],
    ['clearance', ['liver', null, undefined, 5]],
    ['drinks', ['yes', null, undefined, 1]],
    ['version', [2, '1', undefined]],
    ['usual', [null, undefined, {}, 'coffee']],
  ] as [string, unknown[]][])('is refused for its %s', (field, values) => {
    for (const value of values) {
      const read = caffeineSchema.safeParse({ ...FIRST, [field]: value });
      expect(read.error?.issues[0]?.path[0]).toBe(field);
    }
  });

  test.each([
    ['favourites', 6],
    ['own', 20],
  ])('holds %s, %d at the most', (field, most) => {
    const drinks = Array.from({ length: most }, (_, i) => ({ ...MATE, drink: `own/${i}` }));
    expect(caffeineSchema.safeParse({ ...FIRST, [field]: drinks }).success).toBe(true);
    const read = caffeineSchema.safeParse({ ...FIRST, [field]: [...drinks, MATE] });
    expect(read.error?.issues[0]?.path).toEqual([field]);
  });
});

describe('a command', () => {
  const read = (command: object) => readEnvelope({ evenfall: 1, id: 'one', command });

  test.each([
    ['drink.name', { type: 'dose/log', dose: 'one', at: DAY, drink: { ...MATE, name: null } }],
    ['drink.mg', { type: 'dose/log', dose: 'one', at: DAY, drink: { ...MATE, mg: -1 } }],
    ['at', { type: 'dose/log', dose: 'one', at: Number.NaN, drink: MATE }],
    ['dose', { type: 'dose/remove', dose: '' }],
    ['value.halfLife', { type: 'caffeine/save', value: { ...FIRST, halfLife: 56 } }],
    ['value.own.0.name', { type: 'caffeine/save', value: { ...FIRST, own: [{ ...MATE, name: ' ' }] } }],
  ])('is refused as a whole, and %s named', (field, command) => {
    expect(read(command)).toEqual({ field });
  });

  it('with nothing wrong is read', () => {
    expect(read({ type: 'dose/log', dose: 'one', at: DAY, drink: MATE })).toMatchObject({ id: 'one' });
  });
});
