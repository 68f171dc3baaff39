import { describe, expect, it } from 'vitest';
import { firstStep, type Needs, questionsUpTo, type Step, stepAfter, stepOf } from '../../../components/welcome/steps';

const PLAIN: Needs = { demo: false, clock: false, pin: false };

/** Every screen from the first on. */
function way(needs: Needs): Step[] {
  const steps = [firstStep('', needs)];
  while (steps.at(-1) !== 'end') steps.push(stepAfter(steps.at(-1) ?? 'end', needs));
  return steps;
}

describe('the screens', () => {
  it.each([
    ['three questions and the end', PLAIN, ['times', 'legs', 'test', 'end']],
    ['the pin before the end', { ...PLAIN, pin: true }, ['times', 'legs', 'test', 'pin', 'end']],
    ['the clock first', { ...PLAIN, clock: true }, ['clock', 'times', 'legs', 'test', 'end']],
    ['the try-out before all', { ...PLAIN, demo: true }, ['demo', 'times', 'legs', 'test', 'end']],
  ])('%s', (_, needs, steps) => {
    expect(way(needs)).toEqual(steps);
  });

  it('goes on from a pin that was set meanwhile', () => {
    expect(stepAfter('pin', PLAIN)).toBe('end');
    expect(stepAfter('end', PLAIN)).toBe('end');
  });

  it('stays where it was on a reload, unless the clock has to be asked about', () => {
    expect(firstStep('#legs', PLAIN)).toBe('legs');
    expect(firstStep('#legs', { ...PLAIN, clock: true })).toBe('clock');
    expect(firstStep('#nonsense', PLAIN)).toBe('times');
    expect(stepOf('#nonsense')).toBeNull();
  });

  it.each([
    ['clock', 0],
    ['times', 1],
    ['legs', 2],
    ['test', 3],
    ['end', 3],
  ] as const)('%s: %i of three', (step, count) => {
    expect(questionsUpTo(step)).toBe(count);
  });
});
