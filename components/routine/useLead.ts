import { useEffect, useRef } from 'preact/hooks';
import { BEAT, type RunAt } from '../../lib/routine/run';
import type { Run, RunAction } from '../../lib/routine/types';
import type { Instant } from '../../lib/time/instant';

/** A run that another window closed so few milliseconds ago was handed over, not left. */
const HANDOVER = 5_000;

interface Lead {
  run: Run;
  at: RunAt;
  now: Instant;
  viewer: string;
  /** The full page, not the popup. */
  page: boolean;
  onAction: (action: RunAction) => void;
}

/**
 * What a window does besides showing the run: while it leads it is heard every ten seconds and at each step, says when it
 * closes, and notes the end. A page takes the lead when it opens, from a popup that closes as it does; a popup leads the
 * runs it starts or resumes.
 */
export function useLead({ run, at, now, viewer, page, onAction }: Lead): void {
  const act = useRef(onAction);
  act.current = onAction;
  const leading = run.viewer === viewer && at.state === 'going';

  useEffect(() => {
    if (!page || run.viewer === viewer) return;
    if (at.state === 'going') act.current({ type: 'take', viewer });
    if (at.state === 'interrupted' && Math.abs(now - run.beatAt) < HANDOVER) {
      act.current({ type: 'resume', viewer });
    }
  }, [page, viewer, run.id]);

  useEffect(() => {
    if (!leading) return;
    const timer = setInterval(() => act.current({ type: 'beat', viewer }), BEAT);
    return () => clearInterval(timer);
  }, [leading, viewer]);

  const step = useRef(at.index);
  useEffect(() => {
    if (leading && step.current !== at.index) act.current({ type: 'beat', viewer });
    step.current = at.index;
  }, [leading, viewer, at.index]);

  useEffect(() => {
    const close = () => act.current({ type: 'closed', viewer });
    addEventListener('pagehide', close);
    return () => removeEventListener('pagehide', close);
  }, [viewer]);

  const over = at.state === 'done' && run.end === null;
  useEffect(() => {
    if (over) act.current({ type: 'finish' });
  }, [over]);
}
