import { expect, test } from 'vitest';
import { instantOf } from '../../lib/time/zone';
import { pickWall, temporalInstant, type Wall } from '../support/zone-oracle';

const CASES = 100_000;

/** A fixed stream of numbers in [0, 1) (mulberry32), so that a difference found once is found again. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test(`instantOf and Temporal name the same instant for ${CASES.toLocaleString('en')} wall times`, {
  timeout: 120_000,
}, () => {
  const next = stream(20_261_122);
  const started = performance.now();
  const differences: (Wall & { ours: number; theirs: number })[] = [];
  for (let i = 0; i < CASES; i += 1) {
    const wall = pickWall(next(), next(), next());
    const ours = instantOf(wall.date, wall.time, wall.zone);
    const theirs = temporalInstant(wall);
    if (ours !== theirs) differences.push({ ...wall, ours, theirs });
  }
  console.log(
    `zone oracle: ${CASES} cases, ${differences.length} differences, ${Math.round(performance.now() - started)} ms`,
  );
  expect(differences.slice(0, 20)).toEqual([]);
});
