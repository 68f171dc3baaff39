import { describe, expect, it } from 'vitest';
import { asksClock, fixedZone, offsetsShowing, placesAt } from '../../../components/welcome/places';
import { isZone, wallAt } from '../../../lib/time/zone';

/** 21:14 in UTC, in the northern winter. */
const NOW = Date.UTC(2026, 10, 22, 21, 14);
const ZONES = Intl.supportedValuesOf('timeZone');

describe('the question about the clock', () => {
  it.each(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT'])('is asked under %s', (zone) => {
    expect(asksClock(zone, NOW)).toBe(true);
  });

  it.each(['Europe/London', 'Atlantic/Reykjavik', 'Europe/Berlin', 'Asia/Kathmandu', 'Etc/GMT-5'])(
    'is not asked under %s',
    (zone) => {
      expect(asksClock(zone, NOW)).toBe(false);
    },
  );
});

describe('the offset of a clock', () => {
  it.each([
    ['the same time', '21:14', [0]],
    ['Kathmandu', '02:59', [345]],
    ['Kathmandu, the clock four minutes fast', '03:03', [345]],
    ['New York', '16:14', [-300]],
    ["Newfoundland's half hour", '17:44', [-210]],
    ['Auckland in summer, or Pago Pago', '10:14', [780, -660]],
    ['Honolulu, or Kiritimati', '11:14', [-600, 840]],
    ['Fiji, and no place twelve hours behind', '09:14', [720]],
  ])('%s', (_, time, offsets) => {
    expect(offsetsShowing(time, NOW)).toEqual(offsets);
  });

  it('is found for every minute of the clock, as a zone that shows that time to seven minutes', () => {
    for (let minute = 0; minute < 1440; minute++) {
      const time = wallAt(Date.UTC(2026, 0, 1, 0, minute), 'UTC').time;
      const zones = offsetsShowing(time, NOW).map(fixedZone);
      expect(zones.length).toBeGreaterThan(0);
      for (const zone of zones) {
        expect(isZone(zone)).toBe(true);
        const shown = wallAt(NOW, zone).time;
        const apart = Math.abs(Number(shown.slice(0, 2)) * 60 + Number(shown.slice(3)) - minute);
        expect(Math.min(apart, 1440 - apart)).toBeLessThanOrEqual(7);
      }
    }
  });

  it.each([
    [345, '+05:45'],
    [-210, '-03:30'],
    [0, '+00:00'],
    [840, '+14:00'],
  ])('%i minutes are %s', (offset, zone) => {
    expect(fixedZone(offset)).toBe(zone);
  });
});

describe('the places of a clock', () => {
  it('are those that show it now, so that summer time stays right', () => {
    const names = placesAt([60], ZONES, NOW, 'en').map(({ name }) => name);
    expect(names).toContain('Berlin');
    expect(names).not.toContain('London');
    const inJuly = placesAt([60], ZONES, Date.UTC(2026, 6, 1), 'en').map(({ name }) => name);
    expect(inJuly).toContain('London');
    expect(inJuly).not.toContain('Berlin');
  });

  it('are named by their city, in the order of the language', () => {
    const zones = ['America/Indiana/Knox', 'America/New_York', 'Etc/GMT+5', 'EST', 'America/Havana'];
    const places = placesAt([-300, -360], zones, NOW, 'en');
    expect(places.map(({ name }) => name)).toEqual(['Havana', 'Knox, Indiana', 'New York']);
    expect(placesAt([345], ['Asia/Katmandu'], NOW, 'en')).toEqual([{ zone: 'Asia/Katmandu', name: 'Kathmandu' }]);
  });
});
