import { describe, expect, it } from 'vitest';
import { lengthOf, phasesOf, runAt, runReduce, STALE } from '../../../lib/routine/run';
import type { Run } from '../../../lib/routine/types';
import { present, START, startAction } from './support';

const SECOND = 1000;
const begun = () => present(runReduce(null, startAction(), START));

/** Beats every ten seconds, as a window does, from the run's last beat to `until`. */
function watched(run: Run, until: number): Run {
  let now = run.beatAt;
  let current = run;
  while (now < until) {
    now = Math.min(until, now + 10 * SECOND);
    current = present(runReduce(current, { type: 'beat', viewer: 'a' }, now));
  }
  return current;
}

describe('a run', () => {
  it('walks first, gets ready for ten seconds, and knows when it ends', () => {
    const at = runAt(begun(), START);
    expect(at).toMatchObject({
      state: 'going',
      index: 0,
      phase: 'ready',
      wholeLeft: 480,
      finish: START + 480 * SECOND,
    });
  });

  it('goes on by itself from step to step and ends', () => {
    const run = watched(begun(), START + 100 * SECOND);
    expect(runAt(run, START + 100 * SECOND)).toMatchObject({ index: 1, phase: 'first', side: 'left', wholeLeft: 380 });
    const over = watched(run, START + 481 * SECOND);
    expect(over.end).toBe('done');
    expect(runAt(over, START + 481 * SECOND)).toMatchObject({ state: 'done', phase: 'done', wholeLeft: 0 });
  });

  it.each([
    [94, 'ready', 'left'],
    [96, 'first', 'left'],
    [119, 'first', 'left'],
    [121, 'change', 'right'],
    [126, 'second', 'right'],
    [149, 'second', 'right'],
  ])('is, %i s in, at the wall: %s, %s side', (seconds, phase, side) => {
    const now = START + seconds * SECOND;
    expect(runAt(watched(begun(), now), now)).toMatchObject({ index: 1, phase, side });
  });

  it('stands while paused, and finishes later', () => {
    const paused = present(runReduce(begun(), { type: 'pause' }, START + 15 * SECOND));
    const later = START + 3600 * SECOND;
    expect(runAt(paused, later)).toMatchObject({ state: 'paused', inStep: 15 * SECOND, wholeLeft: 465 });
    const resumed = present(runReduce(paused, { type: 'resume', viewer: 'a' }, later));
    expect(runAt(resumed, later + 5 * SECOND)).toMatchObject({ state: 'going', inStep: 20 * SECOND });
  });

  it('stands where its window closed, and asks', () => {
    const closed = present(
      runReduce(watched(begun(), START + 60 * SECOND), { type: 'closed', viewer: 'a' }, START + 63 * SECOND),
    );
    expect(runAt(closed, START + 9999 * SECOND)).toMatchObject({ state: 'interrupted', inStep: 63 * SECOND });
  });

  it('stands at the last beat when the close was never heard', () => {
    const run = watched(begun(), START + 60 * SECOND);
    expect(runAt(run, START + 60 * SECOND + STALE)).toMatchObject({ state: 'going' });
    expect(runAt(run, START + 60 * SECOND + STALE + 1)).toMatchObject({ state: 'interrupted', inStep: 60 * SECOND });
  });

  it.each([
    ['forward', 3 * 3600 * SECOND],
    ['back', -3 * 3600 * SECOND],
  ])('stands at the last beat when the clock is set %s by hours, and goes on from there', (_, jump) => {
    const run = watched(begun(), START + 50 * SECOND);
    const now = START + 55 * SECOND + jump;
    const beaten = present(runReduce(run, { type: 'beat', viewer: 'a' }, now));
    expect(runAt(beaten, now)).toMatchObject({ state: 'interrupted', inStep: 50 * SECOND });
    const resumed = present(runReduce(beaten, { type: 'resume', viewer: 'a' }, now));
    expect(runAt(resumed, now + 2 * SECOND)).toMatchObject({ state: 'going', inStep: 52 * SECOND });
  });

  it('takes a small step back of the clock without standing still', () => {
    const run = watched(begun(), START + 50 * SECOND);
    const beaten = present(runReduce(run, { type: 'beat', viewer: 'a' }, START + 45 * SECOND));
    expect(runAt(beaten, START + 46 * SECOND)).toMatchObject({ state: 'going', inStep: 51 * SECOND });
  });

  it('does not hear a close or a beat of a window that does not lead', () => {
    const taken = present(runReduce(begun(), { type: 'take', viewer: 'b' }, START + 5 * SECOND));
    const closed = present(runReduce(taken, { type: 'closed', viewer: 'a' }, START + 8 * SECOND));
    expect(runAt(closed, START + 9 * SECOND)).toMatchObject({ state: 'going', inStep: 9 * SECOND });
    const other = present(runReduce(closed, { type: 'beat', viewer: 'a' }, START + 20 * SECOND));
    expect(runAt(other, START + 26 * SECOND).state).toBe('interrupted');
  });

  it('makes 4-7-8 no longer than its four rounds, and a pack no longer than ten minutes', () => {
    const [first] = startAction().steps;
    const grown = (step: 'four-seven-eight' | 'warm-cool-pack', seconds: number) => {
      const steps = first ? [{ ...first, step, seconds, ready: 5 }] : [];
      const run = present(runReduce(null, { ...startAction(), steps }, START));
      return runReduce(run, { type: 'add30' }, START + SECOND)?.steps[0]?.extra[0];
    };
    expect(grown('four-seven-eight', 81)).toBe(0);
    expect(grown('warm-cool-pack', 575)).toBe(30);
    expect(grown('warm-cool-pack', 576)).toBe(0);
  });

  it('shares thirty more seconds between the sides, or gives them to the second when the first is over', () => {
    const early = present(runReduce(watched(begun(), START + 100 * SECOND), { type: 'add30' }, START + 100 * SECOND));
    expect(early.steps[1]?.extra).toEqual([15, 15]);
    const late = present(runReduce(watched(begun(), START + 130 * SECOND), { type: 'add30' }, START + 130 * SECOND));
    expect(late.steps[1]?.extra).toEqual([0, 30]);
    expect(runAt(late, START + 130 * SECOND)).toMatchObject({ index: 1, phase: 'second', inPhase: 5 * SECOND });
  });

  it('ends with the last step skipped, and takes one word after it', () => {
    let run = begun();
    for (let i = 0; i < 7; i += 1) run = present(runReduce(run, { type: 'next' }, START + i));
    expect(run.end).toBe('done');
    expect(runReduce(run, { type: 'feel', feel: 'easier' }, START + 99)?.feel).toBe('easier');
    expect(runReduce(run, { type: 'resume', viewer: 'a' }, START + 99)).toEqual(run);
  });
});

describe('phases', () => {
  it('fill the step without a gap, and give both sides the same time', () => {
    for (const step of begun().steps) {
      const phases = phasesOf(step);
      let end = 0;
      for (const { from, length } of phases) {
        expect(from).toBe(end);
        end = from + length;
      }
      expect(end).toBe(lengthOf(step));
      if (step.sided) expect(phases[1]?.length).toBe(phases[3]?.length);
    }
  });
});
