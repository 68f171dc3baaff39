/** The legs tab of the journal in a real Chromium: by keys alone, by touch, over a reload, and beside what popup and night page note. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import type { NightRecord } from '../../../lib/schedule/record';
import { addDays } from '../../../lib/time/plain';
import type { Tonight } from '../../../lib/tonight/tonight';
import { Chromium } from '../../lab/chromium';
import { inMinutes } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';

let chromium: Chromium;
let desk: Page;
let page: Page;
let errors: string[] = [];

/** An hour before a bedtime. */
const evening: Command = { type: 'schedule/save', value: everyNight(inMinutes(60), inMinutes(540)) };
const legs = (often: 'often' | 'no'): Command => ({
  type: 'body/save',
  value: { version: 1, legs: often, profile: { asked: true, chips: [] } },
});

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: 'UTC' } });
  desk = await chromium.page('help.html');
});
afterAll(() => chromium.close());
beforeEach(async () => {
  errors = [];
  await tellFrom(desk, { type: 'erase' }, evening, legs('often'));
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

async function open(width = 1024): Promise<void> {
  page = await chromium.page('journal.html#legs', { width, height: 768 });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.getByRole('heading', { name: 'What you noted' }).waitFor();
}

async function tonight(): Promise<string> {
  return ((await desk.evaluate(`chrome.storage.local.get('tonight')`)) as { tonight: Tonight }).tonight.night;
}

async function record(night?: string): Promise<NightRecord> {
  const key = `night/${night ?? (await tonight())}`;
  const stored = (await desk.evaluate(`chrome.storage.local.get(${JSON.stringify(key)})`)) as Record<
    string,
    NightRecord
  >;
  return stored[key] as NightRecord;
}
const entries = async () => (await record()).legEntries;

/** Tabs on until something has the focus whose name begins so. */
async function tabTo(name: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const on = document.activeElement;
      const label = on instanceof HTMLInputElement ? on.labels?.[0] : on;
      return (on?.ariaLabel ?? label?.textContent ?? '').trim();
    });
    if (said.startsWith(name)) return;
  }
  throw new Error(`Tab never reached "${name}"`);
}

