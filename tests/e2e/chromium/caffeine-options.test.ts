/** Caffeine in the settings of a real Chromium: by the keyboard alone, refused at the field, hidden for who drinks none. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { COFFEE, firstCaffeine, TEA } from '../../../lib/caffeine/first';
import type { CaffeineSettings, Drink } from '../../../lib/caffeine/schema';
import type { Tonight } from '../../../lib/tonight/tonight';
import { Chromium } from '../../lab/chromium';
import { zoneWhere } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';

/** Where it is between eleven and twelve in the morning now: cups of the morning are past, the last one is to come. */
const { zone: ZONE, ahead: AHEAD } = zoneWhere(11);
const WIDE = { width: 1100, height: 900 };

let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: ZONE }, viewport: WIDE });
});
afterAll(() => chromium.close());
beforeEach(async () => {
  page = await chromium.page('options.html#caffeine', WIDE);
  await tellFrom(page, { type: 'erase' });
  await tellFrom(page, { type: 'schedule/save', value: everyNight('22:30', '06:30') });
  await tellFrom(page, {
    type: 'look/save',
    value: { version: 1, look: 'bedtime', showTimeLeft: true, clock: '24' },
  });
  await page.getByText('About 13:30, for bed at 22:30.').waitFor();
});

const read = <T>(key: string) =>
  page.evaluate(`chrome.storage.local.get('${key}').then((all) => all['${key}'])`) as Promise<T>;
const settings = () => read<CaffeineSettings>('settings/caffeine');
const tonight = () => read<Tonight>('tonight');
/** When the last coffee is planned, on the clock there; undefined where it is not. */
const planned = async () => {
  const due = (await tonight()).chain.find(({ kind }) => kind === 'caffeine')?.due;
  return due && new Date(due + AHEAD * 3_600_000).toISOString().slice(11, 16);
};
const section = () => page.getByRole('region', { name: 'Caffeine' });
const told = (text: string | RegExp) => section().getByText(text).waitFor();
/** This morning at that time on the clock there. */
const at = (time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date().setUTCHours(hour - AHEAD, minute, 0, 0);
};

/** Tabs on until what has the focus is called so. */
async function tabTo(name: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const focus = document.activeElement as HTMLInputElement;
      return focus.ariaLabel ?? focus.labels?.[0]?.textContent ?? focus.textContent ?? '';
    });
    if (called.trim().startsWith(name)) return;
  }
  throw new Error(`Tab never reached "${name}"`);
}
const keys = async (...names: string[]) => {
  for (const name of names) await page.keyboard.press(name);
};
const write = async (name: string, text: string) => {
  await tabTo(name);
  await keys('ControlOrMeta+a');
  await page.keyboard.type(text);
};

test('a link from elsewhere leads to the section', async () => {
  const link = await chromium.page('options.html#caffeine', WIDE);
  const top = () => link.evaluate<number>("document.getElementById('caffeine')?.getBoundingClientRect().top ?? -1");
  await link.getByText('Caffeine in your body').waitFor();
  await expect.poll(top).toBeLessThan(300);
  expect(await top()).toBeGreaterThanOrEqual(0);
  await expect.poll(() => link.locator('[aria-current]').textContent()).toBe('Caffeine');
  await link.close();
});

