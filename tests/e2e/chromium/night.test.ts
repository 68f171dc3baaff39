/** The night page in a real Chromium: by the keyboard alone, without a digit, without a request, over reload and death. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import type { NightRecord } from '../../../lib/schedule/record';
import type { Tonight } from '../../../lib/tonight/tonight';
import { Chromium } from '../../lab/chromium';
import { inMinutes } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';

const SIZE = { width: 1024, height: 768 };
const ROWS = ['Legs', 'Mind', 'Neither', 'Back to bed'];

/** Notes every digit that stands on the page or in its title at any moment, or in a name that is read out. */
const WATCH = `(() => {
  window.digits = [];
  const look = () => {
    const named = [...document.querySelectorAll('[aria-label]')].map((each) => each.ariaLabel);
    const said = [document.title, document.body?.innerText ?? '', ...named].join('\\n');
    if (/\\d/.test(said)) window.digits.push(said);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
})()`;

let chromium: Chromium;
let desk: Page;
let errors: string[] = [];

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: 'UTC' }, viewport: SIZE });
  await chromium.context.addInitScript(WATCH);
  desk = await chromium.page('help.html');
});
afterAll(() => chromium.close());
beforeEach(async () => {
  errors = [];
  await tell({ type: 'erase' });
});
afterEach(() => expect(errors).toEqual([]));

const tell = (...commands: Command[]) => tellFrom(desk, ...commands);

const tonight = () =>
  desk.evaluate(`chrome.storage.local.get('tonight').then(({ tonight }) => tonight)`) as Promise<Tonight>;
const record = async () => {
  const { night } = await tonight();
  const key = JSON.stringify(`night/${night}`);
  return desk.evaluate(`chrome.storage.local.get(${key}).then((all) => all[${key}])`) as Promise<NightRecord>;
};

/** In the middle of a night: three hours after the bedtime, five before waking. */
const night: Command = { type: 'schedule/save', value: everyNight(inMinutes(-180), inMinutes(300)) };
const answered: Command = { type: 'profile/save', chips: [] };

async function open(): Promise<Page> {
  const page = await chromium.page('night.html', SIZE);
  page.on('pageerror', (error) => errors.push(error.message));
  // The lab's pages are never full screen: the browser says no, and the page goes on as it is.
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.getByRole('heading', { name: 'Up for a bit' }).waitFor();
  return page;
}

/** Tabs on until a control whose words begin so has the focus, then presses it. */
async function press(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 25; stops += 1) {
    await page.keyboard.press('Tab');
    const focus = page.locator(':focus');
    const label = (await focus.count()) ? await focus.evaluate((one) => one.ariaLabel ?? one.textContent ?? '') : '';
    if (label.trim().startsWith(name)) return page.keyboard.press('Enter');
  }
  throw new Error(`Tab never reached "${name}"`);
}

/** Presses the last row; the page goes with the press. */
async function toBed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to bed' }).focus();
  const closed = page.waitForEvent('close');
  // The answer to the key may not come any more.
  await page.keyboard.down('Enter').catch(() => undefined);
  await closed;
}

async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate('window.digits')).toEqual([]);
}

/** Names of the rows that carry the mark. */
const marked = (page: Page) =>
  page
    .locator('.night-row', { has: page.getByText('tried', { exact: true }) })
    .evaluateAll((rows) => rows.map((row) => row.querySelector('.night-row-name')?.textContent));

