/** The popup's frame before its style sheet has the colours that the sheet gives it: nothing flashes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chromium } from '../../lab/chromium';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await Chromium.launch();
});
afterAll(() => chromium.close());

/** The ground by attribute and by style sheet, as what a screen would show: red, green, blue. */
const GROUNDS = `(() => {
  document.documentElement.style.removeProperty('--evening');
  document.documentElement.dataset.stage = STAGE;
  const brush = document.createElement('canvas').getContext('2d');
  const shown = (colour) => {
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  return { frame: shown(document.body.bgColor), sheet: shown(getComputedStyle(document.body).backgroundColor) };
})()`;

test.each(['popup', 'popup-0', 'popup-3', 'popup-7', 'popup-10'])('%s.html', async (name) => {
  const page = await chromium.page(`${name}.html`, { width: 380, height: 560 });
  await page.locator('h1').waitFor();
  await page.waitForTimeout(600);

  const stage = JSON.stringify(name === 'popup' ? 'day' : 'evening');
  const { frame, sheet } = (await page.evaluate(GROUNDS.replace('STAGE', stage))) as Record<string, number[]>;

  const furthest = Math.max(...(frame ?? []).map((part, i) => Math.abs(part - (sheet?.[i] ?? 999))));
  expect(furthest).toBeLessThanOrEqual(1);
  await page.close();
});
