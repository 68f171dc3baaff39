// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { NightApp } from '../../../components/night/NightApp';
import type { Command } from '../../../lib/app/commands';
import { runReduce, stranded } from '../../../lib/routine/run';
import type { Run } from '../../../lib/routine/types';
import { HOUR } from '../../../lib/time/instant';
import type { Tonight } from '../../../lib/tonight/tonight';
import { tonightWith } from '../../support/tonight';
import { present, startAction } from '../routine/support';

const here = vi.hoisted(() => ({ tonight: null as Tonight | null, sent: [] as Command[] }));
vi.mock('../../../components/hooks/useTonight', () => ({ useTonight: () => here.tonight }));
vi.mock('../../../lib/platform/messages', () => ({
  send: async (command: Command) => {
    here.sent.push(command);
    return { ok: true };
  },
}));
afterEach(cleanup);

const evening = stranded(present(runReduce(null, startAction('evening', 'popup'), Date.now() - 3 * HOUR)));

async function begin(run: Run | null): Promise<string[]> {
  here.tonight = tonightWith({ run });
  here.sent = [];
  render(<NightApp />);
  fireEvent.click(screen.getByRole('button', { name: /^Legs/ }));
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
  });
  return here.sent.map((command) => ('action' in command ? `${command.run} ${command.action.type}` : command.type));
}

it('begins the four minutes where a run of the evening stands still', async () => {
  expect(await begin(evening)).toEqual(['night/tried', 'evening leave', 'routine/start']);
});

it('leaves alone what goes on in another window, and begins with nothing there', async () => {
  const going = present(runReduce(null, startAction('evening', 'popup'), Date.now()));
  cleanup();
  expect(await begin(null)).toEqual(['night/tried', 'routine/start']);
  cleanup();
  here.tonight = tonightWith({ run: going });
  render(<NightApp />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Legs on the move');
});

it('shows its rows for a run whose last beat is ahead of a clock that was set back', () => {
  here.tonight = tonightWith({ run: present(runReduce(null, startAction('evening', 'popup'), Date.now() + HOUR)) });
  render(<NightApp />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Up for a bit');
});
