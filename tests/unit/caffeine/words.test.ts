import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COFFEE } from '../../../lib/caffeine/first';
import { type CupWord, cupWord } from '../../../lib/caffeine/words';

const CUP = COFFEE.mg;

const CUPS: Record<Exclude<CupWord, 'less' | 'more'>, number> = {
  quarter: 1 / 4,
  third: 1 / 3,
  half: 1 / 2,
  twoThirds: 2 / 3,
  one: 1,
  oneAndHalf: 3 / 2,
  two: 2,
};

test.each<[number, CupWord | null]>([
  [0, null],
  [9.5, null],
  [9.6, 'less'],
  [19, 'less'],
  [24, 'quarter'],
  // 95 mg of coffee at 14:00, bed at 22:30 (evidence.md section 3).
  [30.1, 'third'],
  [48, 'half'],
  [60.2, 'twoThirds'],
  [96, 'one'],
  [144, 'oneAndHalf'],
  [192, 'two'],
  [215, 'two'],
  [217, 'more'],
  [5000, 'more'],
])('%d mg: %s', (mg, word) => expect(cupWord(mg)).toBe(word));

test('every word is the nearest one of those that name a part of a cup', () => {
  fc.assert(
    fc.property(fc.double({ min: CUP / 5, max: CUP * 2.25, noNaN: true, maxExcluded: true }), (mg) => {
      const off = (word: keyof typeof CUPS) => Math.abs(CUPS[word] - mg / CUP);
      const nearest = Math.min(...Object.keys(CUPS).map((word) => off(word as keyof typeof CUPS)));
      expect(off(cupWord(mg) as keyof typeof CUPS)).toBeLessThan(nearest + 1e-9);
    }),
  );
});
