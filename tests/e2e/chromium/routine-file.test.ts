/** A routine of one's own as a file, out of a real browser and into it; doubled, deleted, taken back. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import type { RoutineSettings } from '../../../lib/routine/own';
import { Chromium } from '../../lab/chromium';
import { everyNight, OWN_ROUTINES, tellFrom } from '../../lab/evenfall';

let chromium: Chromium;
let page: Page;

const tell = (...commands: Command[]) => tellFrom(page, ...commands);

const stored = async (): Promise<RoutineSettings> =>
  page.evaluate(`chrome.storage.local.get('settings/routines').then((all) => all['settings/routines'])`);

const give = (content: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'routine.json', mimeType: 'application/json', buffer: Buffer.from(content) });

const heading = (name: string) => page.getByRole('heading', { name, exact: true });

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: 'UTC' } });
  page = await chromium.page('help.html', { width: 1280, height: 900 });
  await tell({ type: 'schedule/save', value: everyNight('22:30', '06:45') });
  await tell({ type: 'routines/save', value: OWN_ROUTINES });
  await page.goto(chromium.url('routine.html'));
  await heading('Routines').waitFor();
});
afterAll(() => chromium.close());

test('goes out, comes back under another name, and is refused where it is damaged', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Share: After the long shift' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('evenfall-after-the-long-shift.json');
  const text = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    evenfall: 'routine',
    version: 1,
    routine: { name: 'After the long shift' },
  });

  await give(text);
  await heading('After the long shift (2)').waitFor();
  const { own } = await stored();
  const [out, , back] = own;
  expect(back?.id).not.toBe(out?.id);
  expect(back?.steps).toEqual(out?.steps.map((step) => ({ ...step, anyway: false })));

  const damaged: [text: string, told: string][] = [
    [
      text.replace('"childs-pose"', '"handstand"'),
      'A fault in step 3 of the file. Which step: it is none of the steps',
    ],
    [
      text.replace('"seconds": 90', '"seconds": 9000'),
      'step 1 of the file. Seconds: a whole number from 5 to 1,800 works.',
    ],
    [
      text.replace('After the long shift', '<img src=x onerror=alert(1)>'.repeat(2)),
      'Name: plain words, 1 to 40 letters',
    ],
    [text.replace('"version": 1', '"version": 2'), 'That routine comes from a newer Evenfall.'],
    ['{"evenfall"', 'That file is not a routine of ours, or it was cut short. Nothing was changed.'],
  ];
  for (const [content, told] of damaged) {
    await give(content);
    await page.getByRole('alert').getByText(told).waitFor();
  }
  expect((await stored()).own).toEqual(own);
});

test('is doubled, and deleted with a way back', async () => {
  await page.getByRole('button', { name: 'Duplicate: After the long shift (2)' }).click();
  await heading('After the long shift (3)').waitFor();
  await page.getByRole('button', { name: 'Delete: After the long shift (3)' }).click();
  await heading('After the long shift (3)').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Delete: The short one' }).click();
  await page.getByText('The short one is gone').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await heading('The short one').waitFor();
  const { own, favourites } = await stored();
  expect(own.map(({ id }) => id).slice(0, 2)).toEqual(['long', 'short']);
  expect(favourites).toEqual(['full-wind-down-15', 'own/short']);
});
