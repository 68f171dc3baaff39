// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskOnce } from '../../../components/routine/AskOnce';
import { Player } from '../../../components/routine/Player';
import { RoutineCard } from '../../../components/routine/RoutineCard';
import { runReduce } from '../../../lib/routine/run';
import { compose } from '../../../lib/routine/swap';
import type { ProfileChip, Run, RunAction } from '../../../lib/routine/types';
import { present, START, startAction } from './support';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

interface Shown {
  seconds?: number;
  viewer?: string;
  compact?: boolean;
  run?: Run;
}

function show({ seconds = 0, viewer = 'a', compact = true, run }: Shown = {}) {
  const onAction = vi.fn<(action: RunAction) => void>();
  const calls = { onAction, onOffToBed: vi.fn(), onClose: vi.fn(), onOpenPage: vi.fn() };
  const shown = run ?? withBeats(seconds);
  const view = render(<Player run={shown} now={START + seconds * 1000} viewer={viewer} compact={compact} {...calls} />);
  return { ...calls, ...view };
}

function withBeats(seconds: number, chips: ProfileChip[] = []): Run {
  const { preset, steps } = compose('restless-legs-8', chips);
  let run = present(runReduce(null, { ...startAction(), preset, steps }, START));
  for (let s = 10; s <= seconds; s += 10) {
    run = present(runReduce(run, { type: 'beat', viewer: 'a' }, START + s * 1000));
  }
  return run;
}

