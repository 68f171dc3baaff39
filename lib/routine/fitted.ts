import { lookOf } from './catalogue';
import { barredBy, notesFor } from './profile';
import { playedAfter } from './swap';
import { substitute } from './swaps';
import type { PlayedStep, ProfileChip, Run } from './types';

/**
 * The run as it may be played with the chips of this moment, which may be others than when it began (a leg that has swollen
 * since). A step that is kept out by now is replaced in its own seconds, so the clock of the run stays as it is, and words of care
 * follow the chips. What is played all the same keeps its warning, but not with a clot suspected now. The same object where nothing
 * changes.
 */
export function fitted(run: Run, chips: readonly ProfileChip[]): Run {
  const steps = run.steps.map((step, i) => fittedStep(run, step, i, chips));
  return steps.every((step, i) => step === run.steps[i]) ? run : { ...run, steps };
}

function fittedStep({ steps }: Run, step: PlayedStep, i: number, chips: readonly ProfileChip[]): PlayedStep {
  const bar = barredBy(step, chips);
  if (bar === null || (step.despite !== null && bar !== 'clotNow')) {
    const notes = notesFor(step, chips);
    const same = notes.length === step.notes.length && notes.every((note) => step.notes.includes(note));
    return same ? step : { ...step, notes };
  }
  const inBed = steps.every((each) => lookOf(each.step, each.form).posture === 'lying');
  const instead = substitute(step.step, bar, chips, { neighbours: [steps[i - 1]?.step, steps[i + 1]?.step], inBed });
  const before = steps[i - 1];
  const from = before ? lookOf(before.step, before.form).posture : 'seated';
  return { ...playedAfter(from, instead, step.seconds, chips), extra: step.extra, swappedFor: bar };
}
