import { describe, expect, it, test } from 'vitest';
import { nightToNote } from '../../../lib/diary/leg-draft';
import { isNearlyOver, lastNight, type NightName, nightName } from '../../../lib/diary/night-name';
import { firstSchedule } from '../../../lib/schedule/kinds';
import { NO_OVERRIDE, sleepWindow } from '../../../lib/schedule/window';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { addDays } from '../../../lib/time/plain';
import { instantOf } from '../../../lib/time/zone';

const ZONE = 'Europe/Berlin';
const berlin = (date: string, time: string) => instantOf(date, time, ZONE);

/** The night at hand at an instant, as the worker tells pages of it: the one whose waking is next. */
function atHandOf(schedule: ReturnType<typeof firstSchedule>, now: number, around: string) {
  const windowOf = (night: string) => sleepWindow(schedule, NO_OVERRIDE, night, ZONE);
  const night = [-1, 0, 1, 2, 3].map((days) => addDays(around, days)).find((each) => windowOf(each).wake > now) ?? '';
  const { bedtime, wake } = windowOf(night);
  return { night, bedtime, usualBedtime: bedtime, wake, lastWake: windowOf(addDays(night, -1)).wake };
}

describe('what a night is called', () => {
  test.each([
    ['an ordinary night', '22:30', '06:45', '2026-11-22'],
    ['one over which clocks go back', '22:30', '06:45', '2026-10-24'],
    ['one over which they go forward', '22:30', '06:45', '2027-03-27'],
    ['somebody who goes to bed after midnight', '03:00', '11:00', '2026-11-22'],
    ['somebody who sleeps by day', '08:00', '15:00', '2026-11-22'],
    ['three hours in bed', '03:45', '06:45', '2026-11-22'],
  ])('is one thing round the clock, and each night is the last one once: %s', (_, bedtime, wake, around) => {
    const schedule = firstSchedule({ bedtime, wake });
    const seen: string[] = [];
    for (let now = berlin(around, '00:00'); now < berlin(addDays(around, 3), '00:00'); now += 5 * MINUTE) {
      const atHand = atHandOf(schedule, now, around);
      const names = [0, 1, 2, 3].map((days) => nightName(addDays(atHand.night, -days), atHand, now));
      const over = isNearlyOver(atHand, now);
      const wanted: (NightName | null)[] = over ? ['last', 'before', null, null] : ['coming', 'last', 'before', null];
      expect(names).toEqual(wanted);
      const last = lastNight(atHand, now);
      expect(nightName(last, atHand, now)).toBe('last');
      // In the first hours after waking, and in the last before it, a note is about last night.
      if (over || now < atHand.lastWake + 5 * HOUR) expect(nightToNote(atHand, now, ZONE)).toBe(last);
      if (seen.at(-1) !== last) seen.push(last);
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['at one in the night the one before is the last', '01:00', false],
    ['at 04:44', '04:44', false],
    ['two hours before waking this one is', '04:45', true],
  ])('%s', (_, time, over) => {
    const { bedtime, wake } = sleepWindow(
      firstSchedule({ bedtime: '22:30', wake: '06:45' }),
      NO_OVERRIDE,
      '2026-11-22',
      ZONE,
    );
    expect(isNearlyOver({ bedtime, usualBedtime: bedtime, wake }, berlin('2026-11-23', time))).toBe(over);
    // Of three hours in bed the second half counts.
    const short = { bedtime: null, usualBedtime: berlin('2026-11-23', '03:45'), wake };
    expect(isNearlyOver(short, berlin('2026-11-23', '05:14'))).toBe(false);
    expect(isNearlyOver(short, berlin('2026-11-23', '05:15'))).toBe(true);
  });
});
