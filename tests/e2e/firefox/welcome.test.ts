/** The welcome page in a real Firefox: the keyboard's way through it, and when the clock is asked about. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { Firefox, type FirefoxOptions } from '../../lab/firefox';
import type { Closable } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

async function welcome(options: FirefoxOptions): Promise<Page> {
  const firefox = await Firefox.launch(options);
  opened.push(firefox);
  const page = await firefox.page('welcome.html');
  await page.bringToFront();
  return page;
}

/** The heading of the screen that is there, once the focus is in it as well: its title is set with the focus. */
const HEADING = `(() => {
  const text = document.querySelector('h1')?.textContent ?? '';
  return document.title.includes(text) ? text : '';
})()`;
const heading = (page: Page) => page.evaluate(HEADING);
const comes = (page: Page, name: string | RegExp) =>
  expect.poll(() => heading(page), { timeout: 10_000 }).toMatch(name);

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as 'Enter');
}

test('three questions by keyboard; the sun is in the toolbar already, so no pin is asked for', async () => {
  const page = await welcome({ env: { TZ: 'Europe/Berlin' } });
  await comes(page, 'When would you like to sleep?');
  await press(page, '2', '2', '3', '0', 'Enter');
  await comes(page, 'Do your legs keep you awake?');
  await press(page, 'ArrowDown', 'Enter');
  await comes(page, 'One to try');
  await press(page, 'Tab', 'Tab', 'Enter');
  await comes(page, 'Did you see it?');
  await press(page, 'Tab', 'Tab', 'Tab', 'Enter');
  await comes(page, 'That is all.');
  expect(await page.evaluate('document.body.innerText')).toContain('The sun in your toolbar sinks');
  const stored =
    "browser.storage.local.get().then((all) => [all['settings/schedule'].week[0], all['settings/body'].legs])";
  expect(await page.evaluate(stored)).toEqual([{ bedtime: '22:30', wake: '07:00' }, 'sometimes']);
});

test.each([
  ['a system that knows no place', { env: { TZ: 'UTC' } }, /^Is it .* where you are\?$/],
  // It hides the zone from web pages; an extension's own pages are told the true one.
  [
    'resisted fingerprinting',
    { env: { TZ: 'Asia/Tokyo' }, preferences: { 'privacy.resistFingerprinting': true } },
    'When would you like to sleep?',
  ],
])('the clock is asked about where the zone is unknown: %s', async (_, options, title) => {
  await comes(await welcome(options), title);
});
