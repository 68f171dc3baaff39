import { describe, expect, it } from 'vitest';
import { ALL, type Limits, limitReminders, limitsOf, limitsReached } from '../../../lib/screen-time/limits';
import type { Observation, Tally } from '../../../lib/screen-time/schema';
import { movedTo, observed } from '../../../lib/screen-time/tally';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { at, BY_SITE, each, FRESH, folded, HOURS, NIGHT, off, on } from './support';

const NONE = new Set<string>();
const evening = (minutes: number | null): Limits => ({ all: minutes, groups: [] });
const VIDEO: Limits = {
  all: null,
  groups: [{ id: 'video', name: null, minutes: 30, sites: ['example.org', 'example.co.uk'] }],
};

/** Looks one after the other, the limits asked for after each, and when each was reached in minutes. */
function told(limits: Limits, looks: Observation[], tally: Tally = FRESH, said = NONE): Tally {
  return looks.reduce((before, look) => limitsReached(before, observed(before, look), limits, said), tally);
}
const minutesOf = ({ reached }: Tally) =>
  Object.fromEntries(Object.entries(reached).map(([id, when]) => [id, (when - at(0)) / MINUTE]));

describe('the evening’s limit', () => {
  it.each([
    ['is reached at the very moment', each(0, 31), { all: 30 }],
    ['is not reached a moment before', [...each(0, 29), off(29.99)], {}],
    ['is reached by the look that makes it whole', [...each(0, 29), off(30)], { all: 30 }],
    ['is reached inside a stretch', [on(0.4), ...each(1, 31)], { all: 30.4 }],
    ['waits through a gap', [...each(0, 20), ...each(60, 80)], { all: 70 }],
    ['is reached inside a stretch that a film ends early', [...each(10, 38), film(39, 40.1), off(40.2)], { all: 40 }],
    ['is not reached by a film after its end', [...each(10, 38), film(39, 39.9), off(40.2)], {}],
  ])('%s', (_, looks, reached) => {
    const found = minutesOf(told(evening(30), looks));
    expect(Object.keys(found)).toEqual(Object.keys(reached));
    for (const [id, minutes] of Object.entries(reached)) expect(found[id]).toBeCloseTo(minutes, 9);
  });

  it('is written once', () => {
    expect(minutesOf(told(evening(30), each(0, 200)))).toEqual({ all: 30 });
  });

  it('is none where nobody set one', () => {
    expect(minutesOf(told(evening(null), each(0, 200)))).toEqual({});
  });
});

/** A film in front of somebody whose last input makes it end at `until`. */
function film(minutes: number, until: number): Observation {
  return { ...on(minutes), input: at(until) - 2 * HOUR };
}

describe('a limit that changes', () => {
  const hour = told(evening(30), each(0, 60));

  it('loses its mark when it is raised, and gets it where it is reached then', () => {
    expect(minutesOf(told(evening(70), [on(61)], hour))).toEqual({});
    expect(minutesOf(told(evening(70), each(61, 75), hour))).toEqual({ all: 70 });
  });

  it('keeps its mark when it is raised to what had been counted anyway', () => {
    expect(minutesOf(told(evening(45), [on(61)], hour))).toEqual({ all: 30 });
  });

  it('loses its mark when it is taken away, or left by a clock that was set back', () => {
    expect(minutesOf(told(evening(null), [on(61)], hour))).toEqual({});
    expect(minutesOf(told(evening(30), [on(10)], hour))).toEqual({});
    expect(minutesOf(told(evening(30), each(10, 31), hour))).toEqual({ all: 30 });
  });

  it('loses its mark when bedtime moves and leaves less than the limit', () => {
    const moved = movedTo(hour, NIGHT, { ...HOURS, start: at(45) });
    expect(minutesOf(limitsReached(moved, moved, evening(30), NONE))).toEqual({});
  });

  it.each([
    ['raised', evening(70), [on(61)]],
    ['taken away', evening(null), [on(61)]],
    ['left by a clock that was set back', evening(30), [on(10)]],
  ])('keeps its mark once it was said, even when it is %s', (_, limits, looks) => {
    expect(minutesOf(told(limits, looks, hour, new Set([ALL])))).toEqual({ all: 30 });
  });

  it('set below what was counted is marked with the moment at which so much was counted, never with one to come', () => {
    const free = told(evening(null), [...each(0, 20), ...each(50, 70)]);
    expect(minutesOf(told(evening(15), [on(71)], free))).toEqual({ all: 15 });
    expect(minutesOf(told(evening(40), [on(71)], free))).toEqual({ all: 70 });
    // 15 minutes, then 5, then 10 in the quarter that begins with minute 45.
    expect(minutesOf(told(evening(25), [on(71)], free))).toEqual({ all: 50 });
  });
});

