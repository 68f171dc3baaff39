import { describe, expect, it } from 'vitest';
import { repsIn } from '../../../lib/routine/catalogue';
import { breathAt, poseShare, sentenceAt } from '../../../lib/routine/pace';

describe('the sentence shown', () => {
  it.each([
    ['ready', 3000, 5000, 4, 0],
    ['first', 0, 25_000, 4, 1],
    ['first', 8_400, 25_000, 4, 2],
    ['first', 24_999, 25_000, 4, 3],
    ['second', 0, 25_000, 4, 1],
    ['first', 5_999, 10_000, 5, 1],
    ['first', 6_001, 10_000, 5, 2],
    ['first', 99_000, 90_000, 1, 0],
  ] as const)('%s, %i ms of %i, %i sentences: number %i', (phase, inPhase, phaseLength, lines, shown) => {
    expect(sentenceAt({ phase, inPhase, phaseLength }, lines)).toBe(shown);
  });
});

describe('the breath', () => {
  it.each([
    [0, 'in', 0],
    [2_000, 'in', 0.5],
    [4_000, 'out', 1],
    [7_000, 'out', 0.5],
    [10_000, 'in', 0],
    [599_000, 'out', 1 / 6],
  ] as const)('after %i ms goes %s, the circle at %f', (ms, way, full) => {
    const breath = breathAt(ms, { in: 4, hold: 0, out: 6, wait: 0, shape: 'circle' });
    expect(breath.way).toBe(way);
    expect(breath.full).toBeCloseTo(full, 9);
  });
});

describe('the figure between its poses', () => {
  const hold = { move: 'hold', period: 0 } as const;
  const cycle = { move: 'cycle', period: 5.8 } as const;
  it.each([
    [hold, 'ready', 4000, 0],
    [hold, 'first', 0, 0],
    [hold, 'first', 600, 0.5],
    [hold, 'first', 20_000, 1],
    [hold, 'change', 600, 0.5],
    [hold, 'change', 1200, 0],
    [cycle, 'first', 0, 0],
    [cycle, 'first', 2_500, 1],
    [cycle, 'first', 5_700, 0],
    [cycle, 'first', 5_800, 0],
  ] as const)('%o in %s after %i ms: %f', (look, phase, inPhase, share) => {
    expect(poseShare(look, { phase, inPhase })).toBeCloseTo(share, 5);
  });
});

describe('repetitions', () => {
  it.each([
    ['heel-raises', 40, 6],
    ['heel-raises', 30, 4],
    ['ankle-circles', 40, 3],
    ['ankle-circles', 5, 1],
    ['slow-walk', 90, null],
  ] as const)('%s in %i s: %s', (step, seconds, count) => {
    expect(repsIn(step, seconds)).toBe(count);
  });
});
