/** What holds on every page alike: no fault of access at any stage, no request, no error, and Tab reaches everything. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstReminders } from '../../../lib/schedule/kinds';
import { Chromium } from '../../lab/chromium';
import { inHours } from '../../lab/clock';
import { everyNight, OWN_ROUTINES, tellFrom } from '../../lab/evenfall';
import { pastNights, storeNights } from '../../lab/journal-lab';

/** The look pinned by the address: daylight, and ember; and by the clock of the page, dusk. */
const STAGES = ['light', 'dark', 'bedtime'] as const;
/** Every page, wide or as narrow as it comes; at all stages where none are named. */
const PAGES: { path: string; width: number; stages?: readonly (typeof STAGES)[number][] }[] = [
  { path: 'popup.html', width: 380 },
  { path: 'options.html', width: 1280 },
  { path: 'options.html', width: 380 },
  { path: 'welcome.html', width: 1280 },
  { path: 'routine.html', width: 1280 },
  { path: 'routine.html', width: 380 },
  { path: 'routine.html#edit/long', width: 1280 },
  { path: 'routine.html#new', width: 380 },
  { path: 'verbs.html?id=routine', width: 420 },
  { path: 'help.html', width: 720 },
  { path: 'night.html', width: 1280 },
  { path: 'night.html', width: 380 },
  { path: 'card.html', width: 1280 },
  { path: 'card.html', width: 380 },
  { path: 'journal.html#morning', width: 380, stages: ['light'] },
  { path: 'journal.html#nights', width: 1280 },
  { path: 'journal.html#nights/2026-10-24', width: 380, stages: ['dark'] },
  { path: 'journal.html#legs', width: 380, stages: ['dark'] },
  { path: 'journal.html#try', width: 1280, stages: ['bedtime'] },
  { path: 'journal.html#learn', width: 380, stages: ['bedtime'] },
  { path: 'journal.html#notes', width: 1280, stages: ['light'] },
];

let chromium: Chromium;
const errors: string[] = [];

async function open(path: string, width: number): Promise<Page> {
  const page = await chromium.page('help.html', { width, height: 800 });
  page.on('pageerror', (error) => errors.push(`${path}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${path}: ${message.text()}`);
  });
  await page.goto(chromium.url(path));
  await page.locator('h1, h2').first().waitFor();
  return page;
}

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: 'UTC' } });
  const page = await chromium.page('help.html');
  // With wrap up two hours before bedtime the page stands at dusk.
  await tellFrom(page, { type: 'schedule/save', value: everyNight(inHours(1.5), inHours(9)) });
  await tellFrom(page, {
    type: 'body/save',
    value: { version: 1, legs: 'often', profile: { asked: false, chips: ['knee'] } },
  });
  await tellFrom(page, { type: 'routines/save', value: OWN_ROUTINES });
  const reminders = firstReminders();
  reminders.kinds.screenLimit.on = true;
  await tellFrom(page, { type: 'reminders/save', value: reminders });
  await storeNights((source) => page.evaluate(source), pastNights(20, '2026-10-25'));
});
afterAll(() => chromium.close());

describe.each(STAGES)('with the look "%s"', (look) => {
  beforeAll(async () => {
    const page = await chromium.page('help.html');
    await tellFrom(page, { type: 'look/save', value: { version: 1, look, showTimeLeft: true, clock: '24' } });
    await page.close();
  });

  const here = PAGES.filter(({ stages = STAGES }) => stages.includes(look));
  test.each(here)('axe finds nothing on $path, $width px wide', async ({ path, width }) => {
    const page = await open(path, width);
    await page.waitForTimeout(400);

    const { violations } = await new AxeBuilder({ page }).analyze();

    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect(found).toEqual([]);
    await page.close();
  });
});

test.each(PAGES)(
  'Tab reaches every control of $path, $width px wide, and shows where it is',
  async ({ path, width }) => {
    const page = await open(path, width);
    await page.waitForTimeout(300);
    const wanted = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
      const free = all.filter((each) => each.checkVisibility() && !each.matches(':disabled, [tabindex="-1"]'));
      // A group of radio buttons is one stop.
      const stops = free.filter((each) => !(each instanceof HTMLInputElement && each.type === 'radio'));
      for (const [i, each] of stops.entries()) each.dataset.stop = String(i);
      return stops.length;
    });

    const reached = new Set<string>();
    const unseen: string[] = [];
    for (let presses = 0; presses < wanted + 40 && reached.size < wanted; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement | null;
        if (!focused || focused === document.body) return null;
        const label = focused.closest('label');
        const ringed = [focused, focused.parentElement, label, label?.parentElement].some((each) => {
          const style = each && getComputedStyle(each);
          return (
            style &&
            (Number.parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none') &&
            style.outlineStyle !== 'none'
          );
        });
        return { stop: focused.dataset.stop, ringed, name: focused.outerHTML.slice(0, 80) };
      });
      if (at?.stop !== undefined) reached.add(at.stop);
      if (at && !at.ringed) unseen.push(at.name);
    }

    expect(reached.size).toBe(wanted);
    expect(unseen).toEqual([]);
    await page.close();
  },
);

test('no page has asked the network for anything, and none has complained', () => {
  expect(chromium.requests).toEqual([]);
  expect(errors).toEqual([]);
});
