import { useEffect, useRef, useState } from 'preact/hooks';
import { noteSeen, seenOf } from '../../lib/platform/seen';
import type { OwnRoutine } from '../../lib/routine/own';
import { runAt } from '../../lib/routine/run';
import type { ProfileChip, RoutineId, Run, RunAction } from '../../lib/routine/types';
import type { Deeds } from './useDeeds';

/** The window that leads notes every so many milliseconds that the run goes. */
const SECOND = 1_000;

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

/** What a window does about a run by itself. */
const UNASKED: readonly RunAction['type'][] = ['beat', 'take', 'closed', 'finish'];

/** Follows the run of the background's projection and speaks to it; beats and keys are the player's own. */
export function useRun(stored: Run | null, { ask, tell }: Pick<Deeds, 'ask' | 'tell'>): RunHere {
  const viewer = useRef('');
  viewer.current ||= crypto.randomUUID();
  const seen = useRef('');
  // The background lets go of a run once it has the word after it; the window shows it until it is put away.
  const [last, setLast] = useState<Run | null>(null);
  const open = stored && (stored.end === null || (stored.end === 'done' && stored.id === seen.current)) ? stored : null;
  if (open) seen.current = open.id;
  const run = open ?? last;
  // The leading window alone: any other may have the run from before the browser quit, and not know that it stands.
  const note = (gone: string | null) => {
    const at = Date.now();
    if (run?.viewer === viewer.current && runAt(run, at).state === 'going') noteSeen(run.id, { at, gone });
  };
  const noted = useRef(note);
  noted.current = note;
  const leads = run !== null && run.since !== null && run.viewer === viewer.current;
  useEffect(() => {
    if (!leads) return;
    const timer = setInterval(() => noted.current(null), SECOND);
    return () => clearInterval(timer);
  }, [leads]);
  const act = (action: RunAction) => {
    if (!run) return;
    if (action.type === 'feel') setLast({ ...run, end: 'done', since: null, feel: action.feel });
    if (action.type === 'closed') note(viewer.current);
    const known =
      action.type === 'resume' || action.type === 'closed' ? { seen: seenOf(run.id)?.at, ...action } : action;
    const command = { type: 'routine/act', run: run.id, action: known } as const;
    // What nobody pressed tells nobody of a fault: it is sent again, and the next press tells.
    if (UNASKED.includes(action.type)) ask(command);
    else tell(command);
  };
  // The window that led closed, and the background may not have heard: browsers drop what a page says as it goes.
  useEffect(() => {
    const seen = run && seenOf(run.id);
    if (!seen || run.since === null || seen.gone !== run.viewer || seen.at <= run.beatAt) return;
    act({ type: 'closed', viewer: run.viewer, seen: seen.at });
  }, [run?.id]);
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
