/** The journal's nights in a real browser: the rows by keys and pointer, more of them, one that opens, and the numbers. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Chromium } from '../../lab/chromium';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { pastNights, storeNights } from '../../lab/journal-lab';

let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: 'Europe/Berlin' } });
  page = await chromium.page('help.html', { width: 1024, height: 900 });
  await tellFrom(page, { type: 'schedule/save', value: everyNight('22:30', '06:45') });
  await tellFrom(page, {
    type: 'look/save',
    value: { version: 1, look: 'light', showTimeLeft: true, clock: '24' },
  });
  // The clocks go back in the night of the 24th.
  await storeNights((source) => page.evaluate(source), pastNights(20, '2026-10-25'));
});
beforeEach(async () => {
  await page.goto(chromium.url('help.html'));
  await page.goto(chromium.url('journal.html#nights'));
  await slider().waitFor();
});
afterAll(() => chromium.close());

const slider = () => page.getByRole('slider', { name: 'Your nights' });
const reading = () => slider().getAttribute('aria-valuetext');

test('fourteen rows stand there, and the next ones come when they are asked for', async () => {
  await expect.poll(() => page.locator('.raster-name').count()).toBe(14);
  expect(await page.locator('.raster-changed text').textContent()).toBe('25 h');

  await page.getByRole('button', { name: 'Earlier' }).click();

  await expect.poll(() => page.locator('.raster-name').count()).toBe(20);
  expect(await page.getByRole('button', { name: 'Earlier' }).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('chart-slider');
});

test('keys read row by row and open one; the way back is a press', async () => {
  await page.getByRole('button', { name: 'Earlier' }).press('Enter');
  await expect.poll(() => page.locator('.raster-name').count()).toBe(20);
  await slider().focus();
  expect(await reading()).toContain('Sunday, October 25');
  await page.keyboard.press('ArrowDown');
  expect(await reading()).toContain('Saturday, October 24');
  expect(await reading()).toContain('this row is 25 h long');
  await page.keyboard.press('End');
  expect(await reading()).toContain('October 25');
  await page.keyboard.press('ArrowDown');

  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Night of Saturday, October 24, 2026' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('night-head');
  const change = page.getByRole('link', { name: 'Change what is noted' });
  expect(await change.getAttribute('href')).toBe('#morning/2026-10-24');
  expect(await page.locator('#night-happened + *').textContent()).toContain(
    'Bedtime – shown, then answered: Off to bed',
  );
  await page.getByRole('link', { name: 'Older' }).click();
  await page.getByRole('heading', { name: 'October 23' }).waitFor();
  await page.getByRole('link', { name: 'All nights' }).click();
  await expect.poll(reading).toContain('Friday, October 23');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('chart-slider');
  expect(await page.locator('.raster-name').count()).toBe(20);
});

test('a mouse reads the row under it and opens it', async () => {
  const plot = page.locator('.chart-plot');
  const row = await page.locator('.raster-name', { hasText: 'Thu 22' }).boundingBox();
  const box = await plot.boundingBox();
  if (!row || !box) throw new Error('Nothing is drawn.');

  await page.mouse.move(box.x + box.width / 2, row.y + row.height / 2);
  await expect.poll(reading).toContain('Thursday, October 22');
  await page.mouse.click(box.x + box.width / 2, row.y + row.height / 2);

  await page.getByRole('heading', { name: 'October 22' }).waitFor();
});

test('a date leads to its night by keys; one without a night says so, and the nights next to it are a press away', async () => {
  const date = page.getByLabel('A night by its date');
  await date.waitFor();
  await page.getByText('October 6 – 25, 2026').waitFor();
  await date.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.type')).toBe('date');
  await page.keyboard.type('10072026');
  expect(await page.evaluate('location.hash')).toBe('#nights');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Night of Wednesday, October 7, 2026' }).waitFor();
  expect(await page.evaluate('location.hash')).toBe('#nights/2026-10-07');

  await page.goBack();
  await date.fill('2026-07-14');
  await page.getByRole('button', { name: 'Go there' }).click();
  await page.getByRole('heading', { name: 'There is no night of Tuesday, July 14, 2026 here.' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('night-head');
  const near = page.getByRole('navigation', { name: 'The night nearest to it' });
  expect(await near.getByRole('link').allTextContents()).toEqual(['Tuesday, October 6, 2026']);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations).toEqual([]);
  await date.fill('2026-10-20');
  await date.press('Enter');
  await page.getByRole('heading', { name: 'October 20, 2026' }).waitFor();
});

test('the numbers are folded, and say of how many nights they are', async () => {
  const asleep = page.getByRole('row', { name: /^Hours asleep/ });
  expect(await asleep.isVisible()).toBe(false);

  await page.getByText('Numbers', { exact: true }).click();

  const [n = 0, missing = 0] = (await asleep.getByRole('cell').allTextContents()).slice(-2).map(Number);
  expect(n).toBeGreaterThan(0);
  expect(n + missing).toBe(14);
  expect(await page.getByRole('row', { name: /^Efficiency/ }).count()).toBe(2);
});

test('what the nights say stands below; the nights of a sentence fold out and are read by keys and by a mouse', async () => {
  await page.getByRole('heading', { name: 'Side by side' }).waitFor();
  await page.getByText(/^On about half of \d+ nights you fell asleep between/).waitFor();
  const fold = page.locator('.insight-look details').first();

  await fold.getByText('Each night as a dot').click();

  const dots = fold.getByRole('slider');
  const said = () => dots.getAttribute('aria-valuetext');
  await dots.focus();
  await page.keyboard.press('Home');
  const least = await said();
  await page.keyboard.press('ArrowRight');
  expect(await said()).not.toBe(least);
  const box = await fold.locator('.chart-plot').boundingBox();
  if (!box) throw new Error('Nothing is drawn.');
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  expect(await said()).toBe(least);
  await fold.getByText('As a table').click();
  expect(await fold.getByRole('row').nth(1).textContent()).toContain('night');
  const { violations } = await new AxeBuilder({ page }).include('.insights').analyze();
  expect(violations).toEqual([]);
});
