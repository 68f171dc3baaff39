/** Softened pages in a real Chromium: from their first frame on, without a word of script, and gone without a trace. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstSoften, type SoftenSettings } from '../../../lib/soften/schema';
import { tinted, tintOf } from '../../../lib/soften/tint';
import { Chromium } from '../../lab/chromium';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { builtWithLeave } from '../../lab/extension';
import { framesOf, look } from '../../lab/frames';
import { pause } from '../../lab/process';
import { filmed, partLeft, scrolled } from '../../lab/smooth';
import { furthest, softWhite } from '../../lab/soft-white';
import { TEN_PAGES, TenPages } from '../../lab/ten-pages';

const MINUTE = 60_000;
const SIZE = { width: 480, height: 400 };
/** Long enough for two frames on a busy machine. */
const DRAWN = 70;

const folder = builtWithLeave('chrome', ['pages']);
let chromium: Chromium;
let ten: TenPages;
let ours: Page;
let page: Page;

/** An hour of the machine's clock, so many minutes from now. */
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toTimeString().slice(0, 5);

beforeAll(async () => {
  ten = await TenPages.open();
  const args = ['--host-resolver-rules=MAP *.test 127.0.0.1'];
  chromium = await Chromium.launch({ extension: folder.path, viewport: SIZE, args });
  ours = await chromium.page('options.html');
  await tellFrom(ours, { type: 'schedule/save', value: everyNight(inMinutes(-10), inMinutes(400)) });
  page = await chromium.context.newPage();
});
afterAll(async () => {
  await chromium.close();
  await ten.close();
  folder.remove();
});

const set = (part: Partial<SoftenSettings>) =>
  tellFrom(ours, { type: 'soften/save', value: { ...firstSoften(), on: true, ...part } });

async function seen(which = page) {
  await pause(DRAWN);
  const [found] = await look(ours, [(await which.screenshot()).toString('base64')]);
  if (!found) throw new Error('nothing was photographed');
  return found;
}
const ground = async (which = page) => (await seen(which)).ground;

describe('ten pages at bedtime', () => {
  beforeEach(() => set({}));

  test('show no white from the first frame on, one after the other and loaded again, and nothing in them moves', async () => {
    await page.goto(ten.url('dark'));
    let shift = 0;
    const frames = await framesOf(page, async () => {
      for (const [i, name] of TEN_PAGES.entries()) {
        // Every other one is another site, which Chromium shows from another process.
        await page.goto(ten.url(name, i % 2 === 0 ? 'soft.test' : 'other.test'));
        if (i % 3 === 0) await page.reload();
        await pause(DRAWN);
        shift += (await page.evaluate(`new Promise((done) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => done(sum), 0));
        })`)) as number;
      }
    });
    const all = await look(ours, frames);
    expect(all.length).toBeGreaterThan(TEN_PAGES.length);
    expect(Math.max(...all.map(({ white }) => white))).toBeLessThan(0.002);
    expect(shift).toBe(0);

    await set({ on: false });
    const bright = await look(ours, await framesOf(page, () => page.goto(ten.url('light')).then(() => pause(DRAWN))));
    expect(Math.max(...bright.map(({ white }) => white))).toBeGreaterThan(0.5);
  });

  test.each([
    ['light', softWhite({})],
    ['bare', softWhite({})],
    ['after', softWhite({})],
    ['scheme', [0, 0, 0]],
    ['dark', tinted([17, 17, 17], tintOf({ warm: 10, dim: 8, grey: 0 }))],
    ['frame', tinted([238, 238, 238], tintOf({ warm: 10, dim: 8, grey: 0 }))],
  ] as const)('%s has the ground of its own, softened', async (name, wanted) => {
    await page.goto(ten.url(name));
    expect(furthest(await ground(), wanted)).toBeLessThanOrEqual(2);
  });

  test('take no script: the style is all there is', async () => {
    const registered = 'chrome.scripting.getRegisteredContentScripts()';
    expect(await ours.evaluate(`${registered}.then(([style]) => [style.js, style.runAt, style.allFrames])`)).toEqual([
      undefined,
      'document_start',
      false,
    ]);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(ten.url('bare'));
    const { metrics } = await session.send('Performance.getMetrics');
    // Seconds; what little there is, is the lab's own.
    expect(metrics.find(({ name }) => name === 'ScriptDuration')?.value).toBeLessThan(0.002);
    await session.detach();
  });

  test.each([
    ['scroll', 'header', scrolled],
    ['show a film', 'film', filmed],
  ] as const)('%s as smoothly as before', async (_, name, measured) => {
    const measure = async (on: boolean) => {
      await set({ on });
      await page.goto(ten.url(name));
      return measured(page);
    };
    const left = await partLeft(
      () => measure(true),
      () => measure(false),
    );
    expect(left).toBeGreaterThan(0.85);
  });

  test('are on paper as they are, and in full screen', async () => {
    await page.goto(ten.url('full'));
    await page.emulateMedia({ media: 'print' });
    expect(await ground()).toEqual([255, 255, 255]);
    await page.emulateMedia({ media: 'screen' });
    expect(furthest(await ground(), softWhite({}))).toBeLessThanOrEqual(2);
    await page.locator('#go').click();
    expect(await ground()).toEqual([255, 255, 255]);
    await page.evaluate('document.exitFullscreen()');
  });

  test('soften what opens over the page too', async () => {
    await page.goto(ten.url('full'));
    await page.locator('#open').click();
    const dialog = await page.locator('#ask').screenshot();
    const [found] = await look(ours, [dialog.toString('base64')]);
    const [red = 255, green = 255, blue = 255] = found?.ground ?? [];
    expect([red < 225, red > green, green > blue]).toEqual([true, true, true]);
  });

  test('leave words to be marked and fields to be clicked through them', async () => {
    await page.goto(ten.url('after'));
    await page.locator('input').click();
    await page.locator('h1').selectText();
    const marked = await page.evaluate('[document.activeElement.localName, String(getSelection())]');
    expect(marked).toEqual(['input', 'The harbour at dusk']);
  });
});

