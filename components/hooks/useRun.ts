import { useRef, useState } from 'preact/hooks';
import type { OwnRoutine } from '../../lib/routine/own';
import type { ProfileChip, RoutineId, Run, RunAction } from '../../lib/routine/types';
import type { Deeds } from './useDeeds';

/** The routine that goes on, as one window sees it. */
export interface RunHere {
  /** The run to show: one that has not ended, or one that ended before this window's eyes. */
  run: Run | null;
  /** This window's own id. */
  viewer: string;
  /** Begins a routine with the steps that the chips leave (the catalogue is loaded then, not with the popup). */
  start: (routine: RoutineId | OwnRoutine, chips: readonly ProfileChip[], legsMatter: boolean) => void;
  act: (action: RunAction) => void;
  /** Puts the ended run away. */
  close: () => void;
}

/** Follows the run of the background's projection and speaks to it; beats and keys are the player's own. */
export function useRun(stored: Run | null, { tell }: Pick<Deeds, 'tell'>): RunHere {
  const viewer = useRef('');
  viewer.current ||= crypto.randomUUID();
  const seen = useRef('');
  // The background lets go of a run once it has the word after it; the window shows it until it is put away.
  const [last, setLast] = useState<Run | null>(null);
  const open = stored && (stored.end === null || (stored.end === 'done' && stored.id === seen.current)) ? stored : null;
  if (open) seen.current = open.id;
  const run = open ?? last;
  const act = (action: RunAction) => {
    if (!run) return;
    if (action.type === 'feel') setLast({ ...run, end: 'done', since: null, feel: action.feel });
    tell({ type: 'routine/act', run: run.id, action });
  };
  return {
    run,
    viewer: viewer.current,
    start: async (routine, chips, legsMatter) => {
      setLast(null);
      const composed = await import('./composed').then((composer) => composer.composed(routine, chips, legsMatter));
      // A favourite that was deleted in another window a moment ago: nothing is left to begin.
      if (!composed) return;
      await tell({ type: 'routine/start', run: crypto.randomUUID(), viewer: viewer.current, ...composed });
    },
    act,
    close: () => {
      setLast(null);
      act({ type: 'leave' });
    },
  };
}
