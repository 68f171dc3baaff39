import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import type { Senses } from '../../../components/hooks/useSenses';
import { Player } from '../../../components/routine/Player';
import { runReduce } from '../../../lib/routine/run';
import { compose } from '../../../lib/routine/swap';
import type { ProfileChip, Run, RunAction } from '../../../lib/routine/types';
import { present, START, startAction } from './support';

interface Shown {
  seconds?: number;
  viewer?: string;
  compact?: boolean;
  run?: Run;
  legsMatter?: boolean;
  senses?: Senses;
  timeless?: boolean;
}

/** The player as a test wants it, with what it was told to do. */
export function show({
  seconds = 0,
  viewer = 'a',
  compact = true,
  run,
  legsMatter = true,
  senses,
  timeless,
}: Shown = {}) {
  const onAction = vi.fn<(action: RunAction) => void>();
  const calls = { onAction, onOffToBed: vi.fn(), onClose: vi.fn(), onOpenPage: vi.fn() };
  const shown = run ?? withBeats(seconds);
  const view = render(
    <Player
      run={shown}
      now={START + seconds * 1000}
      viewer={viewer}
      compact={compact}
      legsMatter={legsMatter}
      leaveOut={[]}
      timeText={timeless ? null : (at) => new Date(at).toISOString().slice(11, 16)}
      senses={senses ?? null}
      {...calls}
    />,
  );
  return { ...calls, ...view };
}

/** The moving routine after so many seconds, its one window heard of every ten. */
export function withBeats(seconds: number, chips: ProfileChip[] = []): Run {
  const { preset, steps } = compose('restless-legs-8', chips);
  let run = present(runReduce(null, { ...startAction(), preset, steps }, START));
  for (let s = 10; s <= seconds; s += 10) {
    run = present(runReduce(run, { type: 'beat', viewer: 'a' }, START + s * 1000));
  }
  return run;
}