describe('a page that stands open', () => {
  test('follows what is set, lifted, left alone and switched off, also when the worker died', async () => {
    await set({ on: false });
    await page.goto(ten.url('light'));
    const other = await chromium.context.newPage();
    await other.goto(ten.url('bare', 'www.other.test'));
    const white = [255, 255, 255];
    expect(await ground()).toEqual(white);

    await set({});
    const soft = await ground();
    expect(furthest(soft, softWhite({}))).toBeLessThanOrEqual(2);
    await chromium.killWorker();
    await set({ warmth: 100, dim: 20, grey: 100 });
    expect(furthest(await ground(), softWhite({ warmth: 100, dim: 20 }))).toBeLessThanOrEqual(2);
    await set({});
    expect(await ground()).toEqual(soft);
    // Loaded by the registered style, changed by the one that is laid over it.
    await page.reload();
    await set({ warmth: 0, dim: 80 });
    expect(furthest(await ground(), softWhite({ warmth: 0, dim: 80 }))).toBeLessThanOrEqual(2);
    await set({});

    await tellFrom(ours, { type: 'soften/lift', lifted: true });
    expect([await ground(), await ground(other)]).toEqual([white, white]);
    await tellFrom(ours, { type: 'soften/lift', lifted: false });
    expect([await ground(), await ground(other)]).toEqual([soft, soft]);

    await tellFrom(ours, { type: 'soften/except', site: 'other.test', except: true });
    expect([await ground(), await ground(other)]).toEqual([soft, white]);
    await other.reload();
    expect(await ground(other)).toEqual(white);
    await tellFrom(ours, { type: 'soften/except', site: 'other.test', except: false });
    expect(await ground(other)).toEqual(soft);

    await set({ on: false });
    expect([await ground(), await ground(other)]).toEqual([white, white]);
    expect(await ours.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
    await other.close();
  });
});

test('its settings can be had by everybody, and a key moves a slider', async () => {
  await set({});
  await ours.bringToFront();
  await ours.getByText('Softer pages', { exact: true }).click();
  const warmer = ours.getByRole('slider', { name: 'Warmer' });
  await warmer.press('ArrowRight');
  const stored = `chrome.storage.local.get('settings/soften').then((all) => all['settings/soften'].warmth)`;
  await expect.poll(() => ours.evaluate(stored)).toBe(55);
  const { violations } = await new AxeBuilder({ page: ours }).include('#screen').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
});

test('the popup says what it can do with the page in front', async () => {
  await set({});
  const popup = await chromium.page('popup.html', { width: 380, height: 560 });
  const door = popup.getByRole('button', { name: 'Softer pages' });
  await door.click();
  await popup.getByText('The page in front keeps its own light.', { exact: false }).waitFor();
  await popup.keyboard.press('Escape');

  await page.goto(ten.url('light', 'www.soft.test'));
  await page.bringToFront();
  await popup.evaluate(`document.querySelector('.popup-foot [aria-haspopup]').click()`);
  await popup.getByRole('button', { name: 'Leave soft.test as it is' }).waitFor();
  await popup.evaluate(
    `[...document.querySelectorAll('dialog button')].find((each) => each.textContent.includes('soft.test')).click()`,
  );
  await popup.getByText('soft.test stays as it is.').waitFor();
  expect(await ground()).toEqual([255, 255, 255]);
  await popup.getByRole('button', { name: 'Undo' }).waitFor();
  await popup.evaluate(`document.querySelector('.toast button').click()`);
  await popup.getByText('soft.test stays as it is.').waitFor({ state: 'detached' });
  expect(furthest(await ground(), softWhite({}))).toBeLessThanOrEqual(2);
});
