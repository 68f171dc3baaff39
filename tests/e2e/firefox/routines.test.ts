/** A routine of one's own in a real Firefox: made by keys, put in order by keys and by a pointer, kept over a reload, started. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import { everyNight, OWN_ROUTINES, tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';

/** A page comes within this time, on a busy machine too. */
const SOON = { timeout: 20_000 };

let firefox: Firefox;
let page: Page;

beforeEach(async () => {
  firefox = await Firefox.launch();
  page = await firefox.page('help.html');
  await tell({ type: 'schedule/save', value: everyNight('22:30', '06:45') });
  await tell({ type: 'profile/save', chips: ['knee'] });
  await tell({ type: 'routines/save', value: OWN_ROUTINES });
});
afterEach(() => firefox.close());

const tell = (command: Command) => tellFrom(page, command);

const words = () => page.evaluate('document.body.innerText') as Promise<string>;
const order = () => page.evaluate("[...document.querySelectorAll('.step-name bdi')].map((each) => each.textContent)");
const focused = () => page.evaluate("document.activeElement.getAttribute('aria-label')");
const saved = () =>
  page.evaluate(
    "browser.storage.local.get('settings/routines').then((all) => all['settings/routines'].own.map(({ steps }) => steps.length))",
  );
const button = (label: string) => `button[aria-label="${label}"]`;

async function press(selector: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(`document.querySelector(${JSON.stringify(selector)}) !== null`), SOON)
    .toBe(true);
  await page.focus(selector);
  await page.keyboard.press('Enter');
}

async function grip(place: number): Promise<{ x: number; y: number }> {
  const grips = await page.$$('.step-grip');
  const box = await grips[place]?.boundingBox();
  if (!box) throw new Error(`no step at ${place}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('steps move by keys and by a pointer, stay over a reload, and are saved and played', async () => {
  page = await firefox.page('routine.html');
  await page.setViewport({ width: 1280, height: 900 });
  await press(button('Edit: The short one'));
  await expect.poll(order, SOON).toEqual(['Heel raises', 'Belly breathing']);
  await press('.catalogue-list li:nth-child(2) button');
  await expect.poll(order, SOON).toEqual(['Heel raises', 'Belly breathing', 'Slow walk']);

  await press(button('Move up: Slow walk'));
  await expect.poll(order, SOON).toEqual(['Heel raises', 'Slow walk', 'Belly breathing']);
  expect(await focused()).toBe('Move up: Slow walk');

  const [from, to] = [await grip(2), await grip(0)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(order, SOON).toEqual(['Belly breathing', 'Heel raises', 'Slow walk']);

  // The driver waits for a load event that such a page never tells of.
  await page.evaluate("document.body.dataset.old = ''; location.reload()").catch(() => undefined);
  await expect.poll(() => page.evaluate("'old' in document.body.dataset").catch(() => true), SOON).toBe(false);
  await expect.poll(order, SOON).toEqual(['Belly breathing', 'Heel raises', 'Slow walk']);
  expect(await saved()).toEqual([6, 2]);
  await press('.editor-foot .button-act');
  await expect.poll(words, SOON).toContain('The short one is saved');
  expect(await saved()).toEqual([6, 3]);
  await press(button('Start: The short one'));
  await expect.poll(words, SOON).toContain('Next: heel raises');
});
