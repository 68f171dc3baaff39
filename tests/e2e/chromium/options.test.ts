/** The settings page in a real Chromium: what one sees first, what the keyboard alone can do, what is really stored. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { FileChooser, Page } from '@playwright/test';
import { afterEach, describe, expect, test } from 'vitest';
import { Chromium } from '../../lab/chromium';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { type Closable, temporary } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

async function options(viewport = { width: 1100, height: 900 }): Promise<Page> {
  const chromium = await Chromium.launch({ env: { TZ: 'Europe/Berlin' } });
  opened.push(chromium);
  const page = await chromium.page('options.html', viewport);
  await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
  return page;
}

function folder(): string {
  const { path, remove } = temporary('copies');
  opened.push({ close: async () => remove() });
  return path;
}

const stored = <T>(page: Page, key: string) =>
  page.evaluate(`chrome.storage.local.get('${key}').then((all) => all['${key}'])`) as Promise<T>;

const setUp = (page: Page) => tellFrom(page, { type: 'schedule/save', value: everyNight('22:30', '06:30') });
const bedtime = async (page: Page) =>
  (await stored<{ week: { bedtime: string }[] } | undefined>(page, 'settings/schedule'))?.week[0]?.bedtime;
const alcohol = async (page: Page) =>
  (await stored<{ kinds: { alcohol: { on: boolean } } } | undefined>(page, 'settings/reminders'))?.kinds.alcohol.on;

/** Everything that Tab stops at, with what it is called; links of the index and the foot are left out. */
const controls = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href]')];
    const seen = all.filter((each) => each.checkVisibility() && !each.closest('nav, footer'));
    // A group of radio buttons is one question and one stop of Tab: it counts once. A fold's heading counts too.
    const once = new Map(
      seen.map((each) => [each instanceof HTMLInputElement && each.type === 'radio' ? each.name : each, each]),
    );
    return [...once.values()].map((each) => (each.closest('label, fieldset') ?? each).textContent ?? each.id);
  });

describe('at first sight', () => {
  // Eight of them are caffeine's: its switch, two ways, hours, usual drink, the curve, and three folds.
  test('there are at most 28 controls, folds included, before and after a bedtime is set', async () => {
    const page = await options();
    const fresh = await controls(page);
    await setUp(page);
    await page.getByText('Weekends, shifts, time away').waitFor();
    const set = await controls(page);
    console.log(`first sight: ${fresh.length} controls unset, ${set.length} set`);
    expect(fresh.length).toBeGreaterThan(8);
    expect(fresh.length).toBeLessThanOrEqual(28);
    expect(set.length).toBeLessThanOrEqual(28);
  });
});

