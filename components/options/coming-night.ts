import type { Plan } from '../../lib/schedule/plan';
import { planNight } from '../../lib/schedule/plan';
import type { NightRecord } from '../../lib/schedule/record';
import type { Override, ReminderSettings, ScheduleSettings } from '../../lib/schedule/schema';
import { NO_OVERRIDE, nightAt, sleepWindow } from '../../lib/schedule/window';
import type { Instant } from '../../lib/time/instant';
import type { PlainDate } from '../../lib/time/plain';
import type { Zone } from '../../lib/time/zone';

/** What was changed for single nights, by their records. */
export function overridesIn(nights: readonly NightRecord[]): (night: PlainDate) => Override {
  return (night) => nights.find((record) => record.night === night)?.override ?? NO_OVERRIDE;
}

/**
 * The coming night as settings that are still being edited would have it, with what was changed for single nights.
 * @param nights the newest records; a change for one night is in its record
 */
export function comingNight(
  schedule: ScheduleSettings,
  reminders: ReminderSettings,
  nights: readonly NightRecord[],
  zone: Zone,
  now: Instant,
): Plan {
  const overrideOf = overridesIn(nights);
  const night = nightAt(now, zone, (each) => sleepWindow(schedule, overrideOf(each), each, zone));
  return planNight({ schedule, reminders, zone, overrideOf }, night);
}
