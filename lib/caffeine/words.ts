/**
 * From how many milligrams on each word holds: half way between its part of a cup and the one before it (`twoThirds` from
 * 7/12 of a cup). A cup is one of brewed coffee, 96 mg (evidence.md section 3). Below a fifth of it what is left is less
 * than a quarter, below a tenth it is not worth a word.
 */
const WORDS = [
  [216, 'more'],
  [168, 'two'],
  [120, 'oneAndHalf'],
  [80, 'one'],
  [56, 'twoThirds'],
  [40, 'half'],
  [28, 'third'],
  [19.2, 'quarter'],
  [9.6, 'less'],
] as const;

/** How much of a cup: `less` is less than a quarter, `more` more than two. */
export type CupWord = (typeof WORDS)[number][1];

/** Milligrams as part of a cup, in a word; null below a tenth of one, of which nothing is told. */
export function cupWord(mg: number): CupWord | null {
  return WORDS.find(([least]) => mg >= least)?.[1] ?? null;
}
