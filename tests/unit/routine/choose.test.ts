import { describe, expect, test } from 'vitest';
import { playedAs, presetFor, presetMinutes } from '../../../lib/routine/choose';
import { presetSeconds } from '../../../lib/routine/presets';
import { PRESET_IDS } from '../../../lib/routine/types';

describe('choosing a routine', () => {
  test.each(PRESET_IDS)('%s is as long as its steps', (preset) => {
    expect(presetMinutes(preset) * 60).toBe(presetSeconds(preset));
  });

  test.each([
    [false, false, 'restless-legs-8'],
    [true, false, 'urge-at-night-4'],
    [false, true, 'urge-at-night-4'],
  ])('late %s, broken nights %s: %s', (late, brokenNights, preset) => {
    expect(presetFor({ late, brokenNights })).toBe(preset);
  });

  test('pregnant, the long one is played seated, the short one as it is', () => {
    expect(playedAs('restless-legs-8', ['knee', 'pregnant'])).toBe('pregnancy-8');
    expect(playedAs('urge-at-night-4', ['pregnant'])).toBe('urge-at-night-4');
    expect(playedAs('restless-legs-8', ['knee'])).toBe('restless-legs-8');
  });
});
