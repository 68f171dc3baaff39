/** Drinks in the popup of a real Chromium: by the keyboard alone, and in every shape that a name or a window may have. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import { COFFEE, firstCaffeine, TEA } from '../../../lib/caffeine/first';
import type { Drink } from '../../../lib/caffeine/schema';
import { firstReminders } from '../../../lib/schedule/kinds';
import type { Tonight } from '../../../lib/tonight/tonight';
import { Chromium } from '../../lab/chromium';
import { zoneWhere } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';

const SIZE = { width: 380, height: 560 };
/** Where it is between one and two in the afternoon now: no time that is typed here meets midnight. */
const { zone: ZONE, ahead: AHEAD } = zoneWhere(13);

let chromium: Chromium;
/** Any page of ours, to send from while no popup is open. */
let desk: Page;
let errors: string[] = [];

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: ZONE }, viewport: SIZE });
  desk = await chromium.page('help.html');
});
afterAll(() => chromium.close());
beforeEach(async () => {
  errors = [];
  await tellFrom(desk, { type: 'erase' }, CLOCK);
});
afterEach(() => expect(errors).toEqual([]));

const DAY: Command = { type: 'schedule/save', value: everyNight('23:00', '07:00') };
const CLOCK: Command = { type: 'look/save', value: { version: 1, look: 'bedtime', showTimeLeft: true, clock: '24' } };
const tonight = () =>
  desk.evaluate(`chrome.storage.local.get('tonight').then(({ tonight }) => tonight)`) as Promise<Tonight>;
/** What was noted, each with its time on the clock there. */
const doses = async () => ((await tonight()).caffeine?.doses ?? []).map(({ drink, at }) => `${drink} ${wall(at)}`);
const amounts = async () => ((await tonight()).caffeine?.doses ?? []).map(({ mg, size }) => `${mg} mg, ${size} mL`);
const wall = (at: number) => new Date(at + AHEAD * 3_600_000).toISOString().slice(11, 16);

async function popup(): Promise<Page> {
  const page = await chromium.page('popup.html', SIZE);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.getByRole('button', { name: 'Other' }).waitFor();
  return page;
}

