import type { BackupSettings } from '../../lib/backup/backup';
import { READERS } from '../../lib/platform/archive';
import type { Machine } from './machine';

/** The settings of a machine as a copy holds them. */
export function copyOf(machine: Machine): BackupSettings {
  const keys = {
    schedule: 'settings/schedule',
    reminders: 'settings/reminders',
    look: 'settings/look',
    body: 'settings/body',
    routines: 'settings/routines',
    sound: 'settings/sound',
    screenTime: 'settings/screen-time',
    soften: 'settings/soften',
    pause: 'settings/pause',
    caffeine: 'settings/caffeine',
    journal: 'settings/journal',
    trials: 'trials',
  } satisfies Record<keyof BackupSettings, string>;
  const parts = Object.entries(keys).map(([part, key]) => {
    const read = READERS[part as keyof BackupSettings](machine.raw(key));
    if (!read.ok) throw new Error(`${key}: ${read.problem}`);
    return [part, read.value];
  });
  return Object.fromEntries(parts) as BackupSettings;
}
