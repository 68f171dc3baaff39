import { describe, expect, it } from 'vitest';
import { hearingOf, shownTimes, withTimes } from '../../../components/welcome/times';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import type { ReminderSettings } from '../../../lib/schedule/schema';
import { instantOf, wallAt } from '../../../lib/time/zone';

const ZONE = 'Europe/Berlin';
/** A wall time of Sunday 22 November 2026 in Berlin. */
const at = (time: string, date = '2026-11-22') => instantOf(date, time, ZONE);
const wall = (instant: number) => wallAt(instant, ZONE).time;
const evening = { bedtime: '22:30', wake: '06:45' };

/** Weekdays 22:30 to 06:45, the nights of Friday and Saturday 00:30 to 09:00. */
const weekends = {
  ...firstSchedule(evening),
  layout: 'weekends' as const,
  week: firstSchedule(evening).week.map((night, i) =>
    i === 4 || i === 5 ? { bedtime: '00:30', wake: '09:00' } : night,
  ),
};

describe('the times that the fields begin with', () => {
  it('are 23:00 and 07:00 while nothing is stored', () => {
    expect(shownTimes(null, ZONE, at('15:00'))).toEqual({ bedtime: '23:00', wake: '07:00' });
  });

  it.each([
    ['a Sunday afternoon', at('15:00'), '22:30'],
    ['a Saturday afternoon', at('15:00', '2026-11-21'), '00:30'],
    ['the small hours that still belong to Saturday', at('00:10'), '00:30'],
  ])("are the coming night's on %s", (_, now, bedtime) => {
    expect(shownTimes(weekends, ZONE, now).bedtime).toBe(bedtime);
  });
});

describe('new times', () => {
  it('hold every night for a new user', () => {
    const { week } = withTimes(null, shownTimes(null, ZONE, at('15:00')), evening);
    expect(week).toEqual(Array.from({ length: 7 }, () => evening));
  });

  it('leave a weekend that differs as it is, and everything else', () => {
    const stored = { ...weekends, brokenNights: true };
    const changed = withTimes(stored, evening, { bedtime: '22:00', wake: '06:45' });
    expect(changed.week.map(({ bedtime }) => bedtime)).toEqual([
      '22:00',
      '22:00',
      '22:00',
      '22:00',
      '00:30',
      '00:30',
      '22:00',
    ]);
    expect(changed).toMatchObject({ layout: 'weekends', brokenNights: true });
  });

  it('change nothing when they are the ones that were shown', () => {
    expect(withTimes(weekends, evening, evening)).toEqual(weekends);
  });
});

describe('when the user will hear from us', () => {
  const hear = (now: number, reminders: ReminderSettings = firstReminders(), caffeine = firstCaffeine()) => {
    const { before, bedtime, atBedtime, first } = hearingOf(firstSchedule(), reminders, caffeine, ZONE, now);
    return { before: before.map(wall), bedtime: wall(bedtime), atBedtime, first: first && wallAt(first, ZONE) };
  };

  it('names the four times of a usual evening', () => {
    const times = { before: ['14:00', '22:00', '22:30'], bedtime: '23:00', atBedtime: true, first: null };
    expect(hear(at('09:00'))).toEqual(times);
  });

  it.each([
    ['after the first one, the next', '15:00', { date: '2026-11-22', time: '22:00' }],
    ['at 22:00 sharp, the one after', '22:00', { date: '2026-11-22', time: '22:30' }],
    ['after them all, tomorrow', '23:10', { date: '2026-11-23', time: '14:00' }],
  ])('%s is the first reminder', (_, time, first) => {
    expect(hear(at(time)).first).toEqual(first);
  });

  it('leaves out what is off, and bedtime with it', () => {
    const { kinds, ...rest } = firstReminders();
    const off = { ...kinds, screens: { on: false, lead: 60 }, lightsOut: { on: false, lead: 0 } };
    expect(hear(at('09:00'), { ...rest, kinds: off })).toMatchObject({ before: ['14:00', '22:30'], atBedtime: false });
  });

  it('never names more than the cap lets through, the likeliest to be dropped first', () => {
    expect(hear(at('09:00'), { ...firstReminders(), cap: 2 })).toMatchObject({ before: ['22:30'], atBedtime: true });
  });

  it('names the last coffee as it is worked out, and none to who drinks none', () => {
    const caffeine = { ...firstCaffeine(), mode: 'estimate' as const };
    const timesWith = (change: Partial<typeof caffeine>) =>
      hear(at('09:00'), firstReminders(), { ...caffeine, ...change }).before;

    expect(timesWith({})).toEqual(['15:31', '22:00', '22:30']);
    expect(timesWith({ drinks: false })).toEqual(['22:00', '22:30']);
    expect(timesWith({ clearance: 'unsure' })).toEqual(['14:00', '22:00', '22:30']);
  });

  it('leaves out what comes after bedtime', () => {
    const { kinds, ...rest } = firstReminders();
    const more = { ...kinds, pastBedtime: { on: true, lead: 20 }, wakeAnchor: { on: true, lead: 0 } };
    expect(hear(at('09:00'), { ...rest, cap: 12, kinds: more }).before).toEqual(['14:00', '22:00', '22:30']);
  });
});
