import type { BodySettings } from '../body/schema';
import type { CaffeineSettings } from '../caffeine/schema';
import type { JournalSettings } from '../diary/schema';
import type { LookSettings } from '../look/schema';
import type { PauseSettings } from '../pause/schema';
import type { RoutineSettings } from '../routine/own';
import type { NightRecord } from '../schedule/record';
import type { ReminderSettings, ScheduleSettings } from '../schedule/schema';
import type { ScreenTimeSettings } from '../screen-time/schema';
import type { SoftenSettings } from '../soften/schema';
import type { SoundSettings } from '../sound/schema';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { dateOf } from '../time/plain';
import type { Trials } from '../trial/schema';

/** The version of the file around the values; each value carries its own, as it does in storage. */
export const BACKUP_VERSION = 1;

/** The settings that a copy holds. */
export interface BackupSettings {
  /** Null before a bedtime was chosen. */
  schedule: ScheduleSettings | null;
  reminders: ReminderSettings;
  look: LookSettings;
  body: BodySettings;
  /** Copies from before there were any have neither these nor what follows. */
  routines: RoutineSettings;
  sound: SoundSettings;
  screenTime: ScreenTimeSettings;
  soften: SoftenSettings;
  pause: PauseSettings;
  caffeine: CaffeineSettings;
  journal: JournalSettings;
  /** What is tried and was: noted like the nights, and joined like them. */
  trials: Trials;
}

/** A copy of everything the user chose and noted, as it stands in the file. */
export interface Backup {
  evenfall: 'backup';
  version: typeof BACKUP_VERSION;
  savedAt: Instant;
  /** Minutes that the user's clock was ahead of UTC then. */
  offset: number;
  settings: BackupSettings;
  nights: NightRecord[];
}

/** When and where a copy is made. */
export interface Moment {
  savedAt: Instant;
  /** Minutes ahead of UTC. */
  offset: number;
}

/** A copy, its nights in the order of the calendar. */
export function makeBackup(moment: Moment, settings: BackupSettings, nights: readonly NightRecord[]): Backup {
  const ordered = [...nights].sort((a, b) => a.night.localeCompare(b.night));
  return { evenfall: 'backup', version: BACKUP_VERSION, ...moment, settings, nights: ordered };
}

/** The text of the file: JSON that a person can read, too. */
export function backupText(backup: Backup): string {
  return `${JSON.stringify(backup, null, 1)}\n`;
}

/** The date on the user's calendar when a copy was made. */
export function savedOn({ savedAt, offset }: Moment): PlainDate {
  return dateOf(savedAt + offset * MINUTE);
}

/** `evenfall-2026-11-22.json`. */
export function backupName(moment: Moment): string {
  return `evenfall-${savedOn(moment)}.json`;
}
