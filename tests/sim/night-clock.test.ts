/** What a typed time means, against Temporal: near changes of the clocks, in every zone. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { emptySleep } from '../../lib/diary/form';
import { clockAt, readTime, withTimes } from '../../lib/diary/night-clock';
import { readAfter, readNear } from '../../lib/diary/wall';
import { HOUR, MINUTE } from '../../lib/time/instant';
import { timeOfMinute } from '../../lib/time/plain';
import { changesOf, temporalWall, ZONES } from '../support/zone-oracle';

/** Instants of the compared years, half of them within a day of a change of the clocks there. */
const place = fc
  .tuple(
    fc.constantFrom(...ZONES),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.integer({ min: -1440, max: 1440 }),
  )
  .map(([zone, which, minutes]) => {
    const changes = changesOf(zone);
    const change = changes[Math.floor(which * changes.length)] ?? Date.UTC(2026, 10, 22);
    return { zone, at: change + minutes * MINUTE };
  });
const time = fc.integer({ min: 0, max: 1439 }).map(timeOfMinute);

/** Every instant from one to another at which Temporal shows a time, minute by minute around where it may be. */
function shown(zone: string, wall: string, from: number, to: number): number[] {
  const found = new Set<number>();
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  for (let days = -1; days <= 3; days += 1) {
    const date = start.add({ days }).toPlainDateTime(Temporal.PlainTime.from(wall));
    for (const disambiguation of ['earlier', 'later'] as const) {
      const at = date.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
      if (at >= from && at <= to && temporalWall(at, zone).time === wall) found.add(at);
    }
  }
  return [...found].sort((a, b) => a - b);
}

describe('a typed time against Temporal', () => {
  it('near: none that shows this time lies nearer', () => {
    fc.assert(
      fc.property(place, time, ({ zone, at }, typed) => {
        const { at: read, skipped } = readNear(typed, at, zone);
        const all = shown(zone, typed, at - 26 * HOUR, at + 26 * HOUR);
        // What the clocks left out is never called shown.
        expect(temporalWall(read, zone).time === typed).toBe(!skipped);
        if (!skipped) expect(Math.abs(read - at)).toBe(Math.min(...all.map((each) => Math.abs(each - at))));
      }),
      { numRuns: 250 },
    );
  });

  it('after: the first from then on, or within four hours before where none comes soon', () => {
    fc.assert(
      fc.property(place, time, ({ zone, at }, typed) => {
        const { at: read, skipped } = readAfter(typed, at, zone);
        if (skipped) return;
        const next = shown(zone, typed, at, at + 50 * HOUR)[0] ?? 0;
        const before = shown(zone, typed, at - 4 * HOUR, at - 1).at(-1);
        const slipped = before !== undefined && next - at > 4 * HOUR;
        expect(read).toBe(slipped ? before : next);
      }),
      { numRuns: 250 },
    );
  });

  it('what is read is shown again as it was typed, whatever the zone', () => {
    fc.assert(
      fc.property(place, time, time, ({ zone, at }, bed, up) => {
        const night = {
          night: '2026-11-22',
          bedtime: at,
          wake: at + 8 * HOUR,
          now: at + 60 * HOUR,
          offset: 0,
          offsetWake: 0,
        };
        const offsetOf = (instant: number) =>
          Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 6e10;
        const clocked = { ...night, offset: offsetOf(at), offsetWake: offsetOf(night.wake) };
        const said = emptySleep(clocked);
        const down = readTime('tried', bed, { said, shown: said, after: null }, clocked, zone);
        const one = withTimes(said, { tried: down.at }, clocked, zone);
        const woken = readTime('woke', up, { said: one, shown: one, after: null }, clocked, zone);
        const both = withTimes(one, { woke: woken.at }, clocked, zone);
        for (const [read, typed, end] of [
          [down, bed, 'evening'],
          [woken, up, 'morning'],
        ] as const) {
          const clock = clockAt(end, both, clocked, zone);
          if (!read.skipped) expect(temporalWall(read.at, clock).time).toBe(typed);
        }
        expect([both.offset, both.offsetUp]).toEqual([offsetOf(down.at), offsetOf(woken.at)]);
      }),
      { numRuns: 300 },
    );
  });
});
