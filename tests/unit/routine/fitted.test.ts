import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepOf } from '../../../lib/routine/catalogue';
import { fitted } from '../../../lib/routine/fitted';
import { barredBy } from '../../../lib/routine/profile';
import { runAt, runReduce } from '../../../lib/routine/run';
import { runSchema } from '../../../lib/routine/schema';
import { type Composed, compose, composeOwn } from '../../../lib/routine/swap';
import { anyChips, anyOwnRoutine, anyPreset, present, START } from './support';

const begun = ({ preset, name, steps }: Composed) =>
  present(runReduce(null, { type: 'start', id: 'r', preset, name, night: '2026-11-22', steps, viewer: 'a' }, START));
const anyRun = fc
  .oneof(
    fc.tuple(anyPreset, anyChips).map(([preset, chips]) => compose(preset, chips)),
    fc.tuple(anyOwnRoutine, anyChips).map(([routine, chips]) => composeOwn(routine, chips)),
  )
  .map(begun);

describe('a run whose person has chosen something else since', () => {
  it('is the same object where nothing is kept out and no word of care changes', () => {
    fc.assert(
      fc.property(anyPreset, anyChips, (preset, chips) => {
        const run = begun(compose(preset, chips));
        expect(fitted(run, chips)).toBe(run);
      }),
    );
  });

  it('moves no leg once a clot is suspected, and says why', () => {
    const { steps } = fitted(begun(compose('restless-legs-8', [])), ['clotNow']);
    expect(new Set(steps.map(({ step }) => stepOf(step).kind))).toEqual(new Set(['breathe']));
    expect(steps.slice(0, -1).map(({ swappedFor }) => swappedFor)).toEqual(Array(6).fill('clotNow'));
  });

  it('plays nothing that is kept out by now without its warning, in the same seconds', () => {
    fc.assert(
      fc.property(anyRun, anyChips, fc.nat({ max: 900 }), (run, chips, seconds) => {
        const now = fitted(run, chips);
        expect(runSchema.safeParse(now).success).toBe(true);
        for (const [i, step] of now.steps.entries()) {
          const bar = barredBy(step, chips);
          expect(bar === null || (bar !== 'clotNow' && step.despite !== null)).toBe(true);
          expect(step.seconds).toBe(run.steps[i]?.seconds);
          if (step.step !== run.steps[i]?.step) expect(step.swappedFor).not.toBeNull();
        }
        const instant = { ...now, beatAt: START + seconds * 1000 };
        const { index, inStep, wholeLeft } = runAt(instant, instant.beatAt);
        expect(runAt({ ...run, beatAt: instant.beatAt }, instant.beatAt)).toMatchObject({ index, inStep, wholeLeft });
        expect(fitted(now, chips)).toBe(now);
      }),
    );
  });

  it('takes new words of care along', () => {
    const { steps } = fitted(begun(compose('urge-at-night-4', [])), ['numbFeet']);
    expect(steps[0]?.notes).toEqual(['shoes']);
  });
});
