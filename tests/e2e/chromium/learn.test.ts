/** Learn in a real Chromium: found and opened by keys, left again, copied, and the same whatever was noted; and so is help. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chromium } from '../../lab/chromium';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { pastNights, storeNights } from '../../lab/journal-lab';

const WIDE = { width: 1024, height: 720 };

let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: 'UTC' }, viewport: WIDE });
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await chromium.page('journal.html#learn', WIDE);
  await tellFrom(page, { type: 'schedule/save', value: everyNight('22:30', '06:45') });
  await tellFrom(page, {
    type: 'body/save',
    value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } },
  });
  await page.getByRole('heading', { name: 'Learn' }).waitFor();
});
afterAll(() => chromium.close());

const scrolled = () => page.evaluate(() => Math.round(scrollY));
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const heading = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor();

async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

test('a card is found and opened by keys; on the way back the words that were searched and the place are kept', async () => {
  await page.getByLabel('Search').focus();
  await page.keyboard.type('ferritin');
  await page.getByText('1 card', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('The iron test to ask about');
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Enter');
  await heading('The iron test to ask about');
  expect(await focused()).toBe('The iron test to ask about');
  expect(page.url()).toMatch(/#learn\/iron$/);
  expect(await faults()).toEqual([]);
  await page.goBack();
  await heading('Learn');
  expect(await page.getByLabel('Search').inputValue()).toBe('ferritin');
  expect(await focused()).toBe('The iron test to ask about');
  await page.getByLabel('Search').fill('');
});

test('who comes back to the list, from a card or the card after it, stands where they left it', async () => {
  const link = page.getByRole('link', { name: 'Naps and weekend lie-ins' });
  await link.scrollIntoViewIfNeeded();
  const place = await scrolled();
  expect(place).toBeGreaterThan(1000);
  await link.click();
  await heading('Naps and weekend lie-ins');
  expect(await scrolled()).toBe(0);
  await page.getByRole('link', { name: 'Regular beats perfect' }).click();
  await heading('Regular beats perfect');
  expect(await scrolled()).toBe(0);
  await page.goBack();
  await heading('Naps and weekend lie-ins');
  await page.goBack();
  await heading('Learn');
  await expect.poll(scrolled).toBe(place);
  expect(await focused()).toBe('Naps and weekend lie-ins');
});

test('under the curve in the settings folds out the card that bears on it', async () => {
  await page.goto(chromium.url('options.html#caffeine'));
  await page.getByText('How sure is this?').click();
  await page.getByRole('link', { name: 'What is known – Caffeine: dose and clock' }).click();
  await heading('Caffeine: dose and clock');
  expect(await focused()).toBe('Caffeine: dose and clock');
});

test('a claim is copied as text, with its source', async () => {
  await page.goto(chromium.url('journal.html#learn/heard'));
  await heading('Heard that...?');
  expect(await focused()).toBe('Heard that...?');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Copy as text: A magnesium spray calms the legs.' }).click();
  await page.getByText('Copied').waitFor();
  const text = await page.evaluate('navigator.clipboard.readText()');
  expect(text).toContain('Reviewers found no sound support');
  expect(text).toContain('Source: Gröber, Nutrients, 2017');
});

/** What stands in a place of a page, as its very elements. */
async function drawn(path: string, ...places: string[]): Promise<string[]> {
  await page.goto('about:blank');
  await page.goto(chromium.url(path));
  await page.locator('h2').first().waitFor();
  return Promise.all(places.map((place) => page.locator(place).innerHTML()));
}

test('nothing that is chosen or noted opens, marks or moves anything: help, Learn, and the tabs and foot of the journal', async () => {
  const all = async () => [
    await drawn('help.html', 'body'),
    await drawn('journal.html#learn', 'main', '.journal-tabs', '.journal-foot'),
    await drawn('journal.html#learn/feels', 'main'),
  ];
  const before = await all();
  const nights = pastNights(40, '2026-01-31');
  const [entry] = nights.flatMap(({ legEntries }) => legEntries);
  if (!entry) throw new RangeError('nobody noted their legs');
  // Every night noted three times, as strong as it can be.
  const often = nights.map((night) => ({
    ...night,
    legEntries: [1, 2, 3].map((n) => ({
      ...entry,
      id: `${night.night}-${n}`,
      at: night.bedtime,
      now: 10,
      strongest: 10,
    })),
  }));
  await storeNights((source) => page.evaluate(source), often);
  const profile = { asked: true, chips: ['clotNow' as const] };
  await tellFrom(page, { type: 'body/save', value: { version: 1, legs: 'often', profile } });
  await tellFrom(page, { type: 'legs', value: 'restless' });
  expect(await all()).toEqual(before);
  expect(before[0]?.[0]).toContain('Get help now');
  expect(chromium.requests).toEqual([]);
});
