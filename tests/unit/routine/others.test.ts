import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookOf, stepOf } from '../../../lib/routine/catalogue';
import { othersFor } from '../../../lib/routine/others';
import { barredBy } from '../../../lib/routine/profile';
import { runAt, runReduce } from '../../../lib/routine/run';
import { playedSteps } from '../../../lib/routine/schema';
import { compose } from '../../../lib/routine/swap';
import { STEP_IDS } from '../../../lib/routine/types';
import { anyChips, anyPreset, present, START, startAction } from './support';

const offered = (preset: Parameters<typeof compose>[0], index: number) => {
  const { steps } = compose(preset, []);
  return othersFor(steps, index, []).map(({ step, form }) => (form ? `${step}/${form}` : step));
};

describe('something else', () => {
  it('offers the word shuffle first in the place of a body scan', () => {
    const { steps } = compose('in-bed-5', []);
    const scan = steps.findIndex(({ step }) => step === 'body-scan');
    expect(offered('in-bed-5', scan)[0]).toBe('cognitive-shuffle');
  });

  it('keeps the body where it is first, and ends with a breath', () => {
    expect(offered('restless-legs-8', 1)).toEqual(['quad-stretch-standing', 'figure-four-seated', 'long-exhale']);
  });

  it('leaves the legs out of what is tensed or minded where they matter', () => {
    const [up] = compose('full-wind-down-15', []).steps.filter(({ step }) => step === 'legs-up-wall');
    const all = up ? [up, ...STEP_IDS.filter((step) => step !== 'pmr-short').map((step) => ({ ...up, step }))] : [];
    const formsOf = (legsMatter: boolean) =>
      othersFor(
        all.map((step) => ({ ...step, seconds: 180 })),
        0,
        [],
        legsMatter,
      ).map(({ step, form }) => `${step}/${form}`);
    expect(formsOf(true)).toContain('pmr-short/noLegs');
    expect(formsOf(false)).toContain('pmr-short/null');
  });

  it('offers 4-7-8 for four rounds, and never for more', () => {
    const lasting = (seconds: number) => {
      const steps = compose('breathing-5', []).steps.map((step) => ({ ...step, seconds }));
      return othersFor(steps, 0, []).filter(({ step }) => step === 'four-seven-eight');
    };
    expect(lasting(81)).toMatchObject([{ seconds: 81, ready: 5 }]);
    expect(lasting(86)).toMatchObject([{ seconds: 86, ready: 10 }]);
    expect(lasting(87)).toEqual([]);
    const [first] = compose('breathing-5', []).steps;
    const longer = first ? [{ ...first, seconds: 60, extra: [30, 0] as [number, number] }] : [];
    expect(othersFor(longer, 0, []).map(({ step }) => step)).not.toContain('four-seven-eight');
  });

  it('is empty for a step that is not there', () => {
    expect(othersFor(compose('desk-3', []).steps, 9, [])).toEqual([]);
  });

  it('is never the step itself, never barred, never a chore, as long as the step, and well formed', () => {
    fc.assert(
      fc.property(anyPreset, anyChips, fc.nat({ max: 10 }), (preset, chips, at) => {
        const { steps } = compose(preset, chips);
        const index = at % steps.length;
        const current = steps[index];
        const others = othersFor(steps, index, chips);
        expect(others.length).toBeGreaterThanOrEqual(2);
        expect(others.length).toBeLessThanOrEqual(3);
        expect(new Set(others.map(({ step }) => step)).size).toBe(others.length);
        expect(playedSteps.safeParse(others).success).toBe(true);
        for (const other of others) {
          expect(other.step).not.toBe(current?.step);
          expect(barredBy(other, chips)).toBeNull();
          expect(stepOf(other.step).kind).not.toBe('prepare');
          expect(other.seconds).toBe(current?.seconds);
        }
      }),
    );
  });
});

describe('a swapped step', () => {
  const begun = () => present(runReduce(null, startAction(), START));

  it('takes the place of the current one from its beginning, with the seconds and what was added to them', () => {
    const longer = present(runReduce(begun(), { type: 'add30' }, START + 5_000));
    const [other] = othersFor(longer.steps, 0, []);
    if (!other) throw new Error('nothing offered');
    const run = present(runReduce(longer, { type: 'swap', step: { ...other, seconds: 5 } }, START + 10_000));
    const at = runAt(run, START + 10_000);
    expect(at.step.step).toBe(other.step);
    expect([at.inStep, at.stepLength]).toEqual([0, 120_000]);
    expect(run.steps.slice(1)).toEqual(begun().steps.slice(1));
  });

  it('shares what was added between the sides of the other step', () => {
    const longer = present(runReduce(begun(), { type: 'add30' }, START));
    const sided = begun().steps[1];
    if (!sided?.sided) throw new Error('a step with sides is wanted');
    const swapped = present(runReduce(longer, { type: 'swap', step: sided }, START));
    expect(swapped.steps[0]?.extra).toEqual([15, 15]);
    const back = present(runReduce(swapped, { type: 'swap', step: begun().steps[0] ?? sided }, START));
    expect(back.steps[0]?.extra).toEqual([30, 0]);
  });

  it('leaves a second for the step, however long its get-ready was', () => {
    const run = begun();
    const short = { ...run, steps: run.steps.map((step) => ({ ...step, seconds: 3, ready: 1 })) };
    const [other] = othersFor(run.steps, 0, []);
    if (!other) throw new Error('nothing offered');
    const swapped = present(runReduce(short, { type: 'swap', step: { ...other, ready: 10 } }, START));
    expect(swapped.steps[0]?.ready).toBe(2);
  });

  it('changes nothing once the run has ended', () => {
    const left = present(runReduce(begun(), { type: 'leave' }, START));
    const [other] = othersFor(left.steps, 0, []);
    if (!other) throw new Error('nothing offered');
    expect(runReduce(left, { type: 'swap', step: other }, START)).toEqual(left);
    expect(lookOf(other.step, other.form).posture).toBe('standing');
  });
});