describe('a group’s limit', () => {
  const at30 = (site: string, from: number, until: number) => each(from, until, site);

  it('counts its sites together', () => {
    const looks = [...at30('example.org', 0, 19), ...at30('example.co.uk', 20, 40)];
    expect(minutesOf(told(VIDEO, looks))).toEqual({ video: 30 });
  });

  it('counts no other site', () => {
    const looks = [...at30('example.org', 0, 19), ...at30('example.edu', 20, 60), ...at30('example.org', 61, 75)];
    expect(minutesOf(told(VIDEO, looks))).toEqual({ video: 71 });
  });

  it('is apart from the evening’s', () => {
    const both = { ...VIDEO, all: 20 };
    expect(minutesOf(told(both, at30('example.org', 0, 40)))).toEqual({ all: 20, video: 30 });
    const again = told({ ...VIDEO, all: 60 }, [on(41, 'example.org')], told(both, at30('example.org', 0, 40)));
    expect(minutesOf(again)).toEqual({ video: 30 });
  });

  it('set just below what was counted is not marked with a minute at another site', () => {
    const free = folded(FRESH, ...each(0, 30, 'example.org'), on(30.5, 'example.edu'), ...each(31, 60, 'example.edu'));
    expect(minutesOf(told(VIDEO, [on(61, 'example.edu')], free))).toEqual({ video: 30 });
  });

  it('set below what was counted is marked no later than now', () => {
    const free = folded(FRESH, ...at30('example.edu', 0, 20), ...at30('example.org', 20, 60));
    expect(minutesOf(limitsReached(free, free, VIDEO, NONE))).toEqual({ video: 30 });
  });
});

describe('the limits of somebody’s settings', () => {
  it('are the evening’s and those of groups that count and have one', () => {
    expect(limitsOf(BY_SITE, 90)).toEqual({ ...VIDEO, all: 90 });
  });

  it('are the evening’s alone without time by site', () => {
    expect(limitsOf({ ...BY_SITE, bySite: false }, 90)).toEqual(evening(90));
  });
});

describe('the reminders of limits that were reached', () => {
  const tally = { night: NIGHT, reached: { all: at(90), video: at(30), gone: at(10) } };
  const limits = { ...VIDEO, all: 90 };
  const planned = (grace: number, of: Limits = limits) =>
    limitReminders(
      tally,
      of,
      (due) => due + grace * MINUTE,
      ({ minutes, group }) => `${group ?? 'evening'} ${minutes}`,
    );

  it('stand in the order of their times, with the moment, the grace and what their words need', () => {
    expect(planned(60)).toEqual([
      {
        id: `screenLimit-video/${NIGHT}`,
        kind: 'screenLimit',
        due: at(30),
        graceUntil: at(90),
        asleep: false,
        text: 'video 30',
      },
      {
        id: `screenLimit/${NIGHT}`,
        kind: 'screenLimit',
        due: at(90),
        graceUntil: at(150),
        asleep: false,
        text: 'evening 90',
      },
    ]);
  });

  it('are none for a limit that no longer holds, that was not reached, or that came when a word was of no use', () => {
    expect(planned(60, { ...limits, all: null }).map(({ id }) => id)).toEqual([`screenLimit-video/${NIGHT}`]);
    expect(
      limitReminders(
        { night: NIGHT, reached: {} },
        limits,
        (due) => due + 1,
        () => '',
      ),
    ).toEqual([]);
    expect(planned(0)).toEqual([]);
  });
});