describe('in the middle of the night', () => {
  test('by the keyboard alone, through all four rows and back to bed', async () => {
    await tell(night, answered);
    const page = await open();
    expect(await page.locator('.night-row-name').allTextContents()).toEqual(ROWS);
    for (const box of await page.locator('.night-row').all()) {
      expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(88);
    }
    expect(await page.getByText('Nothing to record.').count()).toBe(0);
    await sound(page);

    await press(page, 'Legs');
    await page.getByText('Sit on the edge a moment first.').waitFor();
    await sound(page);
    await press(page, 'Begin');
    await page.getByText('Slow walk').waitFor();
    await expect.poll(async () => (await tonight()).run?.preset).toBe('urge-at-night-4');
    await sound(page);
    for (const step of ['Wall calf stretch', 'Heel raises', 'Longer breath out']) {
      await page.keyboard.press('ArrowRight');
      await page.locator('.player-name', { hasText: step }).waitFor();
      expect(await page.evaluate('window.digits')).toEqual([]);
    }
    await page.keyboard.press('ArrowRight');
    await page.getByText('Nothing to record.').waitFor();
    await expect.poll(() => marked(page)).toEqual(['Legs']);

    await press(page, 'Mind');
    await page.locator('.night-picture').waitFor();
    const first = await page.locator('.night-picture').innerText();
    await expect.poll(() => page.locator('.night-picture').innerText(), { timeout: 7000 }).not.toBe(first);
    await sound(page);
    await press(page, 'Back');

    await press(page, 'Neither');
    await page.getByText('Never doze together on a sofa or armchair.').waitFor();
    await sound(page);
    await press(page, 'In bed');
    await page.getByText('Ankle circles in bed').waitFor();
    await expect.poll(async () => (await tonight()).run?.preset).toBe('in-bed-5');
    await press(page, 'That is enough');
    await page.getByRole('heading', { name: 'Up for a bit' }).waitFor();
    await expect.poll(async () => (await tonight()).run).toBeNull();
    await expect.poll(() => marked(page)).toEqual(['Legs', 'Mind', 'Neither']);

    await press(page, 'Note that legs woke me');
    await page.getByText('Noted.').waitFor();
    await sound(page);
    await expect.poll(async () => (await record()).legsWoke).toHaveLength(1);
    expect((await record()).runs.map(({ preset, finished }) => [preset, finished])).toContainEqual([
      'urge-at-night-4',
      true,
    ]);

    await toBed(page);
    await expect.poll(async () => (await tonight()).bedAt).not.toBeNull();
  });

  test('what was tried is there after a reload, after the death of the worker, and on the next page', async () => {
    await tell(night, answered);
    const page = await open();
    await press(page, 'Neither');
    await press(page, 'Back');
    await expect.poll(() => marked(page)).toEqual(['Neither']);
    await page.reload();
    await expect.poll(() => marked(page)).toEqual(['Neither']);
    await chromium.killWorker();
    await press(page, 'Mind');
    await press(page, 'Back');
    await expect.poll(() => marked(page)).toEqual(['Mind', 'Neither']);
    await page.close();
    const next = await open();
    expect(await marked(next)).toEqual(['Mind', 'Neither']);
    await next.close();
  });

  test('a routine goes on where it was when the page is loaded anew', async () => {
    await tell(night, answered);
    const page = await open();
    await press(page, 'Legs');
    await press(page, 'Begin');
    await page.getByText('Slow walk').waitFor();
    await page.reload();
    await page.getByText('Slow walk').waitFor();
    await expect.poll(async () => (await tonight()).run?.since).not.toBeNull();
    await press(page, 'That is enough');
    await page.close();
  });

  test('who is unsteady stays in bed, and is told why a move is another one', async () => {
    await tell(night, { type: 'profile/save', chips: ['unsteady'] });
    const page = await open();
    await press(page, 'Legs');
    await page.getByText('Stay where you are.').waitFor();
    await press(page, 'Begin');
    await page.getByText('Ankle circles in bed').waitFor();
    await page.getByText("Swapped because you chose 'Dizzy or unsteady'.").waitFor();
    await sound(page);
    await press(page, 'That is enough');
    await page.close();
  });
});

describe('at any hour', () => {
  test('before a bedtime was chosen it asks what to leave out, and works', async () => {
    const page = await open();
    await press(page, 'Legs');
    await press(page, 'Begin');
    await page.getByRole('heading', { name: 'Anything to leave out?' }).waitFor();
    await sound(page);
    await press(page, 'None of these');
    await page.getByText('Slow walk').waitFor();
    await press(page, 'That is enough');
    await expect.poll(() => marked(page)).toEqual(['Legs']);
    await toBed(page);
    expect((await tonight()).bedtime).toBeNull();
  });

  test('by day the way back to bed silences no evening that is still to come', async () => {
    await tell({ type: 'schedule/save', value: everyNight(inMinutes(600), inMinutes(1080)) });
    const page = await open();
    await toBed(page);
    expect((await tonight()).bedAt).toBeNull();
  });

  test('opened twice it is one page, brought forward', async () => {
    const opened = chromium.context.waitForEvent('page');
    await tell({ type: 'night/open' });
    const page = await opened;
    await page.getByRole('heading', { name: 'Up for a bit' }).waitFor();
    await desk.bringToFront();
    await tell({ type: 'night/open' });
    await expect.poll(() => page.evaluate('document.visibilityState')).toBe('visible');
    expect(chromium.context.pages().filter((each) => each.url().endsWith('/night.html'))).toHaveLength(1);
    await page.close();
  });

  test('nothing has been asked of the network', () => {
    expect(chromium.requests).toEqual([]);
  });
});