async function sound(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

describe('a note', () => {
  test('is written by keys alone, outlives a reload half written, and is changed, removed and put back', async () => {
    await open();
    await sound();
    await tabTo('0');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await tabTo('0');
    await page.keyboard.press('ArrowLeft');
    await tabTo('left calf');
    await page.keyboard.press('Space');
    await tabTo('Add more');
    await page.keyboard.press('Enter');
    await tabTo('Felt like, in your own words');
    await page.keyboard.type('fizzing');
    await tabTo('walking');
    await page.keyboard.press('Space');
    await tabTo('not at all');
    await page.keyboard.press('ArrowRight');
    await sound();

    await page.reload();
    await page.getByRole('heading', { name: 'What you noted' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'left calf' }).isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Felt like, in your own words' }).inputValue()).toBe('fizzing');
    await tabTo('Note it');
    await page.keyboard.press('Enter');
    await page.getByText('Noted. That is all.').waitFor();
    const said = { now: 3, strongest: 10, where: ['calfLeft'], felt: 'fizzing' };
    const helped = [{ what: 'walk', much: 'some' }];
    expect(await entries()).toMatchObject([{ ...said, helped, began: null, painful: null, lost: null }]);
    await page.getByText('“fizzing”').waitFor();
    expect(await page.getByRole('checkbox', { name: 'left calf' }).isChecked()).toBe(false);

    await page.getByRole('button', { name: /^Change, / }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Change what you wrote');
    await tabTo('right calf');
    await page.keyboard.press('Space');
    await tabTo('Keep the change');
    await page.keyboard.press('Enter');
    await page.getByText('left calf, right calf').waitFor();
    const both = { ...said, where: ['calfLeft', 'calfRight'] };
    expect(await entries()).toMatchObject([both]);

    // It was of last night: it goes there, and comes back.
    const last = addDays(await tonight(), -1);
    await page.getByRole('button', { name: /^Change, / }).click();
    await page.getByLabel('For', { exact: true }).selectOption(last);
    await page.getByRole('button', { name: 'Keep the change' }).click();
    await expect.poll(entries).toEqual([]);
    expect((await record(last)).legEntries).toMatchObject([both]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(entries).toMatchObject([both]);
    expect((await record(last)).legEntries).toEqual([]);

    await page.getByRole('button', { name: /^Remove, / }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Removed.').waitFor();
    await expect.poll(() => page.locator(':focus').textContent()).toBe('What you noted');
    expect(await entries()).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('“fizzing”').waitFor();
    expect(await entries()).toMatchObject([both]);
  });

  test('is written by touch on the picture, and stands beside what popup and night page noted', async () => {
    await tellFrom(desk, { type: 'profile/save', chips: [] });
    page = await chromium.page('popup.html', { width: 380, height: 560 });
    await page.getByText('stirring').click();
    await expect.poll(async () => (await record()).legs.length).toBe(1);
    await page.close();
    page = await chromium.page('night.html');
    await page.getByRole('button', { name: /^Neither/ }).click();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: 'Note that legs woke me' }).click();
    await expect.poll(async () => (await record()).legsWoke.length).toBe(1);
    await page.close();

    await open(380);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(380);
    const touch = await chromium.context.newCDPSession(page);
    // Your right is on the right, as in a mirror.
    const figure = page.locator('.body-figure');
    await figure.scrollIntoViewIfNeeded();
    const box = await figure.boundingBox();
    if (!box) throw new Error('No figure');
    const at = { x: box.x + box.width * 0.64, y: box.y + (box.height * 133) / 176 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.getByRole('checkbox', { name: 'right calf' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Note it' }).click();
    await expect.poll(async () => (await entries()).map(({ where }) => where)).toEqual([['calfRight']]);

    const night = page.locator('.leg-nights section');
    await expect.poll(() => night.locator('li').count()).toBe(3);
    expect(await night.count()).toBe(1);
    expect(await night.locator('li').allTextContents()).toEqual([
      expect.stringContaining('Legs stirring'),
      expect.stringContaining('Legs woke you'),
      expect.stringContaining('right calf'),
    ]);
    await sound();

    await page.getByRole('button', { name: /^Change, .*Legs stirring$/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').getAttribute('value')).toBe('stirring');
    await page.keyboard.press('ArrowRight');
    await sound();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(380);
    await page.getByRole('button', { name: 'Keep the change' }).click();
    await page.getByText('Legs restless').waitFor();
    expect((await record()).legs).toMatchObject([{ value: 'restless' }]);
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Change');

    await page.getByRole('button', { name: /^Remove, .*Legs woke you$/ }).click();
    await page.getByText('Removed.').waitFor();
    expect((await record()).legsWoke).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await record()).legsWoke.length).toBe(1);
    expect((await record()).legs).toMatchObject([{ value: 'restless' }]);
  });
});

describe('where nothing is noted', () => {
  test('what was noted is read alone; where legs do not matter, the settings are offered', async () => {
    await tellFrom(
      desk,
      { type: 'legs', value: 'restless' },
      { type: 'journal/save', value: { version: 1, noting: false } },
    );
    await open();
    await page.getByText('Legs restless').waitFor();
    expect(await page.getByRole('button', { name: 'Note it' }).count()).toBe(0);
    await tellFrom(desk, { type: 'journal/save', value: { version: 1, noting: true } });
    await page.getByRole('button', { name: 'Note it' }).waitFor();
    await tellFrom(desk, legs('no'));
    await page.getByRole('heading', { name: 'Do your legs keep you awake?' }).waitFor();
    expect(await page.getByRole('button', { name: 'Note it' }).count()).toBe(0);
    await page.getByText('Legs restless').waitFor();
    await sound();
    expect(chromium.requests).toEqual([]);
  });
});
