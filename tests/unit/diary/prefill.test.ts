import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impossibleIn, TIMES, type TimeName } from '../../../lib/diary/check';
import { emptySleep } from '../../../lib/diary/form';
import { type KnownEvening, suggestedTimes, type Times, withSuggested } from '../../../lib/diary/prefill';
import { HOUR, MINUTE } from '../../../lib/time/instant';

const on = (wall: string) => Date.parse(`2026-11-${wall.replace(' ', 'T')}+01:00`);
const time = (at: number | null) =>
  at === null ? null : new Date(at + HOUR).toISOString().slice(8, 16).replace('T', ' ');
const PLAN: KnownEvening = { bedtime: on('22 22:30'), wake: on('23 06:45'), bed: null, runs: [], screen: null };
/** Minutes of use in the quarters of an hour from a time on. */
const screen = (from: string, ...minutes: number[]) => ({
  from: on(from),
  seconds: minutes.map((each) => each * 60),
  sites: {},
});
const run = (at: string, minutes: number) => ({
  preset: 'in-bed-5',
  at: on(at),
  seconds: minutes * 60,
  finished: true,
  after: null,
});

describe('times that are suggested', () => {
  it.each<[string, Partial<KnownEvening>, string, string, string]>([
    ['the plan, where nothing else is known', {}, '23 08:00', '22 22:30', '23 06:45'],
    [
      '"Off to bed", to five minutes',
      { bed: { at: on('22 22:48'), until: on('23 06:45') } },
      '23 08:00',
      '22 22:45',
      '23 06:45',
    ],
    [
      'the end of the screen past bedtime',
      { screen: screen('22 21:30', 15, 15, 15, 15, 9, 15, 2) },
      '23 08:00',
      '22 23:15',
      '23 06:45',
    ],
    [
      'a screen that ended early changes nothing',
      { screen: screen('22 19:30', 15, 15) },
      '23 08:00',
      '22 22:30',
      '23 06:45',
    ],
    [
      'up again at three is no late evening',
      {
        screen: {
          ...screen('22 22:15', 15),
          seconds: [900, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 600],
        },
      },
      '23 08:00',
      '22 22:30',
      '23 06:45',
    ],
    ['the last routine', { runs: [run('22 22:50', 8)] }, '23 08:00', '22 22:55', '23 06:45'],
    ['a short pause goes on with the evening', { runs: [run('22 23:10', 5)] }, '23 08:00', '22 23:15', '23 06:45'],
    ['awake before the plan: now', {}, '23 05:52', '22 22:30', '23 05:50'],
  ])('%s', (_title, known, now, bed, woke) => {
    const found = suggestedTimes({ ...PLAN, ...known }, on(now));
    expect([found.inBed, found.tried, found.woke, found.up].map(time)).toEqual([bed, bed, woke, woke]);
  });

  it('before bedtime nothing lies in the future', () => {
    const found = suggestedTimes(PLAN, on('22 21:02'));
    expect(TIMES.map((name) => time(found[name]))).toEqual(['22 21:00', '22 21:00', null, null]);
  });
});

describe('suggestions beside what was said', () => {
  const suggested = suggestedTimes(PLAN, on('23 08:00'));
  const none: Times = { inBed: null, tried: null, woke: null, up: null };
  const withSaid = (said: Partial<Times>) => {
    const open = TIMES.filter((name) => !(name in said));
    const found = withSuggested({ ...none, ...said }, open, suggested);
    return TIMES.map((name) => time(found[name]));
  };

  it('move with it', () => {
    expect(withSaid({})).toEqual(['22 22:30', '22 22:30', '23 06:45', '23 06:45']);
    expect(withSaid({ inBed: on('23 01:10') })).toEqual(['23 01:10', '23 01:10', '23 06:45', '23 06:45']);
    expect(withSaid({ tried: on('22 21:50') })).toEqual(['22 21:50', '22 21:50', '23 06:45', '23 06:45']);
    expect(withSaid({ woke: on('23 07:20') })).toEqual(['22 22:30', '22 22:30', '23 07:20', '23 07:20']);
    expect(withSaid({ up: on('23 06:00') })).toEqual(['22 22:30', '22 22:30', '23 06:00', '23 06:00']);
  });

  it('what was emptied stays empty, and a night after the plan has no suggested end', () => {
    expect(withSaid({ inBed: null, woke: null })).toEqual([null, '22 22:30', null, '23 06:45']);
    expect(withSaid({ inBed: on('23 06:50') })).toEqual(['23 06:50', '23 06:50', null, null]);
  });

  it('getting up before the planned bedtime leaves no waking beside it: what was said is what is called wrong', () => {
    expect(withSaid({ up: on('22 22:20') })).toEqual(['22 22:30', '22 22:30', null, '22 22:20']);
  });

  it('are never what cannot be, whatever was said, and change no word of it', () => {
    const said = fc.record(
      Object.fromEntries(
        TIMES.map((name) => [name, fc.option(fc.integer({ min: -6 * 60, max: 9 * 60 }), { nil: null })]),
      ),
      { requiredKeys: [] },
    );
    const alone = { latency: null, wakings: null, awake: null };
    fc.assert(
      fc.property(said, (minutes) => {
        const times = Object.fromEntries(
          Object.entries(minutes).map(([name, each]) => [
            name,
            each === null ? null : PLAN.bedtime + (each ?? 0) * MINUTE,
          ]),
        ) as Partial<Times>;
        const open = TIMES.filter((name) => !(name in times));
        const night = { bedtime: PLAN.bedtime, wake: PLAN.wake, now: on('23 08:00') };
        const faults = (sleep: Times) => {
          const whole = { ...emptySleep({ offset: 60, offsetWake: 60 }), ...alone, ...sleep };
          return impossibleIn({ sleeps: [whole], naps: [], alcohol: null, meal: null }, night);
        };
        const before = faults({ ...none, ...times });
        fc.pre(before.length === 0);
        const after = withSuggested({ ...none, ...times }, open, suggested);
        // Waking before the planned bedtime is held against that; it is the waking that is named.
        const wrong = faults(after).map(({ place }) => place.split('.')[2] as TimeName);
        expect(wrong.filter((name) => !(name in times) || name === 'inBed' || name === 'tried')).toEqual([]);
        for (const name of Object.keys(times) as TimeName[]) expect(after[name]).toBe(times[name]);
      }),
      { numRuns: 500 },
    );
  });
});
