/** The journal in a real Firefox: its tabs, its nights, a note on the legs, a trial, a card, and a table that is saved. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { zoneWhere } from '../../lab/clock';
import { tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';
import { ANEW, pastNights, storeNights } from '../../lab/journal-lab';
import { temporary } from '../../lab/process';

const downloads = temporary('downloads');
let firefox: Firefox;
let desk: Page;
let page: Page;

beforeAll(async () => {
  firefox = await Firefox.launch({
    // Where it is evening: the night at hand is not over.
    env: { TZ: zoneWhere(20).zone },
    preferences: { 'browser.download.folderList': 2, 'browser.download.dir': downloads.path },
  });
  desk = await firefox.page('help.html');
});
beforeEach(async () => {
  await tellFrom(desk, ...ANEW);
  await storeNights((source) => desk.evaluate(source), pastNights(16, '2026-10-25'));
});
afterEach(() => page.close());
afterAll(async () => {
  await firefox.close();
  downloads.remove();
});

const count = (selector: string) => page.evaluate(`document.querySelectorAll('${selector}').length`);
const words = () => page.evaluate("document.querySelector('main')?.innerText ?? ''") as Promise<string>;
const stored = (key: string) =>
  desk.evaluate(`browser.storage.local.get(null).then((all) => JSON.stringify(all['${key}']))`).then(String);
const address = () => page.evaluate('location.hash');

/** Opens a part of the journal and waits for words of it. */
async function open(tab: string, said: string): Promise<void> {
  page = await firefox.page(`journal.html#${tab}`);
  await expect.poll(words).toContain(said);
}

/** Presses what has this name and is to be seen, as a pointer does. */
async function press(selector: string, name: string): Promise<void> {
  const all = `[...document.querySelectorAll('${selector}')]`;
  const found = `${all}.find((each) => each.innerText.trim() === '${name}' && each.checkVisibility())`;
  await expect.poll(() => page.evaluate(`${found} !== undefined`), { message: name }).toBe(true);
  const element = (await page.evaluateHandle(found)).asElement();
  await (element as Awaited<ReturnType<Page['$']>>)?.click();
}

/** Presses keys that move the focus, and waits until it has moved. */
async function move(...keys: ('Shift' | 'Tab')[]): Promise<void> {
  await page.evaluate('window.left = document.activeElement');
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
  await expect.poll(() => page.evaluate('document.activeElement !== window.left')).toBe(true);
}

/** Tabs on until what a selector means has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let stops = 0; stops < 30; stops += 1) {
    await move('Tab');
    if (await page.evaluate(`document.activeElement.matches('${selector}')`)) return;
  }
  throw new Error(`Tab never reached ${selector}`);
}

test('every tab has something to say', async () => {
  await open('nights', 'Open this night');
  for (const tab of ['morning', 'legs', 'try', 'learn', 'notes', 'nights']) {
    await page.evaluate(`location.hash = '${tab}'`);
    const current = "document.querySelector('[aria-current]')?.hash";
    await expect.poll(() => page.evaluate(current)).toBe(`#${tab}`);
    await expect.poll(async () => (await words()).length, { message: tab }).toBeGreaterThan(30);
  }
});

test('nights stand under each other; by keys alone they are read, one opens, and another by its date', async () => {
  await open('nights', 'Open this night');
  expect(await count('.raster-name')).toBe(14);
  await tabTo('.raster .chart-slider');
  await page.keyboard.press('ArrowDown');
  const said = () => page.evaluate("document.querySelector('.raster .chart-slider').getAttribute('aria-valuetext')");
  await expect.poll(said).toContain('October 24');
  await page.keyboard.press('Enter');
  await expect.poll(words).toContain('Night of Saturday, October 24, 2026');
  expect(await words()).toContain('Off to bed');
  // From the head of the night back to the links before it.
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('night-head');
  await move('Shift', 'Tab');
  await page.keyboard.press('Enter');
  await expect.poll(address).toBe('#nights');
  await expect.poll(said).toContain('October 24');

  await tabTo('.nights-go input');
  await page.keyboard.type('09132026');
  await page.keyboard.press('Enter');
  await expect.poll(words).toContain('There is no night of Sunday, September 13, 2026 here.');
  expect(await address()).toBe('#nights/2026-09-13');
  await tabTo('.night-near a');
  await page.keyboard.press('Enter');
  await expect.poll(words).toContain('Night of Saturday, October 10, 2026');
});

test('the numbers fold out', async () => {
  await open('nights', 'Numbers');
  await press('summary', 'Numbers');
  await expect.poll(words).toContain('Hours asleep');
});

test('a note on the legs is made by a pointer, and stands as it was said', async () => {
  await open('legs', 'What you noted');
  await page.click('.leg-urge input[value="4"]');
  await press('label', 'left calf');
  await press('summary', 'Add more');
  await press('label', 'walking');
  await press('button', 'Note it');
  const night = await desk.evaluate("browser.storage.local.get('tonight').then(({ tonight }) => tonight.night)");
  const entries = async () => JSON.parse(await stored(`night/${night}`)).legEntries;
  await expect.poll(entries).toHaveLength(1);
  expect((await entries())[0]).toMatchObject({
    now: 4,
    strongest: null,
    where: ['calfLeft'],
    helped: [{ what: 'walk' }],
  });
  await expect.poll(words).toContain('left calf');
});

test('a trial begins, and is stopped without a trace on its first day', async () => {
  await open('try', 'An evening walk');
  await press('.try-pick', 'An evening walk');
  await press('.try-begin', 'Begin tonight');
  await expect.poll(words).toContain('Night 1 of 28');
  expect(JSON.parse(await stored('trials')).now).toMatchObject({ change: 'walk', form: 'blocks', stopped: null });
  await press('.try-ending > button', 'Stop');
  await press('dialog[open] button', 'Stop');
  await expect.poll(() => stored('trials')).toBe('{"version":1,"now":null,"past":[]}');
  await expect.poll(() => count('.try-pick')).toBe(6);
});

test('what is known is searched, and a card opens', async () => {
  await open('learn', 'Heard that');
  const all = Number(await count('.learn-list a'));
  await page.click('.learn-search');
  await page.keyboard.type('magnesium');
  await expect.poll(async () => Number(await count('.learn-list a'))).toBeLessThan(all);
  const title = String(await page.evaluate("document.querySelector('.learn-list a').innerText"));
  await page.click('.learn-list a');
  await expect.poll(address).toMatch(/^#learn\/./);
  await expect.poll(() => page.evaluate("document.querySelector('main h2').innerText")).toBe(title);
});

test('the page of notes has a row for each night, and the table of nights is saved', async () => {
  rmSync(downloads.path, { recursive: true });
  mkdirSync(downloads.path);
  await open('notes', 'Tables');
  await expect.poll(() => count('.sheet tbody tr')).toBe(14);
  await press('button', 'Nights');
  const said = () => page.evaluate("document.querySelector('.notes-tables [role=status]').innerText");
  await expect.poll(said).toContain('Saved: ');
  const file = join(downloads.path, String(await said()).replace('Saved: ', ''));
  const rows = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
  await expect.poll(() => rows().filter((row) => row.startsWith('2026-10-')).length).toBe(16);
});
