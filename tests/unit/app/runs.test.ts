/** A routine's run and the night around it: what the windows are shown, what is written down, and when it is over. */
import { describe, expect, it } from 'vitest';
import { runAt } from '../../../lib/routine/run';
import { compose } from '../../../lib/routine/swap';
import type { RunAction } from '../../../lib/routine/types';
import { at, berlin, NIGHT } from '../../support/berlin';
import type { Machine } from '../../support/machine';

const SECOND = 1000;

const start = (machine: Machine, run: string, viewer = 'a') =>
  machine.command({ type: 'routine/start', run, viewer, ...compose('urge-at-night-4', []) });
const act = (machine: Machine, run: string, action: RunAction) => machine.command({ type: 'routine/act', run, action });

/** Seconds pass, with a beat of the window every ten. */
async function watch(machine: Machine, run: string, seconds: number, viewer = 'a'): Promise<void> {
  for (let left = seconds; left > 0; left -= 10) {
    await machine.runTo(machine.now + Math.min(10, left) * SECOND);
    await act(machine, run, { type: 'beat', viewer });
  }
}

/** Where the windows see the run. */
const shown = (machine: Machine) => {
  const { run } = machine.tonight;
  return run && runAt(run, machine.now);
};
const log = (machine: Machine, night = NIGHT) =>
  machine.record(night)?.runs.map(({ preset, seconds, finished }) => [preset, seconds, finished]);

describe('a run', () => {
  it('goes on for the windows as long as it is heard of', async () => {
    const machine = await berlin('22:00');
    await start(machine, 'r1');
    await watch(machine, 'r1', 85);
    expect(shown(machine)).toMatchObject({ state: 'going', index: 0, inStep: 85 * SECOND });
    await watch(machine, 'r1', 155);
    expect(shown(machine)?.state).toBe('done');
    expect(log(machine)).toEqual([['urge-at-night-4', 240, true]]);
  });

  it('is one however often its start is pressed, here or in another window', async () => {
    const machine = await berlin('22:00');
    await start(machine, 'r1');
    await start(machine, 'r2');
    await watch(machine, 'r1', 50);
    await start(machine, 'r3', 'b');
    expect(machine.tonight.run).toMatchObject({ id: 'r1', viewer: 'a' });
    expect(shown(machine)?.inStep).toBe(50 * SECOND);
    await act(machine, 'r1', { type: 'closed', viewer: 'a' });
    await start(machine, 'r4');
    expect(shown(machine)).toMatchObject({ state: 'interrupted', inStep: 50 * SECOND });
    await act(machine, 'r1', { type: 'leave' });
    await start(machine, 'r5');
    expect(machine.tonight.run?.id).toBe('r5');
    expect(log(machine)).toEqual([['urge-at-night-4', 50, false]]);
  });

  it('that came to its end while nobody asked stays ended', async () => {
    const machine = await berlin('22:00');
    await start(machine, 'r1');
    await watch(machine, 'r1', 230);
    await machine.runTo(machine.now + 11 * SECOND);
    await machine.event((worker) => worker.replan());
    await machine.runTo(machine.now + 60 * SECOND);
    await machine.event((worker) => worker.replan());
    expect(shown(machine)?.state).toBe('done');
    expect(log(machine)).toEqual([['urge-at-night-4', 240, true]]);
  });

  it('ends when its person goes to bed, and one begun in the night is left alone', async () => {
    const machine = await berlin('22:00');
    await start(machine, 'r1');
    await watch(machine, 'r1', 40);
    await machine.command({ type: 'tonight/bed', inBed: true });
    expect(machine.tonight.run).toBeNull();
    expect(log(machine)).toEqual([['urge-at-night-4', 40, false]]);
    await machine.runTo(at('23:30'));
    await start(machine, 'r2');
    await watch(machine, 'r2', 20);
    await act(machine, 'r2', { type: 'closed', viewer: 'a' });
    expect(shown(machine)).toMatchObject({ state: 'interrupted', inStep: 20 * SECOND });
  });

  it('of an earlier night is written there, and the reminder of tonight is answered all the same', async () => {
    const machine = await berlin('12:00');
    await machine.runTo(at('22:01'));
    const id = `routine/${NIGHT}`;
    expect(machine.tonight.chain.find((link) => link.id === id)?.state).toBe('shown');
    const state = machine.raw<{ run: object }>('state');
    const old = { id: 'old', preset: 'desk-3', name: null, night: '2026-11-21', viewer: '', feel: null, end: null };
    const clock = { index: 0, elapsed: 7000, since: null, startedAt: 5, beatAt: 5 };
    const { steps } = compose('desk-3', []);
    machine.storage.set('state', JSON.stringify({ ...state, run: { ...old, ...clock, steps } }));
    await start(machine, 'r1');
    expect(machine.tonight.chain.find((link) => link.id === id)?.state).toBe('acted');
    expect(machine.tonight.run?.id).toBe('r1');
    expect(log(machine, '2026-11-21')).toEqual([['desk-3', 7, false]]);
    expect(log(machine)).toEqual([]);
  });
});
