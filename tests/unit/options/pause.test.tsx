// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PauseFields } from '../../../components/options/PauseFields';
import type { PauseSettings } from '../../../lib/pause/schema';
import { firstPause } from '../../../lib/pause/schema';
import { LEAVE } from '../../../lib/platform/leave';
import { MINUTE } from '../../../lib/time/instant';
import { Permissions } from '../../support/permissions';

const tell = vi.fn(async (_command: unknown) => true);
const say = vi.fn();
const shown = { now: 30 * MINUTE, zone: 'UTC', clock: '24', word: 'tonight' } as const;
const saved = () => tell.mock.calls.map(([command]) => command);

/** The settings as they stand, in a browser that holds the leave to change pages, or does not. */
async function draw(settings: Partial<PauseSettings>, has = true) {
  const permissions = has ? new Permissions('pages') : new Permissions();
  await fakeBrowser.storage.local.set({ 'settings/pause': { ...firstPause(), ...settings } });
  const deeds = { ask: async () => null, tell, say, toast: null, closeToast: vi.fn() };
  render(<PauseFields deeds={deeds} shown={shown} />);
  await screen.findByText('A pause before sites');
  return permissions;
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('the settings of the pause', () => {
  it('ask the browser first, say in which words it will, and switch it on after a yes alone', async () => {
    const permissions = await draw({}, false);
    permissions.answer = async () => false;
    expect(screen.getByText(/Read and change all your data on all websites/)).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Allow, and switch it on' }));
    expect(permissions.asked).toEqual([LEAVE.pages]);
    await screen.findByText('The browser did not allow it. Nothing has changed.');
    expect(saved()).toEqual([]);

    permissions.answer = async () => true;
    fireEvent.click(screen.getByRole('button', { name: 'Allow, and switch it on' }));
    await waitFor(() => expect(saved()).toEqual([{ type: 'pause/save', value: { ...firstPause(), on: true } }]));
  });

  it('explain leave that was taken back, and let it be switched off all the same', async () => {
    await draw({ on: true }, false);
    expect(screen.getByText(/may no longer change pages/)).toBeTruthy();
    fireEvent.click(screen.getByRole('switch', { name: 'Pause after bedtime' }));
    await waitFor(() => expect(saved()).toEqual([{ type: 'pause/save', value: firstPause() }]));
  });

  it('begin without a site and take in a group that is asked for, never the one that does not count', async () => {
    await draw({ on: true });
    expect(screen.getByText(/No site yet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Add Work/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^Add Games \(7 sites\)/ }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]).toMatchObject({ value: { sites: expect.arrayContaining(['roblox.com', 'itch.io']) } });
  });

  it('keep the words for what is meant instead, within their length, and show them as they will stand', async () => {
    await draw({ on: true, intent: 'Water the plants', sites: ['a.example'] });
    expect(screen.getAllByText('Water the plants')).toHaveLength(1);
    const field = screen.getByRole('textbox', { name: 'What you mean to do instead' });
    fireEvent.input(field, { target: { value: `  ${'word '.repeat(30)}` } });
    fireEvent.blur(field);
    await waitFor(() => expect(saved()).toHaveLength(1));
    const [{ value }] = saved() as [{ value: PauseSettings }];
    expect(value.intent.length).toBeLessThanOrEqual(80);
    expect(value.intent.startsWith('word word')).toBe(true);
  });

  it('have nothing in the preview that can be reached', async () => {
    await draw({ on: true });
    const preview = document.querySelector('.pause-preview .pause');
    expect(preview?.hasAttribute('inert')).toBe(true);
    expect(preview?.querySelector('[autofocus]')).toBeNull();
  });
});
