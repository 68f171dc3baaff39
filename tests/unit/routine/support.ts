import * as fc from 'fast-check';
import { LIMITS, type Measure, type OwnRoutine, type OwnStep } from '../../../lib/routine/own';
import { compose } from '../../../lib/routine/swap';
import { PRESET_IDS, PROFILE_CHIPS, type Run, type RunAction, STEP_IDS } from '../../../lib/routine/types';

export const START = Date.UTC(2026, 10, 22, 21, 0);

export const anyChips = fc.subarray([...PROFILE_CHIPS]);
export const anyPreset = fc.constantFrom(...PRESET_IDS);

const within = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const anyMeasure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ by: fc.constant('seconds' as const), seconds: within(LIMITS.seconds) }),
  fc.record({ by: fc.constant('count' as const), count: within(LIMITS.count), each: within(LIMITS.each) }),
);
const anyOwnStep: fc.Arbitrary<OwnStep> = fc
  .record({
    step: fc.constantFrom(...STEP_IDS, 'own' as const),
    measure: anyMeasure,
    perSide: fc.boolean(),
    anyway: fc.boolean(),
  })
  .map((one) => ({ ...one, own: one.step === 'own' ? { name: 'Towel pull', text: 'Pull it toward you.' } : null }));

/** A routine of the user's own with any steps, measures and rest that its schema allows. */
export const anyOwnRoutine: fc.Arbitrary<OwnRoutine> = fc.record({
  id: fc.constant('mine'),
  name: fc.constant('Mine'),
  steps: fc.array(anyOwnStep, { minLength: 1, maxLength: 8 }),
  rest: within(LIMITS.rest),
});

/** A run of "Legs on the move" by someone with nothing to leave out, begun at `START` by window `a`. */
export function startAction(id = 'run-1', viewer = 'a'): Extract<RunAction, { type: 'start' }> {
  const { preset, steps } = compose('restless-legs-8', []);
  return { type: 'start', id, preset, name: null, night: '2026-11-22', steps, viewer };
}

/** Fails the test when there is no run. */
export function present(run: Run | null): Run {
  if (run === null) throw new Error('expected a run');
  return run;
}
