import { describe, expect, it } from 'vitest';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { planNight } from '../../../lib/schedule/plan';
import type { Override } from '../../../lib/schedule/schema';
import { NO_OVERRIDE, nightAt, sleepWindow } from '../../../lib/schedule/window';

const iso = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');

function plan(night: string, bedtime: string, wake: string, zone: string, override: Partial<Override> = {}) {
  const schedule = firstSchedule({ bedtime, wake });
  const overrideOf = (each: string) => (each === night ? { ...NO_OVERRIDE, ...override } : NO_OVERRIDE);
  return planNight({ schedule, reminders: firstReminders(), zone, overrideOf }, night);
}

interface Row {
  title: string;
  zone: string;
  night: string;
  bedtime: string;
  wake: string;
  expected: { bedtime: string; wake: string; screens: string };
}

const ROWS: Row[] = [
  {
    title: 'New York, spring: a bedtime of 02:30 is in the gap and moves to 03:30 EDT',
    zone: 'America/New_York',
    night: '2027-03-13',
    bedtime: '02:30',
    wake: '09:00',
    expected: { bedtime: '2027-03-14T07:30:00Z', wake: '2027-03-14T13:00:00Z', screens: '2027-03-14T06:30:00Z' },
  },
  {
    title: 'New York, spring: wrap up an hour before 03:00 EDT is 01:00 EST, sixty real minutes',
    zone: 'America/New_York',
    night: '2027-03-13',
    bedtime: '03:00',
    wake: '10:00',
    expected: { bedtime: '2027-03-14T07:00:00Z', wake: '2027-03-14T14:00:00Z', screens: '2027-03-14T06:00:00Z' },
  },
  {
    title: 'New York, spring: 23:00 to 07:00 is seven hours long',
    zone: 'America/New_York',
    night: '2027-03-13',
    bedtime: '23:00',
    wake: '07:00',
    expected: { bedtime: '2027-03-14T04:00:00Z', wake: '2027-03-14T11:00:00Z', screens: '2027-03-14T03:00:00Z' },
  },
  {
    title: 'New York, autumn: 01:30 occurs twice, the first (EDT) is bedtime',
    zone: 'America/New_York',
    night: '2026-10-31',
    bedtime: '01:30',
    wake: '09:00',
    expected: { bedtime: '2026-11-01T05:30:00Z', wake: '2026-11-01T14:00:00Z', screens: '2026-11-01T04:30:00Z' },
  },
  {
    title: 'Lord Howe, spring: 02:15 is in the half-hour gap and moves to 02:45',
    zone: 'Australia/Lord_Howe',
    night: '2026-10-03',
    bedtime: '02:15',
    wake: '09:00',
    expected: { bedtime: '2026-10-03T15:45:00Z', wake: '2026-10-03T22:00:00Z', screens: '2026-10-03T14:45:00Z' },
  },
  {
    title: 'Lord Howe, autumn: 01:45 occurs twice, half an hour apart',
    zone: 'Australia/Lord_Howe',
    night: '2027-04-03',
    bedtime: '01:45',
    wake: '09:00',
    expected: { bedtime: '2027-04-03T14:45:00Z', wake: '2027-04-03T22:30:00Z', screens: '2027-04-03T13:45:00Z' },
  },
  {
    title: 'Casablanca goes back an hour for Ramadan: 22:30 that evening is an hour later in UTC',
    zone: 'Africa/Casablanca',
    night: '2026-02-15',
    bedtime: '22:30',
    wake: '07:00',
    expected: { bedtime: '2026-02-15T22:30:00Z', wake: '2026-02-16T07:00:00Z', screens: '2026-02-15T21:30:00Z' },
  },
  {
    title: 'Cairo, spring: midnight does not exist and becomes 01:00',
    zone: 'Africa/Cairo',
    night: '2026-04-23',
    bedtime: '00:00',
    wake: '07:00',
    expected: { bedtime: '2026-04-23T22:00:00Z', wake: '2026-04-24T04:00:00Z', screens: '2026-04-23T21:00:00Z' },
  },
  {
    title: 'Troll, spring: two hours go at once, 01:30 becomes 03:30',
    zone: 'Antarctica/Troll',
    night: '2026-03-28',
    bedtime: '01:30',
    wake: '09:00',
    expected: { bedtime: '2026-03-29T01:30:00Z', wake: '2026-03-29T07:00:00Z', screens: '2026-03-29T00:30:00Z' },
  },
  {
    title: 'Kathmandu is 5 h 45 ahead and never changes',
    zone: 'Asia/Kathmandu',
    night: '2026-11-22',
    bedtime: '22:30',
    wake: '06:00',
    expected: { bedtime: '2026-11-22T16:45:00Z', wake: '2026-11-23T00:15:00Z', screens: '2026-11-22T15:45:00Z' },
  },
  {
    title: 'a shift worker who sleeps from 08:00: the night is named by the evening before',
    zone: 'Europe/Berlin',
    night: '2026-11-22',
    bedtime: '08:00',
    wake: '15:00',
    expected: { bedtime: '2026-11-23T07:00:00Z', wake: '2026-11-23T14:00:00Z', screens: '2026-11-23T06:00:00Z' },
  },
];

