/** The bedside card in a real Chromium: one sheet of A4 and of Letter, for every profile that changes it. */

import type { CDPSession, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProfileChip } from '../../../lib/routine/types';
import { Chromium } from '../../lab/chromium';
import { tellFrom } from '../../lab/evenfall';
import { PAPERS, pagesIn, printed, type Sheet } from '../../lab/paper';

const PROFILES: ProfileChip[][] = [[], ['knee', 'numbFeet', 'clotBefore'], ['stayInBed', 'clotBefore'], ['clotNow']];

let chromium: Chromium;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  chromium = await Chromium.launch();
  page = await chromium.page('card.html', { width: 1024, height: 768 });
  session = await chromium.context.newCDPSession(page);
});
afterAll(() => chromium.close());

async function leaveOut(chips: ProfileChip[]): Promise<void> {
  await tellFrom(page, { type: 'profile/save', chips });
  await page.reload();
  await page.locator('.card-sheet').first().waitFor();
}

/** Pages of the sheet as it would be printed. */
async function sheets(paper: Sheet, preferCSSPageSize: boolean, landscape: boolean): Promise<number> {
  return pagesIn(await printed(session, { ...paper, preferCSSPageSize, landscape }));
}

describe.each(PROFILES.map((chips) => ({ chips, what: chips.join(', ') || 'nothing' })))(
  'with $what left out',
  ({ chips }) => {
    beforeAll(() => leaveOut(chips));

    test.each(PAPERS)('it is one sheet of $name, whatever was asked of the printer', async ({ name: _, ...paper }) => {
      for (const css of [true, false]) {
        for (const landscape of [true, false]) expect(await sheets(paper, css, landscape)).toBe(1);
      }
    });

    test('on the narrower and on the shorter paper nothing runs out of the card', async () => {
      await page.emulateMedia({ media: 'print' });
      for (const { paperWidth, paperHeight } of PAPERS) {
        // The margins of the sheet: 6 mm at the sides, 5 mm above and below.
        const inches = (mm: number) => mm / 25.4;
        const [width, height] = [paperWidth - inches(12), paperHeight - inches(10)].map((side) =>
          Math.floor(side * 96),
        );
        await page.setViewportSize({ width: width ?? 0, height: height ?? 0 });
        const over = await page
          .locator('.card-sheet')
          .evaluateAll((cards) =>
            cards.map((card) => Math.max(card.scrollHeight - card.clientHeight, card.scrollWidth - card.clientWidth)),
          );
        expect(over).toEqual([0, 0]);
        expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThanOrEqual(height ?? 0);
      }
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1024, height: 768 });
    });
  },
);

test('a card that is too tall would be told: it takes a second sheet', async () => {
  await leaveOut([]);
  await page
    .locator('.card-sheet')
    .first()
    .evaluate((card: HTMLElement) => {
      card.style.blockSize = '160mm';
    });
  expect(await sheets(PAPERS[1], false, false)).toBe(2);
});

test('what a profile keeps out is not on it', async () => {
  const moves = () => page.locator('.card-sheet').first().locator('li strong').allTextContents();
  await leaveOut([]);
  expect(await moves()).toEqual([
    'Slow walk.',
    'Wall calf stretch.',
    'Heel raises.',
    'Ankle circles.',
    'Longer breath out.',
  ]);
  expect(await page.locator('.card-sheet').first().locator('svg').count()).toBe(5);
  await leaveOut(['unsteady']);
  expect(await moves()).not.toContain('Slow walk.');
  await page.getByText('Stay where you are.').first().waitFor();
  await leaveOut(['clotNow']);
  expect(await moves()).toEqual(['Belly breathing.', 'Longer breath out.', 'Six breaths a minute.']);
});

test('the button prints', async () => {
  await page.evaluate('window.print = () => { document.title = "printed"; }');
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.title()).toBe('printed');
  expect(chromium.requests).toEqual([]);
});
