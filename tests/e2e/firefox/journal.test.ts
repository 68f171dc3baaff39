/** The journal in a real Firefox: every tab comes, nights stand under each other and one opens. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';
import { pastNights, storeNights } from '../../lab/journal-lab';

let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  firefox = await Firefox.launch();
  page = await firefox.page('help.html');
  await tellFrom(page, { type: 'schedule/save', value: everyNight('22:30', '06:45') });
  await tellFrom(page, {
    type: 'body/save',
    value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } },
  });
  await storeNights((source) => page.evaluate(source), pastNights(16, '2026-10-25'));
});
afterAll(() => firefox.close());

const count = (selector: string) => page.evaluate(`document.querySelectorAll('${selector}').length`);
const words = () => page.evaluate("document.querySelector('main')?.innerText ?? ''") as Promise<string>;

test('every tab has something to say', async () => {
  page = await firefox.page('journal.html');
  for (const tab of ['morning', 'legs', 'try', 'learn', 'notes', 'nights']) {
    await page.evaluate(`location.hash = '${tab}'`);
    const current = "document.querySelector('[aria-current]')?.hash";
    await expect.poll(() => page.evaluate(current)).toBe(`#${tab}`);
    await expect.poll(async () => (await words()).length, { message: tab }).toBeGreaterThan(30);
  }
});

test('nights stand under each other; keys read them and open one', async () => {
  await expect.poll(() => count('.raster-name')).toBe(14);
  await page.evaluate("document.querySelector('.raster .chart-slider').focus()");
  await page.keyboard.press('ArrowDown');
  const said = () => page.evaluate("document.querySelector('.raster .chart-slider').getAttribute('aria-valuetext')");
  await expect.poll(said).toContain('October 24');

  await page.keyboard.press('Enter');

  await expect.poll(words).toContain('Night of Saturday, October 24, 2026');
  expect(await words()).toContain('Off to bed');
});

test('the numbers fold out', async () => {
  await page.evaluate("location.hash = 'nights'");
  await expect.poll(() => count('.nights-table')).toBe(1);
  const open = "[...document.querySelectorAll('summary')].find((each) => each.innerText.trim() === 'Numbers')";
  await page.evaluate(`${open}.click()`);
  await expect.poll(words).toContain('Hours asleep');
});
