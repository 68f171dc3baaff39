/**
 * Chance by a seed (any number), by a small generator (Mulberry32, Tommy Ettinger), so that one seed gives one row of numbers on
 * every machine.
 * @returns whole numbers from 0 to 2^32 - 1, evenly spread
 */
export function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  };
}
