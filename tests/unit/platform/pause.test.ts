import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pauser } from '../../../lib/platform/pause';

interface Script {
  id: string;
  matches: string[];
}

/** What a browser does with registered scripts and open tabs; after `dies` more calls every call fails. */
class Scripting {
  registered: Script[] = [];
  covered = new Set<number>();
  injections = 0;
  dies = Number.POSITIVE_INFINITY;
  stuck = false;

  step(): void {
    this.dies -= 1;
    if (this.dies < 0) throw new Error('dead');
  }
  async getRegisteredContentScripts() {
    this.step();
    return this.registered;
  }
  async registerContentScripts(scripts: Script[]) {
    this.step();
    if (this.registered.length > 0) throw new Error('Duplicate script ID');
    this.registered = scripts;
  }
  async updateContentScripts(scripts: Script[]) {
    this.step();
    this.registered = scripts;
  }
  async unregisterContentScripts() {
    this.step();
    this.registered = [];
  }
  async executeScript({ target, files }: { target: { tabId: number }; files?: string[] }) {
    this.step();
    if (this.stuck) return new Promise(() => undefined);
    if (target.tabId === 9) throw new Error('Cannot access this page');
    this.injections += 1;
    if (files) this.covered.add(target.tabId);
    else this.covered.delete(target.tabId);
    return [];
  }
}

const TABS: Record<string, { id: number; discarded?: boolean }[]> = {
  '*://*.a.example/*': [{ id: 1 }, { id: 2, discarded: true }, { id: 9 }],
  '*://*.b.example/*': [{ id: 3 }],
  '*://*.c.example/*': [{ id: 4 }],
};

let scripting: Scripting;
beforeEach(() => {
  fakeBrowser.reset();
  scripting = new Scripting();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  Object.assign(fakeBrowser, { scripting });
  const { session } = fakeBrowser.storage;
  const set = session.set.bind(session);
  vi.spyOn(session, 'set').mockImplementation(async (items) => {
    scripting.step();
    await set(items);
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) =>
    url.flatMap((pattern) => TABS[pattern] ?? [])) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(fakeBrowser, 'scripting');
});

const patterns = () => scripting.registered.flatMap(({ matches }) => matches);

describe('putting the pause in front of sites', () => {
  it('covers open tabs once, however often it is asked for, and follows the list', async () => {
    await pauser.apply(['a.example']);
    expect(patterns()).toEqual(['*://*.a.example/*']);
    expect([...scripting.covered]).toEqual([1]);
    await pauser.apply(['a.example']);
    expect(scripting.injections).toBe(1);

    await pauser.apply(['b.example']);
    expect(patterns()).toEqual(['*://*.b.example/*']);
    expect([...scripting.covered]).toEqual([3]);

    await pauser.apply(null);
    expect(patterns()).toEqual([]);
    await pauser.apply(['b.example']);
    expect(scripting.injections).toBe(4);
  });

  it('is done in the end, at whichever call the worker dies', async () => {
    for (let calls = 0; calls < 8; calls += 1) {
      scripting = new Scripting();
      Object.assign(fakeBrowser, { scripting });
      await fakeBrowser.storage.session.clear();
      await pauser.apply(['c.example']);
      scripting.covered.add(4);
      scripting.dies = calls;
      await pauser.apply(['a.example', 'b.example']);
      scripting.dies = Number.POSITIVE_INFINITY;
      await pauser.apply(['a.example', 'b.example']);
      expect([calls, patterns(), [...scripting.covered].sort()]).toEqual([
        calls,
        ['*://*.a.example/*', '*://*.b.example/*'],
        [1, 3],
      ]);
    }
  });

  it('is put in place anew after an update, which forgets scripts and the session', async () => {
    await pauser.apply(['a.example']);
    scripting.registered = [];
    scripting.covered.clear();
    await fakeBrowser.storage.session.clear();
    await pauser.apply(['a.example']);
    expect([patterns(), [...scripting.covered]]).toEqual([['*://*.a.example/*'], [1]]);
  });

  it('leaves out what is no host, so that the browser does not refuse all', async () => {
    await pauser.apply(['a.example', '1.2.3.4.5', '-.999']);
    expect(patterns()).toEqual(['*://*.a.example/*']);
  });

  it('waits a second for a page that is stopped, and no longer', async () => {
    vi.useFakeTimers();
    scripting.stuck = true;
    const done = pauser.apply(['a.example']);
    await vi.advanceTimersByTimeAsync(1000);
    await expect(done).resolves.toBeUndefined();
    vi.useRealTimers();
  });

  it('does nothing, and needs nothing, without leave', async () => {
    Reflect.deleteProperty(fakeBrowser, 'scripting');
    await expect(pauser.apply(['a.example'])).resolves.toBeUndefined();
  });
});
