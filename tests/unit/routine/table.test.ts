import { describe, expect, test } from 'vitest';
import { lookOf, repsIn, stepOf } from '../../../lib/routine/catalogue';
import { CHANGE, READY_SAME } from '../../../lib/routine/limits';
import type { OwnStep } from '../../../lib/routine/own';
import { PRESETS, presetSeconds } from '../../../lib/routine/presets';
import { barredBy } from '../../../lib/routine/profile';
import { compose, composeOwn } from '../../../lib/routine/swap';
import {
  PRESET_IDS,
  PROFILE_CHIPS,
  type PresetId,
  type ProfileChip,
  STEP_FORMS,
  STEP_IDS,
  type StepId,
} from '../../../lib/routine/types';
import { keepsOut } from './kept-out';

const oneStep = (step: StepId): OwnStep => ({
  step,
  own: null,
  measure: { by: 'seconds', seconds: 60 },
  perSide: false,
  anyway: false,
});

/** A step on its own, as this person plays it. */
function alone(step: StepId, ...chips: ProfileChip[]) {
  const { steps } = composeOwn({ id: 'x', name: 'X', steps: [oneStep(step)], rest: 0 }, chips);
  const [played] = steps;
  if (!played) throw new Error('no step');
  return { ...played, way: played.form ? `${played.step}/${played.form}` : played.step };
}

describe('the catalogue', () => {
  test('has the 26 steps of evidence 4', () => {
    expect(new Set(STEP_IDS).size).toBe(26);
    for (const step of STEP_IDS) expect(stepOf(step).id).toBe(step);
  });

  test('has 7 presets', () => {
    expect(new Set(PRESET_IDS).size).toBe(7);
    expect(Object.keys(PRESETS).sort()).toEqual([...PRESET_IDS].sort());
  });

  test.each<[PresetId, number]>([
    ['restless-legs-8', 480],
    ['full-wind-down-15', 900],
    ['in-bed-5', 300],
    ['desk-3', 180],
    ['breathing-5', 300],
    ['pregnancy-8', 480],
    ['urge-at-night-4', 240],
  ])('%s lasts %i seconds, as planned and as played', (preset, seconds) => {
    expect(presetSeconds(preset)).toBe(seconds);
    expect(compose(preset, []).steps.reduce((sum, one) => sum + one.seconds, 0)).toBe(seconds);
  });

  // views 4.5: three circles each way and three pumps a foot; "about six" with a pause at the top.
  test.each([
    ['ankle-circles', 40, 3, 15 / 9],
    ['ankle-circles', 30, 2, 10 / 6],
    ['heel-raises', 40, 6, 35 / 6],
    ['heel-raises', 30, 4, 25 / 4],
  ] as const)('%s in %i s: %i fit, a move in %f s or more', (step, seconds, count, slow) => {
    expect(repsIn(step, seconds)).toBe(count);
    const { sided } = stepOf(step);
    const work = sided ? (seconds - READY_SAME - CHANGE) / 2 : seconds - READY_SAME;
    const moves = step === 'ankle-circles' ? 3 * count : count;
    expect(work / moves).toBeCloseTo(slow, 9);
    if (!sided) expect(work / moves).toBeGreaterThanOrEqual(stepOf(step).period);
  });

  test.each([
    ['four-seven-eight', 19, 4],
    ['box-breathing', 16, 5],
  ] as const)('%s: rounds of %i s, %i of them and five seconds to settle', (step, round, rounds) => {
    const { breath, seconds } = stepOf(step);
    expect((breath?.in ?? 0) + (breath?.hold ?? 0) + (breath?.out ?? 0) + (breath?.wait ?? 0)).toBe(round);
    expect(seconds).toBe(round * rounds + 5);
  });
});

