import type { Command, Fault } from '../../lib/app/commands';
import type { BackupSettings, Moment } from '../../lib/backup/backup';
import { backupName, backupText, makeBackup } from '../../lib/backup/backup';
import type { MergeMode } from '../../lib/backup/merge';
import { mergePlan } from '../../lib/backup/merge';
import type { Copy, FileProblem } from '../../lib/backup/read';
import { readBackup } from '../../lib/backup/read';
import { joinTrials } from '../../lib/backup/trials';
import { allNights, READERS, standing } from '../../lib/platform/archive';
import { readItem } from '../../lib/platform/items';
import type { PlainDate } from '../../lib/time/plain';
import { saveText } from './save-text';

/** Ten years of nights are about 8 MB. */
const MOST_BYTES = 60_000_000;

/** A copy that was read, beside what is here. */
export interface Found {
  copy: Copy;
  /** Nights of the copy that are not here yet. */
  fresh: number;
}

export type FoundOrFault = { ok: true; found: Found } | { ok: false; fault: FileProblem | 'too_big' | 'unreadable' };

/** Saves everything as one file through the browser's own download. */
export async function saveCopy(moment: Moment): Promise<void> {
  const text = backupText(makeBackup(moment, await readSettings(), await allNights()));
  saveText(text, backupName(moment), 'application/json');
}

/** Reads a file that the user chose and compares it with what is here; nothing is written. */
export async function openCopy(file: File, tonight: PlainDate): Promise<FoundOrFault> {
  if (file.size > MOST_BYTES) return { ok: false, fault: 'too_big' };
  const text = await file.text().catch(() => null);
  if (text === null) return { ok: false, fault: 'unreadable' };
  const reading = readBackup(text, READERS);
  if (!reading.ok) return { ok: false, fault: reading.problem };
  const { copy } = reading;
  const { fresh } = mergePlan(await allNights(), copy, 'merge', tonight, await readItem('settings/caffeine'));
  return { ok: true, found: { copy, fresh } };
}

/** What may come in between is rare, and a second reading takes no longer than the first. */
const TRIES = 5;

/**
 * Brings a copy back; gives the fault, or null. Where something was written between reading and joining, it is read again: another
 * window's note is joined as well.
 */
export async function bringBack(
  ask: (command: Command) => Promise<Fault | null>,
  ...chosen: Parameters<typeof restoreCommand>
): Promise<Fault | null> {
  let fault: Fault | null = 'old';
  for (let tries = 0; fault === 'old' && tries < TRIES; tries++) fault = await ask(await restoreCommand(...chosen));
  return fault;
}

/** The command that brings a copy back; settings it does not have, or that are not wanted, stay as they are here. */
async function restoreCommand(copy: Copy, mode: MergeMode, useSettings: boolean, tonight: PlainDate): Promise<Command> {
  const seen = await standing();
  const here = await readSettings();
  const chosen = useSettings ? { ...here, ...copy.settings } : here;
  const { trials: tried = here.trials } = copy.settings;
  const trials = mode === 'merge' ? joinTrials(here.trials, tried, tonight) : tried;
  const settings = { ...chosen, trials };
  return {
    type: 'backup/restore',
    settings,
    nights: mergePlan(await allNights(), copy, mode, tonight, settings.caffeine).nights,
    mode,
    seen,
  };
}

async function readSettings(): Promise<BackupSettings> {
  const [schedule, reminders, look, body, routines, sound, screenTime, soften, pause, caffeine, journal, trials] =
    await Promise.all([
      readItem('settings/schedule'),
      readItem('settings/reminders'),
      readItem('settings/look'),
      readItem('settings/body'),
      readItem('settings/routines'),
      readItem('settings/sound'),
      readItem('settings/screen-time'),
      readItem('settings/soften'),
      readItem('settings/pause'),
      readItem('settings/caffeine'),
      readItem('settings/journal'),
      readItem('trials'),
    ]);
  return { schedule, reminders, look, body, routines, sound, screenTime, soften, pause, caffeine, journal, trials };
}
