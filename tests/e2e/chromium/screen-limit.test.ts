/** A limit for the screen in a real Chromium: set by keys in the settings, told in the popup, answered where its note leads. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chromium } from '../../lab/chromium';
import { inMinutes } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';

const SIZE = { width: 380, height: 560 };

let chromium: Chromium;
let errors: string[] = [];

beforeAll(async () => {
  errors = [];
  chromium = await Chromium.launch({ env: { TZ: 'UTC' }, viewport: SIZE });
  const desk = await chromium.page('help.html');
  await tellFrom(desk, { type: 'schedule/save', value: everyNight(inMinutes(150), inMinutes(630)) });
});
afterAll(() => chromium.close());

async function open(path: string, size = SIZE): Promise<Page> {
  const page = await chromium.page(path, size);
  page.on('pageerror', (error) => errors.push(error.message));
  return page;
}

const heightOf = (page: Page) => page.evaluate('document.documentElement.scrollHeight');

/** Nothing to scroll, no fault of access. */
async function sound(page: Page): Promise<void> {
  expect(await heightOf(page)).toBeLessThanOrEqual(SIZE.height);
  // What still fades in has no contrast yet.
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('is chosen with the arrow keys, previewed at once, and stands in the popup', async () => {
  const options = await open('options.html', { width: 1100, height: 900 });
  await options.getByRole('radio', { name: 'None' }).focus();
  await options.keyboard.press('ArrowRight');
  await options.getByText(/on screen, of 1 h$/).waitFor();
  await options.keyboard.press('ArrowRight');
  await options.getByText('on screen, of 1 h 30').waitFor();
  await options.getByRole('button', { name: 'Let up to 5 come' }).press('Enter');
  await options
    .getByText(/Up to 5 /)
    .first()
    .waitFor();
  await options.close();

  const popup = await open('popup.html');
  const line = popup.getByRole('button', { name: 'on screen, of 1 h 30' });
  await line.waitFor();
  expect(await heightOf(popup)).toBeLessThanOrEqual(SIZE.height);
  expect((await line.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await line.press('Enter');
  await popup.getByRole('heading', { name: 'The last two weeks' }).waitFor();
  await sound(popup);
  await popup.keyboard.press('Escape');
  await popup.getByRole('heading', { name: 'The last two weeks' }).waitFor({ state: 'detached' });
  expect(await line.evaluate((one) => one === document.activeElement)).toBe(true);
  await popup.close();
  expect(errors).toEqual([]);
});

test('reached, its note leads to ideas and to the routine, all of it in sight', async () => {
  const popup = await open('popup.html');
  await popup.getByRole('button', { name: 'on screen, of 1 h 30' }).waitFor();
  // Ninety real minutes are too long to wait: the window is told that they were, and nobody hears that it was seen.
  await popup.evaluate(`(() => {
    browser.runtime.sendMessage = async () => ({ ok: true });
    return chrome.storage.local.get('tonight').then(({ tonight }) => {
      const id = 'screenLimit/' + tonight.night;
      const link = { id, kind: 'screenLimit', due: Date.now(), lead: 90, anchor: 'used', state: 'shown', why: null };
      const chain = [...tonight.chain, { ...link, text: '90', snoozes: 0, until: null }];
      return chrome.storage.local.set({ tonight: { ...tonight, chain, asking: id } });
    });
  })()`);
  await popup.getByRole('heading', { name: '90 minutes on screen' }).waitFor();
  expect(await popup.getByRole('list', { name: 'Instead of the screen' }).getByRole('listitem').count()).toBe(6);
  expect(await popup.locator('.button-act').allTextContents()).toEqual(['Wind down']);
  await sound(popup);
  expect(errors).toEqual([]);
});
