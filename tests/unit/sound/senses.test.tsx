// @vitest-environment happy-dom
/** What a routine's page holds of the computer, and when it lets go of it. */
import { act, renderHook } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { useSenses } from '../../../components/hooks/useSenses';
import { runReduce } from '../../../lib/routine/run';
import type { Run, RunAction } from '../../../lib/routine/types';
import { present, startAction } from '../routine/support';

/** What is held of the computer: the screen's lock, and each key of the media session. */
const held = new Set<string>();
const lock = async () => {
  held.add('awake');
  return { released: false, release: async () => held.delete('awake') };
};
const KEYS = ['nexttrack', 'pause', 'play', 'previoustrack'];
const setActionHandler = (key: string, act: unknown) => (act ? held.add(key) : held.delete(key));

beforeEach(() => {
  held.clear();
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { wakeLock: { request: lock }, mediaSession: { setActionHandler } });
  vi.stubGlobal('MediaMetadata', Object);
});

const MINUTES = 60_000;
/** What was asked of the browser has been answered. */
const settled = () => act(async () => void (await vi.advanceTimersByTimeAsync(0)));
const did = (run: Run, action: RunAction) => present(runReduce(run, action, Date.now()));

it('keeps the screen lit while a run goes, and lets a paused one that was left sleep', async () => {
  const going = present(runReduce(null, startAction('run-1', 'here'), Date.now()));
  const { rerender, unmount } = renderHook(
    ({ run }: { run: Run }) =>
      useSenses({ run, viewer: 'here', start: vi.fn(), act: vi.fn(), close: vi.fn() }, { tell: vi.fn() }),
    { initialProps: { run: going } },
  );
  await settled();
  expect([...held].sort()).toEqual(['awake', ...KEYS]);
  const paused = did(going, { type: 'pause' });
  rerender({ run: paused });
  await settled();
  expect([...held].sort()).toEqual(KEYS);
  act(() => void vi.advanceTimersByTime(9 * MINUTES));
  expect([...held].sort()).toEqual(KEYS);
  act(() => void vi.advanceTimersByTime(2 * MINUTES));
  expect([...held]).toEqual([]);
  rerender({ run: did(paused, { type: 'resume', viewer: 'here' }) });
  await settled();
  expect([...held].sort()).toEqual(['awake', ...KEYS]);
  act(() => unmount());
  await settled();
  expect([...held]).toEqual([]);
});