test('the keyboard alone has it worked out, adds a drink and puts it first; the reminder follows each step', async () => {
  await page.getByRole('switch', { name: "I don't drink caffeine" }).focus();
  await tabTo('Hours before bed');
  await keys('ArrowRight');
  await told('About 15:01, for bed at 22:30.');
  await expect.poll(planned).toBe('15:01');

  await tellFrom(page, { type: 'dose/log', dose: 'tea', drink: TEA, at: at('08:00') });
  await told('About 13:30, for bed at 22:30.');
  await expect.poll(planned).toBe('13:30');

  await tabTo('Caffeine in your body');
  const reading = () => page.evaluate("document.activeElement.getAttribute('aria-valuetext')");
  await expect.poll(reading).toMatch(/^22:30, bedtime, \d+ mg, 35 mg Coffee at 13:30 included$/);
  await keys('ArrowLeft');
  await expect.poll(reading).toMatch(/^22:15, /);
  await keys('Home', 'ArrowRight');
  await expect.poll(reading).toMatch(/^06:45, 0 mg, /);
  await page.locator('.chart-plot').first().hover();
  await expect.poll(reading).toMatch(/^(18|19):\d\d, /);

  await tabTo('My limit, how fast');
  await keys('Enter');
  await tabTo('35 mg');
  await keys('ArrowRight');
  await told('About 18:03, for bed at 22:30.');
  await expect.poll(planned).toBe('18:03');

  await tabTo('Add a drink');
  await keys('Enter');
  await page.keyboard.type('Mate');
  await write('Caffeine in milligrams', '-80');
  await keys('Enter');
  await told('Choose a number from 0 to 1,000.');
  expect((await settings()).own).toEqual([]);
  expect(await page.getByLabel('Caffeine in milligrams').inputValue()).toBe('-80');
  await keys('ControlOrMeta+a');
  await page.keyboard.type('80');
  await keys('Enter');
  await expect.poll(async () => (await settings()).own.map(({ name, mg }) => [name, mg])).toEqual([['Mate', 80]]);

  await tabTo('One more');
  await page.keyboard.type('Mate');
  await tabTo('Put it there');
  await keys('Enter');
  await section().getByRole('button', { name: 'Move up: Mate' }).focus();
  await keys('Enter', 'Enter');
  const order = async () => (await settings()).favourites.map(({ drink, name }) => name ?? drink);
  await expect.poll(order).toEqual(['Mate', 'coffee', 'blackTea']);
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Move up: Mate');
  await expect.poll(async () => (await tonight()).caffeine?.favourites[0]?.name).toBe('Mate');

  await tabTo('Undo');
  await keys('Enter');
  await expect.poll(order).toEqual(['coffee', 'Mate', 'blackTea']);
});

test('who drinks none sees no row of it, here or in the popup, and hears of no last coffee; one press takes that back', async () => {
  const row = page.getByRole('switch', { name: 'Last coffee' });
  const inChain = page.locator('.chain').getByText('Last coffee');
  await row.waitFor();
  await inChain.waitFor();
  await page.getByRole('switch', { name: "I don't drink caffeine" }).click();
  await row.waitFor({ state: 'detached' });
  await inChain.waitFor({ state: 'detached' });
  await expect.poll(planned).toBeUndefined();
  expect((await tonight()).caffeine).toBeNull();
  await page.getByText('More reminders').click();
  expect(await page.getByRole('switch', { name: 'Alcohol' }).isVisible()).toBe(true);

  const popup = await chromium.page('popup.html', { width: 380, height: 560 });
  await popup.getByRole('button', { name: 'Change tonight' }).waitFor();
  expect(await popup.getByText('Coffee').count()).toBe(0);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
  await expect.poll(planned).toBe('13:30');
  await popup.getByRole('button', { name: 'Coffee' }).waitFor();
  await popup.close();
});

test('with everything open and the longest words axe finds nothing and nothing runs over the side', async () => {
  const long = (id: string, name: string): Drink => ({ ...COFFEE, drink: `own/${id}`, name, minutes: 90 });
  const words = long('a', 'Donaudampfschifffahrtskaffeegesellschaft');
  const others = ['b', 'c', 'd'].map((id) => long(id, `${id} Großer Filterkaffee mit Hafermilch`));
  const value: CaffeineSettings = {
    ...firstCaffeine(),
    ...{ mode: 'estimate', limit: 50, clearance: 'pill', usual: words, own: [words, ...others], favourites: others },
  };
  await tellFrom(page, { type: 'caffeine/save', value });
  await told(/About \d\d:\d\d, for bed at 22:30\./);
  await page.evaluate("for (const fold of document.querySelectorAll('#caffeine details')) fold.open = true");
  await section().getByRole('button', { name: 'Edit: Donau' }).click();
  await section().getByRole('button', { name: 'Add a drink' }).click();
  await section().getByRole('button', { name: 'Add it' }).click();
  await told('Give it a name.');
  await tellFrom(page, { type: 'dose/log', dose: 'a', drink: words, at: at('09:00') });
  await page.evaluate("for (const fold of document.querySelectorAll('#working details')) fold.open = true");
  const noted = page.locator('#working .drink-noted span').first();
  await noted.waitFor({ state: 'attached' });
  await page.evaluate("for (const fold of document.querySelectorAll('#working details')) fold.open = true");
  // On one line or two, not letter below letter.
  expect((await noted.boundingBox())?.height).toBeLessThan(60);
  const { violations } = await new AxeBuilder({ page }).include('#caffeine').analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  for (const dir of ['rtl', 'ltr']) {
    await page.evaluate(`document.documentElement.dir = '${dir}'`);
    for (const width of [1100, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${width} ${dir}`).toBeLessThanOrEqual(width);
    }
  }
});
