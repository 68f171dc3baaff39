import { describe, expect, it } from 'vitest';
import { COFFEE } from '../../../lib/caffeine/first';
import { stirred } from '../../../lib/diary/leg-counts';
import { rowOf } from '../../../lib/diary/row';
import type { Diary, LegEntry } from '../../../lib/diary/schema';
import type { Delivery, NightRecord } from '../../../lib/schedule/record';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { isNoted, keepingIn, legsIn, trialNights } from '../../../lib/trial/kept';
import type { Trial } from '../../../lib/trial/schema';
import { plannedNight } from '../../support/diary-nights';

/** Week by week from 16 November: the change holds from the 23rd to the 29th, and from 7 December on. */
const trial = (more: Partial<Trial>): Trial => ({
  ...{ id: 't', change: 'coffee', form: 'weeks', minutes: 60, time: null, begins: '2026-11-16', stopped: null },
  ...more,
});
const NIGHT = '2026-11-24';
const lastCupIn = (record: NightRecord) => rowOf(record).lastCup;
const diary = (more: Partial<Diary> = {}): Diary => ({
  ...{ at: 0, sleeps: [], naps: [], alcohol: null, meal: null, moved: null, kept: null, note: '' },
  ...more,
});
const night = (more: Partial<NightRecord> = {}): NightRecord => ({ ...plannedNight(NIGHT), ...more });
const { bedtime } = night();
const come = (kind: Delivery['kind'], due: number): NightRecord['reminders'] => ({
  [`${kind}/${NIGHT}`]: {
    ...{ kind, due, graceUntil: due, text: null, state: 'shown', why: null, at: due, until: null, snoozes: 0 },
    ...{ shownBefore: true, verb: null, offered: [] },
  },
});
const cup = (at: number, mg = 96) => ({ ...COFFEE, id: `c${at}`, at, mg });
const woken = (woke: number, offsetUp: number) => ({
  ...{ inBed: null, tried: null, latency: null, wakings: null, awake: null, up: null, offset: 60 },
  woke,
  offsetUp,
});
const oneOf = (of: Trial, record: NightRecord) =>
  trialNights(of, new Map([[NIGHT, record]]), '2026-12-01', lastCupIn).find((each) => each.night === NIGHT);

describe('whether the records show a change', () => {
  const noon = bedtime - 10.5 * HOUR;
  const due = come('caffeine', noon);
  const quarters = (from: number, ...minutes: number[]) => ({ from, seconds: minutes.map((m) => m * 60), sites: {} });
  it.each<[string, Partial<Trial>, Partial<NightRecord>, boolean | null]>([
    ['a cup at its time', {}, { reminders: due, doses: [cup(noon)] }, true],
    ['a cup a minute later', {}, { reminders: due, doses: [cup(noon - HOUR), cup(noon + MINUTE)] }, false],
    ['decaf in the evening', {}, { reminders: due, doses: [cup(noon), cup(bedtime - HOUR, 5)] }, true],
    ['no cup noted, which is not the same as none', {}, { reminders: due }, null],
    ['a cup without a time to hold it to', {}, { doses: [cup(noon)] }, null],
    [
      'ten minutes at the screen after wrap up',
      { change: 'wrapUp' },
      { reminders: come('screens', bedtime - HOUR), screen: quarters(bedtime - 2 * HOUR, 15, 15, 15, 15, 4, 6) },
      true,
    ],
    [
      'sixteen',
      { change: 'wrapUp' },
      { reminders: come('screens', bedtime - HOUR), screen: quarters(bedtime - HOUR, 10, 0, 6) },
      false,
    ],
    ['no count', { change: 'wrapUp' }, { reminders: come('screens', bedtime - HOUR) }, null],
    [
      'a routine to its end',
      { change: 'routine' },
      { runs: [{ preset: 'desk-3', at: bedtime, seconds: 180, finished: true, after: null }] },
      true,
    ],
    [
      'a routine left in the middle',
      { change: 'routine' },
      { runs: [{ preset: 'desk-3', at: bedtime, seconds: 60, finished: false, after: null }] },
      false,
    ],
    ['a walk, which nobody sees', { change: 'walk' }, { diary: diary({ moved: 'brisk' }) }, null],
  ])('%s', (_, of, record, expected) => {
    expect(oneOf(trial(of), night(record))?.shown).toBe(expected);
  });

  const at = (wall: string, offset: string) => Date.parse(`2026-11-25T${wall}${offset}`);
  it.each<[string, number, number, boolean]>([
    ['at the very time', at('07:00', '+01:00'), 60, true],
    ['half an hour early', at('06:30', '+01:00'), 60, true],
    ['31 minutes late', at('07:31', '+01:00'), 60, false],
    ['on the clock of another place, after a night in the air', at('07:10', '-05:00'), -300, true],
    ['at home’s time on that clock', at('01:10', '-05:00'), -300, false],
  ])('woken %s', (_, woke, offsetUp, expected) => {
    const record = night({ diary: diary({ sleeps: [woken(woke, offsetUp)] }) });
    expect(oneOf(trial({ change: 'sameWake', time: '07:00' }), record)?.shown).toBe(expected);
  });

  it('goes round midnight, and takes the last of several sleeps', () => {
    const sleeps = [woken(at('03:00', '+01:00'), 60), woken(at('00:10', '+01:00'), 60)];
    const record = night({ diary: diary({ sleeps }) });
    expect(oneOf(trial({ change: 'sameWake', time: '23:50' }), record)?.shown).toBe(true);
    expect(oneOf(trial({ change: 'sameWake', time: '03:00' }), record)?.shown).toBe(false);
    expect(oneOf(trial({ change: 'sameWake', time: '03:00' }), night({ diary: diary() }))?.shown).toBeNull();
  });
});

