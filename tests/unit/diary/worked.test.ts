import { describe, expect, test } from 'vitest';
import { msfSc, socialJetlag } from '../../../lib/diary/chronotype';
import { clockStep, meanClock, minuteOnClock, spreadOf } from '../../../lib/diary/clock';
import { efficiencyOf, measuresOf } from '../../../lib/diary/measures';
import { indexOf, matches } from '../../../lib/diary/regularity';
import type { Sleep } from '../../../lib/diary/schema';

const MINUTE = 60_000;
/** Minutes after midnight of a clock time. */
const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + Number(time.slice(6) || 0) / 60;

/** The example night of evidence.md section 5, in New York: bed 22:40, try 23:00, SOL 25, awake 40, final wake 06:30, up 06:50. */
const EXAMPLE: Sleep = {
  inBed: Date.parse('2026-11-22T22:40-05:00'),
  tried: Date.parse('2026-11-22T23:00-05:00'),
  latency: 25,
  wakings: 2,
  awake: 40,
  woke: Date.parse('2026-11-23T06:30-05:00'),
  up: Date.parse('2026-11-23T06:50-05:00'),
  offset: -300,
  offsetUp: -300,
};
const night = measuresOf(EXAMPLE);
const clock = (instant: number | null) => (instant === null ? null : minuteOnClock(instant, -300));
const attempt = (night.sol ?? 0) + (night.waso ?? 0) + (night.tst ?? 0);

/** A day of hourly epochs from 23:00 on, asleep between two hours counted from there. */
const hours = (from: number, to: number) => Uint8Array.from({ length: 24 }, (_, hour) => +(hour >= from && hour < to));
/** Nights 23–07, 00–08 and 23–06. */
const [first, second, third] = [hours(0, 8), hours(1, 9), hours(0, 7)];

/** Seven bedtimes, in minutes from midnight. */
const spread = spreadOf([-75, -60, -30, -70, 15, -50, -60]);

/** MSF 05:00, nine hours on free days, six and a half on others, five of them and two free. */
const CHRONOTYPE = { msf: 300, sdFree: 540, sdWork: 390, freeDays: 2, workDays: 5 };

describe('the worked numbers of evidence.md section 5', () => {
  test.each<[string, number | null | undefined, number, number]>([
    ['TIB is 490 min', night.tib, 490, 0],
    ['SOL is 25 min', night.sol, 25, 0],
    ['WASO is 40 min', night.waso, 40, 0],
    ['the try took 450 min', attempt, 450, 0],
    ['TST is 385 min', night.tst, 385, 0],
    ['SE of the time in bed is 78.6 %', efficiencyOf(night.tst, night.tib), 78.6, 0.05],
    ['SE of the try to sleep is 85.6 %', efficiencyOf(night.tst, attempt), 85.6, 0.05],
    ['onset is 23:25', clock(night.onset), at('23:25'), 0],
    ['midsleep is 02:57:30', clock(night.midsleep), at('02:57:30'), 0],
    ['the mean of 23:30, 00:30 and 00:00 is 00:00', clockStep(0, meanClock([at('23:30'), 30, 0]) ?? 99), 0, 1e-9],
    ['the mean bedtime is 47.1 min before midnight', spread?.mean, -47.1, 0.05],
    ['which is 23:13', Math.round(1440 + (spread?.mean ?? 0)), at('23:13'), 0],
    ['its spread is 31.1 min', spread?.sd, 31.1, 0.05],
    ['social jetlag of 04:30 and 03:00 is 90 min', socialJetlag(at('04:30'), at('03:00')), 90, 0],
    ['SDweek is 7.214 h: MSFsc 04:06', Math.floor(msfSc(CHRONOTYPE)), at('04:06'), 0],
    [
      'which is half of 9 h less 7.214 h before 05:00',
      msfSc(CHRONOTYPE),
      300 - (540 - (5 * 390 + 2 * 540) / 7) / 2,
      1e-9,
    ],
    ['the first two nights agree in 22 hours', matches(first, second), 22, 0],
    ['the other two in 21', matches(second, third), 21, 0],
    ['SRI of the three nights is 79.2', indexOf([22, 21], 24), 79.2, 0.05],
  ])('%s', (_title, found, expected, within) => {
    expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(within);
  });

  test('MSFsc is MSF where free nights are not the longer ones', () => {
    expect(msfSc({ ...CHRONOTYPE, sdFree: 390, sdWork: 390 })).toBe(300);
    expect(msfSc({ ...CHRONOTYPE, sdFree: 380, sdWork: 540 })).toBe(300);
  });

  test('what was left out leaves out what needs it, and nothing else', () => {
    const whole = {
      tib: 490,
      sol: 25,
      waso: 40,
      tst: 385,
      onset: night.onset,
      woke: EXAMPLE.woke,
      midsleep: night.midsleep,
    };
    const none = (...keys: (keyof typeof whole)[]) => ({
      ...whole,
      ...Object.fromEntries(keys.map((key) => [key, null])),
    });
    const without = (part: Partial<Sleep>) => measuresOf({ ...EXAMPLE, ...part });
    expect(without({})).toEqual(whole);
    expect(without({ inBed: null })).toEqual(none('tib'));
    expect(without({ up: null })).toEqual(none('tib'));
    expect(without({ tried: null })).toEqual(none('tst', 'onset', 'midsleep'));
    expect(without({ latency: null })).toEqual(none('sol', 'tst', 'onset', 'midsleep'));
    expect(without({ woke: null })).toEqual(none('tst', 'woke', 'midsleep'));
    expect(without({ awake: null })).toEqual(none('waso', 'tst'));
    expect(without({ awake: null, wakings: 'often' })).toEqual(none('waso', 'tst'));
    expect(without({ awake: null, wakings: 0 })).toEqual({ ...whole, waso: 0, tst: 425 });
    expect(without({ latency: 0 })).toMatchObject({ sol: 0, tst: 410, onset: EXAMPLE.tried });
  });

  test('what cannot be is missing, never below nothing', () => {
    expect(measuresOf({ ...EXAMPLE, up: (EXAMPLE.inBed ?? 0) - MINUTE }).tib).toBeNull();
    expect(measuresOf({ ...EXAMPLE, awake: 426 }).tst).toBeNull();
    expect(measuresOf({ ...EXAMPLE, awake: 425 }).tst).toBe(0);
    expect(measuresOf({ ...EXAMPLE, latency: 451, awake: 0 })).toMatchObject({ tst: null, midsleep: null });
    expect([efficiencyOf(null, 490), efficiencyOf(385, null), efficiencyOf(0, 0)]).toEqual([null, null, null]);
  });
});
