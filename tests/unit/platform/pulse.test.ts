// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whileHidden } from '../../../lib/platform/pulse';

class FakeWorker {
  onmessage: (() => void) | null = null;
  static here: FakeWorker[] = [];
  constructor(readonly url: string) {
    FakeWorker.here.push(this);
  }
  terminate() {
    FakeWorker.here = FakeWorker.here.filter((each) => each !== this);
  }
}

let seen: DocumentVisibilityState;
const turn = (state: DocumentVisibilityState) => {
  seen = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => seen);
  seen = 'visible';
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('has a worker while the page is hidden, and none before or after', () => {
  const call = vi.fn();
  const stop = whileHidden(call);
  expect(FakeWorker.here).toEqual([]);
  turn('hidden');
  turn('hidden');
  expect(FakeWorker.here.map(({ url }) => url)).toEqual(['/pulse.js']);
  FakeWorker.here[0]?.onmessage?.();
  expect(call).toHaveBeenCalledTimes(1);
  turn('visible');
  expect(FakeWorker.here).toEqual([]);
  turn('hidden');
  expect(FakeWorker.here.length).toBe(1);
  stop();
  expect(FakeWorker.here).toEqual([]);
  turn('visible');
  turn('hidden');
  expect(FakeWorker.here).toEqual([]);
});
