import { describe, expect, it } from 'vitest';
import type { Tonight } from '../../../lib/tonight/tonight';
import {
  arcAt,
  badgeAt,
  dotOf,
  iconStepAt,
  minutesLeft,
  nextLink,
  nextLookChange,
  phaseAt,
} from '../../../lib/tonight/tonight';
import { at, tonightWith } from '../../support/tonight';

const tonight = (more: Partial<Tonight> = {}) => tonightWith({ legsMatter: false, ...more });

const morning = Date.parse('2026-11-24T08:00+01:00');

describe('phaseAt', () => {
  it.each([
    ['unset before a bedtime is known', { bedtime: null }, at('20:00'), 'unset'],
    ['day in the morning without a check-in', {}, morning, 'day'],
    ['morning with a check-in that was asked for', { checkIn: true }, morning, 'morning'],
    ['day once it was answered', { checkIn: true, checkedIn: true }, morning, 'day'],
    ['day four hours after waking', { checkIn: true }, Date.parse('2026-11-24T11:00+01:00'), 'day'],
    ['day a minute before four hours to bedtime', {}, at('18:29'), 'day'],
    ['evening from four hours before bedtime', {}, at('18:30'), 'evening'],
    ['wind-down from the routine on', {}, at('22:00'), 'windDown'],
    ['past at bedtime', {}, at('22:30'), 'past'],
    ['night two hours after bedtime', {}, at('00:30'), 'night'],
    ['night at once after "Off to bed"', { bedAt: at('21:00') }, at('21:01'), 'night'],
    ['quiet when skipped, whatever the hour', { silence: 'skipped' as const }, at('20:00'), 'quiet'],
    [
      'night, not quiet, in bed on a skipped night',
      { silence: 'skipped' as const, bedAt: at('22:00') },
      at('23:00'),
      'night',
    ],
  ])('is %s', (_, change, now, expected) => {
    expect(phaseAt(tonight(change), now)).toBe(expected);
  });
});

describe('what the toolbar shows', () => {
  it.each([
    ['18:29', null],
    ['18:30', '4 hours'],
    ['20:05', '2 hours'],
    ['21:30', '60 minutes'],
    ['21:45', '45 minutes'],
    ['21:47', '45 minutes'],
    ['22:29', '5 minutes'],
    ['22:30', null],
    ['03:00', null],
  ])('at %s is %s', (time, expected) => {
    const badge = badgeAt(tonight(), at(time));

    expect(badge && `${badge.n} ${badge.unit}`).toBe(expected);
  });

  it('has no badge in bed, on a quiet night, or when the user does not want one', () => {
    for (const change of [
      { bedAt: at('20:00') },
      { silence: 'skipped' as const },
      { showTimeLeft: false },
      { bedtime: null },
    ]) {
      expect(badgeAt(tonight(change), at('21:00'))).toBeNull();
    }
  });

  it('sinks from the evening to bedtime and is a moon until waking', () => {
    const steps = ['13:00', '18:30', '19:20', '20:10', '21:00', '22:29', '22:30', '03:00'].map((time) =>
      iconStepAt(tonight(), at(time)),
    );

    expect(steps).toEqual([0, 0, 1, 2, 3, 4, 5, 5]);
  });

  it('changes at instants that are ahead, and every change of the badge is among them', () => {
    let now = at('17:00');
    for (let last = badgeAt(tonight(), now); now < at('23:00'); ) {
      const next = nextLookChange(tonight(), now) ?? 0;
      expect(next).toBeGreaterThan(now);
      expect(badgeAt(tonight(), next - 1)).toEqual(last);
      last = badgeAt(tonight(), next);
      now = next;
    }
  });
});

describe('the arc and the numbers', () => {
  it('spans four hours and never leaves its ends', () => {
    expect(['10:00', '18:30', '20:30', '22:30', '23:00'].map(at).map((now) => arcAt(at('22:30'), now))).toEqual([
      0, 0, 0.5, 1, 1,
    ]);
  });

  it('counts minutes singly up to thirty and by five above, never seconds, never below nothing', () => {
    const left = (minutes: number) => minutesLeft(minutes * 60_000, 0);

    expect([240, 72, 71.2, 33, 31, 30, 29.5, 1, 0, -5].map(left)).toEqual([240, 70, 70, 35, 30, 30, 30, 1, 0, 0]);
  });

  it('tells the next reminder that is still to come', () => {
    expect(nextLink(tonight(), at('21:00'))?.kind).toBe('screens');
    expect(nextLink(tonight(), at('23:00'))).toBeNull();
  });

  it.each([
    ['shown', 'done'],
    ['acted', 'done'],
    ['dismissed', 'done'],
    ['planned', 'coming'],
    ['held', 'coming'],
    ['snoozed', 'coming'],
    ['notNeeded', 'not-needed'],
    ['missed', 'not-needed'],
    ['skipped', 'not-needed'],
  ] as const)('draws %s as %s', (state, dot) => {
    expect(dotOf(state)).toBe(dot);
  });
});
