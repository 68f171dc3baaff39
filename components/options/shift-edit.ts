import { t } from '../../lib/platform/i18n';
import { NAME_LENGTH, ROUND_RANGE } from '../../lib/schedule/problems';
import type { NamedTimes, ScheduleSettings } from '../../lib/schedule/schema';
import type { PlainDate } from '../../lib/time/plain';

/** The most named times; the schema of the schedule says the same. */
export const MOST_NAMED = 12;

/** What the first shift begins with: sleep from half past eight in the morning. */
const FIRST_SHIFT = { bedtime: '08:30', wake: '16:30', shift: true };

/**
 * One more pair of named times.
 * @param id unlike any other
 */
export function withShift(schedule: ScheduleSettings, id: string): ScheduleSettings {
  const n = schedule.named.length;
  const name = n === 0 ? t('options.shifts.first_name') : t('options.shifts.next_name', String(n + 1));
  return { ...schedule, named: [...schedule.named, { id, name: name.slice(0, NAME_LENGTH), ...FIRST_SHIFT }] };
}

/** Named times with another name or other times. */
export function withNamed(schedule: ScheduleSettings, id: string, change: Partial<NamedTimes>): ScheduleSettings {
  return { ...schedule, named: schedule.named.map((each) => (each.id === id ? { ...each, ...change } : each)) };
}

/** Named times taken away, with every place that called them: the usual times come back there. */
export function withoutNamed(schedule: ScheduleSettings, id: string): ScheduleSettings {
  const { rotation } = schedule;
  const dates = Object.entries(schedule.dates).filter(([, entry]) => !('named' in entry && entry.named === id));
  return {
    ...schedule,
    named: schedule.named.filter((each) => each.id !== id),
    dates: Object.fromEntries(dates),
    rotation: rotation && { ...rotation, turns: rotation.turns.map((turn) => (turn === id ? null : turn)) },
  };
}

/** A pattern that begins at a date: two nights of the first named times, two usual ones. */
export function firstRotation(schedule: ScheduleSettings, from: PlainDate): ScheduleSettings {
  const id = schedule.named[0]?.id ?? null;
  return { ...schedule, rotation: { from, turns: [id, id, null, null] } };
}

/** The pattern's round with another number of nights; new ones have the usual times. */
export function withRound(turns: readonly (string | null)[], nights: number): (string | null)[] {
  const [least, most] = ROUND_RANGE;
  const length = Math.min(most, Math.max(least, nights));
  return Array.from({ length }, (_, i) => turns[i] ?? null);
}
