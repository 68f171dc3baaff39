import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send } from '../../../lib/platform/messages';

const DONE = { ok: true } as const;
const sent: { id: string }[] = [];
/** What comes back for the first sending, the second, and so on. */
let answers: (() => Promise<unknown>)[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (envelope: { id: string }) => {
    sent.push(envelope);
    return answers[sent.length - 1]?.();
  }) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const silence = () => new Promise(() => undefined);
const dies = () => Promise.reject(new Error('The message port closed before a response was received.'));
const ids = () => new Set(sent.map(({ id }) => id)).size;

it('gives the answer and asks once', async () => {
  answers = [async () => DONE];
  expect(await send({ type: 'erase' })).toEqual(DONE);
  expect(sent).toHaveLength(1);
});

it('asks again under the same id when the worker dies under it', async () => {
  answers = [dies, async () => DONE];
  expect(await send({ type: 'erase' })).toEqual(DONE);
  expect([sent.length, ids()]).toEqual([2, 1]);
});

it('asks again when the browser stays silent', async () => {
  answers = [silence, async () => DONE];
  const answer = send({ type: 'erase' });
  await vi.advanceTimersByTimeAsync(9_000);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await answer).toEqual(DONE);
  expect([sent.length, ids()]).toEqual([2, 1]);
});

it('takes the page for old when nobody ever answers', async () => {
  answers = [silence, dies, silence];
  const answer = send({ type: 'erase' });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await answer).toEqual({ ok: false, fault: 'old' });
  expect(sent).toHaveLength(3);
});
