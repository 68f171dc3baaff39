import type { PlainDate } from '../time/plain';
import { addDays, daysBetween } from '../time/plain';
import { TRIAL_NIGHTS } from './limits';
import type { Trial } from './schema';

/** Where a night stands in a trial: as usual, with the change, or outside of it. */
export type Phase = 'usual' | 'change' | null;

/** The first night after a trial, at its end or where it was stopped. */
export function endOf({ begins, stopped }: Trial): PlainDate {
  const end = addDays(begins, TRIAL_NIGHTS);
  return stopped !== null && stopped < end ? stopped : end;
}

/** Where a night stands in a trial. */
export function phaseOf(trial: Trial, night: PlainDate): Phase {
  if (night < trial.begins || night >= endOf(trial)) return null;
  const day = daysBetween(trial.begins, night);
  const changed = trial.form === 'blocks' ? day >= TRIAL_NIGHTS / 2 : Math.floor(day / 7) % 2 === 1;
  return changed ? 'change' : 'usual';
}
