import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '../../../lib/platform/browser';
import { followTonight } from '../../../lib/platform/tonight';
import { tonightWith } from '../../support/tonight';

const write = (bedtime: number) => browser.storage.local.set({ tonight: tonightWith({ bedtime }) });

beforeEach(() => browser.storage.local.clear());

test('gives nothing before the first replan, and nothing of another version', async () => {
  expect(await followTonight().first).toBeNull();
  await browser.storage.local.set({ tonight: { version: 99 } });
  expect(await followTonight().first).toBeNull();
});

test('who listens late hears what is known, once, then each change', async () => {
  await write(1);
  const following = followTonight();
  await following.first;
  const heard = vi.fn();
  const stop = following.on(heard);
  await write(2);
  stop();
  await write(3);
  expect(heard.mock.calls.map(([tonight]) => tonight?.bedtime)).toEqual([1, 2]);
});

test('a change between the first reading and the first listener is not lost, nor undone by the reading', async () => {
  await write(1);
  const following = followTonight();
  await write(2);
  await following.first;
  await write(3);
  const heard = vi.fn();
  following.on(heard);
  expect(heard.mock.calls.map(([tonight]) => tonight?.bedtime)).toEqual([3]);
});

test('puts the running count into the projection, as it is written each minute, and only where it changed', async () => {
  const screen = { minutes: 0, limit: 90, past: [] };
  const evening = { version: 1, night: '2026-11-24', from: 0, start: 0, end: 3_600_000, last: null };
  const count = (minutes: number) => browser.storage.local.set({ screen: { ...evening, bins: [minutes * 60_000] } });
  await browser.storage.local.set({ tonight: tonightWith({ screen }) });
  await count(3);
  const following = followTonight();
  expect((await following.first)?.screen?.minutes).toBe(3);
  const heard = vi.fn();
  following.on(heard);
  await count(4);
  await count(4.5);
  await count(5);
  await browser.storage.local.set({ tonight: tonightWith({ screen: { ...screen, limit: 60 } }) });
  expect(heard.mock.calls.map(([tonight]) => [tonight?.screen?.minutes, tonight?.screen?.limit])).toEqual([
    [3, 90],
    [4, 90],
    [5, 90],
    [5, 60],
  ]);
});
