import { describe, expect, test } from 'vitest';
import { type ChoiceContext, chooseRoutine, playedAs, presetMinutes } from '../../../lib/routine/choose';
import { presetSeconds } from '../../../lib/routine/presets';
import { PRESET_IDS, type RoutineId } from '../../../lib/routine/types';

describe('the routine that is promised', () => {
  test.each(PRESET_IDS)('%s is as long as its steps', (preset) => {
    expect(presetMinutes(preset) * 60).toBe(presetSeconds(preset));
  });

  test('pregnant, the long one is played seated, the short one as it is', () => {
    expect(playedAs('restless-legs-8', ['knee', 'pregnant'])).toBe('pregnancy-8');
    expect(playedAs('urge-at-night-4', ['pregnant'])).toBe('urge-at-night-4');
    expect(playedAs('restless-legs-8', ['knee'])).toBe('restless-legs-8');
  });
});

describe('choosing a routine', () => {
  const plain: ChoiceContext = {
    late: false,
    brokenNights: false,
    legsMatter: true,
    legs: null,
    minutesLeft: 30,
    favourites: [],
    chips: [],
  };
  const own = { routine: 'own/towel', minutes: 12 } as const;
  const desk = { routine: 'desk-3', minutes: 3 } as const;

  const cases: [string, Partial<ChoiceContext>, RoutineId, string][] = [
    ['nothing known: the usual one', {}, 'restless-legs-8', 'usual'],
    ['nothing known, no bedtime', { minutesLeft: null }, 'restless-legs-8', 'usual'],
    ['eight minutes are enough for eight', { minutesLeft: 8 }, 'restless-legs-8', 'usual'],
    ['less than eight minutes left', { minutesLeft: 7.9 }, 'urge-at-night-4', 'short'],
    ['bedtime has come', { late: true, legs: 'quiet', favourites: [desk] }, 'urge-at-night-4', 'late'],
    ['broken nights', { brokenNights: true, legs: 'restless' }, 'urge-at-night-4', 'brokenNights'],
    ['restless legs', { legs: 'restless', favourites: [own] }, 'restless-legs-8', 'moving'],
    ['stirring legs', { legs: 'stirring' }, 'restless-legs-8', 'moving'],
    ['stirring legs, little time', { legs: 'stirring', minutesLeft: 6 }, 'urge-at-night-4', 'moving'],
    ['quiet legs', { legs: 'quiet', favourites: [own] }, 'breathing-5', 'still'],
    ['quiet legs, little time', { legs: 'quiet', minutesLeft: 2 }, 'breathing-5', 'still'],
    ['legs that do not matter', { legs: 'restless', legsMatter: false }, 'restless-legs-8', 'usual'],
    ['legs that do not matter, quiet', { legs: 'quiet', legsMatter: false }, 'restless-legs-8', 'usual'],
    ['the first favourite', { favourites: [own, desk] }, 'own/towel', 'favourite'],
    ['the first favourite that fits', { favourites: [own, desk], minutesLeft: 11 }, 'desk-3', 'favourite'],
    ['a favourite that just fits', { favourites: [own], minutesLeft: 12 }, 'own/towel', 'favourite'],
    ['no favourite fits', { favourites: [own], minutesLeft: 9 }, 'restless-legs-8', 'usual'],
    ['no favourite fits, little time', { favourites: [own], minutesLeft: 5 }, 'urge-at-night-4', 'short'],
    ['pregnant', { chips: ['pregnant'] }, 'pregnancy-8', 'usual'],
    ['pregnant, restless legs', { chips: ['pregnant'], legs: 'restless' }, 'pregnancy-8', 'moving'],
    ['a clot suspected now', { chips: ['clotNow'], legs: 'restless', late: true }, 'breathing-5', 'still'],
  ];
  test.each(cases)('%s', (_, change, routine, why) => {
    expect(chooseRoutine({ ...plain, ...change })).toEqual({ routine, why });
  });
});
