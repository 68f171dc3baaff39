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
