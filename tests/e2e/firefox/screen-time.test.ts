/** Time at the screen in a real Firefox, against an account kept by whoever plays the person. */

import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { Tally } from '../../../lib/screen-time/schema';
import { inHours } from '../../lab/clock';
import { Display } from '../../lab/display';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';
import { Person } from '../../lab/person';
import { type Closable, pause } from '../../lab/process';
import { ScreenAccount } from '../../lab/screen-account';
import { closeAll, Session } from '../../lab/session';
import { Web } from '../../lab/web';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

function keep<T extends Closable>(thing: T): T {
  opened.push(thing);
  return thing;
}

const tallyOf = (desk: Page) =>
  desk.evaluate("browser.storage.local.get('screen').then(({ screen }) => screen)") as Promise<Tally>;
const counted = async (desk: Page) => (await tallyOf(desk)).bins.reduce((sum, bin) => sum + bin, 0);

test('tabs, windows, another program, our own page and a background that ended are counted to two seconds', async () => {
  const web = keep(await Web.open());
  const session = keep(await Session.open({ windowManager: true }));
  const display = keep(await Display.open(session.display));
  keep(new Person(session.env)).stay(5000);
  const preferences = {
    'extensions.background.idle.timeout': 1000,
    // The driver has its windows believe that they are focused for ever.
    'focusmanager.testmode': false,
    'network.dns.localDomains': 'pond.example,heron.example',
  };
  const firefox = keep(await Firefox.launch({ env: { ...session.env, TZ: 'UTC' }, headed: true, preferences }));
  const desk = await firefox.page('help.html');
  await tellFrom(desk, { type: 'schedule/save', value: everyNight(inHours(2), inHours(10)) });
  // Firefox keeps the listeners that a life of the background adds as it starts: from its second life on.
  await pause(2500);
  await tellFrom(desk, { type: 'verbs/seen' });
  const [pond, heron] = [await firefox.tab(), await firefox.tab()];
  await pond.goto(web.url('pond.example'));
  await heron.goto(web.url('heron.example'));
  await desk.bringToFront();
  await pause(1500);
  const seen = { running: true, front: 'ours', there: true, film: false, locked: false } as const;
  const account = new ScreenAccount(Date.now(), seen, 60_000, 7_200_000);
  const before = Date.now();
  const base = await counted(desk);
  const log: string[] = [];
  const look = async (what: string) => {
    const truth = account.between(before, Date.now());
    log.push(`${what}: true ${truth} ms, off by ${(await counted(desk)) - base - truth} ms`);
    return truth;
  };
  const show = async (page: Page, front: 'web' | 'ours') => {
    await page.bringToFront();
    account.note(Date.now(), { front });
  };

  // Each stay is longer than the background lives, so that every change wakes it anew.
  await show(pond, 'web');
  await pause(2500);
  await show(heron, 'web');
  await pause(2000);
  await show(desk, 'ours');
  await pause(2000);
  await look('tabs');
  await pause(2000);
  await show(pond, 'web');
  await pause(2500);
  display.openWindow();
  account.note(Date.now(), { front: 'other' });
  await pause(2000);
  await look('another program');
  await pause(2000);
  display.closeWindow();
  account.note(Date.now(), { front: 'web' });
  await pause(2500);
  for (let i = 0; i < 100; i += 1) await (i % 2 ? pond : heron).bringToFront();
  await pause(2000);
  await show(desk, 'ours');
  await pause(1500);
  const truth = await look('a hundred switches');
  const off = (await counted(desk)) - base - truth;
  console.log(log.join('\n'));
  expect(truth).toBeGreaterThan(10_000);
  expect(Math.abs(off)).toBeLessThan(2000);

  // A browser that ends says nothing: what was counted stays, and what comes after is added to it.
  const kept = await counted(desk);
  await firefox.restart();
  const again = await firefox.page('help.html');
  const started = Date.now();
  expect(await counted(again)).toBeGreaterThanOrEqual(kept);
  const more = await firefox.tab();
  await more.goto(web.url('pond.example'));
  await more.bringToFront();
  const back = Date.now();
  const start = await counted(again);
  await pause(2500);
  await again.bringToFront();
  await pause(1500);
  expect(back).toBeGreaterThan(started);
  expect(Math.abs((await counted(again)) - start - (Date.now() - 1500 - back))).toBeLessThan(2000);
}, 180_000);
