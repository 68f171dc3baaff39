/** Tabs and windows are heard while time at the screen counts, and wake nobody else: over deaths of the background. */

import { afterEach, expect, test } from 'vitest';
import { inHours } from '../../lab/clock';
import { everyNight, tell, tellFrom } from '../../lab/evenfall';
import { built } from '../../lab/extension';
import { Firefox } from '../../lab/firefox';
import { type Closable, pause } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const bedIn = (hours: number) =>
  ({ type: 'schedule/save', value: everyNight(inHours(hours), inHours(hours + 8)) }) as const;

test.each([
  ['by day', 12, false],
  ['in the evening', 2, true],
] as const)('Chromium, %s: another tab in front after the worker died', async (_when, hours, wakes) => {
  const chromium = await RawChromium.launch({ extensions: [built('chrome')], env: { TZ: 'UTC' } });
  opened.push(chromium);
  await tell(await chromium.page('help.html'), bedIn(hours));
  const tabs = [await chromium.cdp.open('data:text/html,one'), await chromium.cdp.open('data:text/html,two')];
  await chromium.closePages();
  await pause(1000);
  for (let death = 0; death < 2; death += 1) {
    await chromium.killWorker();
    for (const tab of tabs) await tab.send('Page.bringToFront');
    await pause(500);
    expect((await chromium.worker()) !== undefined).toBe(wakes);
  }
});

test.each([
  ['by day', 12, false],
  ['in the evening', 2, true],
] as const)('Firefox, %s: another tab in front while the background sleeps', async (_when, hours, wakes) => {
  const firefox = await Firefox.launch({
    env: { TZ: 'UTC' },
    preferences: { 'extensions.background.idle.timeout': 500 },
  });
  opened.push(firefox);
  const page = await firefox.page('help.html');
  const other = await firefox.page('card.html');
  const runs = () =>
    page.evaluate("browser.extension.getViews().some(({ location }) => location.pathname.includes('background'))");
  const asleep = async () => {
    for (let tries = 0; tries < 200 && (await runs()); tries += 1) await pause(100);
    expect(await runs()).toBe(false);
  };
  const save = () => tellFrom(page, bedIn(hours));
  await save();
  await asleep();
  // What Firefox adds and forgets, it does at the next start of the background.
  await save();
  await asleep();
  await other.bringToFront();
  await page.bringToFront();
  let woke = false;
  for (let tries = 0; tries < 30 && !woke; tries += 1) {
    woke = Boolean(await runs());
    await pause(50);
  }
  const { screen } = (await page.evaluate("browser.storage.local.get('screen')")) as { screen: { start: number } };
  expect(screen.start < Date.now()).toBe(wakes);
  expect(woke).toBe(wakes);
});
