/** The morning in a real Firefox: three taps, one time, and keys alone. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { NightRecord } from '../../../lib/schedule/record';
import { addDays } from '../../../lib/time/plain';
import { zoneWhere } from '../../lab/clock';
import { tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';
import { ANEW } from '../../lab/journal-lab';
import { plannedNight } from '../../support/diary-nights';

/** Where it is between eight and nine in the morning now. */
const { zone: ZONE, ahead: AHEAD } = zoneWhere(8);

let firefox: Firefox;
let desk: Page;
let journal: Page;
let night: string;

beforeAll(async () => {
  firefox = await Firefox.launch({ env: { TZ: ZONE } });
  desk = await firefox.page('help.html');
});
beforeEach(async () => {
  await tellFrom(desk, ...ANEW);
  const tonight = await desk.evaluate("browser.storage.local.get('tonight').then(({ tonight }) => tonight.night)");
  night = addDays(String(tonight), -1);
  const record = JSON.stringify(plannedNight(night, ZONE));
  await desk.evaluate(`browser.storage.local.set({ 'night/${night}': ${record} })`);
  journal = await firefox.page('journal.html');
  await has('.morning-taps');
});
afterEach(() => journal.close());
afterAll(() => firefox.close());

const has = (selector: string) =>
  expect
    .poll(() => journal.evaluate(`document.querySelector('${selector}') !== null`), { message: selector })
    .toBe(true);
const noted = async () => {
  const source = `browser.storage.local.get('night/${night}').then((all) => JSON.stringify(all['night/${night}']))`;
  return JSON.parse(String(await desk.evaluate(source))) as NightRecord;
};
const wall = (at: number | null | undefined) => new Date((at ?? 0) + AHEAD * 3_600_000).toISOString().slice(0, 16);

test('three taps and one time of a fold are noted, and the time is the one that was typed', async () => {
  await journal.click('.scale .chip:nth-of-type(4) input');
  await journal.click('.scale:nth-of-type(2) .chip:nth-of-type(2) input');
  await journal.click('input[value="stirring"]');
  await journal.click('.morning-form > details > summary');
  await has('.morning-sleep .time');
  await journal.focus('.morning-sleep .time');
  await journal.keyboard.type('2315');
  await journal.keyboard.press('Enter');
  await expect.poll(async () => (await noted()).morning).toMatchObject({ rough: 4, rested: 2 });
  const { diary, legs } = await noted();
  expect(legs.map(({ value }) => value)).toEqual(['stirring']);
  expect(wall(diary?.sleeps[0]?.inBed)).toBe(`${night}T23:15`);
});

test('by keys alone, from the head of the form to what is noted', async () => {
  const focus = 'document.activeElement';
  await expect.poll(() => journal.evaluate(`${focus}.tagName`)).toBe('H2');
  await journal.keyboard.press('Tab');
  await expect.poll(() => journal.evaluate(`${focus}.closest('.scale') !== null`)).toBe(true);
  await journal.keyboard.press('3');
  await journal.keyboard.press('Tab');
  await expect.poll(() => journal.evaluate(`${focus}.closest('.scale:nth-of-type(2)') !== null`)).toBe(true);
  await journal.keyboard.press('5');
  await journal.keyboard.press('Enter');
  await expect.poll(async () => (await noted()).morning).toMatchObject({ rough: 3, rested: 5 });
  expect((await noted()).diary).toBeNull();
});
