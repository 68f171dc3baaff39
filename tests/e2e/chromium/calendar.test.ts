/** The phone's calendar from the settings page of a real Chromium: the button is pressed and the file is read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterEach, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import { Chromium } from '../../lab/chromium';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { type Closable, temporary } from '../../lab/process';
import { closeAll } from '../../lab/session';
import { occurrences, readCalendar } from '../../support/ical';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const WEEK = 7 * 86_400_000;

async function options(command: Command): Promise<Page> {
  const chromium = await Chromium.launch({ env: { TZ: 'America/New_York' } });
  opened.push(chromium);
  const page = await chromium.page('options.html', { width: 1100, height: 900 });
  await tellFrom(page, command);
  return page;
}

async function saved(page: Page): Promise<string> {
  const { path, remove } = temporary('calendar');
  opened.push({ close: async () => remove() });
  await page.getByText('Save a copy, bring one back').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Calendar for my phone' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('evenfall.ics');
  const file = join(path, 'evenfall.ics');
  await download.saveAs(file);
  return readFile(file, 'utf8');
}

test('the button saves a week of evenings, in plain words, and loads its part first then', async () => {
  const page = await options({ type: 'schedule/save', value: everyNight('23:30', '07:00') });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const text = await saved(page);
  const now = Date.now();

  expect(loaded.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
  await page.getByText('Saved as evenfall.ics').waitFor();
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit' });
  const seen = occurrences(readCalendar(text), now + WEEK).map(({ title, at }) => `${wall.format(at)} ${title}`);
  expect([...new Set(seen)].sort()).toEqual([
    '14:30 Last coffee about now',
    '22:30 Time to wrap up',
    '23:00 Your routine, 8 minutes',
    '23:30 Bedtime',
  ]);
  // Made at any hour, a week holds each of them seven times.
  expect(seen).toHaveLength(28);
  expect(text).toContain('DTSTART;TZID=America/New_York:');
  expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU');
});

test('nights that go round are dates for twelve weeks, and the words beside the button say so', async () => {
  const usual = everyNight('22:30', '06:30');
  const named = [{ id: 'n', name: 'Night shift', bedtime: '08:30', wake: '15:30', shift: true }];
  const rotation = { from: '2026-01-01', turns: [null, null, 'n'] };
  const page = await options({ type: 'schedule/save', value: { ...usual, named, rotation } });
  const text = await saved(page);
  await page.getByText('the next twelve weeks as dates').waitFor();

  expect(text).not.toContain('RRULE');
  const last = occurrences(readCalendar(text), Number.POSITIVE_INFINITY).at(-1)?.at ?? 0;
  expect(Math.round((last - Date.now()) / WEEK)).toBe(12);
});
