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
import { underTrial } from '../../lib/tonight/overlay';
import type { Trial } from '../../lib/trial/schema';
import { phaseOf } from '../../lib/trial/trial';

/** What was changed for single nights, by their records. */
export function overridesIn(nights: readonly NightRecord[]): (night: PlainDate) => Override {
  return (night) => nights.find((record) => record.night === night)?.override ?? NO_OVERRIDE;
}

/** What the night is made from, as the forms have it. */
export interface NightSettings {
  schedule: ScheduleSettings;
  reminders: ReminderSettings;
  caffeine: CaffeineSettings;
  /** What is tried; it lies over the settings on its nights. */
  trial?: Trial | null;
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
  /** The change that is tried in that night; null on a night as usual and where none is. */
  tried: Trial | null;
}

/**
 * The coming night as settings that are still being edited would have it, with what was changed for single nights.
 * @param nights the newest records; a change for one night is in its record
 */
export function comingNight(
  { schedule, reminders, caffeine, trial = null }: NightSettings,
  nights: readonly NightRecord[],
  zone: Zone,
  now: Instant,
): ComingNight {
  const overrideOf = overridesIn(nights);
  const windowOf = (each: PlainDate) => sleepWindow(schedule, overrideOf(each), each, zone);
  const night = nightAt(now, zone, windowOf);
  const planBy = (records: readonly NightRecord[]) => {
    const lastCup = cupRule(caffeine, new Map(records.map((record) => [record.night, record])), now);
    return planNight(underTrial({ schedule, reminders, zone, overrideOf, lastCup }, trial, night), night);
  };
  const unsaid = planBy(nights.map((record) => ({ ...record, reminders: {} })));
  const coffee = unsaid.reminders.find(({ kind, asleep }) => kind === 'caffeine' && !asleep) ?? null;
  const tried = trial && phaseOf(trial, night) === 'change' ? trial : null;
  return { ...planBy(nights), began: windowOf(addDays(night, -1)).wake, coffee, tried };
}
