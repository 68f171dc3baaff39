import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PauseView } from '../../../lib/pause/view';
import { askForView, asksForView, tellTabs } from '../../../lib/platform/pause-view';

const NO: PauseView = { version: 1, stands: false, until: 0, left: 3, more: 3, when: 'tonight', intent: '' };
const UP: PauseView = { ...NO, stands: true, until: 1_800_000_000_000 };

let told: [number, unknown][];
const closed = vi.fn(async () => undefined);
beforeEach(() => {
  fakeBrowser.reset();
  told = [];
  closed.mockClear();
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: closed });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (id: number, message: { pause: PauseView }) => {
    told.push([id, message.pause]);
    if (id === 1) throw new Error('Receiving end does not exist.');
  }) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(fakeBrowser.storage.local, 'setAccessLevel');
});

it('tells every tab once what has changed, though some do not hear it', async () => {
  await tellTabs(NO);
  expect(told).toEqual([]);
  for (const view of [UP, UP, { ...UP, left: 2 }, NO, NO]) await tellTabs(view);
  expect(told.map(([id, view]) => [id, (view as PauseView).stands, (view as PauseView).left])).toEqual(
    [
      [UP, 3],
      [UP, 2],
      [NO, 3],
    ].flatMap(([view, left]) => [1, 2].map((id) => [id, (view as PauseView).stands, left])),
  );
});

it('tells it again where the worker died before it was written down', async () => {
  const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('dead'));
  await expect(tellTabs(UP)).rejects.toThrow('dead');
  await tellTabs(UP);
  expect(set).toHaveBeenCalledTimes(2);
  expect(told).toHaveLength(4);
});

it('closes storage to scripts in web pages before the pause is there, where a browser can', async () => {
  await tellTabs(UP);
  expect(closed).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  Reflect.deleteProperty(fakeBrowser.storage.local, 'setAccessLevel');
  await expect(tellTabs({ ...UP, left: 1 })).resolves.toBeUndefined();
});

it('asks a second time where nobody answered, and gives up then', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  send.mockRejectedValueOnce(new Error('The message port closed.')).mockResolvedValueOnce(UP as never);
  expect(await askForView()).toEqual(UP);
  send.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(await askForView()).toBeUndefined();
  expect(send.mock.calls.map(([message]) => asksForView(message))).toEqual([true, true, true, true]);
  expect([null, 'look', {}, { look: 'pause' }, { evenfall: 1, look: 'night' }].map(asksForView)).toEqual(
    Array(5).fill(false),
  );
});
