import { useEffect, useRef } from 'preact/hooks';
import { BEAT, type RunAt } from '../../lib/routine/run';
import type { Run, RunAction } from '../../lib/routine/types';
import type { Instant } from '../../lib/time/instant';
import { useBeats } from '../hooks/useBeats';

/** A run that another window closed so few milliseconds ago was handed over, not left. */
const HANDOVER = 5_000;

/** A leading window that is so many milliseconds late with its beat has died without a word; there is time to spare until the run stands. */
const LATE = BEAT + 3_000;

/** The end of a run is told again every so many milliseconds until it is written. */
const AGAIN = 2_000;

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
 * runs it starts or resumes. Any window that saw the run go takes over when the one that led it closes or is heard no more.
 */
export function useLead({ run, at, now, viewer, page, onAction }: Lead): void {
  const act = useRef(onAction);
  act.current = onAction;
  const leading = run.viewer === viewer && at.state === 'going';

  useEffect(() => {
    if (page && run.viewer !== viewer && at.state === 'going') act.current({ type: 'take', viewer });
  }, [page, viewer, run.id]);

  const wentOn = useRef(page);
  useEffect(() => {
    const handed = at.state === 'interrupted' && wentOn.current && Math.abs(now - run.beatAt) < HANDOVER;
    if (handed) act.current({ type: 'resume', viewer });
    wentOn.current = at.state === 'going';
  }, [at.state, viewer, run.id]);

  const late = at.state === 'going' && run.viewer !== viewer && now - run.beatAt > LATE;
  useEffect(() => {
    if (late) act.current({ type: 'take', viewer });
  }, [late, viewer]);

  useBeats(leading, BEAT, () => act.current({ type: 'beat', viewer }));

  const step = useRef(at.index);
  useEffect(() => {
    if (leading && step.current !== at.index) act.current({ type: 'beat', viewer });
    step.current = at.index;
  }, [leading, viewer, at.index]);

  useEffect(() => {
    const close = () => {
      // A page on its way out does not take its own run back.
      wentOn.current = false;
      act.current({ type: 'closed', viewer });
    };
    addEventListener('pagehide', close);
    return () => removeEventListener('pagehide', close);
  }, [viewer]);

  const over = at.state === 'done' && run.end === null;
  useEffect(() => {
    if (!over) return;
    const tell = () => act.current({ type: 'finish' });
    tell();
    const timer = setInterval(tell, AGAIN);
    return () => clearInterval(timer);
  }, [over]);
}
