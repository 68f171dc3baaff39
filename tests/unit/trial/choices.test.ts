import { describe, expect, it } from 'vitest';
import { earlierBy, type Offered, outOf, wakeConflict } from '../../../lib/trial/choices';
import { CHANGES } from '../../../lib/trial/limits';

const ALL: Offered = { drinks: true, chips: [], room: { coffee: 420, wrapUp: 60 } };

describe('what is offered', () => {
  it('is the closed list, and to most people all of it', () => {
    expect(CHANGES).toEqual(['coffee', 'wrapUp', 'routine', 'sameWake', 'walk', 'daylight']);
    expect(CHANGES.filter((change) => outOf(change, ALL) !== null)).toEqual([]);
  });

  it.each([
    ['coffee to who drinks none', 'coffee', { ...ALL, drinks: false }, { why: 'drinks' }],
    ['a walk to who is unsteady', 'walk', { ...ALL, chips: ['knee', 'unsteady'] }, { why: 'chip', chip: 'unsteady' }],
    ['a walk to who stays in bed', 'walk', { ...ALL, chips: ['stayInBed'] }, { why: 'chip', chip: 'stayInBed' }],
    [
      'a walk with a clot suspected',
      'walk',
      { ...ALL, chips: ['unsteady', 'clotNow'] },
      { why: 'chip', chip: 'clotNow' },
    ],
    ['a coffee that is as early as it goes', 'coffee', { ...ALL, room: { coffee: 0 } }, { why: 'room' }],
    ['a wrap up with ten minutes left', 'wrapUp', { ...ALL, room: { wrapUp: 10 } }, { why: 'room' }],
  ] as const)('is not %s', (_, change, offered, why) => {
    expect(outOf(change, offered)).toEqual(why);
    const others = CHANGES.filter((each) => each !== change && outOf(each, offered) !== null);
    expect(others).toEqual([]);
  });

  it.each([
    ['coffee', 420, [60, 120, 180]],
    ['coffee', 120, [60, 120]],
    ['coffee', null, [60, 120, 180]],
    ['wrapUp', 45, [15, 30]],
    ['walk', 420, []],
  ] as const)('is %s with %s minutes of room by %j', (change, room, expected) => {
    expect(earlierBy(change, { room: { [change]: room } })).toEqual(expected);
  });
});

describe('a wake time to keep', () => {
  const week = (...nights: [bedtime: string, wake: string][]) => nights.map(([bedtime, wake]) => ({ bedtime, wake }));
  const even = week(['23:00', '07:00']);
  it.each([
    ['07:00 after 23:00', even, '07:00', null],
    ['06:00, which leaves the seven hours', even, '06:00', null],
    ['05:45', even, '05:45', { bedtime: '23:00', minutes: 405 }],
    [
      'a late bedtime of the weekend',
      week(['22:30', '06:30'], ['00:30', '09:00']),
      '07:00',
      { bedtime: '00:30', minutes: 390 },
    ],
    ['a window that is shorter anyway (a clinician’s, a parent’s)', week(['00:30', '06:00']), '06:00', null],
    ['less than that window', week(['00:30', '06:00']), '05:30', { bedtime: '00:30', minutes: 300 }],
    ['a day sleeper', week(['08:30', '16:00']), '15:45', null],
    ['a slip of the keys', even, '22:00', { bedtime: '23:00', minutes: 1380 }],
    ['the bedtime itself', even, '23:00', { bedtime: '23:00', minutes: 1440 }],
  ])('%s', (_, times, wake, expected) => {
    expect(wakeConflict(times, wake, 420)).toEqual(expected);
  });
});
