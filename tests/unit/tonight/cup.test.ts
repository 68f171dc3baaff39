import { describe, expect, it, test } from 'vitest';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { residual } from '../../../lib/caffeine/model';
import type { CaffeineSettings } from '../../../lib/caffeine/schema';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { planNight } from '../../../lib/schedule/plan';
import { freshNight } from '../../../lib/schedule/reduce';
import { NO_OVERRIDE } from '../../../lib/schedule/window';
import { HOUR } from '../../../lib/time/instant';
import { addDays } from '../../../lib/time/plain';
import { leftAtBedtime, nightsThatCount } from '../../../lib/tonight/cup';

const NIGHT = '2026-11-22';

function settings(change: Partial<CaffeineSettings>): CaffeineSettings {
  return { ...firstCaffeine(), mode: 'estimate', ...change };
}

/** A night with six cups of coffee, two hours apart, the last one five hours before bedtime. */
function nightOf(night: string) {
  const input = { schedule: firstSchedule(), reminders: firstReminders(), zone: 'UTC', overrideOf: () => NO_OVERRIDE };
  const fresh = freshNight(planNight(input, night));
  const cup = (i: number) => ({
    ...firstCaffeine().usual,
    id: `${night}-${i}`,
    at: fresh.bedtime - (15 - 2 * i) * HOUR,
  });
  return { ...fresh, doses: Array.from({ length: 6 }, (_, i) => cup(i)) };
}

describe('the nights before a night that count at its bedtime', () => {
  test.each([
    [2, 3],
    [5, 4],
    [16, 10],
  ])('at a half-life of %d h are %d, and what they leave out is no tenth of a milligram', (halfLife, count) => {
    const given = settings({ clearance: 'own', halfLife });
    expect(nightsThatCount(given)).toBe(count);

    const year = Array.from({ length: 365 }, (_, days) => nightOf(addDays(NIGHT, -days)));
    const read = new Map(year.slice(0, count + 1).map((night) => [night.night, night]));
    const record = nightOf(NIGHT);
    const all = residual(
      year.flatMap(({ doses }) => doses),
      record.bedtime,
      halfLife,
    );
    // It is rounded to a tenth.
    expect(Math.abs((leftAtBedtime(record, read, given) ?? 0) - all)).toBeLessThan(0.15);
  });

  it.each([
    ['no estimate holds', { clearance: 'unsure' as const }],
    ['they drink none', { drinks: false }],
  ])('are none where %s', (_, change) => {
    expect(nightsThatCount(settings(change))).toBe(0);
    expect(leftAtBedtime(nightOf(NIGHT), new Map(), settings(change))).toBeNull();
  });
});
