import { describe, expect, it } from 'vitest';
import { firstSchedule } from '../../../lib/schedule/kinds';
import { movements, sittingHours } from '../../../lib/schedule/movement';
import { NO_OVERRIDE, sleepWindow } from '../../../lib/schedule/window';
import { wallAt } from '../../../lib/time/zone';

const hoursOf = (night: string, bedtime: string, wake: string, from: string, zone: string, lastWake = 0) => {
  const window = sleepWindow(firstSchedule({ bedtime, wake }), NO_OVERRIDE, night, zone);
  return { window, hours: sittingHours(window.bedtime, from, zone, lastWake) };
};

describe('the hours in which sitting counts', () => {
  it.each([
    ['an evening', '2026-11-22', '23:00', '07:00', '19:00', 'Europe/Berlin', '2026-11-22 19:00', 240],
    ['a bedtime after midnight', '2026-11-22', '00:30', '08:00', '19:00', 'Europe/Berlin', '2026-11-22 19:00', 330],
    ['an hour after midnight', '2026-11-22', '02:00', '09:00', '00:15', 'Europe/Berlin', '2026-11-23 00:15', 105],
    ['sleep by day', '2026-11-22', '08:30', '15:30', '19:00', 'Europe/Berlin', '2026-11-23 04:30', 240],
    ['a bedtime before the hour', '2026-11-22', '18:30', '03:00', '19:00', 'Europe/Berlin', '2026-11-22 14:30', 240],
    ['a bedtime at the hour itself', '2026-11-22', '19:00', '03:00', '19:00', 'Europe/Berlin', '2026-11-22 15:00', 240],
    // The hour from 02:00 comes twice on 2026-11-01 in New York, and is left out on 2026-03-08.
    ['the hour that comes twice', '2026-10-31', '03:00', '10:00', '23:00', 'America/New_York', '2026-10-31 23:00', 300],
    ['the hour that is left out', '2026-03-07', '03:30', '10:00', '23:00', 'America/New_York', '2026-03-07 23:00', 210],
    ['a start inside the gap', '2026-03-07', '04:00', '11:00', '02:30', 'America/New_York', '2026-03-08 03:30', 30],
    [
      'a change of half an hour',
      '2026-04-04',
      '03:00',
      '10:00',
      '23:00',
      'Australia/Lord_Howe',
      '2026-04-04 23:00',
      270,
    ],
  ])('%s', (_, night, bedtime, wake, from, zone, start, minutes) => {
    const { hours, window } = hoursOf(night, bedtime, wake, from, zone);
    const shown = wallAt(hours.start, zone);

    expect(`${shown.date} ${shown.time}`).toBe(start);
    expect((hours.end - hours.start) / 60_000).toBe(minutes);
    expect(hours.end).toBe(window.bedtime);
  });

  it('never begins before waking', () => {
    const woke = Date.parse('2026-11-22T20:00:00Z');
    expect(hoursOf('2026-11-22', '23:00', '07:00', '19:00', 'UTC', woke).hours.start).toBe(woke);
  });
});

describe('when somebody who goes on sitting is asked up', () => {
  const { window, hours } = hoursOf('2026-11-22', '23:00', '07:00', '19:00', 'UTC');
  const since = Date.parse('2026-11-22T19:20:00Z');
  const due = (every: number, from = since) =>
    movements({ since: from, seen: from }, {}, window.night, hours, every).map(({ id, due, graceUntil }) =>
      [id.split('/')[0], new Date(due).toISOString().slice(11, 16), (graceUntil - due) / 60_000].join(' '),
    );

  it('is after each hour, three times at most', () => {
    expect(due(60)).toEqual(['movement-1 20:20 20', 'movement-2 21:20 20', 'movement-3 22:20 20']);
  });

  it('counts no minute from before the hour it begins at', () => {
    expect(due(60, Date.parse('2026-11-22T12:00:00Z'))[0]).toBe('movement-1 20:00 20');
  });

  it('stops a quarter of an hour before bedtime, and is of no use after it', () => {
    expect(due(71, Date.parse('2026-11-22T21:33:00Z'))).toEqual(['movement-1 22:44 16']);
    expect(due(75, Date.parse('2026-11-22T21:31:00Z'))).toEqual([]);
  });
});
