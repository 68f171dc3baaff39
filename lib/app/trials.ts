import type { Plan } from '../schedule/plan';
import type { Kind } from '../schedule/schema';
import type { PlainDate } from '../time/plain';
import { isOfTrial } from '../tonight/overlay';
import type { CardKind } from '../tonight/tonight';
import { MOST_PAST } from '../trial/limits';
import type { Trial, Trials } from '../trial/schema';
import { endOf, phaseOf } from '../trial/trial';
import type { Command, Fault } from './commands';
import type { Deps, Patch } from './deps';
import { nightAtHand, type World } from './world';

type TrialCommand = Extract<Command, { type: `trial/${string}` }>;

/**
 * Begins, stops or forgets a trial. What the nights hold stays in any case. Refused: a last coffee or wrap up that would come
 * no earlier, and a wake time to keep that is not said.
 */
export function changeTrials(
  deps: Deps,
  world: World,
  command: TrialCommand,
): Patch | { fault: Fault; field?: string } {
  const { trials } = world.items;
  const tonight = nightAtHand(world);
  switch (command.type) {
    case 'trial/begin': {
      const { change, form } = command;
      const minutes = change === 'coffee' || change === 'wrapUp' ? command.minutes : null;
      const time = change === 'sameWake' ? command.time : null;
      if (minutes === 0) return { fault: 'invalid', field: 'minutes' };
      if (change === 'sameWake' && time === null) return { fault: 'invalid', field: 'time' };
      const id = deps.newId();
      const now: Trial = { id, change, form, minutes: minutes ?? 0, time, begins: tonight, stopped: null };
      return { items: { trials: { ...putAway(trials, tonight), now } } };
    }
    case 'trial/stop':
      return { items: { trials: putAway(trials, tonight) } };
    case 'trial/remove':
      return { items: { trials: { ...trials, past: trials.past.filter(({ id }) => id !== command.trial) } } };
  }
}

/** "Not for me" to the very reminder that a trial switches on stops the trial too: it would be on again tomorrow. */
export function stoppedBy(world: World, kind: Kind): NonNullable<Patch['items']> {
  const { trials } = world.items;
  const tonight = nightAtHand(world);
  // One whose nights are over waits to be told.
  const runs = trials.now !== null && tonight < endOf(trials.now);
  return runs && isOfTrial(trials.now, kind) ? { trials: putAway(trials, tonight) } : {};
}

/** The trial that runs goes to the past ones; one that no night belonged to leaves no trace. */
function putAway(trials: Trials, tonight: PlainDate): Trials {
  const { now, past } = trials;
  if (now === null) return trials;
  const ended = endOf(now) <= tonight ? now : { ...now, stopped: tonight };
  const kept = endOf(ended) > ended.begins ? [...past, ended].slice(-MOST_PAST) : past;
  return { ...trials, now: null, past: kept };
}

/** The change that is tried in a night, as the popup tells it; null on a night as usual and where none is tried. */
export function trialCard({ items }: World, { night, reminders }: Plan): CardKind | null {
  const trial = items.trials.now;
  if (!trial || phaseOf(trial, night) !== 'change') return null;
  const { change, minutes, time } = trial;
  // The daylight of this night's day was this morning.
  const spoken = reminders.find(({ kind, asleep }) => kind !== 'wakeAnchor' && isOfTrial(trial, kind) && !asleep);
  return { type: 'trial', change, minutes, time, at: spoken?.due ?? null };
}
