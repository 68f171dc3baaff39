/** The morning in a real Chromium: three taps, all times by keys or by taps, counted as they are pressed. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { NightRecord } from '../../../lib/schedule/record';
import { addDays } from '../../../lib/time/plain';
import type { Tonight } from '../../../lib/tonight/tonight';
import { Chromium } from '../../lab/chromium';
import { zoneWhere } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { plannedNight } from '../../support/diary-nights';

/** Where it is between eight and nine in the morning now. */
const { zone: ZONE, ahead: AHEAD } = zoneWhere(8);

let chromium: Chromium;
let desk: Page;
let night: string;
let errors: string[] = [];

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: ZONE }, viewport: { width: 1024, height: 900 } });
  desk = await chromium.page('help.html');
});
afterAll(() => chromium.close());
beforeEach(async () => {
  errors = [];
  await tellFrom(
    desk,
    { type: 'erase' },
    { type: 'schedule/save', value: everyNight('22:30', '06:45') },
    { type: 'look/save', value: { version: 1, look: 'light', showTimeLeft: true, clock: '24' } },
    { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } },
  );
  const { tonight } = (await desk.evaluate(`chrome.storage.local.get('tonight')`)) as { tonight: Tonight };
  night = addDays(tonight.night, -1);
  const record = JSON.stringify(plannedNight(night, ZONE));
  await desk.evaluate(`chrome.storage.local.set({ ['night/${night}']: ${record} })`);
});
afterEach(() => expect(errors).toEqual([]));

const noted = async () =>
  ((await desk.evaluate(`chrome.storage.local.get('night/${night}')`)) as Record<string, NightRecord>)[
    `night/${night}`
  ];
/** The times of the night's sleep on the clock there, and the numbers. */
const sleep = async () => {
  const [one] = (await noted())?.diary?.sleeps ?? [];
  const wall = (at: number | null | undefined) => at && new Date(at + AHEAD * 3_600_000).toISOString().slice(11, 16);
  return one && [wall(one.inBed), wall(one.tried), one.latency, one.wakings, one.awake, wall(one.woke), wall(one.up)];
};

async function journal(width = 1024): Promise<Page> {
  const page = await chromium.page('journal.html', { width, height: 900 });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.getByText('How was last night?').waitFor();
  // Every press that the page feels, as a person makes them.
  await page.evaluate(() => {
    const pressed = { keys: 0, taps: 0 };
    Object.assign(window, { pressed });
    const count = (what: 'keys' | 'taps') => (event: Event) => {
      if (event.isTrusted) pressed[what] += 1;
    };
    addEventListener('keydown', count('keys'), true);
    addEventListener('pointerdown', count('taps'), true);
  });
  return page;
}
const pressed = (page: Page) => page.evaluate('window.pressed') as Promise<{ keys: number; taps: number }>;
const said = (page: Page) => page.getByText('Noted. That is all.').waitFor();
const choice = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group, exact: true }).getByText(name, { exact: true });

test('three taps and the button, and nothing else is noted', async () => {
  const page = await journal();
  await choice(page, 'The night', '4 of 5').click();
  await choice(page, 'You now', '2 of 5').click();
  await choice(page, 'Legs', 'stirring').click();
  expect(await pressed(page)).toEqual({ keys: 0, taps: 3 });
  await page.getByRole('button', { name: 'Note it' }).click();
  await said(page);
  expect((await noted())?.morning).toMatchObject({ rough: 4, rested: 2 });
  expect((await noted())?.diary).toBeNull();
  await page.close();
});

test('with all times by the keyboard in under 40 presses', async () => {
  const page = await journal();
  const keys = async (...each: string[]) => {
    for (const key of each) await page.keyboard.press(key);
  };
  await keys('Tab', '4', 'Tab', '3', 'Tab', 'ArrowRight');
  await keys('Tab', 'Enter');
  await page.getByText(/These times are suggestions/).waitFor();
  await keys('Tab', ...'2240', 'Tab', ...'23');
  await keys('Tab', 'ArrowRight', 'Tab');
  await keys('Tab', 'ArrowRight', 'ArrowRight');
  await keys('Tab', 'ArrowRight', 'ArrowRight', 'Tab');
  await keys('Tab', ...'630', 'Tab', ...'650');
  await keys('Enter');
  await said(page);
  expect(await sleep()).toEqual(['22:40', '23:00', 15, 2, 30, '06:30', '06:50']);
  expect((await noted())?.morning).toMatchObject({ rough: 4, rested: 3 });
  const { keys: count, taps } = await pressed(page);
  console.log(`all times by the keyboard: ${count} presses`);
  expect(taps).toBe(0);
  expect(count).toBeLessThan(40);
  await page.close();
});

test('with all times by at most 14 taps', async () => {
  const page = await journal(380);
  await choice(page, 'The night', '4 of 5').click();
  await choice(page, 'You now', '2 of 5').click();
  await choice(page, 'Legs', 'quiet').click();
  await page.getByText('Add times').click();
  await page.getByRole('button', { name: 'Lights out, 15 minutes later' }).click();
  await choice(page, 'About how many minutes until asleep', '15').click();
  await choice(page, 'Times awake', '2').click();
  await choice(page, 'Minutes awake, all together', '30').click();
  await page.getByRole('button', { name: 'Awake for good, 15 minutes earlier' }).click();
  await page.getByRole('button', { name: 'Up, 15 minutes later' }).click();
  await page.getByRole('button', { name: 'Note it' }).click();
  await said(page);
  expect(await sleep()).toEqual(['22:30', '22:45', 15, 2, 30, '06:30', '07:00']);
  const { keys, taps } = await pressed(page);
  console.log(`all times by taps: ${taps}`);
  expect([keys, taps <= 14]).toEqual([0, true]);
  await page.close();
});

test('half typed, it outlives a change of the tab and a reload, and what cannot be is not noted', async () => {
  const page = await journal(380);
  await page.getByText('Add times').click();
  await page.getByLabel('Note', { exact: true }).fill('The neighbours');
  await page.getByRole('textbox', { name: 'Awake for good' }).fill('22:10');
  await page.getByRole('textbox', { name: 'Awake for good' }).press('Tab');
  await page.getByRole('alert').getByText('That is not after lights out, 22:30.').waitFor();
  await page.getByRole('button', { name: 'Note it' }).click();
  expect(await page.evaluate(() => document.activeElement?.matches('.time[aria-invalid="true"]'))).toBe(true);
  await page.getByRole('link', { name: 'Learn' }).click();
  await page.getByRole('link', { name: 'Morning' }).click();
  await page.getByText('How was last night?').waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('Note', { exact: true }).inputValue()).toBe('The neighbours');
  expect((await noted())?.diary).toBeNull();
  await page.getByText('The day before', { exact: true }).click();
  await page.getByText('Another night').click();
  await page.getByRole('button', { name: 'Add another sleep' }).click();
  await page.getByRole('button', { name: 'Add a nap' }).click();
  for (const look of ['light', 'dark'] as const) {
    await tellFrom(desk, { type: 'look/save', value: { version: 1, look, showTimeLeft: true, clock: '24' } });
    await page.waitForTimeout(700);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect(found).toEqual([]);
  }
  // As a window of 380 px and at 200 % in it.
  for (const width of [380, 190]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
  // Erasing everything takes along what is half written in another window.
  expect(await page.evaluate('sessionStorage.length')).toBe(1);
  await tellFrom(desk, { type: 'erase' });
  await expect.poll(() => page.evaluate('sessionStorage.length').catch(() => null)).toBe(0);
  await page.close();
});
