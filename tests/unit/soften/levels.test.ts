import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSchedule } from '../../../lib/schedule/kinds';
import { NO_OVERRIDE, sleepWindow } from '../../../lib/schedule/window';
import { isNothing, LIFT, levelsAt, nextChange, STEPS } from '../../../lib/soften/levels';
import { firstSoften, type SoftenSettings } from '../../../lib/soften/schema';

const MINUTE = 60_000;
const bedtime = Date.parse('2026-11-22T22:30:00+01:00');
const wake = Date.parse('2026-11-23T07:00:00+01:00');
const sleep = { bedtime, wake };
const settings: SoftenSettings = { ...firstSoften(), on: true, lead: 100, warmth: 100, dim: 50, grey: 0 };
const at = (time: string) => Date.parse(`2026-11-${time < '12' ? '23' : '22'}T${time}+01:00`);
const levels = (time: string, lifted: number | null = null) => levelsAt(settings, sleep, lifted, at(time));

const anySettings = fc
  .record({
    lead: fc.integer({ min: 15, max: 240 }),
    warmth: fc.integer({ min: 0, max: 100 }),
    dim: fc.integer({ min: 0, max: 100 }),
    grey: fc.integer({ min: 0, max: 100 }),
  })
  .map((some): SoftenSettings => ({ ...firstSoften(), on: true, ...some }));
const moment = fc.integer({ min: bedtime - 300 * MINUTE, max: wake + 60 * MINUTE });

describe('how soft pages are', () => {
  test.each([
    ['20:49:59', 0, 0],
    ['20:54:59', 0, 0],
    ['20:55:00', 1, 1],
    ['21:40:00', 10, 5],
    ['22:29:59', 19, 10],
    ['22:30:00', 20, 10],
    ['06:59:59', 20, 10],
    ['07:00:00', 0, 0],
  ])('at %s, a hundred minutes from the beginning to 22:30', (time, warm, dim) => {
    expect(levels(time)).toEqual({ warm, dim, grey: 0 });
  });

  test('off is nothing at any time', () => {
    expect(levelsAt({ ...settings, on: false }, sleep, null, at('23:00:00'))).toEqual({ warm: 0, dim: 0, grey: 0 });
  });

  test('they never fall before waking, and nothing is seen outside', () => {
    fc.assert(
      fc.property(anySettings, moment, moment, (some, one, other) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)];
        const [a, b] = [levelsAt(some, sleep, null, before), levelsAt(some, sleep, null, after)];
        if (after < wake) {
          expect(b.warm >= a.warm && b.dim >= a.dim && b.grey >= a.grey).toBe(true);
          expect(Math.max(b.warm, b.dim, b.grey)).toBeLessThanOrEqual(STEPS);
        } else expect(isNothing(b)).toBe(true);
        if (before < bedtime - some.lead * MINUTE) expect(isNothing(a)).toBe(true);
      }),
    );
  });

  test('at bedtime they are at their strengths', () => {
    fc.assert(
      fc.property(anySettings, (some) => {
        const { warm, dim, grey } = levelsAt(some, sleep, null, bedtime);
        expect([warm, dim, grey]).toEqual([some.warmth, some.dim, some.grey].map((each) => Math.round(each / 5)));
      }),
    );
  });

  test('a bedtime that is moved takes them along', () => {
    expect(levelsAt(settings, { bedtime: bedtime + 60 * MINUTE, wake }, null, bedtime).warm).toBe(8);
    expect(levelsAt(settings, { bedtime: bedtime - 60 * MINUTE, wake }, null, bedtime).warm).toBe(20);
  });

  // Berlin's clocks go forward at 02:00 on 29 March, back at 03:00 on 25 October.
  test.each([
    ['2026-03-28', '02:40', '2026-03-29T01:40:00Z'],
    ['2026-10-24', '02:30', '2026-10-25T00:30:00Z'],
  ])('in the night of %s they rise through real minutes', (night, time, bed) => {
    const schedule = firstSchedule({ bedtime: time, wake: '09:00' });
    const window = sleepWindow(schedule, NO_OVERRIDE, night, 'Europe/Berlin');
    expect(new Date(window.bedtime).toISOString()).toBe(bed.replace('Z', '.000Z'));
    expect(levelsAt(settings, window, null, window.bedtime - 50 * MINUTE).warm).toBe(10);
    expect(levelsAt(settings, window, null, window.bedtime).warm).toBe(20);
  });
});

describe('lifted', () => {
  test('pages are as they are until then, and soft again by themselves', () => {
    const until = at('22:10:00');
    expect(levels('22:09:59', until)).toEqual({ warm: 0, dim: 0, grey: 0 });
    expect(levels('22:10:00', until)).toEqual(levels('22:10:00'));
  });

  test('a clock that was set back does not make it longer than ten minutes', () => {
    expect(isNothing(levelsAt(settings, sleep, bedtime + LIFT, bedtime))).toBe(true);
    expect(isNothing(levelsAt(settings, sleep, bedtime + LIFT + 1, bedtime))).toBe(false);
  });
});

describe('the next change', () => {
  test('is the next step, then waking, then nothing', () => {
    expect(nextChange(settings, sleep, null, at('12:00:00'))).toBe(at('20:55:00'));
    expect(nextChange(settings, sleep, null, at('20:55:00'))).toBe(at('21:00:00'));
    expect(nextChange(settings, sleep, null, bedtime)).toBe(wake);
    expect(nextChange(settings, sleep, null, wake)).toBe(null);
  });

  test('is the end of a lift, or waking where that comes first', () => {
    expect(nextChange(settings, sleep, at('22:12:00'), at('22:02:00'))).toBe(at('22:12:00'));
    expect(nextChange(settings, sleep, wake + MINUTE, wake - 5 * MINUTE)).toBe(null);
  });

  test('is none where everything is at zero', () => {
    expect(nextChange({ ...settings, warmth: 0, dim: 0 }, sleep, null, at('12:00:00'))).toBe(null);
  });

  test('leads through every change and to no other, in at most twenty-one looks', () => {
    fc.assert(
      fc.property(anySettings, fc.option(moment), moment, (some, lifted, from) => {
        let now = from;
        for (let looks = 0; ; looks += 1) {
          const next = nextChange(some, sleep, lifted, now);
          const here = levelsAt(some, sleep, lifted, now);
          const until = next ?? wake + 60 * MINUTE;
          for (const between of [now, (now + until) / 2, until - 1]) {
            // What is said of a lift that a clock set back made too long ends ten minutes before it: a look tells.
            if (lifted !== null && between > lifted - LIFT && now <= lifted - LIFT) continue;
            expect(levelsAt(some, sleep, lifted, Math.floor(between))).toEqual(here);
          }
          if (next === null) break;
          expect(levelsAt(some, sleep, lifted, next)).not.toEqual(here);
          expect(looks).toBeLessThanOrEqual(STEPS + 2);
          now = next;
        }
      }),
    );
  });
});