/** Tabs on until the focused element answers to a name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      const label = at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
      return label.trim();
    });
  for (let tabs = 0; tabs < 90; tabs += 1) {
    if ((await named()).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"`);
}

test('the keyboard alone changes bedtime, switches a kind on, saves a copy, brings it back and takes that back', async () => {
  const page = await options();
  await setUp(page);
  const key = (name: string) => page.keyboard.press(name);
  // From the start: asked for at the key itself, the browser may open its own dialog first.
  const choosers: FileChooser[] = [];
  page.on('filechooser', (chooser) => choosers.push(chooser));

  await tabTo(page, 'Bedtime');
  await key('Tab');
  await tabTo(page, 'Bedtime');
  await page.keyboard.type('11:15 pm');
  await key('Enter');
  await page.getByRole('status').getByText('Saved').waitFor();
  expect(await bedtime(page)).toBe('23:15');

  await tabTo(page, 'More reminders');
  await key('Enter');
  await tabTo(page, 'Alcohol');
  await key('Space');
  await page.getByLabel('Alcohol, hours before bedtime').waitFor();
  await expect.poll(() => alcohol(page)).toBe(true);

  await tabTo(page, 'Save a copy, bring one back');
  await key('Enter');
  await tabTo(page, 'Save a copy');
  await key('Tab');
  await tabTo(page, 'Save a copy');
  const saving = page.waitForEvent('download');
  await key('Enter');
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^evenfall-\d{4}-\d\d-\d\d\.json$/);
  const file = join(folder(), download.suggestedFilename());
  await download.saveAs(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ evenfall: 'backup', version: 1 });

  await setUp(page);
  await expect.poll(() => bedtime(page)).toBe('22:30');
  await tabTo(page, 'Bring back a copy');
  await key('Enter');
  await expect.poll(() => choosers.length, { timeout: 10_000 }).toBe(1);
  await choosers[0]?.setFiles(file);
  await page.getByRole('heading', { name: 'In this copy' }).waitFor();
  await tabTo(page, 'Use its settings');
  await key('Space');
  await tabTo(page, 'Bring it back');
  await key('Enter');
  await page.getByText('Brought back').waitFor();
  expect(await bedtime(page)).toBe('23:15');

  await tabTo(page, 'Undo');
  await key('Enter');
  await page.getByText('As it was before').waitFor();
  expect(await bedtime(page)).toBe('22:30');
  expect(await alcohol(page)).toBe(true);
});

test('what is wrong stays in the field with its fault, and nothing is stored', async () => {
  const page = await options();
  await setUp(page);
  const wake = page.getByRole('textbox', { name: 'Wake', exact: true });
  await wake.fill('25:99');
  await wake.press('Enter');
  await page.getByText('That time does not exist. Try 11:00').waitFor();
  expect(await wake.inputValue()).toBe('25:99');
  await wake.fill('22:30');
  await wake.press('Enter');
  await page.getByText('Bedtime and wake are the same. Move one.').waitFor();
  expect((await stored<{ week: { wake: string }[] }>(page, 'settings/schedule')).week[0]?.wake).toBe('06:30');
  await page.getByText('Weekends, shifts, time away').click();
  await page.getByText('Away or on leave').click();
  await wake.fill('07:00');
  await wake.press('Enter');
  await page.getByLabel('Quiet from the night of').fill('2027-03-01');
  await page.getByText('An end keeps it from going on for ever').waitFor();
  await page.getByLabel('Back on').fill('2027-03-09');
  const pause = { from: '2027-03-01', until: '2027-03-09' };
  await expect.poll(() => stored(page, 'settings/schedule')).toMatchObject({ pause });
});

describe('bringing back', () => {
  test.each([
    ['a letter', 'Dear diary', 'That file is not a copy of ours, or it was cut short.'],
    ['a file of another program', '{"name": "x"}', 'That file is not from Evenfall.'],
    ['one from the future', '{"evenfall": "backup", "version": 7}', 'That copy comes from a newer Evenfall.'],
  ])('%s is refused in plain words', async (_title, text, words) => {
    const page = await options();
    await setUp(page);
    const file = join(folder(), 'copy.json');
    await writeFile(file, text);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Save a copy, bring one back').click();
    await page.getByText(words).waitFor();
    expect(await bedtime(page)).toBe('22:30');
  });
});

test('settings that cannot be read are kept aside, and can be looked at', async () => {
  const page = await options();
  await setUp(page);
  await page.evaluate("chrome.storage.local.set({ 'settings/look': { version: 1, look: 'plaid' } })");
  await tellFrom(page, { type: 'quiet', minutes: 0 });
  await page.getByText('Some settings could not be read.').waitFor();
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('dialog').getByText('"plaid"').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('button', { name: 'Close' }).click();
  await page.getByText('Some settings could not be read.').waitFor({ state: 'detached' });
});

test('erasing takes two steps and leaves nothing, the look for the first paint included', async () => {
  const page = await options();
  await setUp(page);
  await page.getByText('Save a copy, bring one back').click();
  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  expect(await bedtime(page)).toBe('22:30');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByText('No bedtime yet.').waitFor();
  expect((await stored(page, 'settings/schedule')) ?? null).toBeNull();
  // The page clears its own when the background has answered.
  await expect.poll(() => page.evaluate('Object.values(localStorage).join()')).not.toContain('b=');
});

test('with every fold open axe finds nothing and nothing runs over the side, narrow, wide and right to left', async () => {
  const page = await options();
  await setUp(page);
  await page.getByText('Weekends, shifts, time away').waitFor();
  await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
  await page.getByRole('button', { name: 'Add times' }).click();
  await page.getByRole('switch', { name: 'Repeat' }).click();
  await page.getByLabel('Night 1').waitFor();
  await page.getByRole('radio', { name: 'Every day on its own' }).click();
  await page.getByLabel('Bedtime, Sunday').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  for (const [width, dir] of [
    [1100, 'rtl'],
    [380, 'rtl'],
    [380, 'ltr'],
    [320, 'ltr'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(`document.documentElement.dir = '${dir}'`);
    expect(await page.evaluate('document.documentElement.scrollWidth'), `${width} ${dir}`).toBeLessThanOrEqual(width);
  }
});
