import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../../lib/time/instant';
import { wallSteps } from '../../../lib/time/steps';
import { instantOf, wallAt } from '../../../lib/time/zone';

const BERLIN = 'Europe/Berlin';
const berlin = (date: string, time: string) => instantOf(date, time, BERLIN);
const times = (instants: number[], zone: string) => instants.map((at) => wallAt(at, zone).time);

describe('steps of the wall clock', () => {
  test('are the round times of a stretch, its ends among them, across midnight', () => {
    const steps = wallSteps(berlin('2026-11-22', '21:00'), berlin('2026-11-23', '03:00'), 120, BERLIN);
    expect(times(steps, BERLIN)).toEqual(['22:00', '00:00', '02:00']);
    const quarters = wallSteps(berlin('2026-11-22', '21:07'), berlin('2026-11-22', '21:45'), 15, BERLIN);
    expect(times(quarters, BERLIN)).toEqual(['21:15', '21:30', '21:45']);
  });

  test('have an hour twice where clocks go back, in true order', () => {
    const steps = wallSteps(berlin('2026-10-25', '00:00'), berlin('2026-10-25', '04:00'), 60, BERLIN);
    expect(times(steps, BERLIN)).toEqual(['00:00', '01:00', '02:00', '02:00', '03:00', '04:00']);
    expect(new Set(steps.map((at, i) => at - (steps[i - 1] ?? at - 60 * MINUTE)))).toEqual(new Set([60 * MINUTE]));
  });

  test('have none where they go forward', () => {
    const steps = wallSteps(berlin('2026-03-29', '00:00'), berlin('2026-03-29', '04:00'), 60, BERLIN);
    expect(times(steps, BERLIN)).toEqual(['00:00', '01:00', '03:00', '04:00']);
  });

  test.each([
    ['Asia/Kathmandu', '2026-11-22T00:00:00Z'],
    // Its clocks go forward by half an hour on 4 October 2026.
    ['Australia/Lord_Howe', '2026-10-03T12:00:00Z'],
  ])('are round on the clock of %s, whose hours begin at none of the hours elsewhere', (zone, from) => {
    const steps = wallSteps(Date.parse(from), Date.parse(from) + 1440 * MINUTE, 180, zone);
    expect(steps.length).toBeGreaterThanOrEqual(7);
    for (const time of times(steps, zone)) expect(time).toMatch(/^(00|03|06|09|12|15|18|21):00$/);
  });

  test('are none in a stretch without a round time, or one that ends before it begins', () => {
    expect(wallSteps(berlin('2026-11-22', '21:05'), berlin('2026-11-22', '21:55'), 60, BERLIN)).toEqual([]);
    expect(wallSteps(berlin('2026-11-22', '21:00'), berlin('2026-11-22', '20:00'), 60, BERLIN)).toEqual([]);
  });
});
