/** What a browser with everything optional left off tells Evenfall, what Evenfall keeps of it, and when it listens at all. */

import { afterEach, describe, expect, test } from 'vitest';
import type { Tab } from '../../lab/cdp';
import { inHours } from '../../lab/clock';
import { everyNight, tell } from '../../lab/evenfall';
import { built } from '../../lab/extension';
import { type Closable, pause } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll } from '../../lab/session';
import { Web } from '../../lab/web';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const HOSTS = ['www.quietpond.example', 'news.herontree.co.uk', 'larkfield.example'];
const PATH = '/dusk/walk?with=lantern';

/** A browser with a bedtime some hours away, a page of the extension that is never in front, and the web. */
async function browse(hours: number) {
  const web = await Web.open();
  opened.push(web);
  const args = ['--host-resolver-rules=MAP * 127.0.0.1'];
  const chromium = await RawChromium.launch({ extensions: [built('chrome')], env: { TZ: 'UTC' }, args });
  opened.push(chromium);
  const desk = await chromium.page('manifest.json');
  await tell(desk, { type: 'schedule/save', value: everyNight(inHours(hours), inHours(hours + 8)) });
  const pages: Tab[] = [];
  for (const host of HOSTS) pages.push(await chromium.cdp.open(web.url(host, PATH)));
  /** Looks at one page after the other, each in its turn. */
  const look = async (times: number) => {
    for (let i = 0; i < times; i += 1) await pages[i % pages.length]?.send('Page.bringToFront');
  };
  return { web, chromium, desk, look, pages };
}

/** Everything that is stored in the extension's name, as one text, and whether the browser counts what it sees. */
const STORED = `(async () => {
  const areas = await Promise.all(['local', 'session', 'sync', 'managed'].map((area) => chrome.storage[area].get(null).catch(() => null)));
  const bases = await Promise.all((await indexedDB.databases()).map(({ name }) => new Promise((done, fail) => {
    const asked = indexedDB.open(name);
    asked.onerror = () => fail(asked.error);
    asked.onsuccess = async () => {
      const rows = [...asked.result.objectStoreNames].map((store) => new Promise((found) => {
        const all = asked.result.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => found(all.result);
      }));
      done([name, await Promise.all(rows)]);
    };
  })));
  const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
  return JSON.stringify([areas, bases, caches_, { ...localStorage }, { ...sessionStorage }, document.cookie]);
})()`;

const counted = (desk: Tab) =>
  desk.run<number>(
    "chrome.storage.local.get('screen').then(({ screen }) => screen?.bins.reduce((sum, bin) => sum + bin, 0) ?? 0)",
  );

describe('with every option off', () => {
  test('no address, title or host of any page can be seen, and after an evening none is kept', async () => {
    const { web, desk, look, pages } = await browse(2);

    expect(await desk.run("chrome.permissions.getAll().then(({ permissions }) => permissions.sort().join(' '))")).toBe(
      'alarms idle notifications storage unlimitedStorage',
    );
    expect(await desk.run('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual([]);
    expect(await desk.run('typeof chrome.scripting')).toBe('undefined');
    const seen = await desk.run<{ url?: string; title?: string }[]>('chrome.tabs.query({})');
    const theirs = seen.filter(({ url }) => !url?.startsWith('chrome-extension:'));
    expect(theirs.length).toBeGreaterThanOrEqual(HOSTS.length);
    expect(theirs.filter(({ url, title }) => url || title)).toEqual([]);
    // Nothing of the extension runs in a page.
    expect(await pages[0]?.run("document.documentElement.outerHTML.includes('evenfall')")).toBe(false);
    expect(await pages[0]?.run('document.styleSheets.length + document.adoptedStyleSheets.length')).toBe(0);

    for (let i = 0; i < 6; i += 1) {
      await look(1 + i);
      await pause(500);
    }
    await desk.send('Page.bringToFront');
    await expect.poll(() => counted(desk)).toBeGreaterThan(2000);
    const stored = await desk.run<string>(STORED);
    expect(stored).toContain('"bins"');
    const names = HOSTS.flatMap((host) => [host, host.split('.').slice(1).join('.'), host.split('.')[1] ?? '']);
    const traces = [...names, 'dusk/walk', 'lantern', 'Title of', String(web.port), '127.0.0.1', 'http:'];
    expect(traces.filter((trace) => trace.length > 2 && stored.includes(trace))).toEqual([]);
  });

  test('tabs and windows do not wake the background outside the evening, and do inside it', async () => {
    const starts = async (hours: number) => {
      const { chromium, look } = await browse(hours);
      // The first life may still have a listener of its installation: what holds is what the next one is told.
      for (let life = 0; life < 2; life += 1) {
        await pause(1000);
        await chromium.killWorker();
      }
      let woken = 0;
      for (let tries = 0; tries < 5; tries += 1) {
        await look(3);
        await pause(250);
        if (await chromium.killWorker()) woken += 1;
      }
      return woken;
    };
    expect(await starts(9)).toBe(0);
    expect(await starts(2)).toBeGreaterThan(3);
  });
});
