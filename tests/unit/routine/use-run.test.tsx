// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { Deeds } from '../../../components/hooks/useDeeds';
import { useRun } from '../../../components/hooks/useRun';
import { runReduce } from '../../../lib/routine/run';
import { present, startAction } from './support';

afterEach(cleanup);

it('tells of a fault after a press, and not after what a window does by itself', () => {
  const run = present(runReduce(null, startAction(), Date.now()));
  const ask = vi.fn<Deeds['ask']>(async () => 'storage');
  const tell = vi.fn<Deeds['tell']>(async () => false);
  const { result } = renderHook(() => useRun(run, { ask, tell }));
  const viewer = 'a';
  for (const type of ['beat', 'take', 'closed'] as const) result.current.act({ type, viewer });
  result.current.act({ type: 'finish' });
  expect(ask.mock.calls.map(([command]) => 'action' in command && command.action)).toMatchObject([
    { type: 'beat' },
    { type: 'take' },
    { type: 'closed' },
    { type: 'finish' },
  ]);
  expect(tell).not.toHaveBeenCalled();
  result.current.act({ type: 'pause' });
  expect(tell).toHaveBeenCalledWith({ type: 'routine/act', run: run.id, action: { type: 'pause' } });
});
