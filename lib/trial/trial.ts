import type { PlainDate } from '../time/plain';
import { addDays, daysBetween } from '../time/plain';
import { TRIAL_NIGHTS } from './limits';
import type { Trial } from './schema';

/** Where a night stands in a trial: as usual, with the change, or outside of it. */
export type Phase = 'usual' | 'change' | null;

/** Nights that follow each other in one phase; both ends are nights of it. */
export interface Stretch {
  phase: 'usual' | 'change';
  from: PlainDate;
  to: PlainDate;
}

/** The first night after a trial, at its end or where it was stopped. */
export function endOf({ begins, stopped }: Pick<Trial, 'begins' | 'stopped'>): PlainDate {
  const end = addDays(begins, TRIAL_NIGHTS);
  return stopped !== null && stopped < end ? stopped : end;
}

/** Where a night stands in a trial. */
export function phaseOf(trial: Pick<Trial, 'begins' | 'stopped' | 'form'>, night: PlainDate): Phase {
  if (night < trial.begins || night >= endOf(trial)) return null;
  const day = daysBetween(trial.begins, night);
  const changed = trial.form === 'blocks' ? day >= TRIAL_NIGHTS / 2 : Math.floor(day / 7) % 2 === 1;
  return changed ? 'change' : 'usual';
}

/** The nights of a trial in their order, up to its end or where it was stopped. */
export function nightsOf(trial: Pick<Trial, 'begins' | 'stopped'>): PlainDate[] {
  const count = Math.max(0, daysBetween(trial.begins, endOf(trial)));
  return Array.from({ length: count }, (_, i) => addDays(trial.begins, i));
}

/** The stretches of a trial in their order; no two that follow each other are of one phase. */
export function stretchesOf(trial: Pick<Trial, 'begins' | 'stopped' | 'form'>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const night of nightsOf(trial)) {
    const phase = phaseOf(trial, night);
    const last = stretches.at(-1);
    if (phase === null) continue;
    if (last?.phase === phase) last.to = night;
    else stretches.push({ phase, from: night, to: night });
  }
  return stretches;
}

/** Where tonight is in a trial: which night it is, from 1 on, and in which stretch; null outside of it. */
export function placeOf(trial: Trial, night: PlainDate): { nth: number; stretch: Stretch } | null {
  const stretch = stretchesOf(trial).find(({ from, to }) => from <= night && night <= to);
  return stretch ? { nth: daysBetween(trial.begins, night) + 1, stretch } : null;
}
