/** The popup and the page of one reminder in a real Firefox: a cup by the keyboard, an answer, and no times at night. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import { everyNight } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';

let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  firefox = await Firefox.launch();
  page = await firefox.page('popup.html');
});
afterAll(() => firefox.close());

async function tell(command: Command): Promise<void> {
  const envelope = JSON.stringify({ evenfall: 1, id: crypto.randomUUID(), command });
  expect(await page.evaluate(`browser.runtime.sendMessage(${envelope})`)).toEqual({ ok: true });
}

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
