/** "My notes, one page" in a real Chromium: one sheet of A4 and of Letter, whatever was noted, black on white at any hour. */

import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LegEntry } from '../../../lib/diary/schema';
import type { NightRecord } from '../../../lib/schedule/record';
import { MINUTE } from '../../../lib/time/instant';
import { Chromium } from '../../lab/chromium';
import { pastNights, storeNights } from '../../lab/journal-lab';
import { inksIn, PAPERS, pagesIn, printed, sizeOf } from '../../lab/paper';
import { FAKED_CLOCK_FLAGS, TimeMachine } from '../../lab/time-machine';
import { notedNights } from '../../support/diary-nights';

const TODAY = '2027-01-12';
/** As many letters and entries as a night may hold. */
const LONG_NOTE = 'Regen am Fenster, Donaudampfschifffahrtsgesellschaft '.repeat(38).slice(0, 2000);

let machine: TimeMachine;
let chromium: Chromium;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  machine = TimeMachine.at(`${TODAY} 15:00:00`, { zone: 'Europe/Berlin' });
  chromium = await Chromium.launch({ env: machine.env, args: FAKED_CLOCK_FLAGS });
  page = await chromium.page('journal.html#notes', { width: 1280, height: 900 });
  session = await chromium.context.newCDPSession(page);
  await page.locator('.sheet').waitFor();
});
afterAll(async () => {
  await chromium.close();
  await machine.close();
});

/** A night with everything that may be written. */
function full(record: NightRecord, i: number): NightRecord {
  const diary = record.diary ?? notedNights(9, record.night).find((each) => each.diary)?.diary ?? null;
  const entry = (n: number): LegEntry => ({
    ...{ id: `${n}`, at: record.bedtime + n * MINUTE, now: 3, strongest: 10, began: record.bedtime, doing: 'sitting' },
    ...{ where: ['calfLeft', 'thighRight'], felt: 'Ameisen unter der Haut '.repeat(8), painful: true, lost: 40 },
    helped: [{ what: 'walk', much: 'some' }],
    triggers: ['caffeine', 'longSitting'],
  });
  const [cup] = record.doses;
  return {
    ...record,
    legs: [{ at: record.bedtime, value: 'restless' }],
    legEntries: Array.from({ length: i % 2 === 0 ? 40 : 1 }, (_, n) => entry(n)),
    doses: cup ? Array.from({ length: 60 }, (_, n) => ({ ...cup, id: `${n}`, at: cup.at + n * MINUTE })) : [],
    diary: diary && { ...diary, meal: record.bedtime, alcohol: { drinks: 50, last: record.bedtime }, note: LONG_NOTE },
  };
}

async function keep(nights: readonly NightRecord[]): Promise<void> {
  await storeNights((source) => page.evaluate(source), nights);
  await page.reload();
  await page.locator('.sheet').waitFor();
}

async function choose(paper: string, nights: number): Promise<void> {
  await page.getByRole('radio', { name: paper, exact: true }).check();
  await page.getByRole('radio', { name: `${nights}`, exact: true }).check();
}

/** Lines whose words run out of them, and what runs out of the sheet, in pixels. */
const spilt = () =>
  page.locator('.sheet').evaluate((sheet) => ({
    lines: [...sheet.querySelectorAll('.sheet-line')]
      .filter((line) => line.scrollWidth > line.clientWidth + 1)
      .map((line) => line.textContent),
    below: sheet.scrollHeight - sheet.clientHeight,
    beside: sheet.scrollWidth - sheet.clientWidth,
  }));

const KEPT: [string, () => NightRecord[]][] = [
  ['nothing noted', () => []],
  ['nights as somebody noted them', () => pastNights(40, '2027-01-11')],
  ['all that nights may hold', () => notedNights(40, '2027-01-11', 5).map(full)],
];

describe.each(KEPT)('with %s', (_title, nights) => {
  beforeAll(() => keep(nights()));

  test.each([14, 28])('%i nights are one sheet of either paper, and nothing runs out of it', async (length) => {
    for (const { name, ...paper } of PAPERS) {
      await choose(name, length);
      expect(await spilt()).toEqual({ lines: [], below: 0, beside: 0 });
      const pdf = await printed(session, { ...paper, preferCSSPageSize: true, landscape: false });
      expect([pagesIn(pdf), sizeOf(pdf)]).toEqual([1, name === 'A4' ? [842, 595] : [792, 612]]);
      expect(await page.locator('.sheet tbody tr').count()).toBe(length);
    }
  });
});

test('it is one sheet, whatever was asked of the printer', async () => {
  for (const { name: _, ...paper } of PAPERS) {
    for (const landscape of [true, false]) {
      expect(pagesIn(await printed(session, { ...paper, preferCSSPageSize: false, landscape }))).toBe(1);
    }
  }
});

test('what had no room is said in numbers', async () => {
  await choose('A4', 28);
  const sheet = await page.locator('.sheet').innerText();
  expect(sheet).toMatch(/…\+\d{2}/);
  expect(sheet).toMatch(/… \(\+1,?\d{3} letters\)/);
});

test('all ink is black or grey, at the ember of the evening too, and a colour would be told', async () => {
  await page.evaluate(`document.documentElement.dataset.stage = 'evening';
    document.documentElement.style.setProperty('--evening', '1')`);
  const { name: _, ...paper } = PAPERS[0];
  const inks = async () => inksIn(await printed(session, { ...paper, preferCSSPageSize: true, landscape: false }));
  const grey = ([red, green, blue]: number[]) => red === green && green === blue;
  const all = await inks();
  expect(all.length).toBeGreaterThan(3);
  expect(all.filter((ink) => !grey(ink))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const dark = await page
    .locator('.sheet-line')
    .evaluateAll((lines) => [...new Set(lines.map((line) => getComputedStyle(line).color))]);
  await page.emulateMedia({ media: null });
  // Words are black, or of a grey that has 9.7 to 1 against white.
  expect(dark.sort()).toEqual(['rgb(0, 0, 0)', 'rgb(68, 68, 68)']);
  await page.locator('.sheet h2').evaluate((heading: HTMLElement) => {
    heading.style.color = '#a00';
  });
  expect((await inks()).filter((ink) => !grey(ink))).toHaveLength(1);
});

test('a page that is too tall would be told', async () => {
  await page.locator('.sheet').evaluate((sheet: HTMLElement) => {
    sheet.style.blockSize = '260mm';
  });
  const { name: _, ...paper } = PAPERS[0];
  expect(pagesIn(await printed(session, { ...paper, preferCSSPageSize: true, landscape: false }))).toBe(2);
});

test('the buttons print and save, and nothing leaves the browser', async () => {
  await page.evaluate('window.print = () => { document.title = "printed"; }');
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.title()).toBe('printed');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Nights', exact: true }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe(`evenfall-nights-${TODAY}.csv`);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\ufeffnight,planned_bed,')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(1 + 40 + 1);
  await page.getByText(`Saved: evenfall-nights-${TODAY}.csv`).waitFor();
  expect(chromium.requests).toEqual([]);
});
