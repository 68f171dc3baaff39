import { describe, expect, it, test } from 'vitest';
import { chainRows } from '../../../components/options/chain-rows';
import { comingNight } from '../../../components/options/coming-night';
import { firstRotation, withNamed, withoutNamed, withRound, withShift } from '../../../components/options/shift-edit';
import { faultAt } from '../../../components/options/shown';
import { shortNight, withLayout, withNights } from '../../../components/options/week';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { scheduleProblems } from '../../../lib/schedule/problems';
import type { NightRecord } from '../../../lib/schedule/record';
import type { Kind, ReminderSettings, ScheduleSettings } from '../../../lib/schedule/schema';
import { sleepWindow } from '../../../lib/schedule/window';

const BASE = firstSchedule({ bedtime: '22:30', wake: '06:30' });
const LATE = { bedtime: '00:30', wake: '08:30' };

describe('the week', () => {
  it('goes from one pair to two without a change, and Friday and Saturday then change alone', () => {
    const two = withLayout(BASE, 'weekends');
    expect(two.week).toEqual(BASE.week);
    const week = withNights(two.week, [4, 5], LATE);
    expect(week.map(({ bedtime }) => bedtime)).toEqual(['22:30', '22:30', '22:30', '22:30', '00:30', '00:30', '22:30']);
  });

  it('comes back to one pair by Monday’s times', () => {
    const week = withNights(BASE.week, [4, 5], LATE);
    expect(withLayout({ ...BASE, layout: 'weekends', week }, 'same').week).toEqual(BASE.week);
  });

  it('says the seven-hour line for a short night until the times are kept, and never with broken nights', () => {
    const week = withNights(BASE.week, [6], { bedtime: '23:30', wake: '05:45' });
    expect(shortNight(BASE)).toBeNull();
    expect(shortNight({ ...BASE, week })).toBe(375);
    expect(shortNight({ ...BASE, week, shortNightsKept: true })).toBeNull();
    expect(shortNight({ ...BASE, week, brokenNights: true })).toBeNull();
  });
});

describe('shifts', () => {
  const one = withShift(BASE, 'a');

  it('begin with sound times, however many there are', () => {
    expect(one.named).toEqual([{ id: 'a', name: 'Night shift', bedtime: '08:30', wake: '16:30', shift: true }]);
    expect(scheduleProblems(withShift(one, 'b'))).toEqual([]);
    expect(withNamed(one, 'a', { name: 'Early' }).named[0]?.name).toBe('Early');
  });

  it('leave no place that calls them when they go', () => {
    const used = {
      ...firstRotation(one, '2026-11-22'),
      dates: { '2026-12-01': { named: 'a' }, '2026-12-02': { skip: true as const } },
    };
    expect(used.rotation?.turns).toEqual(['a', 'a', null, null]);
    const gone = withoutNamed(used, 'a');
    expect(gone.rotation?.turns).toEqual([null, null, null, null]);
    expect(gone.dates).toEqual({ '2026-12-02': { skip: true } });
    expect(scheduleProblems(gone)).toEqual([]);
  });

  test.each([
    [3, ['a', null, null]],
    [1, ['a']],
    [0, ['a']],
  ])('a round of %i nights', (nights, turns) => {
    expect(withRound(['a', null], nights)).toEqual(turns);
  });
});

describe('the chain', () => {
  const zone = 'Europe/Berlin';
  const noon = Date.UTC(2026, 10, 22, 12);
  const nightOf = (schedule: ScheduleSettings, reminders: ReminderSettings, nights: readonly NightRecord[]) =>
    comingNight({ schedule, reminders, caffeine: firstCaffeine() }, nights, zone, noon);
  const on = (...kinds: Kind[]) => {
    const first = firstReminders();
    for (const kind of kinds) first.kinds[kind] = { ...first.kinds[kind], on: true };
    return first;
  };

  it('follows what is being edited', () => {
    const plan = nightOf(BASE, firstReminders(), []);
    expect(chainRows(plan, 4, noon).map(({ kind }) => kind)).toEqual(['caffeine', 'screens', 'routine', 'lightsOut']);
    const later = nightOf({ ...BASE, week: withNights(BASE.week, [6], LATE) }, firstReminders(), []);
    expect((later.bedtime - plan.bedtime) / 60_000).toBe(120);
  });

  it('counts a change for tonight', () => {
    const plan = nightOf(BASE, firstReminders(), []);
    const override = { shift: -30, named: null, skip: false, demo: null };
    const record = { night: plan.night, override } as NightRecord;
    const moved = nightOf(BASE, firstReminders(), [record]);
    expect(moved.bedtime).toBe(sleepWindow(BASE, override, plan.night, zone).bedtime);
    expect((plan.bedtime - moved.bedtime) / 60_000).toBe(30);
  });

  it('shows which give way under the cap, and which have gone by', () => {
    const plan = nightOf(BASE, on('alcohol', 'bath'), []);
    const rows = chainRows(plan, 4, plan.bedtime - 3 * 3_600_000);
    expect(rows.filter(({ yields }) => yields).map(({ kind }) => kind)).toEqual(['alcohol', 'bath']);
    expect(rows.filter(({ past }) => past).map(({ kind }) => kind)).toEqual(['caffeine', 'alcohol']);
  });
});

test('a fault is told at its field, in the user’s writing of times', () => {
  const range = [{ path: 'kinds.bath.lead', code: 'range' as const, values: [60, 120] }];
  expect(faultAt(range, 'kinds.bath.lead', '24')).toBe('Choose a number from 60 to 120.');
  expect(faultAt(range, 'kinds.meal.lead', '24')).toBeUndefined();
  expect(faultAt([{ path: 'zone', code: 'time', values: [] }], 'zone', '24')).toBe(
    'That time does not exist. Try 23:00.',
  );
});
