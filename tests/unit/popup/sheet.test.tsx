// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ChangeSheet } from '../../../components/popup/ChangeSheet';
import type { Command, Fault } from '../../../lib/app/commands';
import type { Tonight } from '../../../lib/tonight/tonight';
import { tonightWith } from '../../support/tonight';

afterEach(cleanup);

function open(more: Partial<Tonight> = {}, fault: Fault | null = null) {
  const asked: Command[] = [];
  const onSay = vi.fn();
  const onClose = vi.fn();
  const props = {
    when: 'tonight' as const,
    ask: async (command: Command) => {
      asked.push(command);
      return fault;
    },
    onSay,
    onClose,
  };
  const page = render(<ChangeSheet tonight={tonightWith(more)} {...props} />);
  const now = (next: Partial<Tonight>) => page.rerender(<ChangeSheet tonight={tonightWith(next)} {...props} />);
  return { asked, onSay, onClose, now };
}

describe('just for tonight', () => {
  test('steps count from the change that already holds', () => {
    const { asked } = open({ shift: 30 });
    fireEvent.click(screen.getByRole('button', { name: '−30 minutes' }));
    fireEvent.click(screen.getByRole('button', { name: '+60 minutes' }));
    expect(asked).toEqual([
      { type: 'tonight/shift', minutes: 0 },
      { type: 'tonight/shift', minutes: 90 },
    ]);
  });

  test('a typed time, and a fault at the field', async () => {
    const { asked } = open({}, 'pastWake');
    const field = screen.getByLabelText('Bedtime');
    fireEvent.input(field, { target: { value: '06:50' } });
    fireEvent.blur(field);
    expect(asked).toEqual([{ type: 'tonight/bedtime', time: '06:50' }]);
    expect((await screen.findByRole('alert')).textContent).toContain('Try an earlier one.');
  });

  test('says what moves along, and tells of the change as it closes', async () => {
    const { now, onSay, onClose, asked } = open();
    expect(screen.getByText('wrap up 21:30, routine 22:00')).toBeDefined();
    now({ bedtime: (tonightWith().bedtime ?? 0) + 30 * 60_000, shift: 30, changed: true });
    fireEvent.click(screen.getByText('Done'));
    expect(onSay).toHaveBeenCalledWith('Bedtime 23:00.', expect.any(Function));
    expect(onClose).toHaveBeenCalledOnce();
    onSay.mock.calls[0]?.[1]();
    await waitFor(() => expect(asked.at(-1)).toEqual({ type: 'tonight/shift', minutes: 0 }));
  });

  test('undo stays in the sheet for as long as anything is changed', async () => {
    const { asked } = open({ changed: true, shift: 60 });
    fireEvent.click(screen.getByText('Undo'));
    await waitFor(() => expect(asked.map(({ type }) => type)).toEqual(['tonight/named', 'tonight/shift']));
  });

  test('skip and quiet close the sheet and can be taken back', async () => {
    const { asked, onSay, onClose } = open();
    fireEvent.click(screen.getByText("Skip tonight's reminders"));
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    fireEvent.click(screen.getByText('30 min'));
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(2));
    for (const [, undo] of onSay.mock.calls) undo();
    expect(asked).toEqual([
      { type: 'tonight/skip', skip: true },
      { type: 'quiet', minutes: 30 },
      { type: 'tonight/skip', skip: false },
      { type: 'quiet', minutes: 0 },
    ]);
  });

  test('named times are offered where there are any', () => {
    const { asked } = open({ shifts: [{ id: 'n', name: 'Night shift' }] });
    fireEvent.click(screen.getByLabelText('Night shift'));
    expect(asked).toEqual([{ type: 'tonight/named', named: 'n' }]);
  });
});
