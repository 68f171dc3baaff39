/** Tries the lab itself on a tiny extension. */
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Chromium } from '../../lab/chromium';
import { ringer, writeExtension } from '../../lab/extension';
import { type Closable, temporary } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll, Session } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

function keep<T extends Closable>(thing: T): T {
  opened.push(thing);
  return thing;
}

function tiny(body?: string): string {
  const folder = temporary('tiny');
  keep({ close: async () => folder.remove() });
  const background = ringer(true);
  return writeExtension(join(folder.path, 'x'), { browser: 'chrome', background, ...(body ? { body } : {}) });
}

describe('Chromium by Playwright', () => {
  test('rings, though its worker was killed after the alarm was set', async () => {
    const chromium = keep(await Chromium.launch({ extension: tiny() }));
    const page = await chromium.page('page.html');
    expect((await chromium.worker()).url()).toBe(chromium.url('background.js'));
    const first = await page.evaluate('chrome.runtime.sendMessage({ ringIn: 1500 }).then(({ since }) => since)');
    await chromium.killWorker();
    const second = await page.evaluate('chrome.runtime.sendMessage({}).then(({ since }) => since)');
    expect(second).toBeGreaterThan(Number(first));
    const up = () => page.evaluate('chrome.notifications.getAll()');
    await expect.poll(up, { timeout: 10_000 }).toEqual({ 'night/ring': true });
  });

  test('counts what goes to the network', async () => {
    const chromium = keep(await Chromium.launch({ extension: tiny('<img alt="" src="http://127.0.0.1:9/x.png">') }));
    await chromium.page('page.html');
    expect(chromium.requests).toEqual(['http://127.0.0.1:9/x.png']);
  });
});

describe('Chromium by plain DevTools', () => {
  test('a profile is used again after a restart', async () => {
    const profile = temporary('profile');
    keep({ close: async () => profile.remove() });
    const extension = tiny();
    const first = await RawChromium.launch({ extensions: [extension], profile: profile.path });
    const before = await first.page('page.html');
    await before.run('chrome.storage.local.set({ kept: 1 })');
    await before.run('chrome.alarms.create("far", { when: Date.now() + 3600000 })');
    await first.close();
    const second = keep(await RawChromium.launch({ extensions: [extension], profile: profile.path }));
    const after = await second.page('page.html');
    expect(await after.run("chrome.storage.local.get('kept')")).toEqual({ kept: 1 });
    // An unpacked extension's alarms do not outlive the browser: the engine must set them again.
    expect(await after.run('chrome.alarms.getAll()')).toEqual([]);
  });

  test('full screen is reported where there is a window manager', async () => {
    const session = keep(await Session.open({ windowManager: true }));
    const env = session.env;
    const chromium = keep(await RawChromium.launch({ extensions: [tiny()], env, headed: true }));
    const tab = await chromium.page('page.html');
    await tab.run('document.documentElement.requestFullscreen()');
    await tab.until("(await chrome.windows.getCurrent()).state === 'fullscreen'");
    await tab.run('document.exitFullscreen()');
    await tab.until("(await chrome.windows.getCurrent()).state !== 'fullscreen'");
  });
});
