// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { NightApp } from '../../../components/night/NightApp';
import type { Command } from '../../../lib/app/commands';
import { browser } from '../../../lib/platform/browser';
import { runReduce, stranded } from '../../../lib/routine/run';
import type { Run } from '../../../lib/routine/types';
import { HOUR } from '../../../lib/time/instant';
import { tonightWith } from '../../support/tonight';
import { present, startAction } from '../routine/support';

let sent: string[] = [];
beforeEach(() => {
  sent = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { command } = message as { command: Command };
    sent.push('action' in command ? `${command.run} ${command.action.type}` : command.type);
    return { ok: true };
  });
});

const evening = stranded(present(runReduce(null, startAction('evening', 'popup'), Date.now() - 3 * HOUR)));

/** The page with such a run in the projection, once that was read. */
async function page(run: Run | null): Promise<void> {
  await browser.storage.local.set({ tonight: tonightWith({ run }) });
  render(<NightApp />);
  await screen.findByRole('heading', { level: 1 });
}

async function begin(run: Run | null): Promise<string[]> {
  await page(run);
  fireEvent.click(screen.getByRole('button', { name: /^Legs/ }));
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
  });
  await waitFor(() => expect(sent).toContain('routine/start'));
  return sent;
}

it('begins the four minutes where a run of the evening stands still', async () => {
  expect(await begin(evening)).toEqual(['night/tried', 'evening leave', 'routine/start']);
});

it('begins with nothing there', async () => {
  expect(await begin(null)).toEqual(['night/tried', 'routine/start']);
});

it('leaves alone what goes on in another window', async () => {
  await page(present(runReduce(null, startAction('evening', 'popup'), Date.now())));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Legs on the move');
  expect(sent).toEqual([]);
});

it('shows its rows for a run whose last beat is ahead of a clock that was set back', async () => {
  await page(present(runReduce(null, startAction('evening', 'popup'), Date.now() + HOUR)));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Up for a bit');
});
