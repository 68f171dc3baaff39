import { describe, expect, it, test } from 'vitest';
import { EVENING as EVENING_OF_THE_ARC } from '../../../lib/schedule/evening';
import { firstSchedule } from '../../../lib/schedule/kinds';
import { NO_OVERRIDE, sleepWindow } from '../../../lib/schedule/window';
import { EVENING, screenHours } from '../../../lib/screen-time/hours';
import { HOUR } from '../../../lib/time/instant';
import { addDays } from '../../../lib/time/plain';

const iso = (instant: number) => new Date(instant).toISOString();
const ms = (text: string) => Date.parse(text);

describe('the hours in which time at the screen counts', () => {
  it('begin as the evening of the arc does', () => {
    expect(EVENING).toBe(EVENING_OF_THE_ARC);
  });

  it.each([
    ['run from four hours before bedtime to the wake time', '23:00', '07:00', '07:00', '19:00', '07:00'],
    ['begin at the last wake time where somebody sleeps soon after', '23:00', '07:00', '21:30', '21:30', '07:00'],
  ])('%s', (_, bedtime, wake, lastWake, start, end) => {
    const hours = screenHours(
      ms(`2026-11-22T${bedtime}:00Z`),
      ms(`2026-11-23T${wake}:00Z`),
      ms(`2026-11-22T${lastWake}:00Z`),
    );
    expect([iso(hours.start), iso(hours.end)]).toEqual([`2026-11-22T${start}:00.000Z`, `2026-11-23T${end}:00.000Z`]);
  });

  it('are none where the last wake time lies after this one', () => {
    const wake = ms('2026-11-23T07:00:00Z');
    expect(screenHours(wake - 8 * HOUR, wake, wake + HOUR)).toEqual({ start: wake + HOUR, end: wake + HOUR });
  });
});

/** The hours of a night in New York for somebody who sleeps from `bedtime` to 07:00. */
function hoursOf(night: string, bedtime: string) {
  const schedule = firstSchedule({ bedtime, wake: '07:00' });
  const windowOf = (each: string) => sleepWindow(schedule, NO_OVERRIDE, each, 'America/New_York');
  const { bedtime: bed, wake } = windowOf(night);
  return screenHours(bed, wake, windowOf(addDays(night, -1)).wake);
}

test.each([
  ['clocks go forward in the night', '2026-03-07', '23:00', '2026-03-08T00:00:00.000Z', 11],
  ['clocks go back in the night', '2026-10-31', '23:00', '2026-10-31T23:00:00.000Z', 13],
  ['clocks went forward inside the evening', '2026-03-07', '03:30', '2026-03-08T03:30:00.000Z', 7.5],
  ['clocks went back inside the evening', '2026-10-31', '03:30', '2026-11-01T04:30:00.000Z', 7.5],
  ['no clocks change', '2026-06-10', '23:00', '2026-06-10T23:00:00.000Z', 12],
])('four hours before bedtime are four hours where %s', (_, night, bedtime, start, length) => {
  const hours = hoursOf(night, bedtime);
  expect(iso(hours.start)).toBe(start);
  expect((hours.end - hours.start) / HOUR).toBe(length);
});
