import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookOf, stepOf } from '../../../lib/routine/catalogue';
import { PRESETS, presetSeconds } from '../../../lib/routine/presets';
import { playedStepSchema, profileSchema } from '../../../lib/routine/schema';
import { compose } from '../../../lib/routine/swap';
import type { PlayedStep, PresetId, ProfileChip, StepId } from '../../../lib/routine/types';
import { runs } from '../../support/runs';
import { keepsOut } from './kept-out';
import { anyChips, anyPreset } from './support';

const names = (steps: PlayedStep[]) => steps.map(({ step, form }) => (form ? `${step}/${form}` : step));
const played = (preset: PresetId, ...chips: ProfileChip[]) => compose(preset, chips).steps;

describe('presets', () => {
  it.each([
    ['restless-legs-8', 480],
    ['urge-at-night-4', 240],
    ['pregnancy-8', 480],
  ] as const)('%s lasts exactly %i seconds', (preset, seconds) => {
    expect(presetSeconds(preset)).toBe(seconds);
  });

  it('plays what stands before what sits', () => {
    expect(PRESETS['restless-legs-8'].map(({ step }) => step)).toEqual([
      'slow-walk',
      'calf-stretch-wall',
      'heel-raises',
      'hamstring-seated',
      'ankle-circles',
      'calf-massage',
      'resonance-breathing',
    ]);
  });
});

describe('compose', () => {
  it('changes nothing for someone with nothing to leave out', () => {
    const { preset, steps } = compose('restless-legs-8', []);
    expect(preset).toBe('restless-legs-8');
    expect(steps.map(({ step, seconds }) => ({ step, seconds }))).toEqual(PRESETS['restless-legs-8']);
    expect(steps.every(({ swappedFor, notes }) => swappedFor === null && notes.length === 0)).toBe(true);
  });

  it('gives ten seconds to change place and five to get ready where one is', () => {
    expect(played('restless-legs-8').map(({ ready }) => ready)).toEqual([10, 5, 5, 10, 5, 5, 10]);
  });

  it('lets breathing fill whole breaths', () => {
    expect(played('pregnancy-8').at(-1)).toMatchObject({ step: 'long-exhale', ready: 15, seconds: 115 });
    expect(played('urge-at-night-4').at(-1)).toMatchObject({ step: 'long-exhale', ready: 10, seconds: 60 });
  });

  const swaps: [PresetId, ProfileChip, StepId, string][] = [
    ['restless-legs-8', 'unsteady', 'slow-walk', 'seated-march'],
    ['restless-legs-8', 'unsteady', 'calf-stretch-wall', 'calf-stretch-wall/seated'],
    ['restless-legs-8', 'unsteady', 'heel-raises', 'heel-raises/seated'],
    ['restless-legs-8', 'back', 'hamstring-seated', 'hamstring-seated/upright'],
    ['restless-legs-8', 'clotBefore', 'calf-massage', 'seated-march'],
    ['restless-legs-8', 'stayInBed', 'slow-walk', 'ankle-circles/bed'],
    ['restless-legs-8', 'stayInBed', 'calf-stretch-wall', 'cognitive-shuffle'],
    ['restless-legs-8', 'stayInBed', 'calf-massage', 'calf-massage/bed'],
    ['urge-at-night-4', 'unsteady', 'slow-walk', 'seated-march'],
    ['urge-at-night-4', 'stayInBed', 'heel-raises', 'ankle-circles/bed'],
    ['pregnancy-8', 'knee', 'childs-pose', 'hamstring-seated'],
    ['pregnancy-8', 'eyePressure', 'childs-pose', 'belly-breathing'],
    ['pregnancy-8', 'hip', 'seated-march', 'ankle-circles'],
    ['pregnancy-8', 'hip', 'figure-four-seated', 'ankle-circles'],
  ];
  it.each(swaps)('%s with %s: %s becomes %s', (preset, chip, step, instead) => {
    const i = PRESETS[preset].findIndex((row) => row.step === step);
    const there = compose(preset, [chip]).steps[i];
    expect(there && names([there])[0]).toBe(instead);
    expect(there?.swappedFor).toBe(chip);
  });

  it('turns "Legs on the move" into "Seated and gentle" for a pregnancy', () => {
    const { preset, steps } = compose('restless-legs-8', ['pregnant']);
    expect(preset).toBe('pregnancy-8');
    expect(steps.find(({ step }) => step === 'childs-pose')).toMatchObject({
      swappedFor: 'pregnant',
      notes: ['kneesWide'],
    });
  });

  it('says which shoes and whose word go with a step', () => {
    expect(played('restless-legs-8', 'numbFeet')[0]?.notes).toEqual(['shoes']);
    expect(played('restless-legs-8', 'clotBefore')[1]?.notes).toEqual(['team']);
  });

  it('plays no barred step, keeps the seconds and names a chosen chip, for every profile', () => {
    fc.assert(
      fc.property(anyPreset, anyChips, (asked, chips) => {
        const { steps } = compose(asked, chips);
        const length = steps.reduce((sum, { seconds }) => sum + seconds, 0);
        assert.equal(length, presetSeconds(asked));
        for (const step of steps) {
          const out = chips.filter((chip) => keepsOut(chip, step));
          assert.deepEqual(out, []);
          assert.ok(playedStepSchema.safeParse(step).success);
          if (step.swappedFor) assert.ok(chips.includes(step.swappedFor));
        }
      }),
      { numRuns: runs(6000) },
    );
  });

  it('plays no leg step while a clot is suspected now, whatever else is chosen', () => {
    fc.assert(
      fc.property(anyPreset, anyChips, (asked, chips) => {
        const { steps } = compose(asked, [...new Set([...chips, 'clotNow' as const])]);
        for (const { step } of steps) {
          expect(stepOf(step).legs).toBe(false);
          expect(stepOf(step).kind).toBe('breathe');
        }
      }),
    );
  });

  it('leaves nobody lying flat in a pregnancy, standing when unsteady, or out of bed who stays there', () => {
    fc.assert(
      fc.property(anyPreset, anyChips, (asked, chips) => {
        for (const { step, form } of compose(asked, chips).steps) {
          const look = lookOf(step, form);
          if (chips.includes('pregnant')) assert.equal(look.flat, false);
          if (chips.includes('unsteady') && step !== 'dim-and-settle') assert.notEqual(look.posture, 'standing');
          if (chips.includes('stayInBed')) assert.equal(look.posture, 'lying');
        }
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('profileSchema', () => {
  it('refuses a chip twice and a chip it does not know', () => {
    expect(profileSchema.safeParse({ asked: true, chips: ['knee'] }).success).toBe(true);
    expect(profileSchema.safeParse({ asked: true, chips: ['knee', 'knee'] }).success).toBe(false);
    expect(profileSchema.safeParse({ asked: true, chips: ['elbow'] }).success).toBe(false);
  });
});
