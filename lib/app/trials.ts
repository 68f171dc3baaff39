import type { PlainDate } from '../time/plain';
import { MOST_PAST } from '../trial/limits';
import type { Trial, Trials } from '../trial/schema';
import { endOf } from '../trial/trial';
import type { Command } from './commands';
import type { Deps, Patch } from './deps';
import { nightAtHand, type World } from './world';

type TrialCommand = Extract<Command, { type: `trial/${string}` }>;

/** Begins, stops or forgets a trial. What the nights hold stays in any case. */
export function changeTrials(deps: Deps, world: World, command: TrialCommand): Patch {
  const { trials } = world.items;
  const tonight = nightAtHand(world);
  switch (command.type) {
    case 'trial/begin': {
      const { change, form, minutes, time } = command;
      const now: Trial = { id: deps.newId(), change, form, minutes, time, begins: tonight, stopped: null };
      return { items: { trials: { ...putAway(trials, tonight), now } } };
    }
    case 'trial/stop':
      return { items: { trials: putAway(trials, tonight) } };
    case 'trial/remove':
      return { items: { trials: { ...trials, past: trials.past.filter(({ id }) => id !== command.trial) } } };
  }
}

/** The trial that runs goes to the past ones; one that no night belonged to leaves no trace. */
function putAway(trials: Trials, tonight: PlainDate): Trials {
  const { now, past } = trials;
  if (now === null) return trials;
  const ended = endOf(now) <= tonight ? now : { ...now, stopped: tonight };
  const kept = endOf(ended) > ended.begins ? [...past, ended].slice(-MOST_PAST) : past;
  return { ...trials, now: null, past: kept };
}