describe('the swap table', () => {
  const rows: [ProfileChip, StepId, string][] = [
    ['pregnant', 'cognitive-shuffle', 'long-exhale'],
    ['pregnant', 'supine-twist', 'long-exhale'],
    ['pregnant', 'legs-up-wall', 'long-exhale'],
    ['pregnant', 'pmr-short', 'long-exhale'],
    ['pregnant', 'body-scan', 'long-exhale'],
    ['pregnant', 'hip-flexor-lunge', 'hamstring-seated'],
    ['pregnant', 'calf-massage', 'ankle-circles'],
    ['pregnant', 'warm-cool-pack', 'ankle-circles'],
    ['pregnant', 'warm-cool-shower', 'ankle-circles'],
    ['pregnant', 'four-seven-eight', 'long-exhale'],
    ['pregnant', 'box-breathing', 'long-exhale'],
    ['knee', 'hip-flexor-lunge', 'hamstring-seated'],
    ['knee', 'childs-pose', 'hamstring-seated'],
    ['knee', 'quad-stretch-standing', 'hamstring-seated'],
    ['knee', 'figure-four-seated', 'seated-march'],
    ['hip', 'figure-four-seated', 'ankle-circles'],
    ['hip', 'supine-twist', 'ankle-circles'],
    ['hip', 'hip-flexor-lunge', 'ankle-circles'],
    ['hip', 'seated-march', 'ankle-circles'],
    ['back', 'supine-twist', 'long-exhale'],
    ['back', 'hamstring-seated', 'hamstring-seated/upright'],
    ['unsteady', 'slow-walk', 'seated-march'],
    ['unsteady', 'calf-stretch-wall', 'calf-stretch-wall/seated'],
    ['unsteady', 'heel-raises', 'heel-raises/seated'],
    ['unsteady', 'quad-stretch-standing', 'ankle-circles'],
    ['unsteady', 'hip-flexor-lunge', 'ankle-circles'],
    ['eyePressure', 'legs-up-wall', 'belly-breathing'],
    ['eyePressure', 'childs-pose', 'belly-breathing'],
    ['eyePressure', 'four-seven-eight', 'long-exhale'],
    ['eyePressure', 'box-breathing', 'long-exhale'],
    ['numbFeet', 'warm-cool-pack', 'ankle-circles'],
    ['numbFeet', 'warm-cool-shower', 'ankle-circles'],
    ['clotBefore', 'calf-massage', 'seated-march'],
    ['clotBefore', 'warm-cool-pack', 'seated-march'],
    ['noHolds', 'four-seven-eight', 'long-exhale'],
    ['noHolds', 'box-breathing', 'long-exhale'],
    ['stayInBed', 'slow-walk', 'ankle-circles/bed'],
    ['stayInBed', 'calf-stretch-wall', 'cognitive-shuffle'],
    ['stayInBed', 'heel-raises', 'ankle-circles/bed'],
    ['stayInBed', 'quad-stretch-standing', 'ankle-circles/bed'],
    ['stayInBed', 'dim-and-settle', 'ankle-circles/bed'],
    ['stayInBed', 'hip-flexor-lunge', 'ankle-circles/bed'],
    ['stayInBed', 'childs-pose', 'belly-breathing/bed'],
    ['stayInBed', 'legs-up-wall', 'belly-breathing/bed'],
    ['stayInBed', 'hamstring-seated', 'long-exhale/bed'],
    ['stayInBed', 'figure-four-seated', 'belly-breathing/bed'],
    ['stayInBed', 'seated-march', 'ankle-circles/bed'],
    ['stayInBed', 'ankle-circles', 'ankle-circles/bed'],
    ['stayInBed', 'calf-massage', 'calf-massage/bed'],
    ['stayInBed', 'neck-shoulder-release', 'long-exhale/bed'],
    ['stayInBed', 'worry-list', 'cognitive-shuffle'],
    ['stayInBed', 'warm-cool-pack', 'ankle-circles/bed'],
    ['stayInBed', 'warm-cool-shower', 'ankle-circles/bed'],
    ['stayInBed', 'belly-breathing', 'belly-breathing/bed'],
    ['stayInBed', 'long-exhale', 'long-exhale/bed'],
    ['stayInBed', 'resonance-breathing', 'resonance-breathing/bed'],
    ['stayInBed', 'four-seven-eight', 'four-seven-eight/bed'],
    ['stayInBed', 'box-breathing', 'box-breathing/bed'],
  ];

  test.each(rows)('%s: %s becomes %s, and says why', (chip, step, instead) => {
    expect(alone(step, chip)).toMatchObject({ way: instead, swappedFor: chip, despite: null });
  });

  test('has no other row: what it does not name is played as it is', () => {
    for (const chip of [...new Set(rows.map(([name]) => name))]) {
      for (const step of STEP_IDS.filter((id) => !rows.some((row) => row[0] === chip && row[1] === id))) {
        expect(alone(step, chip)).toMatchObject({ way: step, swappedFor: null });
      }
    }
  });

  test.each(PROFILE_CHIPS)('%s keeps out what is written down for it, in every form, and nothing else', (chip) => {
    for (const step of [...STEP_IDS, 'own'] as const) {
      for (const form of [null, ...STEP_FORMS.filter((one) => stepOf(step).forms[one])]) {
        expect([step, form, barredBy({ step, form }, [chip])]).toEqual([
          step,
          form,
          keepsOut(chip, { step, form }) ? chip : null,
        ]);
      }
    }
  });

  const inPresets: [PresetId, ProfileChip, StepId, string][] = [
    ['full-wind-down-15', 'pregnant', 'hip-flexor-lunge', 'hamstring-seated'],
    ['in-bed-5', 'pregnant', 'body-scan', 'long-exhale/bed'],
    ['in-bed-5', 'pregnant', 'supine-twist', 'long-exhale/bed'],
    ['in-bed-5', 'back', 'supine-twist', 'long-exhale/bed'],
    ['in-bed-5', 'hip', 'supine-twist', 'ankle-circles/bed'],
    ['full-wind-down-15', 'knee', 'hip-flexor-lunge', 'hamstring-seated'],
    ['full-wind-down-15', 'knee', 'childs-pose', 'hamstring-seated'],
    ['full-wind-down-15', 'eyePressure', 'legs-up-wall', 'belly-breathing'],
    ['full-wind-down-15', 'hip', 'figure-four-seated', 'ankle-circles'],
    ['full-wind-down-15', 'unsteady', 'dim-and-settle', 'dim-and-settle'],
    ['full-wind-down-15', 'stayInBed', 'legs-up-wall', 'belly-breathing/bed'],
  ];
  test.each(inPresets)('%s with %s: %s becomes %s', (preset, chip, step, instead) => {
    const there = compose(preset, [chip]).steps[PRESETS[preset].findIndex((row) => row.step === step)];
    expect(there?.form ? `${there.step}/${there.form}` : there?.step).toBe(instead);
  });

  test('full-wind-down-15 with pregnant: twist, legs up and tense and release become one long breath out', () => {
    const { steps } = compose('full-wind-down-15', ['pregnant']);
    expect(steps.map(({ step }) => step)).toEqual([
      'dim-and-settle',
      'worry-list',
      'neck-shoulder-release',
      'figure-four-seated',
      'calf-stretch-wall',
      'hamstring-seated',
      'childs-pose',
      'long-exhale',
    ]);
    expect(steps.at(-1)).toMatchObject({ seconds: 60 + 90 + 145 + 100, swappedFor: 'pregnant', ready: 15 });
  });

  test('in bed stays in bed, whatever is swapped', () => {
    for (const chip of [
      'pregnant',
      'knee',
      'hip',
      'back',
      'unsteady',
      'eyePressure',
      'clotBefore',
      'clotNow',
    ] as const) {
      for (const { step, form } of compose('in-bed-5', [chip]).steps) expect(lookOf(step, form).posture).toBe('lying');
    }
  });

  test('a clot suspected now leaves breathing alone, in every preset', () => {
    for (const preset of PRESET_IDS) {
      for (const { step, swappedFor } of compose(preset, ['clotNow']).steps) {
        expect(stepOf(step)).toMatchObject({ kind: 'breathe', legs: false });
        expect(swappedFor).toBe('clotNow');
      }
    }
  });

  test('a path light is kept on for the unsteady, shoes for numb feet, and the care team has its word', () => {
    expect(alone('dim-and-settle', 'unsteady').notes).toEqual(['pathLight']);
    expect(alone('slow-walk', 'numbFeet').notes).toEqual(['shoes']);
    expect(alone('ankle-circles', 'numbFeet').notes).toEqual([]);
    expect(alone('hip-flexor-lunge', 'clotBefore').notes).toEqual(['team']);
    expect(alone('neck-shoulder-release', 'clotBefore').notes).toEqual([]);
  });

  test('where legs matter, tense and release and the body scan leave the legs out', () => {
    const forms = (preset: PresetId, legsMatter: boolean) =>
      compose(preset, [], legsMatter).steps.flatMap(({ step, form }) =>
        step === 'pmr-short' || step === 'body-scan' ? [form] : [],
      );
    expect(forms('full-wind-down-15', true)).toEqual(['noLegs']);
    expect(forms('in-bed-5', true)).toEqual(['noLegs']);
    expect(forms('in-bed-5', false)).toEqual([null]);
  });

  test('the first reason is the one that keeps most out', () => {
    expect(barredBy({ step: 'calf-massage', form: null }, ['clotBefore', 'pregnant', 'clotNow'])).toBe('clotNow');
    expect(barredBy({ step: 'own', form: null }, ['stayInBed', 'unsteady'])).toBeNull();
    expect(barredBy({ step: 'own', form: null }, ['clotNow'])).toBe('clotNow');
  });
});
