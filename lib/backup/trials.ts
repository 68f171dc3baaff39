import type { PlainDate } from '../time/plain';
import { MOST_PAST } from '../trial/limits';
import type { Trial, Trials } from '../trial/schema';
import { endOf } from '../trial/trial';

/**
 * What was tried on both sides, each once. The one that runs here goes on; one that ran when the copy was made goes on where
 * none runs here, and is stopped otherwise. What was stopped on either side stays stopped.
 */
export function joinTrials(mine: Trials, theirs: Trials, tonight: PlainDate): Trials {
  const over = new Map([...theirs.past, ...mine.past].map((trial) => [trial.id, trial]));
  const [now = null, ...others] = [mine.now, theirs.now].filter(
    (trial, i, all): trial is Trial => trial !== null && !over.has(trial.id) && (i === 0 || all[0]?.id !== trial.id),
  );
  for (const trial of others) over.set(trial.id, endOf(trial) <= tonight ? trial : { ...trial, stopped: tonight });
  const past = [...over.values()].sort((a, b) => a.begins.localeCompare(b.begins)).slice(-MOST_PAST);
  return { ...mine, now, past };
}
