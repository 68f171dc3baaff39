/** The welcome page for everyone: axe on each screen, narrow windows, both directions of writing. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterEach, expect, test } from 'vitest';
import { fresh, heading, welcomed } from '../../lab/first-run';
import type { Closable } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const SCREENS = ['times', 'legs', 'test', 'pin', 'end', 'clock', 'demo'];
const STAGES = [
  ['day', '0'],
  ['evening', '0'],
  ['evening', '1'],
] as const;

/** Goes to a screen and waits until it is drawn. */
async function show(page: Page, screen: string): Promise<void> {
  const before = await page.locator('h1').textContent();
  const same = page.url().endsWith(`#${screen}`);
  await page.evaluate((hash) => location.assign(hash), `#${screen}`);
  if (!same) await expect.poll(() => page.locator('h1').textContent()).not.toBe(before);
}

/** Paints a stage as `stage.js` does; colours fade for 400 ms. */
async function paint(page: Page, stage: string, evening: string): Promise<void> {
  const root = page.locator('html');
  await root.evaluate((it, name) => it.setAttribute('data-stage', name), stage);
  await root.evaluate((it, part) => it.style.setProperty('--evening', part), evening);
  await page.waitForTimeout(500);
}

test('axe finds nothing on any screen, by day, at dusk and at ember', async () => {
  const page = await welcomed(await fresh(opened));
  await heading(page, 'When would you like to sleep?');
  for (const screen of [...SCREENS.slice(1), 'times']) {
    await show(page, screen);
    for (const [stage, evening] of STAGES) {
      await paint(page, stage, evening);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(({ id, nodes }) => `${screen} ${stage} ${evening}: ${id} ${nodes[0]?.html}`);
      expect(told).toEqual([]);
    }
  }
});

test.each([
  ['a narrow window', 320, 640],
  ['twice the size', 640, 400],
])('%s needs no sideways scrolling, in either direction of writing', async (_, width, height) => {
  const page = await welcomed(await fresh(opened, { viewport: { width, height } }));
  await heading(page, 'When would you like to sleep?');
  for (const dir of ['ltr', 'rtl']) {
    await page.locator('html').evaluate((it, direction) => it.setAttribute('dir', direction), dir);
    for (const screen of [...SCREENS.slice(1), 'times']) {
      await show(page, screen);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([screen, dir, wide]).toEqual([screen, dir, 0]);
    }
  }
});