async function faults(container: Element): Promise<string[]> {
  vi.useRealTimers();
  // happy-dom lays nothing out: colours and sizes are judged in a real browser.
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the player', () => {
  it('shows name, side, sentence, what is next and the minutes left', () => {
    show({ seconds: 101 });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Legs on the move');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Wall calf stretch Left leg');
    expect(screen.getByText('Step one foot back, toes pointing forward.')).toBeTruthy();
    expect(screen.getByText('Next: heel raises')).toBeTruthy();
    expect(screen.getByText('7 min left')).toBeTruthy();
  });

  it('says the side change, and keeps the countdown out of what is read aloud', () => {
    const { container } = show({ seconds: 121 });
    const live = container.querySelector('[aria-live]');
    expect(live?.textContent).toContain('Now the right.');
    expect(live?.textContent).not.toMatch(/\d/);
  });

  it('counts seconds when its ring is pressed, and stops when pressed again', () => {
    show({ seconds: 100 });
    const ring = screen.getByRole('button', { name: 'Show the time left in this step' });
    expect(ring.textContent).toBe('');
    fireEvent.click(ring);
    expect(ring.textContent).toBe('50 s');
    fireEvent.click(ring);
    expect(ring.textContent).toBe('');
  });

  it('has its four controls send their actions', () => {
    const { onAction } = show({ seconds: 100 });
    for (const name of ['Back', 'Pause', 'Skip', '+30 s for this step'])
      fireEvent.click(screen.getByRole('button', { name }));
    expect(onAction.mock.calls.map(([action]) => action.type)).toEqual(['previous', 'pause', 'next', 'add30']);
  });

  it('goes by space and arrows, turned round where reading is', () => {
    const { onAction } = show({ seconds: 100 });
    for (const key of [' ', 'ArrowRight', 'ArrowLeft']) fireEvent.keyDown(document.body, { key });
    document.documentElement.style.direction = 'rtl';
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    document.documentElement.style.direction = '';
    expect(onAction.mock.calls.map(([action]) => action.type)).toEqual(['pause', 'next', 'previous', 'next']);
  });

  it('leaves space to a control that has the focus', () => {
    const { onAction } = show({ seconds: 100 });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Skip' }), { key: ' ' });
    expect(onAction).not.toHaveBeenCalled();
  });

  it('is heard every ten seconds while it leads, and says when it closes', () => {
    const { onAction } = show();
    vi.advanceTimersByTime(20_000);
    window.dispatchEvent(new Event('pagehide'));
    expect(onAction.mock.calls.map(([action]) => action)).toEqual([
      { type: 'beat', viewer: 'a' },
      { type: 'beat', viewer: 'a' },
      { type: 'closed', viewer: 'a' },
    ]);
  });

  it('is silent in a popup that only looks on, and takes the lead as a page', () => {
    const popup = show({ viewer: 'b' });
    vi.advanceTimersByTime(30_000);
    expect(popup.onAction).not.toHaveBeenCalled();
    cleanup();
    const page = show({ viewer: 'b', compact: false });
    expect(page.onAction).toHaveBeenCalledWith({ type: 'take', viewer: 'b' });
  });

  it('goes on by itself on the page that a closing popup opened', () => {
    const closed = present(runReduce(withBeats(30), { type: 'closed', viewer: 'a' }, START + 33_000));
    const { onAction } = show({ run: closed, seconds: 35, viewer: 'b', compact: false });
    expect(onAction).toHaveBeenCalledWith({ type: 'resume', viewer: 'b' });
  });

  it('asks where it was interrupted', () => {
    const closed = present(runReduce(withBeats(240), { type: 'closed', viewer: 'a' }, START + 240_000));
    const { onAction, onClose } = show({ run: closed, seconds: 9000, viewer: 'b' });
    expect(screen.getByText('You were at step 4 of 7.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(onAction.mock.calls.map(([action]) => action.type)).toEqual(['resume', 'leave']);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('notes the end, takes one word and leads to bed', () => {
    const { onAction, onOffToBed } = show({ seconds: 481, run: withBeats(480) });
    expect(screen.getByText('Lights low, then bed when sleepy.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'easier' }));
    expect(onAction).toHaveBeenCalledWith({ type: 'feel', feel: 'easier' });
    fireEvent.click(screen.getByRole('button', { name: 'Off to bed' }));
    expect(onOffToBed).toHaveBeenCalledOnce();
  });

  it('says who changes or leaves out a step, under Adapt', () => {
    show({ seconds: 100 });
    expect(screen.getByText(/A recent Achilles or calf injury/)).toBeTruthy();
    expect(screen.getByText('You may feel it here: calf.')).toBeTruthy();
  });

  it('steps its controls back after four seconds, and brings them again at any key', () => {
    const { container } = show({ seconds: 100 });
    const quiet = () => container.querySelector('.player-bar-quiet') !== null;
    expect(quiet()).toBe(false);
    act(() => {
      vi.advanceTimersByTime(4_001);
    });
    expect(quiet()).toBe(true);
    act(() => {
      fireEvent.keyDown(document.body, { key: 'Shift' });
    });
    expect(quiet()).toBe(false);
  });

  it.each([
    ['playing', 101],
    ['breathing', 420],
    ['changing sides', 121],
  ])('has a name for everything while %s', async (_, seconds) => {
    expect(await faults(show({ seconds }).container)).toEqual([]);
  });

  it('has a name for everything at the end and when interrupted', async () => {
    expect(await faults(show({ seconds: 481, run: withBeats(480) }).container)).toEqual([]);
    cleanup();
    expect(await faults(show({ seconds: 999, run: withBeats(240) }).container)).toEqual([]);
  });
});

describe('what is asked once', () => {
  it('answers with nothing chosen, with chips, and with a clot suspected now', () => {
    const onAnswer = vi.fn();
    render(<AskOnce profile={{ asked: false, chips: [] }} onAnswer={onAnswer} />);
    expect(screen.getByText(/newly swollen, hot or painful/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'None of these' }));
    expect(onAnswer).toHaveBeenLastCalledWith({ asked: true, chips: [] });
    fireEvent.click(screen.getByRole('switch', { name: 'That is me now' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Knee' }));
    fireEvent.click(screen.getByRole('button', { name: 'That is all' }));
    expect(onAnswer).toHaveBeenLastCalledWith({ asked: true, chips: ['knee', 'clotNow'] });
  });

  it('has a name for everything', async () => {
    const { container } = render(<AskOnce profile={{ asked: false, chips: ['hip'] }} onAnswer={() => {}} />);
    expect(await faults(container)).toEqual([]);
  });
});

describe('the card', () => {
  it('names the routine, its minutes and its end, and starts it', async () => {
    const onStart = vi.fn();
    const { container } = render(
      <RoutineCard preset="restless-legs-8" minutes={8} doneBy="22:13" filled onStart={onStart} />,
    );
    expect(screen.getByRole('heading').textContent).toBe('Legs on the move');
    expect(screen.getByText('8 minutes. Done by 22:13.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(onStart).toHaveBeenCalledOnce();
    expect(await faults(container)).toEqual([]);
  });

  it('offers the lengths there are, when there are several', () => {
    const onChoose = vi.fn();
    const choices = [
      { preset: 'urge-at-night-4', minutes: 4 },
      { preset: 'restless-legs-8', minutes: 8 },
    ] as const;
    render(
      <RoutineCard preset="restless-legs-8" minutes={8} filled={false} onStart={() => {}} {...{ choices, onChoose }} />,
    );
    fireEvent.click(screen.getByRole('radio', { name: '4 min' }));
    expect(onChoose).toHaveBeenCalledWith('urge-at-night-4');
  });
});
