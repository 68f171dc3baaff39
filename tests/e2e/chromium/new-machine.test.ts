/** A copy is brought to a new machine by the buttons of the settings, in the middle of a trial: the morning after, and the trial. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../../../lib/time/plain';
import type { Tonight } from '../../../lib/tonight/tonight';
import { Chromium } from '../../lab/chromium';
import { zoneWhere } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { pastNights, storeNights } from '../../lab/journal-lab';
import { temporary } from '../../lab/process';
import { trialScript } from '../../lab/trial-lab';

/** Where it is between eight and nine in the morning now. */
const { zone: ZONE, ahead: AHEAD } = zoneWhere(8);
const folder = temporary('copies');
let chromium: Chromium;
let page: Page;
let last: PlainDate;

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: ZONE }, viewport: { width: 1024, height: 900 } });
  page = await chromium.page('help.html');
});
afterAll(async () => {
  await chromium.close();
  folder.remove();
});
// The old machine: noted until four nights ago, on the third night with the change.
beforeEach(async () => {
  await page.goto(chromium.url('help.html'));
  await tellFrom(
    page,
    { type: 'erase' },
    { type: 'schedule/save', value: everyNight('22:30', '06:45') },
    { type: 'look/save', value: { version: 1, look: 'light', showTimeLeft: true, clock: '24' } },
  );
  const { night } = (await stored('tonight')) as Tonight;
  last = addDays(night, -1);
  await storeNights((source) => page.evaluate(source), pastNights(20, addDays(night, -4)));
  const trial = { id: 'mine', change: 'coffee', form: 'blocks', minutes: 120, time: null, stopped: null } as const;
  await page.evaluate(trialScript({ now: { ...trial, begins: addDays(night, -16) }, past: [] }));
});

const stored = (key: string) => page.evaluate(`chrome.storage.local.get('${key}').then((all) => all['${key}'])`);

/** Saves a copy here, begins anew, does what was done there first, and brings the copy back. */
async function moveTo(first: () => Promise<unknown>, choose: () => Promise<unknown>): Promise<void> {
  await page.goto(chromium.url('options.html'));
  await page.getByText('Save a copy, bring one back').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy', exact: true }).click();
  const file = join(folder.path, 'copy.json');
  await (await saving).saveAs(file);
  await page.goto(chromium.url('help.html'));
  await tellFrom(page, { type: 'erase' });
  await first();
  await page.goto(chromium.url('options.html'));
  await page.getByText('Save a copy, bring one back').click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bring back a copy' }).click();
  await (await choosing).setFiles(file);
  await page.getByRole('heading', { name: 'In this copy' }).waitFor();
  await choose();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.getByText('Brought back').waitFor();
  expect((await stored(`night/${last}`)) ?? null).toBeNull();
}

/** The alarm of the last coffee tonight, as a wall time there. */
async function lastCoffee(): Promise<string | undefined> {
  const name = `caffeine/${addDays(last, 1)}`;
  const at = await page.evaluate(`chrome.alarms.get('${name}').then((alarm) => alarm?.scheduledTime)`);
  return at ? new Date(Number(at) + AHEAD * 3_600_000).toISOString().slice(11, 16) : undefined;
}

test('where nothing was set: last night is asked about that day, and the trial is where it was', async () => {
  await moveTo(
    async () => undefined,
    async () => undefined,
  );
  await page.goto(chromium.url('journal.html'));
  await page.getByRole('heading', { name: 'How was last night?' }).waitFor();
  await page.getByRole('group', { name: 'The night', exact: true }).getByText('4 of 5', { exact: true }).click();
  await page.getByText('The day before', { exact: true }).click();
  await page.getByRole('group', { name: 'Kept to the change' }).getByText('partly').click();
  await page.getByRole('button', { name: 'Note it' }).click();
  await page.getByText('Noted. That is all.').waitFor();
  expect(await stored(`night/${last}`)).toMatchObject({ morning: { rough: 4 }, diary: { kept: 'partly' } });

  await page.getByRole('link', { name: 'Try a change' }).click();
  await page.getByRole('heading', { name: 'Trying: last coffee by 11:30' }).waitFor();
  await page.getByText('Night 17 of 28, with the change until').waitFor();
  expect(await lastCoffee()).toBe('11:30');
  await page.getByRole('link', { name: 'Nights' }).click();
  await expect.poll(() => page.locator('.raster-name').count()).toBe(14);
});

test('where a bedtime was chosen already and stays: the trial goes on by that bedtime', async () => {
  await moveTo(
    () => tellFrom(page, { type: 'schedule/save', value: everyNight('23:30', '07:30') }),
    () => expect(page.getByRole('switch', { name: 'Use its settings' }).isChecked()).resolves.toBe(false),
  );
  expect(await lastCoffee()).toBe('12:30');
  await page.goto(chromium.url('journal.html#try'));
  await page.getByText('Night 17 of 28, with the change until').waitFor();
  await page.getByRole('link', { name: 'Morning' }).click();
  await page.getByRole('heading', { name: 'How was last night?' }).waitFor();
});
