/** The pause in front of sites in a real Firefox: a form behind it, keys alone, a strict page, and a night over a restart. */

import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import { inMinutes } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { builtWithLeave } from '../../lab/extension';
import { Firefox } from '../../lab/firefox';
import { COVERED, PauseWeb } from '../../lab/pause-web';
import type { Closable } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
let web: PauseWeb;
let firefox: Firefox;
let desk: Page;

beforeEach(async () => {
  web = await PauseWeb.open();
  const extension = builtWithLeave('firefox', ['pages']);
  firefox = await Firefox.launch({
    extension: extension.path,
    env: { TZ: 'UTC' },
    preferences: { 'network.dns.localDomains': 'www.site.test,other.test' },
  });
  opened.push({ close: async () => extension.remove() }, web, firefox);
  desk = await firefox.page('help.html');
});
afterEach(() => closeAll(opened));

const tell = (command: Command) => tellFrom(desk, command);
const covered = (page: Page) => expect.poll(() => page.evaluate(COVERED), { timeout: 5000 });
const REGISTERED = 'browser.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id).join())';

test('a form stays as it was, a strict page is covered as well, and who needs it has the night, over a restart', async () => {
  const form = await firefox.visit(web.url('form'));
  await form.type('#words', 'half a sent');
  await tell({ type: 'schedule/save', value: everyNight(inMinutes(-15), inMinutes(8 * 60)) });
  const pause = { version: 1, on: true, sites: ['site.test'], more: 3, intent: 'Read two pages' } as const;
  await tell({ type: 'pause/save', value: { ...pause, sites: [...pause.sites] } });
  await covered(form).toBe(true);
  const strict = await firefox.visit(web.url('strict'));
  await covered(strict).toBe(true);
  const other = await firefox.visit(web.url('form', 'other.test'));
  expect(await other.evaluate(COVERED)).toBe(false);

  await form.bringToFront();
  for (let tabs = 0; tabs < 3; tabs += 1) await form.keyboard.press('Tab');
  await form.keyboard.type('sore legs');
  await form.keyboard.press('Escape');
  expect(await form.evaluate(COVERED)).toBe(true);
  expect(await form.evaluate('words.value')).toBe('half a sent');
  for (let tabs = 0; tabs < 2; tabs += 1) await form.keyboard.press('Tab');
  await form.keyboard.press('Enter');
  await covered(form).toBe(false);
  await covered(strict).toBe(false);
  expect(await form.evaluate('document.activeElement.id')).toBe('words');
  await form.keyboard.type('ence');
  expect(await form.evaluate('words.value')).toBe('half a sentence');
  await expect.poll(() => desk.evaluate(REGISTERED)).toBe('');

  await firefox.restart();
  const again = await firefox.visit(web.url('form'));
  desk = await firefox.page('help.html');
  await covered(again).toBe(false);
  await expect.poll(() => desk.evaluate(REGISTERED)).toBe('');
  const pauses = `browser.storage.local.get().then((all) => Object.entries(all)
    .flatMap(([key, night]) => (key.startsWith('night/') ? night.pauses : [])).map(({ how, reason }) => how + ' ' + reason))`;
  expect(await desk.evaluate(pauses)).toEqual(['need sore legs']);
});
