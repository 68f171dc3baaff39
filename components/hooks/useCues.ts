import { useEffect, useRef } from 'preact/hooks';
import { whileHidden } from '../../lib/platform/pulse';
import { cuesOf, type Sound } from '../../lib/routine/cues';
import { type RunAt, runAt } from '../../lib/routine/run';
import type { Run } from '../../lib/routine/types';
import { listen, type Memory, type Score } from '../../lib/sound/hearing';

/** The longest time between two looks, in milliseconds. */
const LONGEST = 1000;

/**
 * Calls `hear` for what there is to hear of a run, each at its moment, while `leads`. It reads the run's clock and never moves
 * it: a call that comes late or is slow changes nothing for the run.
 */
export function useCues(run: Run | null, leads: boolean, hear: (sounds: Sound[], at: RunAt) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  const memory = useRef<(Memory & { run: string }) | null>(null);
  useEffect(() => {
    if (!run || !leads) {
      memory.current = null;
      return;
    }
    const score: Score = (index) => {
      const step = run.steps[index];
      return step ? cuesOf(step, index === run.steps.length - 1) : [];
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const now = Date.now();
      const at = runAt(run, now);
      const before = memory.current?.run === run.id ? memory.current : null;
      const { sounds, memory: after } = listen(before, { now, at }, score);
      memory.current = { ...after, run: run.id };
      if (sounds.length > 0) latest.current(sounds, at);
      if (at.state === 'going') timer = setTimeout(look, Math.min(LONGEST, untilNext(score, at)));
    };
    look();
    const still = whileHidden(() => {
      clearTimeout(timer);
      look();
    });
    return () => {
      clearTimeout(timer);
      still();
    };
  }, [run, leads]);
}

function untilNext(score: Score, { index, inStep }: RunAt): number {
  const next = score(index).find(({ at }) => at > inStep);
  return next ? next.at - inStep : LONGEST;
}
