import type { CaffeineSettings } from '../../lib/caffeine/schema';
import type { Plan, PlannedReminder } from '../../lib/schedule/plan';
import { planNight } from '../../lib/schedule/plan';
import type { NightRecord } from '../../lib/schedule/record';
import type { Override, ReminderSettings, ScheduleSettings } from '../../lib/schedule/schema';
import { NO_OVERRIDE, nightAt, sleepWindow } from '../../lib/schedule/window';
import type { Instant } from '../../lib/time/instant';
import type { PlainDate } from '../../lib/time/plain';
import { addDays } from '../../lib/time/plain';
import type { Zone } from '../../lib/time/zone';
import { cupRule } from '../../lib/tonight/cup';

/** What was changed for single nights, by their records. */
export function overridesIn(nights: readonly NightRecord[]): (night: PlainDate) => Override {
  return (night) => nights.find((record) => record.night === night)?.override ?? NO_OVERRIDE;
}

/** What the night is made from, as the forms have it. */
export interface NightSettings {
  schedule: ScheduleSettings;
  reminders: ReminderSettings;
  caffeine: CaffeineSettings;
}

/** The plan of the coming night. */
export interface ComingNight extends Plan {
  /** When its day begins: at the wake time before it. */
  began: Instant;
  /**
   * The last coffee as the settings work it out, though what was planned stands where that has been (`cupRule`); null where
   * there is none or its time falls into the sleep before.
   */
  coffee: PlannedReminder | null;
}

/**
 * The coming night as settings that are still being edited would have it, with what was changed for single nights.
 * @param nights the newest records; a change for one night is in its record
 */
export function comingNight(
  { schedule, reminders, caffeine }: NightSettings,
  nights: readonly NightRecord[],
  zone: Zone,
  now: Instant,
): ComingNight {
  const overrideOf = overridesIn(nights);
  const windowOf = (each: PlainDate) => sleepWindow(schedule, overrideOf(each), each, zone);
  const night = nightAt(now, zone, windowOf);
  const planBy = (records: readonly NightRecord[]) => {
    const lastCup = cupRule(caffeine, new Map(records.map((record) => [record.night, record])), now);
    return planNight({ schedule, reminders, zone, overrideOf, lastCup }, night);
  };
  const unsaid = planBy(nights.map((record) => ({ ...record, reminders: {} })));
  const coffee = unsaid.reminders.find(({ kind, asleep }) => kind === 'caffeine' && !asleep) ?? null;
  return { ...planBy(nights), began: windowOf(addDays(night, -1)).wake, coffee };
}
