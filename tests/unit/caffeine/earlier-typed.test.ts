/** A time of a drink typed without am or pm, against Temporal: on any day, at midnight, on days on which clocks change. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { anHourAgo, type Earlier, earlierOf, instantMeant, MOST_DAYS, senseOf } from '../../../lib/caffeine/earlier';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { meantOf, readingsOf } from '../../../lib/time/parse';
import { changesOf } from '../../support/zone-oracle';

const PERIODS = { am: 'am', pm: 'pm' };
const PLACES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kolkata'];

/** What is chosen when `text` is typed over a time; and the instant that is noted then. */
function typed(text: string, over: Earlier, now: number, wake: number, zone: string, periods: typeof PERIODS | null) {
  const time = meantOf(readingsOf(text, periods), over.time, senseOf(over, now, wake, zone)) ?? 'none';
  return { time, at: instantMeant({ ...over, time }, now, wake, zone) };
}

/** By Temporal alone: the instant of a time on a day, or on the one before where it is still to come and the night's day had begun. */
function oracle(time: string, days: number, now: number, wake: number, zone: string): number | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const on = (back: number) =>
    today.subtract({ days: back }).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  if (on(days) <= now) return on(days);
  return days === 0 && on(1) >= wake ? on(1) : null;
}

const clockFace = fc.record({ hour: fc.integer({ min: 1, max: 12 }), minute: fc.integer({ min: 0, max: 59 }) });
const two = (n: number) => String(n).padStart(2, '0');
const halves = (hour: number, minute: number) => [hour % 12, (hour % 12) + 12].map((h) => `${two(h)}:${two(minute)}`);

/** A moment within a day and a half of a change of the clocks, or of a midnight, or any, in one of the places. */
const moment = fc.constantFrom(...PLACES).chain((zone) => {
  const any = fc.integer({ min: Date.UTC(2021, 0, 1) / MINUTE, max: Date.UTC(2036, 0, 1) / MINUTE });
  const changes = changesOf(zone);
  const near = (at: number) => fc.integer({ min: at / MINUTE - 2160, max: at / MINUTE + 2160 });
  const minute = changes.length === 0 ? any : fc.oneof(any, fc.constantFrom(...changes).chain(near));
  return fc.record({ zone: fc.constant(zone), now: minute.map((at) => Math.floor(at) * MINUTE) });
});
const chosen = fc.record({
  ...{ place: moment, face: clockFace, days: fc.integer({ min: 0, max: MOST_DAYS }) },
  ...{ over: fc.integer({ min: 0, max: 1439 }), awake: fc.integer({ min: 0, max: 20 * 60 }) },
});

describe('a time typed without am or pm', () => {
  test('is the half of the day that can be, of two the one nearer to what stood there; refused where neither can', () => {
    fc.assert(
      fc.property(chosen, ({ place: { zone, now }, face: { hour, minute }, days, over, awake }) => {
        const wake = now - awake * MINUTE;
        const before = { days, time: `${two(Math.floor(over / 60))}:${two(over % 60)}` };
        const found = typed(`${hour}:${two(minute)}`, before, now, wake, zone, PERIODS);
        const can = halves(hour, minute).flatMap((time) => oracle(time, days, now, wake, zone) ?? []);
        const about = oracle(before.time, days, now, wake, zone) ?? now;
        const nearest = Math.min(...can.map((at) => Math.abs(at - about)));
        if (can.length === 0) expect(found.at).toBeNull();
        else expect(Math.abs((found.at ?? Number.NaN) - about)).toBe(nearest);
      }),
      { numRuns: 150 },
    );
  });

  test('over an hour ago it is the latest that has come: within twelve hours, but for what a change of the clocks adds', () => {
    fc.assert(
      fc.property(chosen, ({ place: { zone, now }, face: { hour, minute }, awake }) => {
        const first = anHourAgo(now, zone);
        // Just after midnight an hour ago is of yesterday, whose both halves have come.
        if (first.days > 0) return;
        const wake = now - awake * MINUTE;
        const { at } = typed(`${hour}:${two(minute)}`, first, now, wake, zone, PERIODS);
        const can = halves(hour, minute).flatMap((time) => oracle(time, 0, now, wake, zone) ?? []);
        expect(at).toBe(can.length === 0 ? null : Math.max(...can));
      }),
      { numRuns: 150 },
    );
  });

  test('on a 24-hour clock it is the time that was typed, whatever stood there', () => {
    fc.assert(
      fc.property(chosen, ({ place: { zone, now }, face: { hour, minute }, days, over, awake }) => {
        const before = { days, time: `${two(Math.floor(over / 60))}:${two(over % 60)}` };
        const found = typed(`${hour}:${two(minute)}`, before, now, now - awake * MINUTE, zone, null);
        expect(found.time).toBe(`${two(hour)}:${two(minute)}`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('in Berlin', () => {
  const ZONE = 'Europe/Berlin';
  const at = (text: string) => Date.parse(text);
  test.each([
    // now, what is typed over the hour ago, and what it means
    ['21:00: this morning', '2026-11-24T21:00+01:00', '9:15', '2026-11-24T09:15+01:00'],
    ['22:00: this evening', '2026-11-24T22:00+01:00', '9:15', '2026-11-24T21:15+01:00'],
    ['22:00: in the afternoon', '2026-11-24T22:00+01:00', '1:30', '2026-11-24T13:30+01:00'],
    ['22:00: at noon', '2026-11-24T22:00+01:00', '12:10', '2026-11-24T12:10+01:00'],
    ['09:30: this morning', '2026-11-24T09:30+01:00', '9:15', '2026-11-24T09:15+01:00'],
    ['midnight: late yesterday', '2026-11-25T00:20+01:00', '11:50', '2026-11-24T23:50+01:00'],
    ['the clocks went forward', '2026-03-29T14:00+02:00', '1:30', '2026-03-29T13:30+02:00'],
    ['the clocks went forward, before noon', '2026-03-29T11:00+02:00', '1:30', '2026-03-29T01:30+01:00'],
    ['an hour that was left out is past it', '2026-03-29T11:00+02:00', '2:30', '2026-03-29T03:30+02:00'],
    ['the clocks went back: the first of two', '2026-10-25T11:00+01:00', '2:30', '2026-10-25T02:30+02:00'],
    ['the clocks went back, in the second of two hours', '2026-10-25T02:40+01:00', '1:50', '2026-10-25T01:50+02:00'],
  ])('%s', (_name, now, text, meant) => {
    const over = anHourAgo(at(now), ZONE);
    expect(typed(text, over, at(now), at(now) - 14 * HOUR, ZONE, PERIODS).at).toBe(at(meant));
  });

  test('a drink that was noted this morning stays one, and yesterday has both halves', () => {
    const now = at('2026-11-24T22:00+01:00');
    const noted = earlierOf(at('2026-11-24T08:10+01:00'), now, ZONE);
    expect(typed('9:15', noted, now, now - 15 * HOUR, ZONE, PERIODS).time).toBe('09:15');
    const evening = earlierOf(at('2026-11-23T20:00+01:00'), now, ZONE);
    expect(typed('9:15', evening, now, now - 15 * HOUR, ZONE, PERIODS).time).toBe('21:15');
  });

  test('neither half: it is refused, as it stands', () => {
    const now = at('2026-11-24T00:30+01:00');
    const today = { days: 0, time: '00:10' };
    expect(typed('1:15', today, now, now, ZONE, PERIODS)).toEqual({ time: '01:15', at: null });
  });
});
