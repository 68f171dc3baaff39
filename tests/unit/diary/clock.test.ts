import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronotypeOf, msfSc, socialJetlag } from '../../../lib/diary/chronotype';
import { clockStep, meanClock, minuteOnClock, spreadOf } from '../../../lib/diary/clock';

const minute = fc.integer({ min: 0, max: 1439 });
const turn = fc.integer({ min: -3000, max: 3000 });
const near = (found: number | null | undefined, expected: number) =>
  expect(Math.abs(clockStep(expected, found ?? Number.NaN))).toBeLessThan(1e-6);

describe('a mean of clock times', () => {
  test.each([
    ['of one', [1439], 1439],
    ['about midnight', [1430, 20], 5],
    ['about noon', [700, 740], 720],
    ['of three to the left of midnight', [1380, 1400, 1420], 1400],
    ['of times beyond one turn', [1440 + 30, -30], 0],
  ])('%s', (_title, minutes, mean) => near(meanClock(minutes), mean));

  test('is none of no times, and of those that point nowhere', () => {
    expect(meanClock([])).toBeNull();
    expect(meanClock([0, 720])).toBeNull();
    expect(meanClock([0, 480, 960])).toBeNull();
  });

  test('turns with the clock', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 20 }), turn, (minutes, by) => {
        near(meanClock(minutes.map((each) => each + by)), (meanClock(minutes) ?? Number.NaN) + by);
      }),
    );
  });

  test('is a time of the clock, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), (minutes) => {
        const mean = meanClock(minutes) ?? 0;
        expect(mean >= 0 && mean < 1440).toBe(true);
      }),
    );
  });
});

describe('the spread of clock times', () => {
  test.each([
    ['across midnight', [1430, 10], 0, Math.sqrt(200)],
    ['of a day sleeper', [480, 500], 490, Math.sqrt(200)],
    ['a mean before midnight is below nothing', [1420, 1400], -30, Math.sqrt(200)],
    ['all the same', [1380, 1380, 1380], -60, 0],
  ])('%s', (_title, minutes, mean, sd) => {
    expect(spreadOf(minutes)?.mean).toBeCloseTo(mean, 6);
    expect(spreadOf(minutes)?.sd).toBeCloseTo(sd, 6);
  });

  test('is none of a single time, nor of times with no mean', () => {
    expect([spreadOf([]), spreadOf([600]), spreadOf([0, 720])]).toEqual([null, null, null]);
  });

  test('does not change with the turn of the clock', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 20 }), turn, (minutes, by) => {
        const mean = minutes.reduce((sum, each) => sum + each, 0) / minutes.length;
        const sd = Math.sqrt(minutes.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (minutes.length - 1));
        expect(spreadOf(minutes.map((each) => each + by))?.sd).toBeCloseTo(sd, 6);
      }),
    );
  });
});

describe('from one clock time to another', () => {
  test('is the shorter way, with its sign', () => {
    expect([clockStep(1430, 10), clockStep(10, 1430), clockStep(0, 719), clockStep(0, 720)]).toEqual([
      20, -20, 719, -720,
    ]);
    fc.assert(
      fc.property(minute, turn, (from, by) => {
        const step = clockStep(from, from + by);
        expect(step >= -720 && step < 720 && (by - step) % 1440 === 0).toBe(true);
      }),
    );
  });

  test('social jetlag is never below nothing nor above half a turn', () => {
    expect([socialJetlag(23 * 60, 60), socialJetlag(60, 23 * 60), socialJetlag(0, 720)]).toEqual([120, 120, 720]);
  });

  test('a clock is read with its offset, and to the half minute', () => {
    expect(minuteOnClock(Date.parse('2026-11-22T23:59:30Z'), 330)).toBe(5 * 60 + 29.5);
    expect(minuteOnClock(Date.parse('1970-01-01T01:00Z'), -120)).toBe(23 * 60);
  });
});

describe('the chronotype of nights', () => {
  const sleep = (midsleep: number, length: number, free: boolean) => ({ midsleep, length, free });

  test('is of the means of either kind, five days of work and two free ones in a week', () => {
    const nights = [sleep(1430, 400, false), sleep(10, 380, false), sleep(290, 530, true), sleep(310, 550, true)];
    const found = chronotypeOf(nights);
    expect(found?.jetlag).toBeCloseTo(300, 6);
    expect(found?.msfsc).toBeCloseTo(msfSc({ msf: 300, sdFree: 540, sdWork: 390, freeDays: 2, workDays: 5 }), 6);
  });

  test('is none of a single night of a kind', () => {
    const work = [sleep(180, 400, false), sleep(180, 400, false)];
    expect(chronotypeOf([...work, sleep(300, 500, true)])).toBeNull();
    expect(chronotypeOf([...work.slice(1), sleep(300, 500, true), sleep(300, 500, true)])).toBeNull();
    expect(chronotypeOf([])).toBeNull();
  });

  test('goes back over midnight', () => {
    expect(msfSc({ msf: 10, sdFree: 600, sdWork: 390, freeDays: 2, workDays: 5 })).toBeCloseTo(1440 + 10 - 75, 6);
  });
});
