// @vitest-environment happy-dom
/** One run in several windows: who leads it, who takes over, and what comes in late. */
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useLead } from '../../../components/routine/useLead';
import { runAt, runReduce, STALE, stranded } from '../../../lib/routine/run';
import type { Run, RunAction } from '../../../lib/routine/types';
import { present, START, startAction } from './support';

const SECOND = 1000;
const begun = () => present(runReduce(null, startAction(), START));
const did = (run: Run, seconds: number, action: RunAction) => present(runReduce(run, action, START + seconds * SECOND));
/** Heard of every ten seconds until then. */
function heard(run: Run, seconds: number): Run {
  let heardOf = run;
  for (let s = 10; s <= seconds; s += 10) heardOf = did(heardOf, s, { type: 'beat', viewer: 'a' });
  return heardOf;
}

describe('what comes in late', () => {
  it('a "next" pressed as a step ended passes that step alone', () => {
    const run = heard(begun(), 80);
    const pressed = did(run, 90.4, { type: 'next' });
    expect(runAt(pressed, START + 90.4 * SECOND)).toMatchObject({ index: 1, inStep: 400 });
    const known = did(did(run, 90.1, { type: 'beat', viewer: 'a' }), 90.4, { type: 'next' });
    expect(known.index).toBe(2);
  });

  it('"finish" ends no run to which another window has just added', () => {
    const last = did(heard(begun(), 470), 479, { type: 'add30' });
    expect(did(last, 480.1, { type: 'finish' })).toMatchObject({ end: null, index: 6 });
    expect(did(heard(begun(), 470), 480, { type: 'finish' }).end).toBe('done');
    expect(did(heard(begun(), 470), 470 + 25, { type: 'finish' }).end).toBe('done');
  });

  it('a window that opens as the other closes does not turn its run into a paused one', () => {
    const closed = did(begun(), 5, { type: 'closed', viewer: 'a' });
    expect(runAt(did(closed, 5.2, { type: 'take', viewer: 'b' }), START + 5200).state).toBe('interrupted');
  });
});

describe('a close that was not heard', () => {
  const told = (seen: number, viewer = 'a') =>
    did(heard(begun(), 30), 44, { type: 'closed', viewer, seen: START + seen * SECOND });

  it('is told by the next window, and the run stands where it was then', () => {
    expect(runAt(told(36), START + 45 * SECOND)).toMatchObject({ state: 'interrupted', inStep: 36 * SECOND });
  });

  it.each([
    ['of a window that does not lead', 36, 'b'],
    ['from before the last beat', 29, 'a'],
    ['from a time to come', 46, 'a'],
  ])('is not believed %s', (_, seen, viewer) => {
    expect(runAt(told(seen, viewer), START + 45 * SECOND)).toMatchObject({ state: 'going', inStep: 45 * SECOND });
  });
});

describe('a run whose windows went without a word', () => {
  const left = stranded(did(heard(begun(), 80), 83, { type: 'beat', viewer: 'a' }));
  const from = (seen: number | undefined) => {
    const now = START + 7200 * SECOND;
    return runAt(present(runReduce(left, { type: 'resume', viewer: 'b', seen }, now)), now);
  };

  it('stands at the last beat, and goes on from where it was last seen', () => {
    expect(runAt(left, START)).toMatchObject({ state: 'interrupted', inStep: 83 * SECOND });
    expect(from(START + 88_500)).toMatchObject({ state: 'going', index: 0, inStep: 88_500 });
    expect(from(START + 91_000)).toMatchObject({ index: 1, inStep: SECOND });
  });

  it.each([
    ['none', undefined],
    ['an old one', START + 50_000],
    ['one of a clock that was put forward', START + 83_000 + STALE + 1],
  ])('goes on from the last beat with %s noted', (_, seen) => {
    expect(from(seen)).toMatchObject({ state: 'going', index: 0, inStep: 83 * SECOND });
  });

  it('adds nothing to one that was closed or paused', () => {
    const closed = did(heard(begun(), 30), 30, { type: 'closed', viewer: 'a' });
    const again = did(closed, 40, { type: 'resume', viewer: 'b', seen: START + 29_500 });
    expect(again.elapsed).toBe(30 * SECOND);
    const paused = did(heard(begun(), 30), 31, { type: 'pause' });
    expect(did(paused, 50, { type: 'resume', viewer: 'b', seen: START + 45_000 }).elapsed).toBe(31 * SECOND);
  });
});

function Shown({ run, now, page, act }: { run: Run; now: number; page: boolean; act: (action: RunAction) => void }) {
  useLead({ run, at: runAt(run, now), now, viewer: 'b', page, onAction: act });
  return null;
}

describe('a second window', () => {
  afterEach(cleanup);

  const show = (page: boolean) => {
    const act = vi.fn<(action: RunAction) => void>();
    const view = (run: Run, seconds: number) => (
      <Shown run={run} now={START + seconds * SECOND} page={page} act={act} />
    );
    const { rerender } = render(view(begun(), 1));
    return { act, see: (run: Run, seconds: number) => rerender(view(run, seconds)) };
  };

  it.each([
    ['a page', true, [{ type: 'take', viewer: 'b' }]],
    ['a popup', false, []],
  ])('%s that opens leads at once, or not', (_, page, told) => {
    expect(show(page).act.mock.calls.flat()).toEqual(told);
  });

  it('goes on with the run when the one that led it closes', () => {
    const { act, see } = show(false);
    see(did(begun(), 5, { type: 'closed', viewer: 'a' }), 5.1);
    expect(act.mock.calls.flat()).toEqual([{ type: 'resume', viewer: 'b' }]);
  });

  it('asks about a run that was paused when the one that led it closed, or has stood for long', () => {
    const { act, see } = show(false);
    const paused = did(begun(), 5, { type: 'pause' });
    see(paused, 6);
    see(did(paused, 7, { type: 'closed', viewer: 'a' }), 7);
    see(stranded(begun()), 60);
    expect(act).not.toHaveBeenCalled();
  });

  it('leads a run whose window is heard no more, before it stands', () => {
    const { act, see } = show(false);
    see(begun(), 12);
    expect(act).not.toHaveBeenCalled();
    see(begun(), 14);
    expect(act.mock.calls.flat()).toEqual([{ type: 'take', viewer: 'b' }]);
  });

  it('does not take its own run back on its way out', () => {
    const { act, see } = show(false);
    dispatchEvent(new Event('pagehide'));
    see(did(begun(), 5, { type: 'closed', viewer: 'a' }), 5.1);
    expect(act.mock.calls.flat()).toEqual([{ type: 'closed', viewer: 'b' }]);
  });
});
