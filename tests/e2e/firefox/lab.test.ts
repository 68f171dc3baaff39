/** Tries the lab itself on a tiny extension. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { Desktop } from '../../lab/desktop';
import { ringer, writeExtension } from '../../lab/extension';
import { Firefox } from '../../lab/firefox';
import { type Closable, temporary } from '../../lab/process';
import { closeAll, Session } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

function keep<T extends Closable>(thing: T): T {
  opened.push(thing);
  return thing;
}

function tiny(): string {
  const folder = temporary('tiny');
  keep({ close: async () => folder.remove() });
  return writeExtension(join(folder.path, 'x'), { browser: 'firefox', background: ringer(false) });
}

async function log(page: Page): Promise<string[]> {
  const source = "browser.storage.local.get('log').then(({ log }) => (log ?? []).map(({ what }) => what))";
  return (await page.evaluate(source)) as string[];
}

test('Firefox shows a real notification, and a click on it arrives', async () => {
  const session = keep(await Session.open());
  const shop = keep(await Desktop.open(session.bus));
  const firefox = keep(await Firefox.launch({ extension: tiny(), env: session.env, headed: true }));
  const page = await firefox.page('page.html');
  await page.evaluate('browser.runtime.sendMessage({ ringIn: 1500 })');
  const shown = await shop.next(0, 20_000);
  expect(shown.title).toBe('Ring');
  shop.click(shown);
  await expect.poll(() => log(page), { timeout: 10_000 }).toContain('click night/ring');
});

test('after a restart the extension and what it stored are there, its alarms are not', async () => {
  const firefox = keep(await Firefox.launch({ extension: tiny() }));
  const before = await firefox.page('page.html');
  await before.evaluate('browser.storage.local.set({ kept: 1 })');
  await before.evaluate("browser.alarms.create('far', { when: Date.now() + 3600000 })");
  expect(await before.evaluate('browser.alarms.getAll().then((all) => all.length)')).toBe(1);
  await firefox.restart();
  const after = await firefox.page('page.html');
  expect(await after.evaluate("browser.storage.local.get('kept')")).toEqual({ kept: 1 });
  expect(await after.evaluate('browser.alarms.getAll().then((all) => all.length)')).toBe(0);
});
