import { t } from '../../lib/platform/i18n';
import { SHORT_NIGHT } from '../../lib/schedule/kinds';
import type { NightTimes, ScheduleSettings } from '../../lib/schedule/schema';
import { windowMinutes } from '../../lib/schedule/schema';

/** Nights of the week that have one pair of times in the form; the first of them stands for all. */
export interface WeekGroup {
  label: string;
  nights: readonly [number, ...number[]];
}

const FRIDAY = 4;
const SATURDAY = 5;

/**
 * The pairs of times that the form shows.
 * @param names of the weekdays, Monday first
 */
export function groupsOf(layout: ScheduleSettings['layout'], names: readonly string[]): WeekGroup[] {
  if (layout === 'same') return [{ label: '', nights: [0, 1, 2, 3, 4, 5, 6] }];
  if (layout === 'each') return names.map((label, night) => ({ label, nights: [night] }));
  return [
    { label: t('options.week.ordinary'), nights: [0, 1, 2, 3, 6] },
    {
      label: t('options.week.weekend', names[FRIDAY] ?? '', names[SATURDAY] ?? ''),
      nights: [FRIDAY, SATURDAY],
    },
  ];
}

/** A week with other times for some of its nights. */
export function withNights(week: readonly NightTimes[], nights: readonly number[], times: NightTimes): NightTimes[] {
  return week.map((old, night) => (nights.includes(night) ? { ...times } : old));
}

/** The week in another layout: nights that come to share a pair take the times of the first of them. */
export function withLayout(schedule: ScheduleSettings, layout: ScheduleSettings['layout']): ScheduleSettings {
  const week = groupsOf(layout, Array<string>(7).fill('')).reduce(
    (next, { nights }) => withNights(next, nights, schedule.week[nights[0]] as NightTimes),
    schedule.week,
  );
  return { ...schedule, layout, week };
}

/**
 * Minutes of the first night that is shorter than seven hours, for the line that is said once; null when there is
 * none, when the user keeps these times, and with broken nights.
 */
export function shortNight(schedule: ScheduleSettings): number | null {
  if (schedule.shortNightsKept || schedule.brokenNights) return null;
  return schedule.week.map(windowMinutes).find((minutes) => minutes > 0 && minutes < SHORT_NIGHT) ?? null;
}