describe('the nights of a trial as they went', () => {
  const records = new Map<string, NightRecord>(
    (['yes', 'partly', 'no', 'yes'] as const).map((kept, i) => {
      const record = { ...plannedNight(`2026-11-2${3 + i}`), diary: diary({ kept }) };
      return [record.night, record] as const;
    }),
  );

  it('tell as usual from the change, noted from not, and what is to come', () => {
    const usual = { ...plannedNight('2026-11-17'), morning: { at: 0, rough: 3, rested: null } };
    // A word on the change that was said of a night as usual is not the change's.
    const asked = { ...plannedNight('2026-11-18'), diary: diary({ kept: 'yes' }) };
    const nights = trialNights(
      trial({}),
      new Map<string, NightRecord>([...records, ['2026-11-17', usual], ['2026-11-18', asked]]),
      '2026-11-28',
      lastCupIn,
    );
    const told = nights.slice(0, 14).map(({ state, kept }) => `${state} ${kept}`);
    expect(nights).toHaveLength(28);
    expect(told).toEqual([
      ...['open null', 'noted null', 'noted null', ...Array(4).fill('open null')],
      ...['noted yes', 'noted partly', 'noted no', 'noted yes', 'open null', 'coming null', 'coming null'],
    ]);
    expect(keepingIn(nights)).toEqual({ over: 5, said: { yes: 2, partly: 1, no: 1 }, told: 0, shown: 0 });
  });

  it('count what was noted of legs, and nothing else', () => {
    const entry = { id: 'e', now: 2, strongest: null } as LegEntry;
    const still = { id: 's', now: 0, strongest: null } as LegEntry;
    const rows = [
      { ...plannedNight('2026-11-16'), legs: [{ at: 0, value: 'quiet' as const }] },
      { ...plannedNight('2026-11-17'), legs: [{ at: 0, value: 'stirring' as const }] },
      { ...plannedNight('2026-11-18'), legEntries: [entry] },
      { ...plannedNight('2026-11-19'), diary: diary() },
      plannedNight('2026-11-20'),
      { ...plannedNight('2026-11-21'), legEntries: [still] },
      { ...plannedNight('2026-11-23'), legsWoke: [1] },
    ];
    const all = new Map<string, NightRecord>(rows.map((record) => [record.night, record]));
    const nights = trialNights(trial({}), all, '2026-11-24', lastCupIn);
    expect(legsIn(nights, 'usual', all, stirred)).toEqual({ noted: 5, legs: 2 });
    expect(legsIn(nights, 'change', all, stirred)).toEqual({ noted: 1, legs: 1 });
  });

  it('are not noted by a plan alone', () => {
    expect(isNoted(undefined)).toBe(false);
    expect(isNoted(plannedNight(NIGHT))).toBe(false);
    expect(isNoted(night({ diary: diary() }))).toBe(true);
  });
});
