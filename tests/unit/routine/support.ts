import * as fc from 'fast-check';
import { compose } from '../../../lib/routine/swap';
import { PRESET_IDS, PROFILE_CHIPS, type Run, type RunAction } from '../../../lib/routine/types';

export const START = Date.UTC(2026, 10, 22, 21, 0);

export const anyChips = fc.subarray([...PROFILE_CHIPS]);
export const anyPreset = fc.constantFrom(...PRESET_IDS);

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