/** Tabs on until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 50; stops += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const focus = document.activeElement as HTMLInputElement;
      return focus.ariaLabel ?? focus.labels?.[0]?.textContent ?? focus.textContent ?? '';
    });
    if (called.startsWith(name)) return;
  }
  throw new Error(`Tab never reached "${name}"`);
}
const press = async (page: Page, name: string) => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

test('by the keyboard alone: one more drink, an earlier one, moved, taken out and put back as it was', async () => {
  await tellFrom(desk, DAY);
  const page = await popup();
  await press(page, 'Other');
  await page.getByRole('dialog', { name: 'Note a drink' }).waitFor();
  await tabTo(page, 'Now');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'Time');
  await page.keyboard.type('23:50');
  await page.keyboard.press('Enter');
  await page.getByText('That time has not come yet.').waitFor();
  await press(page, 'Espresso');
  expect(await page.evaluate(() => document.activeElement?.matches('.time[aria-invalid="true"]'))).toBe(true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('9:15');
  await page.keyboard.press('Enter');
  await press(page, 'Espresso');
  await page.getByText('Espresso, 09:15').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Other');
  expect(await doses()).toEqual(['espresso 09:15']);
  const id = (await tonight()).caffeine?.doses[0]?.id;

  await page.keyboard.press('Enter');
  await press(page, 'Noted so far');
  await press(page, 'Change Espresso');
  await tabTo(page, 'Time');
  await page.keyboard.type('10:00');
  await page.keyboard.press('Enter');
  await expect.poll(doses).toEqual(['espresso 10:00']);
  // How much it was, back above the time: one amount right after the other, and both are kept.
  for (let back = 0; back < 3; back += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('1200');
  await page.keyboard.press('Enter');
  await page.getByText('from 0 to 1,000').waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('80');
  await page.keyboard.press('Tab');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect.poll(amounts).toEqual(['80 mg, 40 mL']);
  for (let back = 0; back < 3; back += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Took out Espresso, 10:00').waitFor();
  expect(await doses()).toEqual([]);
  // Nothing is left in the list: the focus stays in the sheet, from where its foot is reached.
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await press(page, 'Undo');
  await expect.poll(doses).toEqual(['espresso 10:00']);
  expect((await tonight()).caffeine?.doses[0]?.id).toBe(id);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.close();
});

test('on a 12-hour clock a time without am or pm is the one that has come, and is said before it is noted', async () => {
  const clock12: Command = {
    type: 'look/save',
    value: { version: 1, look: 'bedtime', showTimeLeft: true, clock: '12' },
  };
  await tellFrom(desk, { type: 'schedule/save', value: everyNight('20:00', '02:00') }, clock12);
  const page = await popup();
  await press(page, 'Other');
  await tabTo(page, 'Now');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'Time');
  // Over a time about noon: half past three in the afternoon is nearer, and has not come.
  await page.keyboard.type('3:30');
  await page.getByRole('status').getByText('3:30 AM').waitFor();
  expect(await page.locator('.time-meant').textContent()).toBe('AM');
  await press(page, 'Espresso');
  await page.getByText('Espresso, 3:30 AM').waitFor();
  expect(await doses()).toEqual(['espresso 03:30']);
  await page.close();
});

test('a cup that a key noted is told once, and can be taken back', async () => {
  const dose = { ...TEA, id: 'by-key', at: Date.now() - 60_000 };
  await tellFrom(desk, DAY, { type: 'dose/log', dose: dose.id, drink: TEA, at: dose.at });
  await desk.evaluate(
    `chrome.storage.local.get('state').then(({ state }) => chrome.storage.local.set({ state: { ...state, noted: ${JSON.stringify(dose)} } }))`,
  );
  await tellFrom(desk, { type: 'quiet', minutes: 0 });
  const page = await popup();
  await page.getByText(/^Tea, /).waitFor();
  await expect.poll(async () => (await tonight()).noted).toBeNull();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(doses).toEqual([]);
  await page.close();
  const again = await popup();
  expect(await again.locator('.toast').count()).toBe(0);
  await again.close();
});

const LONG = 'Donaudampfschifffahrtskaffeegesellschaft';
const named = (id: string, name: string): Drink => ({ ...COFFEE, drink: `own/${id}`, name });
const wordy: Command = {
  type: 'caffeine/save',
  value: {
    ...firstCaffeine(),
    favourites: [named('a', LONG), named('b', 'Großer Filterkaffee mit Hafermilch, warm')],
    own: [named('c', 'مشروب خاص باسم طويل جدا من كلمات كثيرة')],
  },
};

test.each([
  ['day', DAY],
  ['dusk', { type: 'schedule/save', value: everyNight(inMinutes(80), inMinutes(560)) }],
] satisfies [string, Command][])(
  '%s: nothing runs over, whatever the names and the window',
  async (stage, schedule) => {
    const reminders = firstReminders();
    reminders.kinds.screens.lead = 120;
    await tellFrom(desk, schedule, wordy, { type: 'reminders/save', value: reminders });
    const page = await popup();
    expect(await page.evaluate(() => document.documentElement.dataset.stage)).toBe(stage === 'day' ? 'day' : 'evening');
    await page.getByRole('button', { name: `+ ${LONG}` }).click();
    await page.locator('.toast').waitFor();
    expect(await overflow(page)).toEqual([]);
    const tall = () => page.evaluate(() => document.documentElement.scrollHeight);
    expect(await tall()).toBeLessThanOrEqual(SIZE.height);
    await page.getByRole('button', { name: 'Other' }).click();
    await page.getByText('Noted so far').click();
    await page.getByRole('button', { name: `Change ${LONG}` }).click();
    await page.getByText('Earlier').click();
    expect(await tall()).toBeLessThanOrEqual(SIZE.height);
    // A popup's window grows with the zoom, up to 800 pixels: at 300 % there are 266 for it.
    for (const width of [380, 266]) {
      for (const dir of ['rtl', 'ltr']) {
        await page.setViewportSize({ width, height: 560 });
        await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
        expect({ width, dir, over: await overflow(page) }).toEqual({ width, dir, over: [] });
      }
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.close();
  },
);

/** The wall time there so many minutes from now. */
function inMinutes(minutes: number): string {
  return wall(Date.now() + minutes * 60_000);
}

/** What stands beyond the edges of the page, or is cut by what it stands in. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const place = document.querySelector('dialog') ?? document.querySelector('.popup-body');
    const all = [...(place?.querySelectorAll('button, p, h2, h3, span, input, select, a') ?? [])];
    return all
      .filter((each) => each.checkVisibility() && !each.matches('.hidden'))
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return (
          left < -0.5 || right > innerWidth + 0.5 || (each.matches('button') && each.scrollWidth > each.clientWidth + 1)
        );
      })
      .map((each) => each.outerHTML.slice(0, 120));
  });
}
