// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { comeAhead, useLazy } from '../../../components/hooks/useLazy';
import { PopupApp } from '../../../components/popup/PopupApp';
import { comeFor } from '../../../components/popup/shown';
import { browser } from '../../../lib/platform/browser';
import { followTonight } from '../../../lib/platform/tonight';
import { runReduce } from '../../../lib/routine/run';
import type { Tonight } from '../../../lib/tonight/tonight';
import { at, tonightWith } from '../../support/tonight';
import { startAction } from '../routine/support';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => ({ ok: true }));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const run = () => runReduce(null, startAction('run-1', 'here'), at('22:05'));

test.each<[string, string, () => Partial<Tonight>, string]>([
  ['a bedtime to choose', '15:00', () => ({ bedtime: null, chain: [] }), 'More later'],
  ['the question of the morning', '08:10', () => ({ checkIn: true }), 'Add times'],
  ['the night', '00:40', () => ({}), 'Open the night page'],
  ['a card', '13:10', () => ({ card: { type: 'damage' } }), 'Some settings are kept aside'],
  ['the routine on offer', '22:05', () => ({}), 'Done by 22:13.'],
  ['the routine that goes on', '22:05', () => ({ run: run() }), 'Legs on the move'],
])('the first picture holds %s', async (_what, time, more, words) => {
  vi.setSystemTime(at(time));
  await browser.storage.local.set({ tonight: tonightWith(more()) });
  const following = followTonight();
  const first = await following.first;
  await comeFor(first, Date.now());
  const { container } = render(<PopupApp known={{ following, first }} />);
  expect(container.textContent).toContain(words);
});

test('a part that cannot be had now holds nothing up, and is asked for again where it is drawn', async () => {
  let tries = 0;
  const load = async () => {
    tries += 1;
    if (tries === 1) throw new Error('The file is being replaced.');
    return 'here';
  };
  const Shown = () => <p>{useLazy(load) ?? 'not yet'}</p>;
  await comeAhead(load);
  const { findByText, container } = render(<Shown />);
  expect(container.textContent).toBe('not yet');
  await findByText('here');
  expect(tries).toBe(2);
});
