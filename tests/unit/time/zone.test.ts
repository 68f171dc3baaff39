import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateExists, instantOf, isZone, offsetAt, wallAt } from '../../../lib/time/zone';
import { runs } from '../../support/runs';
import { changesOf, FROM, pickWall, temporalInstant, temporalWall, UNTIL, ZONES } from '../../support/zone-oracle';
import { WALL_CASES } from '../../support/zones';

const part = (wall: string) => ({ date: wall.slice(0, 10), time: wall.slice(11) });
const iso = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z');

describe('instantOf gives the instant at which clocks there show a wall time', () => {
  test.each(WALL_CASES)('$zone $wall: $title', ({ zone, wall, instant }) => {
    const { date, time } = part(wall);
    expect(iso(instantOf(date, time, zone))).toBe(instant);
  });
});

describe('wallAt reads the clock and the calendar there', () => {
  test.each(WALL_CASES)('$zone at $instant: $title', ({ zone, instant, shows }) => {
    expect(wallAt(Date.parse(instant), zone)).toEqual(part(shows));
  });

  test.each([
    ['New York, the first 01:30 of 1 November', 'America/New_York', '2026-11-01T05:30:00Z', '2026-11-01T01:30'],
    ['New York, the second 01:30 of 1 November', 'America/New_York', '2026-11-01T06:30:00Z', '2026-11-01T01:30'],
    ['Lord Howe, the second 01:45 of 5 April', 'Australia/Lord_Howe', '2026-04-04T15:15:00Z', '2026-04-05T01:45'],
    ['Cairo, the second 23:30 of 26 October', 'Africa/Cairo', '2023-10-26T21:30:00Z', '2023-10-26T23:30'],
    ['seconds are cut off, never rounded up', 'UTC', '2026-11-22T22:30:59Z', '2026-11-22T22:30'],
    ['the last millisecond of a year', 'UTC', '2026-12-31T23:59:59.999Z', '2026-12-31T23:59'],
  ])('%s', (_title, zone, instant, wall) => {
    expect(wallAt(Date.parse(instant), zone)).toEqual(part(wall));
  });
});

describe('offsetAt counts the minutes that clocks there are ahead of UTC', () => {
  test.each([
    ['Tokyo, ahead', 'Asia/Tokyo', '2026-01-15T00:00:00Z', 540],
    ['New York in winter, behind', 'America/New_York', '2026-01-15T00:00:00Z', -300],
    ['New York in summer', 'America/New_York', '2026-07-15T00:00:00Z', -240],
    ['New York, a millisecond before the spring change', 'America/New_York', '2026-03-08T06:59:59.999Z', -300],
    ['New York, at the spring change', 'America/New_York', '2026-03-08T07:00:00Z', -240],
    ['UTC', 'UTC', '2026-07-15T00:00:00Z', 0],
    ['a fixed offset', '+05:45', '2026-07-15T00:00:00Z', 345],
    ['a fixed offset between zero and an hour behind', '-00:30', '2026-07-15T00:00:00Z', -30],
    ['a fixed offset of nothing', '-00:00', '2026-07-15T00:00:00Z', 0],
    ['the fixed offset furthest behind', '-14:00', '2026-07-15T00:00:00Z', -840],
  ])('%s: %s', (_title, zone, instant, minutes) => {
    expect(offsetAt(Date.parse(instant), zone)).toBe(minutes);
  });
});

describe('dateExists', () => {
  test.each([
    ['the day Apia left out', '2011-12-30', 'Pacific/Apia', false],
    ['the day before it', '2011-12-29', 'Pacific/Apia', true],
    ['the day after it', '2011-12-31', 'Pacific/Apia', true],
    ['the same date in Auckland', '2011-12-30', 'Pacific/Auckland', true],
    ['a day without a midnight in Cairo', '2023-04-28', 'Africa/Cairo', true],
    ['a day without a midnight in Sao Paulo', '2018-11-04', 'America/Sao_Paulo', true],
    ['the spring change in New York', '2026-03-08', 'America/New_York', true],
    ['any day at a fixed offset', '2026-02-28', '+05:45', true],
  ])('%s: %s in %s is %s', (_title, date, zone, exists) => {
    expect(dateExists(date, zone)).toBe(exists);
  });
});

describe('isZone', () => {
  test.each([
    'Europe/Berlin',
    'America/Argentina/Buenos_Aires',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'Etc/GMT+5',
    'UTC',
    '+05:45',
    '-00:30',
    '+14:00',
    '-14:00',
  ])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['a place that is no zone', 'Mars/Olympus'],
    ['an offset hidden behind a word', 'Mars+05:00'],
    ['a name with an offset no zone has', 'Etc/GMT+05'],
    ['a zone with a blank after it', 'Europe/Berlin '],
    ['a path', '../../etc/passwd'],
    ['a property every object has', 'toString'],
    ['the prototype', '__proto__'],
    ['hours of one digit', '+5:45'],
    ['an offset without minutes', '+05'],
    ['an offset without a colon', '+0545'],
    ['an offset with a minus sign from print', '\u221205:00'],
    ['minutes past the hour', '+05:60'],
    ['an offset past 14 hours', '+14:30'],
    ['an offset of 15 hours', '-15:00'],
    ['an offset with seconds', '+05:45:00'],
  ])('refuses %s (%j)', (_title, zone) => {
    expect(isZone(zone)).toBe(false);
  });

  test('knows every zone that the runtime lists', () => {
    expect(ZONES.filter((zone) => !isZone(zone))).toEqual([]);
  });
});

describe('agrees with Temporal in every zone, 2020 to 2037', () => {
  const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  test('instantOf, half of the times within three hours of a change', () => {
    fc.assert(
      fc.property(unit, unit, unit, (zoneAt, changeAt, minuteAt) => {
        const wall = pickWall(zoneAt, changeAt, minuteAt);
        expect({ ...wall, instant: iso(instantOf(wall.date, wall.time, wall.zone)) }).toEqual({
          ...wall,
          instant: iso(temporalInstant(wall)),
        });
      }),
      { numRuns: runs(3000) },
    );
  });

  test('wallAt, at any instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: FROM, max: UNTIL }), (zone, instant) => {
        expect({ zone, ...wallAt(instant, zone) }).toEqual({ zone, ...temporalWall(instant, zone) });
      }),
      { numRuns: runs(3000) },
    );
  });

  test('wallAt, a minute before and at every change of nine zones', () => {
    const zones = [
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Africa/Cairo',
      'Antarctica/Troll',
      'Antarctica/Casey',
      'Pacific/Chatham',
      'Asia/Gaza',
      'Pacific/Easter',
    ];
    const instants = zones.flatMap((zone) =>
      changesOf(zone).flatMap((at) => [at - 60_000, at].map((i) => [zone, i] as const)),
    );
    expect(instants.length).toBeGreaterThan(300);
    for (const [zone, instant] of instants) {
      expect({ zone, ...wallAt(instant, zone) }).toEqual({ zone, ...temporalWall(instant, zone) });
    }
  });
});
