import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from '../../../lib/platform/browser';
import { screen } from '../../../lib/platform/screen';

const tab = { url: 'https://www.example.org/path?q=words', title: 'Words', audible: true, incognito: false };
const given = vi.fn<() => boolean>();
/** What the browser says of its windows and tabs. */
function show(window: object, front: object): void {
  vi.spyOn(browser.windows, 'getLastFocused').mockResolvedValue({ alwaysOnTop: false, ...window } as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([front] as never);
}

beforeEach(() => {
  given.mockReturnValue(true);
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => given());
});
afterEach(() => vi.restoreAllMocks());

test('a host is told for time by site alone, and only with the leave that was given for it', async () => {
  show({ id: 1, focused: true, incognito: false, state: 'normal' }, tab);
  expect(await screen.view(true)).toEqual({ audible: true, fullscreen: false, host: 'www.example.org' });
  expect(await screen.view(false)).toMatchObject({ host: null });
  // Leave to change pages shows the address all the same.
  given.mockReturnValue(false);
  expect(await screen.view(true)).toEqual({ audible: true, fullscreen: false, host: null });
});

test('private windows and tabs, a window in the back and our own pages are no view', async () => {
  const window = { id: 1, focused: true, incognito: false, state: 'normal' };
  for (const [seen, front] of [
    [{ ...window, incognito: true }, tab],
    [window, { ...tab, incognito: true }],
    [{ ...window, focused: false }, tab],
    [window, { ...tab, url: browser.runtime.getURL('/options.html' as never) }],
  ] as const) {
    show(seen, front);
    expect(await screen.view(true)).toBeNull();
  }
});
