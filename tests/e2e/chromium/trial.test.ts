/** "Try a change" in a real Chromium, over five weeks of a clock that is put forward: from choosing to what came of it. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chromium } from '../../lab/chromium';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { pastNights, storeNights } from '../../lab/journal-lab';
import { FAKED_CLOCK_FLAGS, TimeMachine } from '../../lab/time-machine';
import { trialScript } from '../../lab/trial-lab';

let machine: TimeMachine;
let chromium: Chromium;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  machine = TimeMachine.at('2026-12-01 10:00:00', { zone: 'Europe/Berlin', jumps: 'clock' });
  chromium = await Chromium.launch({ env: machine.env, args: FAKED_CLOCK_FLAGS });
  page = await chromium.page('help.html', { width: 1024, height: 900 });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await tellFrom(
    page,
    { type: 'schedule/save', value: everyNight('22:30', '06:45') },
    { type: 'look/save', value: { version: 1, look: 'bedtime', showTimeLeft: true, clock: '24' } },
  );
  await page.goto(chromium.url('journal.html#try'));
});
afterAll(async () => {
  await chromium.close();
  await machine.close();
  expect(errors).toEqual([]);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const stored = () => page.evaluate(`chrome.storage.local.get('trials').then(({ trials }) => trials)`);
const soundness = async () => {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** Puts the clock to ten in the morning of a date, lets the background see it, and opens the tab anew. */
async function wakeOn(date: string): Promise<void> {
  machine.jump(`${date} 10:00:00`);
  await expect.poll(() => page.evaluate('new Date().toISOString().slice(0, 10)')).toBe(date);
  await tellFrom(page, { type: 'journal/save', value: { version: 1, noting: true } });
  await page.reload();
  await page.getByRole('heading', { name: 'Try a change' }).waitFor();
}

test('is chosen by keys, begins that day, and stopped before a night has passed it leaves nothing behind', async () => {
  await page.getByRole('radio', { name: 'Earlier last coffee' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('December 1 – 14').waitFor();
  await page.getByText('December 15 – 28').waitFor();
  await button('Begin tonight').press('Enter');
  await page.getByText('Night 1 of 28, as usual until December 14.').waitFor();
  expect(await focused()).toBe('Try a change');

  await button('Stop').press('Enter');
  await page.getByText('No night has passed').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).press('Enter');
  await page.getByRole('radio', { name: 'Earlier last coffee' }).waitFor();
  expect(await focused()).toBe('Try a change');
  expect(await stored()).toEqual({ version: 1, now: null, past: [] });
});

test('on a night with the change its rule is told in the journal, the popup and the settings', async () => {
  await page.getByRole('radio', { name: 'Earlier last coffee' }).check();
  await button('Begin tonight').click();
  await page.getByText('Night 1 of 28').waitFor();
  await wakeOn('2026-12-17');
  await storeNights((source) => page.evaluate(source), pastNights(16, '2026-12-16'));
  await tellFrom(page, { type: 'journal/save', value: { version: 1, noting: true } });
  await page.getByRole('heading', { name: 'Trying: last coffee by 11:30' }).waitFor();
  await page.getByText('Night 17 of 28, with the change until December 28.').waitFor();
  const alarms = await page.evaluate(`chrome.alarms.getAll()`);
  expect(alarms).toContainEqual(
    expect.objectContaining({ name: 'caffeine/2026-12-17', scheduledTime: Date.parse('2026-12-17T11:30+01:00') }),
  );
  expect(await soundness()).toEqual([]);

  const nights = page.getByRole('slider', { name: 'The nights' });
  await nights.focus();
  expect(await nights.getAttribute('aria-valuetext')).toBe('Thursday, December 17, with the change, tonight');
  await page.keyboard.press('Home');
  expect(await nights.getAttribute('aria-valuetext')).toMatch(/^Tuesday, December 1, as usual, (not )?noted$/);

  const popup = await chromium.page('popup.html', { width: 380, height: 560 });
  await popup.getByRole('button', { name: 'Trying: last coffee by 11:30' }).click();
  await popup.getByRole('link', { name: 'See it in the journal' }).waitFor();
  await popup.close();
  const settings = await chromium.page('options.html#reminders');
  await settings.getByText('Trying: last coffee by 11:30').waitFor();
  await settings.locator('.chain-row', { hasText: '11:30' }).getByText('Last coffee').waitFor();
  await settings.close();
});

test('is changed at any time: the old one stays among the earlier ones, with what was noted', async () => {
  await button('Change it').click();
  await button('Keep the one that runs').click();
  await page.getByText('Night 17 of 28').waitFor();
  await button('Change it').click();
  await page.getByRole('radio', { name: 'An evening walk' }).check();
  await page.getByRole('radio', { name: 'By turns' }).check();
  await button('Begin tonight').click();
  await page.getByText('Night 1 of 28, as usual until December 23.').waitFor();
  await page.getByText('Last coffee 2 h earlier').click();
  await page.getByText('stopped after 16 nights').waitFor();
  await page.getByText('Not enough nights yet to say anything.').first().waitFor();
  expect(await soundness()).toEqual([]);
});

test('at its end both parts stand side by side, and it can be put away and taken out', async () => {
  await storeNights((source) => page.evaluate(source), pastNights(28, '2026-12-16', 3));
  const id = { id: 'over', form: 'blocks', minutes: 0, time: null, begins: '2026-11-19', stopped: null } as const;
  await page.evaluate(trialScript({ now: { ...id, change: 'routine' }, past: [] }));
  await page.getByText('The four weeks are over.').waitFor();
  await page
    .getByText(/^On \d+ nights as usual you noted about .* It may be chance or something else\.$/)
    .first()
    .waitFor();
  await page.getByText(/^Kept to it, as you said: on \d+ of 14 nights, partly on 2, not on 2\./).waitFor();
  expect(await soundness()).toEqual([]);

  await button('Put it into the list').click();
  await page.getByText('The routine, every night').last().click();
  await button('Take it out of the list').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it out of the list' }).click();
  await expect.poll(stored).toEqual({ version: 1, now: null, past: [] });
  expect(await focused()).toBe('Try a change');
  const kept = await page.evaluate(`chrome.storage.local.get('night/2026-12-10')`);
  expect(kept).toMatchObject({ 'night/2026-12-10': { night: '2026-12-10' } });
});
