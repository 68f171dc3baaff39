/** The night page in a real Firefox: opened twice it is one tab, a row by the keyboard, and back to bed closes it. */

import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import { tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';

let firefox: Firefox;
let desk: Page;

beforeEach(async () => {
  firefox = await Firefox.launch();
  desk = await firefox.page('help.html');
});
afterEach(() => firefox.close());

const tell = (command: Command) => tellFrom(desk, command);

/** Which tabs have the night page open, as the extension sees them without a permission for tabs; true for one in front. */
const open = () =>
  desk.evaluate(
    `browser.tabs.query({}).then((all) => all.filter(({ url }) => url?.endsWith('/night.html')).map(({ active }) => active))`,
  );

test('opened twice it is one tab; a row is remembered; back to bed closes it', async () => {
  await tell({ type: 'night/open' });
  await expect.poll(open).toEqual([true]);
  await desk.evaluate('browser.tabs.getCurrent().then(({ id }) => browser.tabs.update(id, { active: true }))');
  await expect.poll(open).toEqual([false]);
  await tell({ type: 'night/open' });
  await expect.poll(open).toEqual([true]);
  await desk.evaluate(
    `browser.tabs.query({}).then((all) => browser.tabs.remove(all.find(({ url }) => url?.endsWith('/night.html')).id))`,
  );

  const page = await firefox.page('night.html');
  const words = () => page.evaluate('document.body.innerText') as Promise<string>;
  await expect.poll(words).toContain('Up for a bit');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(words).toContain('Drifting off is the point.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(words).toMatch(/Word shuffle\s+tried/);
  expect(await words()).not.toMatch(/\d/);
  await page.evaluate("document.querySelector('.night-stays').click()");
  await expect.poll(open).toEqual([]);
});
