// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../../components/ui/Dialog';
import { Notice } from '../../../components/ui/Notice';
import { Toast } from '../../../components/ui/Toast';

afterEach(cleanup);

describe('a dialog', () => {
  function Page({ onClose }: { onClose: () => void }) {
    const [open, setOpen] = useState(false);
    const close = () => {
      onClose();
      setOpen(false);
    };
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Change tonight
        </button>
        <Dialog open={open} title="Just for tonight" onClose={close} foot={<button type="button">Done</button>}>
          <p>Back at 07:00.</p>
        </Dialog>
      </>
    );
  }

  it('is modal, named by its title, and empty while closed', () => {
    const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    render(<Page onClose={() => undefined} />);
    expect(screen.queryByText('Back at 07:00.')).toBeNull();
    fireEvent.click(screen.getByText('Change tonight'));
    expect(modal).toHaveBeenCalledOnce();
    expect(screen.getByRole('dialog', { name: 'Just for tonight' })).toBeDefined();
    expect(screen.getByText('Back at 07:00.')).toBeDefined();
  });

  it('closes by its button and by Esc, and tells so once each', () => {
    const onClose = vi.fn();
    render(<Page onClose={onClose} />);
    fireEvent.click(screen.getByText('Change tonight'));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByText('Change tonight'));
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a toast', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => {
      vi.useRealTimers();
    };
  });

  const pass = (seconds: number) =>
    act(() => {
      vi.advanceTimersByTime(seconds * 1000);
    });

  function drawn() {
    const onUndo = vi.fn();
    const onClose = vi.fn();
    const view = (id: number) => <Toast toast={{ id, message: `Coffee, ${id}`, onUndo }} onClose={onClose} />;
    const { rerender } = render(view(1));
    return { onUndo, onClose, next: (id: number) => rerender(view(id)), place: screen.getByRole('status') };
  }

  it('goes by itself after eight seconds', () => {
    const { onClose } = drawn();
    pass(7.9);
    expect(onClose).not.toHaveBeenCalled();
    pass(0.2);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each([
    ['pointer', 'pointerenter', 'pointerleave'],
    ['focus', 'focusin', 'focusout'],
  ])('stays under the %s, then has its eight seconds again', (_, come, go) => {
    const { onClose, place } = drawn();
    pass(5);
    fireEvent(place, new Event(come));
    pass(60);
    expect(onClose).not.toHaveBeenCalled();
    fireEvent(place, new Event(go));
    pass(7.9);
    expect(onClose).not.toHaveBeenCalled();
    pass(0.2);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('gives the next one its own time', () => {
    const { onClose, next } = drawn();
    pass(5);
    next(2);
    pass(5);
    expect(onClose).not.toHaveBeenCalled();
    pass(3.1);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('undoes once and goes', () => {
    const { onUndo, onClose } = drawn();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves its place standing when there is nothing to say', () => {
    render(<Toast toast={null} onClose={() => undefined} />);
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

it('a notice can be put away, and is read out only when it comes later', () => {
  const onDismiss = vi.fn();
  const { rerender } = render(<Notice onDismiss={onDismiss}>Storage is full.</Notice>);
  expect(screen.queryByRole('status')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onDismiss).toHaveBeenCalledOnce();
  rerender(<Notice live>Storage is full.</Notice>);
  expect(screen.getByRole('status').textContent).toBe('Storage is full.');
});
