import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays, daysBetween, minuteOf, weekdayOf } from '../time/plain';
import type { Zone } from '../time/zone';
import { dateExists, instantOf, wallAt } from '../time/zone';
import type { NightTimes, Override, ScheduleSettings } from './schema';

/** Why a night is quiet: the user skipped it, is away, or the calendar has no such date. */
export type Silence = 'skipped' | 'paused' | 'no-such-date';

/** One night's intended sleep as instants. */
export interface SleepWindow {
  night: PlainDate;
  bedtime: Instant;
  wake: Instant;
  /** The name of the times that hold, when they have one. */
  name: string | null;
  shift: boolean;
  silence: Silence | null;
}

/** Nothing changed for a night. */
export const NO_OVERRIDE: Override = { shift: 0, named: null, skip: false, demo: null };

/** The wall-clock times that hold for a night, before tonight's shift, and whether reminders come. */
function timesOf(settings: ScheduleSettings, override: Override, night: PlainDate) {
  const dated = settings.dates[night];
  const turns = settings.rotation?.turns ?? [];
  const turn = settings.rotation ? daysBetween(settings.rotation.from, night) : -1;
  const turned = turn >= 0 ? turns[turn % turns.length] : null;
  const wanted = override.named ?? (dated && 'named' in dated ? dated.named : null) ?? turned;
  const named = settings.named.find(({ id }) => id === wanted);
  const times = named ?? (settings.week[weekdayOf(night)] as NightTimes);
  const away = settings.pause !== null && settings.pause.from <= night && night < settings.pause.until;
  const skip = override.skip || (dated !== undefined && 'skip' in dated);
  const silence: Silence | null = skip ? 'skipped' : away ? 'paused' : null;
  return { times, name: named?.name ?? null, shift: named?.shift ?? false, silence };
}

/**
 * The sleep window of a night: its bedtime is the first such wall time at or after noon of the night's date,
 * its wake time the first such wall time after that bedtime (design.md section 2), both by Temporal's
 * `compatible` rule. An override then moves the bedtime by real minutes, never closer than 30 minutes to the wake time.
 */
export function sleepWindow(settings: ScheduleSettings, override: Override, night: PlainDate, zone: Zone): SleepWindow {
  const { times, name, shift, silence } = timesOf(settings, override, night);
  const evening = minuteOf(times.bedtime) >= 720;
  const bedDate = evening ? night : addDays(night, 1);
  const wakeDate = minuteOf(times.wake) > minuteOf(times.bedtime) ? bedDate : addDays(bedDate, 1);
  const usual = instantOf(bedDate, times.bedtime, zone);
  // A spring gap can push a bedtime past a wake time that lies inside it; the next day's is then the first after.
  const sameDay = instantOf(wakeDate, times.wake, zone);
  const wake = sameDay > usual ? sameDay : instantOf(addDays(wakeDate, 1), times.wake, zone);
  const moved = override.demo ?? Math.min(usual + override.shift * MINUTE, wake - 30 * MINUTE);
  const bedtime = override.shift === 0 && override.demo === null ? usual : moved;
  const gone = dateExists(night, zone) ? null : 'no-such-date';
  return { night, bedtime, wake: Math.max(wake, bedtime + HOUR / 2), name, shift, silence: gone ?? silence };
}

/**
 * The night that an instant belongs to: the first whose wake time is still to come. The day of night D runs
 * from the wake of D-1 to the wake of D, so 01:30 belongs to the night before and a coffee at 08:00 to tonight.
 */
export function nightAt(now: Instant, zone: Zone, windowOf: (night: PlainDate) => SleepWindow): PlainDate {
  const today = wallAt(now, zone).date;
  for (let days = -2; days <= 1; days++) {
    const night = addDays(today, days);
    const window = windowOf(night);
    if (window.silence !== 'no-such-date' && window.wake > now) return night;
  }
  return today;
}
