/** The popup in a real Firefox: a cup by the keyboard, an answer, no times at night; and the alarm of the last coffee. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import { firstCaffeine } from '../../../lib/caffeine/first';
import type { Dose } from '../../../lib/caffeine/schema';
import { lastMinute } from '../../lab/coffee';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';

let firefox: Firefox;
/** Stays open; the popup is opened anew for each test. */
let desk: Page;
let page: Page;

beforeAll(async () => {
  firefox = await Firefox.launch();
  desk = await firefox.page('help.html');
});
afterAll(() => firefox.close());

const tell = (command: Command) => tellFrom(desk, command);

// Each begins with nothing, at a second try too.
beforeEach(async () => {
  await tell({ type: 'erase' });
  page = await firefox.page('popup.html');
});
afterEach(() => page.close());

/** Presses the filled button once it is there: parts of the popup come when they are needed. */
async function pressFilled(): Promise<void> {
  await expect.poll(() => page.evaluate("document.querySelector('.button-act') !== null")).toBe(true);
  await page.focus('.button-act');
  await page.keyboard.press('Enter');
}

const words = () => page.evaluate('document.body.innerText') as Promise<string>;
const inMinutes = (minutes: number) => {
  const then = new Date(Date.now() + minutes * 60_000);
  return `${String(then.getHours()).padStart(2, '0')}:${String(then.getMinutes()).padStart(2, '0')}`;
};

test('a bedtime is set, a cup noted, tonight skipped and taken back, and the night shows no time', async () => {
  await expect.poll(words).toContain('When would you like to sleep?');
  await tell({ type: 'schedule/save', value: everyNight(inMinutes(600), inMinutes(1080)) });
  await expect.poll(words).toContain('first up: ');
  await pressFilled();
  await expect.poll(words).toMatch(/Coffee, \d/);
  await tell({ type: 'tonight/skip', skip: true });
  await expect.poll(words).toMatch(/Quiet (tonight|today)[\s\S]*Undo/);
  await pressFilled();
  await expect.poll(words).toContain('first up: ');
  await tell({ type: 'tonight/bed', inBed: true });
  await expect.poll(words).toContain('Up for a bit?');
  // The line that told of the cup goes a moment after the view has changed.
  await expect.poll(words).not.toMatch(/\d\d:\d\d/);
});

test('the last coffee follows a drink that is noted for earlier, and bedtime, in the alarms of the browser', async () => {
  const settings = firstCaffeine();
  const limit = 60;
  await tell({ type: 'schedule/save', value: everyNight(inMinutes(600), inMinutes(1080)) });
  await tell({ type: 'caffeine/save', value: { ...settings, mode: 'estimate', limit } });
  const worked = async () => {
    const { bedtime, caffeine, alarm } = (await page.evaluate(`(async () => {
      const { tonight } = await browser.storage.local.get('tonight');
      const alarm = await browser.alarms.get('caffeine/' + tonight.night);
      return { ...tonight, alarm: alarm?.scheduledTime ?? null };
    })()`)) as { bedtime: number; caffeine: { doses: Dose[] }; alarm: number | null };
    return { alarm, doses: caffeine.doses, due: lastMinute(caffeine.doses, bedtime, limit) };
  };
  const before = await worked();
  expect(before.alarm).toBe(before.due);

  await tell({ type: 'dose/log', dose: 'hour', drink: settings.usual, at: Date.now() - 3_600_000 });
  const noted = await worked();
  expect(noted.alarm).toBe(noted.due);
  expect(noted.due).toBeLessThan(before.due - 3_600_000);

  await tell({ type: 'tonight/shift', minutes: 30 });
  const later = await worked();
  expect(later.alarm).toBe(later.due);
  expect(later.due).toBeGreaterThan(noted.due);
});

test('a drink of the list at an earlier time, taken out and put back as it was', async () => {
  await tell({ type: 'schedule/save', value: everyNight(inMinutes(600), inMinutes(1080)) });
  const press = (place: string) => page.evaluate(`document.querySelector('${place}').click()`);
  const doses = () =>
    page.evaluate(`browser.storage.local.get('tonight').then(({ tonight }) => JSON.stringify(tonight.caffeine.doses))`);
  await expect.poll(words).toContain('Other');
  await press('.row > [aria-haspopup]');
  await expect.poll(words).toContain('Espresso\n30 mL');
  await press('dialog .chips label + label input');
  await expect.poll(() => page.evaluate("document.querySelector('dialog .time') !== null")).toBe(true);
  await page.focus('#drinks-coffee + ul .drink-row');
  await page.keyboard.press('Enter');
  await expect.poll(words).toMatch(/Large coffee, \d/);
  const noted = await doses();
  expect(noted).toMatch(/"drink":"coffeeLarge".*"at":\d+/);
  await press('.row > [aria-haspopup]');
  await expect.poll(words).toContain('Noted so far');
  await press('dialog summary');
  await press('.drink-noted .button-icon');
  // The line of the drink before may stand there still.
  await expect.poll(words).toContain('Took out Large coffee');
  expect(await doses()).toBe('[]');
  await press('dialog .toast .button');
  await expect.poll(doses).toBe(noted);
});
