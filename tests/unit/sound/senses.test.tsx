// @vitest-environment happy-dom
/** What a routine's page holds of the computer, and when it lets go of it. */
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSenses } from '../../../components/hooks/useSenses';
import { runReduce } from '../../../lib/routine/run';
import type { Run, RunAction } from '../../../lib/routine/types';
import { present, startAction } from '../routine/support';

const held = vi.hoisted(() => new Set<string>());
vi.mock('../../../lib/platform/awake', () => ({
  keepAwake: () => {
    held.add('awake');
    return () => held.delete('awake');
  },
}));
vi.mock('../../../lib/platform/media-keys', () => ({
  holdMediaKeys: () => {
    held.add('keys');
    return { show: () => undefined, wake: () => undefined, stop: () => held.delete('keys') };
  },
}));
vi.mock('../../../components/hooks/useItem', async () => {
  const { firstSound } = await import('../../../lib/sound/schema');
  const sound = firstSound();
  return { useItem: () => sound };
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const MINUTES = 60_000;
const did = (run: Run, action: RunAction) => present(runReduce(run, action, Date.now()));

it('keeps the screen lit while a run goes, and lets a paused one that was left sleep', () => {
  const going = present(runReduce(null, startAction('run-1', 'here'), Date.now()));
  const { rerender, unmount } = renderHook(
    ({ run }: { run: Run }) =>
      useSenses({ run, viewer: 'here', start: vi.fn(), act: vi.fn(), close: vi.fn() }, { tell: vi.fn() }),
    { initialProps: { run: going } },
  );
  expect([...held].sort()).toEqual(['awake', 'keys']);
  const paused = did(going, { type: 'pause' });
  rerender({ run: paused });
  expect([...held]).toEqual(['keys']);
  act(() => void vi.advanceTimersByTime(9 * MINUTES));
  expect([...held]).toEqual(['keys']);
  act(() => void vi.advanceTimersByTime(2 * MINUTES));
  expect([...held]).toEqual([]);
  rerender({ run: did(paused, { type: 'resume', viewer: 'here' }) });
  expect([...held].sort()).toEqual(['awake', 'keys']);
  act(() => unmount());
  expect([...held]).toEqual([]);
});
