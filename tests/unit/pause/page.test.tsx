// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { PausePage } from '../../../components/pause/PausePage';
import { isUp } from '../../../lib/pause/view';

const view = { version: 1, stands: true, until: 1000, left: 2, more: 3, when: 'tonight', intent: '' } as const;

test('each way on is a press that the browser itself answers by closing the dialog, and a live page hears it instead', () => {
  const onPass = vi.fn();
  const { getAllByRole } = render(<PausePage view={view} escapes={0} onPass={onPass} />);
  const buttons = getAllByRole('button') as HTMLButtonElement[];
  expect(buttons).toHaveLength(3);
  for (const button of buttons) {
    expect([button.type, button.form?.getAttribute('method')]).toEqual(['submit', 'dialog']);
    const submitted = new Event('submit', { cancelable: true, bubbles: true });
    button.form?.dispatchEvent(submitted);
    expect(submitted.defaultPrevented).toBe(true);
  }
  onPass.mockClear();
  for (const button of buttons) fireEvent.click(button);
  expect(onPass.mock.calls).toEqual([
    ['routine', null],
    ['more', null],
    ['need', ''],
  ]);
});

test('it is up no longer than it was meant to be', () => {
  expect(isUp(view, 999)).toBe(true);
  expect(isUp(view, 1000)).toBe(false);
  expect(isUp({ ...view, stands: false }, 999)).toBe(false);
});
