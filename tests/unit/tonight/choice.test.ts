import { describe, expect, test } from 'vitest';
import { favouritesOf } from '../../../lib/routine/favourites';
import type { OwnRoutine } from '../../../lib/routine/own';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { choicesOf, described, offeredAt } from '../../../lib/tonight/choice';
import { BED, tonightWith } from '../../support/tonight';

const towel: OwnRoutine = {
  id: 'towel',
  name: 'Towel and walk',
  rest: 0,
  steps: [
    { step: 'slow-walk', own: null, measure: { by: 'seconds', seconds: 600 }, perSide: false, anyway: false },
    {
      step: 'own',
      own: { name: 'Towel', text: '' },
      measure: { by: 'seconds', seconds: 60 },
      perSide: true,
      anyway: false,
    },
  ],
};
const favourites = favouritesOf({ version: 1, own: [towel], favourites: ['own/towel', 'own/gone', 'desk-3'] });

describe('favourites', () => {
  test('have their length and name; one whose routine is gone is passed over', () => {
    expect(favourites).toEqual([
      { routine: 'own/towel', name: 'Towel and walk', minutes: 13 },
      { routine: 'desk-3', name: null, minutes: 3 },
    ]);
  });
});

describe('the routine on offer', () => {
  test('the usual one in the evening, the short one from bedtime on', () => {
    expect(offeredAt(tonightWith(), BED - HOUR)).toMatchObject({
      routine: 'restless-legs-8',
      minutes: 8,
      why: 'usual',
    });
    expect(offeredAt(tonightWith(), BED - MINUTE)).toMatchObject({ routine: 'urge-at-night-4', why: 'short' });
    expect(offeredAt(tonightWith(), BED)).toMatchObject({ routine: 'urge-at-night-4', minutes: 4, why: 'late' });
  });

  test('a favourite while there is time for it, with its own name', () => {
    const tonight = tonightWith({ favourites });
    expect(offeredAt(tonight, BED - HOUR)).toMatchObject({ name: 'Towel and walk', minutes: 13, why: 'favourite' });
    expect(offeredAt(tonight, BED - 10 * MINUTE)).toMatchObject({ routine: 'desk-3', why: 'favourite' });
  });

  test('legs come before favourites, where they matter', () => {
    const quiet = tonightWith({ favourites, legs: 'quiet' });
    expect(offeredAt(quiet, BED - HOUR)).toMatchObject({ routine: 'breathing-5', why: 'still' });
    expect(offeredAt({ ...quiet, legsMatter: false }, BED - HOUR).why).toBe('favourite');
    expect(offeredAt({ ...quiet, legs: 'stirring' }, BED - HOUR)).toMatchObject({
      routine: 'restless-legs-8',
      why: 'moving',
    });
  });

  test('without a bedtime nothing is late and there is time for everything', () => {
    expect(offeredAt(tonightWith({ bedtime: null }), BED + HOUR).why).toBe('usual');
  });

  test('lengths are those of the profile, favourites follow', () => {
    const choices = choicesOf(tonightWith({ favourites, leaveOut: ['pregnant'] }));
    expect(choices.map(({ routine, minutes }) => [routine, minutes])).toEqual([
      ['urge-at-night-4', 4],
      ['pregnancy-8', 8],
      ['full-wind-down-15', 15],
      ['own/towel', 13],
      ['desk-3', 3],
    ]);
  });

  test('a chosen favourite that is gone meanwhile gives way to the usual one', () => {
    expect(described(tonightWith(), 'own/towel')).toEqual({ routine: 'restless-legs-8', name: null, minutes: 8 });
  });
});
