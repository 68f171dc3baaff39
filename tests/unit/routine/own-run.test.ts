import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepOf } from '../../../lib/routine/catalogue';
import type { OwnRoutine, OwnStep } from '../../../lib/routine/own';
import { ownLengths, ownSeconds } from '../../../lib/routine/own-length';
import { phasesOf } from '../../../lib/routine/run';
import { ownRoutineSchema, playedSteps } from '../../../lib/routine/schema';
import { compose, composeOwn } from '../../../lib/routine/swap';
import {
  type PlayedStep,
  PRESET_IDS,
  PROFILE_CHIPS,
  type ProfileChip,
  STEP_IDS,
  type StepId,
} from '../../../lib/routine/types';
import { runs } from '../../support/runs';
import { keepsOut } from './kept-out';
import { anyChips, anyOwnRoutine } from './support';

const seconds = (length: number): OwnStep['measure'] => ({ by: 'seconds', seconds: length });
const times = (count: number, each: number): OwnStep['measure'] => ({ by: 'count', count, each });
const of = (step: StepId, measure = seconds(30), anyway = false): OwnStep => ({
  step,
  own: null,
  measure,
  perSide: false,
  anyway,
});
const towel = (measure: OwnStep['measure'], perSide: boolean, anyway = false): OwnStep => ({
  step: 'own',
  own: { name: 'Towel pull', text: 'Pull it toward you.' },
  measure,
  perSide,
  anyway,
});
const routine = (rest: number, ...steps: OwnStep[]): OwnRoutine => ({ id: 'knee', name: 'For my knee', steps, rest });
const played = (one: OwnRoutine, ...chips: ProfileChip[]) => composeOwn(one, chips).steps;

describe("the lengths of a routine of one's own", () => {
  test.each(STEP_IDS)('%s has the sides and the posture of the catalogue', (step) => {
    const [first, again] = ownLengths(routine(0, of(step), of(step)));
    expect(first?.sided).toBe(stepOf(step).sided);
    expect(first?.ready).toBe(stepOf(step).posture === 'seated' ? 5 : 10);
    expect(again?.ready).toBe(5);
    const [, after] = ownLengths(routine(0, of('slow-walk'), of(step)));
    expect(after?.ready).toBe(stepOf(step).posture === 'standing' ? 5 : 10);
  });

  test.each<[string, OwnStep, number]>([
    ['a seated march of 30 s, five of them more to get ready', of('seated-march'), 35],
    ['ankle circles of 30 s a side, and five between them', of('ankle-circles'), 70],
    ['12 slow heel raises of 4 s', of('heel-raises', times(12, 4)), 58],
    ['10 pulls of 3 s a side', towel(times(10, 3), true), 75],
    ['10 pulls of 3 s', towel(times(10, 3), false), 40],
    ['one pull of a second a side', towel(times(1, 1), true), 13],
  ])('%s', (_, step, length) => {
    expect(ownSeconds(routine(0, step))).toBe(length);
    expect(ownSeconds(routine(60, step))).toBe(length);
  });

  test('rest lengthens the get-ready of each step but the first', () => {
    const three = routine(20, of('seated-march'), of('seated-march'), of('slow-walk'));
    expect(played(three).map(({ ready }) => ready)).toEqual([5, 25, 30]);
    expect(ownSeconds(three)).toBe(35 + 55 + 60);
  });

  test('a step ends at the hour, with as many repetitions as fit', () => {
    const [step] = played(routine(0, towel(times(100, 60), true)));
    expect(step).toMatchObject({ seconds: 10 + 2 * 29 * 60 + 5, count: 29 });
    const [, long] = played(routine(120, of('seated-march'), of('hamstring-seated', seconds(1800))));
    expect(long?.seconds).toBe(3600);
  });

  test('4-7-8 ends after its four rounds, and a pack after ten minutes', () => {
    const [rounds, pack] = played(
      routine(0, of('four-seven-eight', seconds(1800)), of('warm-cool-pack', seconds(1800))),
    );
    expect(rounds).toMatchObject({ seconds: 5 + 4 * 19, ready: 5 });
    expect(pack).toMatchObject({ seconds: 5 + 600 });
  });
});

