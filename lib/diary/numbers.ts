import { efficiencyOf } from './measures';
import type { NightRow } from './row';

/** What is counted of some nights, each from the nights that have it. */
export const NUMBERS = ['tst', 'tib', 'sol', 'waso', 'se', 'attempt', 'screen', 'mg'] as const;
export type NumberName = (typeof NUMBERS)[number];

/** One measure over some nights: minutes, percent (`se`, `attempt`) or milligrams (`mg`). */
export interface Numbers {
  name: NumberName;
  /** The middle value, the least and the most; null where no night has it. */
  middle: number | null;
  least: number | null;
  most: number | null;
  /** Nights that have it, and nights without. */
  n: number;
  missing: number;
}

const VALUE: Record<NumberName, (row: NightRow) => number | null> = {
  tst: ({ tst }) => tst,
  tib: ({ tib }) => tib,
  sol: ({ sol }) => sol,
  waso: ({ waso }) => waso,
  se: ({ tst, tib }) => efficiencyOf(tst, tib),
  attempt: ({ tst, attempt }) => efficiencyOf(tst, attempt),
  screen: ({ screen }) => screen,
  mg: ({ mg }) => mg,
};

/** The numbers of some nights. What a night lacks is left out of the middle and counted as missing, never taken for 0. */
export function numbersOf(rows: readonly NightRow[]): Numbers[] {
  return NUMBERS.map((name) => {
    const values = rows.map(VALUE[name]).filter((value) => value !== null);
    const sorted = values.sort((a, b) => a - b);
    const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
    return {
      name,
      middle: low === undefined || high === undefined ? null : (low + high) / 2,
      least: sorted[0] ?? null,
      most: sorted.at(-1) ?? null,
      n: sorted.length,
      missing: rows.length - sorted.length,
    };
  });
}