describe('planNight', () => {
  it.each(ROWS)('$title', ({ zone, night, bedtime, wake, expected }) => {
    const actual = plan(night, bedtime, wake, zone);

    const screens = actual.reminders.find(({ kind }) => kind === 'screens')?.due ?? 0;
    expect({ bedtime: iso(actual.bedtime), wake: iso(actual.wake), screens: iso(screens) }).toEqual(expected);
  });

  it('leaves out the night of a date that Apia jumped over, and only that', () => {
    const zone = 'Pacific/Apia';

    expect(plan('2011-12-30', '22:30', '07:00', zone).silence).toBe('no-such-date');
    expect(plan('2011-12-29', '22:30', '07:00', zone).silence).toBeNull();
    expect(plan('2011-12-31', '22:30', '07:00', zone).silence).toBeNull();
    expect(iso(plan('2011-12-29', '22:30', '07:00', zone).wake)).toBe('2011-12-30T17:00:00Z');
  });

  it('moves the chain by real minutes with tonight and leaves the wake time', () => {
    const actual = plan('2026-11-22', '22:30', '07:00', 'Europe/Berlin', { shift: 90 });

    expect(iso(actual.bedtime)).toBe('2026-11-22T23:00:00Z');
    expect(iso(actual.wake)).toBe('2026-11-23T06:00:00Z');
  });

  it('never moves bedtime closer to the wake time than half an hour', () => {
    const actual = plan('2026-11-22', '22:30', '07:00', 'Europe/Berlin', { shift: 720 });

    expect(actual.wake - actual.bedtime).toBe(30 * 60_000);
  });

  it('moves a cutoff that falls into the sleep before to half an hour after waking', () => {
    // Bed at 08:00, up at 15:00; nine hours before the next bedtime is 23:00, awake. Fourteen is 18:00.
    const schedule = firstSchedule({ bedtime: '08:00', wake: '19:00' });
    const reminders = firstReminders();
    reminders.kinds.caffeine.lead = 840;
    const actual = planNight({ schedule, reminders, zone: 'UTC', overrideOf: () => NO_OVERRIDE }, '2026-11-22');

    expect(iso(actual.reminders[0]?.due ?? 0)).toBe('2026-11-22T19:30:00Z');
    expect(actual.reminders[0]?.asleep).toBe(false);
  });

  it('gives movement no time: who does not sit is not asked up', () => {
    const reminders = firstReminders();
    reminders.kinds.movement = { on: true, lead: 60 };
    const input = { schedule: firstSchedule(), reminders, zone: 'UTC', overrideOf: () => NO_OVERRIDE };

    expect(planNight(input, '2026-11-22').reminders.filter(({ kind }) => kind === 'movement')).toEqual([]);
  });

  it('follows named times on a date, a rotation, and a pause', () => {
    const named = [{ id: 'n', name: 'Night shift', bedtime: '08:30', wake: '15:30', shift: true }];
    const schedule = {
      ...firstSchedule(),
      named,
      dates: { '2026-11-25': { skip: true as const }, '2026-11-26': { named: 'n' } },
      rotation: { from: '2026-11-20', turns: [null, null, 'n'] },
      pause: { from: '2026-12-01', until: '2026-12-03' },
    };
    const at = (night: string) => sleepWindow(schedule, NO_OVERRIDE, night, 'UTC');

    expect(['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-25'].map((night) => at(night).name)).toEqual([
      null,
      'Night shift',
      null,
      'Night shift',
    ]);
    expect(at('2026-11-19').name).toBeNull();
    expect(at('2026-11-26').name).toBe('Night shift');
    expect(at('2026-11-25').silence).toBe('skipped');
    expect(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].map((night) => at(night).silence)).toEqual([
      null,
      'paused',
      'paused',
      null,
    ]);
  });
});

describe('nightAt', () => {
  const schedule = firstSchedule({ bedtime: '22:30', wake: '07:00' });
  const night = (now: string, zone: string) =>
    nightAt(Date.parse(now), zone, (each) => sleepWindow(schedule, NO_OVERRIDE, each, zone));

  it.each([
    ['2026-11-23T00:30:00Z', 'Europe/Berlin', '2026-11-22', '01:30 belongs to the night before'],
    ['2026-11-23T05:59:00Z', 'Europe/Berlin', '2026-11-22', 'a minute before waking it is still last night'],
    ['2026-11-23T06:00:00Z', 'Europe/Berlin', '2026-11-23', 'at waking the next one begins'],
    ['2026-11-22T13:00:00Z', 'Asia/Tokyo', '2026-11-22', 'the evening in Tokyo'],
    [
      '2026-11-22T23:00:00Z',
      'America/Los_Angeles',
      '2026-11-22',
      'the same date again after the flight to Los Angeles',
    ],
    ['2011-12-30T12:00:00Z', 'Pacific/Apia', '2011-12-29', 'Apia, the night before the missing day lasts to the 31st'],
  ])('%s in %s is the night of %s: %s', (now, zone, expected) => {
    expect(night(now, zone)).toBe(expected);
  });
});
