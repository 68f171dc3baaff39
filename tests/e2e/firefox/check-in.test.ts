/** The morning in a real Firefox: three taps, and one time. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NightRecord } from '../../../lib/schedule/record';
import { addDays } from '../../../lib/time/plain';
import { zoneWhere } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';
import { plannedNight } from '../../support/diary-nights';

/** Where it is between eight and nine in the morning now. */
const { zone: ZONE, ahead: AHEAD } = zoneWhere(8);

let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  firefox = await Firefox.launch({ env: { TZ: ZONE } });
  page = await firefox.page('help.html');
});
afterAll(() => firefox.close());

test('three taps and one time of a fold are noted, and the time is the one that was typed', async () => {
  await tellFrom(
    page,
    { type: 'schedule/save', value: everyNight('22:30', '06:45') },
    { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } },
  );
  const tonight = (await page.evaluate(
    `browser.storage.local.get('tonight').then(({ tonight }) => tonight.night)`,
  )) as string;
  const night = addDays(tonight, -1);
  const key = `night/${night}`;
  await page.evaluate(`browser.storage.local.set({ '${key}': ${JSON.stringify(plannedNight(night, ZONE))} })`);
  const journal = await firefox.page('journal.html');
  const has = (selector: string) =>
    expect.poll(() => journal.evaluate(`document.querySelector('${selector}') !== null`));
  await has('.morning-taps').toBe(true);
  await journal.click('.scale .chip:nth-of-type(4) input');
  await journal.click('.scale:nth-of-type(2) .chip:nth-of-type(2) input');
  await journal.click('input[value="stirring"]');
  await journal.click('.morning-form > details > summary');
  await has('.morning-sleep .time').toBe(true);
  await journal.focus('.morning-sleep .time');
  await journal.keyboard.type('2315');
  await journal.keyboard.press('Enter');
  const noted = async () =>
    JSON.parse(
      String(
        await journal.evaluate(`browser.storage.local.get('${key}').then((all) => JSON.stringify(all['${key}']))`),
      ),
    ) as NightRecord;
  await expect.poll(async () => (await noted()).morning).toMatchObject({ rough: 4, rested: 2 });
  const { diary, legs } = await noted();
  expect(legs.map(({ value }) => value)).toEqual(['stirring']);
  const inBed = diary?.sleeps[0]?.inBed ?? 0;
  expect(new Date(inBed + AHEAD * 3_600_000).toISOString().slice(0, 16)).toBe(`${night}T23:15`);
});
