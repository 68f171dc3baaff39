// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runReduce } from '../../../lib/routine/run';
import { faults } from './faults';
import { show, withBeats } from './show-player';
import { present, START } from './support';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

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

  it('says so where a step is as long as it goes, and then asks for no more', () => {
    let run = withBeats(0);
    for (let more = 0; more < 20; more += 1) run = present(runReduce(run, { type: 'add30' }, START));
    const { onAction } = show({ run });
    const full = screen.getByRole('button', { name: 'This step is as long as it goes' });
    expect(full.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(full);
    expect(onAction).not.toHaveBeenCalled();
  });

  it('moves the focus to what is said at the end, where its control went with the last step', () => {
    let run = withBeats(0);
    for (const _ of run.steps) run = present(runReduce(run, { type: 'next' }, START));
    show({ run });
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Done.' }));
  });

  it('goes by space and arrows, turned round where reading is', () => {
    const { onAction } = show({ seconds: 100 });
    for (const key of [' ', 'ArrowRight', 'ArrowLeft']) fireEvent.keyDown(document.body, { key });
    document.documentElement.style.direction = 'rtl';
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    document.documentElement.style.direction = '';
    expect(onAction.mock.calls.map(([action]) => action.type)).toEqual(['pause', 'next', 'previous', 'next']);
  });

  it('takes a key that is held for one press', () => {
    const { onAction } = show({ seconds: 100 });
    for (const key of [' ', 'ArrowRight']) {
      for (const repeat of [false, true, true]) {
        expect(
          fireEvent(document.body, new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true })),
        ).toBe(false);
      }
    }
    expect(onAction.mock.calls.map(([action]) => action.type)).toEqual(['pause', 'next']);
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

  it('says when it will be done, and nothing of time at night', () => {
    show({ seconds: 101 });
    expect(screen.getByText('Done by 21:08')).toBeTruthy();
    cleanup();
    const { container } = show({ seconds: 101, timeless: true });
    expect(container.textContent?.replace('+30 s', '')).not.toMatch(/\d/);
    expect(screen.queryByRole('button', { name: 'Show the time left in this step' })).toBeNull();
  });

  it('says to get ready while there is time for it', () => {
    show({ seconds: 91 });
    expect(screen.getByText('Get ready')).toBeTruthy();
    cleanup();
    show({ seconds: 101 });
    expect(screen.queryByText('Get ready')).toBeNull();
  });

  it('asks about the legs only where they matter', () => {
    show({ seconds: 481, run: withBeats(480), legsMatter: false });
    expect(screen.getByText('Lights low, then bed when sleepy.')).toBeTruthy();
    expect(screen.queryByText('Legs now?')).toBeNull();
  });

  it('offers something else and puts it in the place of the step', () => {
    const { onAction } = show({ seconds: 100 });
    fireEvent.click(screen.getByRole('button', { name: 'Try something else' }));
    fireEvent.click(screen.getByRole('button', { name: 'Standing thigh stretch' }));
    expect(onAction).toHaveBeenCalledWith({
      type: 'swap',
      step: expect.objectContaining({ step: 'quad-stretch-standing', seconds: 60 }),
    });
    expect(screen.queryByRole('button', { name: 'Standing thigh stretch' })).toBeNull();
  });

  it('opens the page from the popup for what only the page has', () => {
    const { onOpenPage } = show({ seconds: 100 });
    fireEvent.click(screen.getByRole('button', { name: 'Sound' }));
    for (const name of ['Voice', 'Bell', 'Eyes closed']) fireEvent.click(screen.getByRole('button', { name }));
    expect(onOpenPage.mock.calls).toEqual([['voice'], ['bell'], ['dark']]);
  });

  it('says who changes or leaves out a step, under Adapt', () => {
    show({ seconds: 100 });
    fireEvent.click(screen.getByRole('button', { name: 'Adapt' }));
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