describe("a routine of one's own", () => {
  test('is played under its own name, step by step', () => {
    const composed = composeOwn(routine(0, of('slow-walk'), towel(times(10, 3), true)), []);
    expect(composed).toMatchObject({ preset: 'own/knee', name: 'For my knee' });
    expect(composed.steps[1]).toEqual({
      step: 'own',
      own: { name: 'Towel pull', text: 'Pull it toward you.' },
      form: null,
      seconds: 75,
      ready: 10,
      sided: true,
      count: 10,
      swappedFor: null,
      despite: null,
      notes: [],
      extra: [0, 0],
    });
  });

  test('gives each side what was asked for', () => {
    const [step] = played(routine(0, towel(times(10, 3), true)));
    expect(step && phasesOf(step).map(({ length }) => length)).toEqual([10_000, 30_000, 5_000, 30_000]);
    const [short] = played(routine(0, towel(times(2, 1), true)));
    expect(short && phasesOf(short).map(({ length }) => length)).toEqual([10_000, 2_000, 2_000, 2_000]);
  });

  test('breathes for as long as was asked, in whole breaths', () => {
    expect(played(routine(0, of('long-exhale', seconds(64))))[0]).toMatchObject({ seconds: 69, ready: 9 });
    expect(played(routine(0, of('long-exhale', seconds(8))))[0]).toMatchObject({ seconds: 13, ready: 5 });
  });

  test('swaps what is kept out, or plays it with its warning', () => {
    const one = routine(0, of('childs-pose'), of('childs-pose', seconds(40), true));
    const [swapped, kept] = played(one, 'knee');
    expect(swapped).toMatchObject({ step: 'hamstring-seated', swappedFor: 'knee', despite: null, seconds: 40 });
    expect(kept).toMatchObject({ step: 'childs-pose', swappedFor: null, despite: 'knee' });
  });

  test('a swapped step has no count of another', () => {
    expect(played(routine(0, of('slow-walk', times(10, 6))), 'unsteady')[0]).toMatchObject({
      step: 'seated-march',
      count: null,
      seconds: 70,
    });
  });

  test('with a clot suspected now it is breathing, whatever was wished', () => {
    const steps = played(routine(5, towel(times(10, 3), true, true), of('slow-walk', seconds(60), true)), 'clotNow');
    expect(steps.map(({ step }) => step)).toEqual(['belly-breathing', 'long-exhale', 'resonance-breathing']);
    expect(steps.every(({ swappedFor, despite }) => swappedFor === 'clotNow' && despite === null)).toBe(true);
    expect(played(routine(0, of('seated-march', seconds(10), true)), 'clotNow')).toHaveLength(1);
  });

  test('with a clot suspected now a routine that is all breathing stays as it is', () => {
    const steps = played(routine(0, of('box-breathing', seconds(64)), of('long-exhale')), 'clotNow');
    expect(steps.map(({ step, swappedFor }) => [step, swappedFor])).toEqual([
      ['box-breathing', null],
      ['long-exhale', null],
    ]);
  });

  test('leaves the legs out of what is tensed and felt where legs matter', () => {
    const { steps } = composeOwn(routine(0, of('pmr-short', seconds(180)), of('slow-walk')), [], true);
    expect(steps.map(({ form }) => form)).toEqual(['noLegs', null]);
  });
});

const alone: ProfileChip[][] = PROFILE_CHIPS.map((chip) => [chip]);
const pairs = PROFILE_CHIPS.flatMap((one, i) => PROFILE_CHIPS.slice(i + 1).map((other): ProfileChip[] => [one, other]));

/** What no profile may ever see: a barred step without its warning, a leg step with a clot, time that is not the routine's. */
function holds(steps: PlayedStep[], chips: readonly ProfileChip[], whole: number) {
  assert.ok(playedSteps.safeParse(steps).success);
  const length = steps.reduce((sum, one) => sum + one.seconds, 0);
  assert.equal(length, whole);
  for (const step of steps) {
    const out: readonly (ProfileChip | null)[] = chips.filter((chip) => keepsOut(chip, step));
    if (out.length === 0) assert.equal(step.despite, null);
    else assert.ok(out.includes(step.despite), `despite ${step.despite}`);
    if (step.swappedFor !== null) assert.ok(chips.includes(step.swappedFor));
    if (step.despite !== null) assert.equal(step.swappedFor, null);
    const { legs, kind } = stepOf(step.step);
    if (chips.includes('clotNow')) assert.deepEqual([legs, kind], [false, 'breathe']);
  }
}

describe('every profile, alone and in pairs', () => {
  test.each([[[]], ...alone.map((chips) => [chips]), ...pairs.map((chips) => [chips])])('%j: every preset', (chips) => {
    for (const preset of PRESET_IDS) {
      for (const legsMatter of [false, true]) {
        const { steps } = compose(preset, chips, legsMatter);
        const whole = compose(preset, []).steps.reduce((sum, one) => sum + one.seconds, 0);
        holds(steps, chips, whole);
        expect(steps.every(({ despite }) => despite === null)).toBe(true);
      }
    }
  });

  test.each([...alone, ...pairs].map((chips) => [chips]))("%j: any routine of one's own", (chips) => {
    fc.assert(
      fc.property(anyOwnRoutine, fc.boolean(), (own, legsMatter) => {
        holds(composeOwn(own, chips, legsMatter).steps, chips, ownSeconds(own));
      }),
      { numRuns: 40 },
    );
  });

  test("any profile against any routine of one's own", () => {
    fc.assert(
      fc.property(anyOwnRoutine, anyChips, fc.boolean(), (own, chips, legsMatter) => {
        assert.ok(ownRoutineSchema.safeParse(own).success);
        const { steps } = composeOwn(own, chips, legsMatter);
        holds(steps, chips, ownSeconds(own));
        if (chips.includes('clotNow')) return;
        assert.equal(steps.length, own.steps.length);
        for (const [i, one] of steps.entries()) {
          const asked = own.steps[i];
          // A step is played as asked, or it is swapped and says for whom; what is not barred is never swapped.
          if (one.swappedFor === null) assert.equal(one.step, asked?.step);
          else assert.equal(asked?.anyway, false);
          const guided = one.step === 'pmr-short' || one.step === 'body-scan';
          if (guided) assert.equal(one.form, legsMatter ? 'noLegs' : null);
        }
      }),
      { numRuns: runs(4000) },
    );
  });
});
