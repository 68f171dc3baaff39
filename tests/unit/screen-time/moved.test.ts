import { describe, expect, it } from 'vitest';
import { tallySchema } from '../../../lib/screen-time/schema';
import { counted, freshTally, movedTo, totalOf } from '../../../lib/screen-time/tally';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { at, each, FRESH, folded, HOURS, minutesIn, NIGHT, on } from './support';

/** An hour at the screen from the beginning of the evening, half of it at one site. */
const HOUR_AT_SCREEN = { ...folded(FRESH, ...each(0, 30), ...each(30, 60, 'example.org')), reached: { all: at(30) } };
const from = (minutes: number) => ({ ...HOURS, start: at(minutes) });

describe('the tally when tonight’s bedtime moves', () => {
  it.each([
    ['later by half an hour: what was before the new evening is no part of it', from(30), [0, 0, 15, 15], 30],
    ['later by 20 minutes: of a quarter at most what lies in the evening', from(20), [0, 10, 15, 15], 20],
    ['later by three hours: nothing of it counts', from(180), [0, 0, 0, 0], 180],
    ['earlier by an hour: what nobody counted stays uncounted', from(-60), [0, 0, 0, 0, 15, 15, 15, 15], -60],
    ['earlier by ten minutes', from(-10), [0, 15, 15, 15, 15], -10],
    ['and the wake time with it, to the middle of what was counted', { ...HOURS, end: at(40) }, [15, 15, 10, 0], 0],
    ['not at all', HOURS, [15, 15, 15, 15], 0],
  ])('%s', (_, hours, minutes, start) => {
    const moved = movedTo(HOUR_AT_SCREEN, NIGHT, hours);
    expect(minutesIn(moved)).toEqual(minutes);
    expect([moved.start, moved.end]).toEqual([at(start), hours.end]);
    expect(moved.from).toBeLessThanOrEqual(moved.start);
    expect(moved.last).toEqual(HOUR_AT_SCREEN.last);
    expect(tallySchema.safeParse(moved).success).toBe(true);
  });

  it.each([1e15, -1e15, 100 * 86_400_000 + 7])('has nothing of a count that lies %d ms away', (away) => {
    const elsewhere = { ...HOUR_AT_SCREEN, from: HOUR_AT_SCREEN.from + away, start: HOURS.start + away };
    const moved = movedTo(elsewhere, NIGHT, HOURS);
    expect([totalOf(moved), moved.from]).toEqual([0, FRESH.from]);
    expect(tallySchema.safeParse(moved).success).toBe(true);
  });

  it.each([30, 20, 180, -60, 239])('is what it was when bedtime moves back, by %d minutes and again', (minutes) => {
    const there = movedTo(HOUR_AT_SCREEN, NIGHT, from(minutes));
    const back = movedTo(there, NIGHT, HOURS);
    expect(counted(back)).toEqual({ ...HOUR_AT_SCREEN, from: back.from, bins: back.bins });
    expect(minutesIn(back).filter((each) => each > 0)).toEqual([15, 15, 15, 15]);
  });

  it('counts on from the same look', () => {
    const moved = movedTo(HOUR_AT_SCREEN, NIGHT, from(30));
    expect(totalOf(folded(moved, on(61)))).toBe(31 * MINUTE);
  });

  it('takes from the sites what it takes from the quarters', () => {
    expect(HOUR_AT_SCREEN.sites).toEqual({ 'example.org': 30 * MINUTE });
    expect(counted(movedTo(HOUR_AT_SCREEN, NIGHT, from(30))).sites).toEqual({ 'example.org': 15 * MINUTE });
    expect(counted(movedTo(HOUR_AT_SCREEN, NIGHT, from(-60))).sites).toEqual({ 'example.org': 30 * MINUTE });
  });

  it('keeps the marks of limits: whether they still hold is said at the next look', () => {
    expect(movedTo(HOUR_AT_SCREEN, NIGHT, from(30)).reached).toEqual({ all: at(30) });
  });

  it('is the same twice, and nothing new where nothing moved', () => {
    const once = movedTo(HOUR_AT_SCREEN, NIGHT, from(20));
    expect(movedTo(once, NIGHT, from(20))).toBe(once);
  });

  it('is a new one for another night', () => {
    const hours = { start: HOURS.start + 24 * HOUR, end: HOURS.end + 24 * HOUR };
    expect(movedTo(HOUR_AT_SCREEN, '2026-11-23', hours)).toEqual(freshTally('2026-11-23', hours));
  });

  it('holds no more than its bins where bedtime moves to long before', () => {
    const moved = movedTo(HOUR_AT_SCREEN, NIGHT, { start: at(-41 * 60), end: HOURS.end });
    expect(tallySchema.safeParse(moved).success).toBe(true);
    expect(totalOf(moved)).toBe(0);
    expect(moved.sites).toEqual({});
  });
});
