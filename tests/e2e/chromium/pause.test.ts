/** The pause in front of sites in a real Chromium: what it covers, what it leaves alone, and who can reach it. */
import type { CDPSession, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import type { NightRecord } from '../../../lib/schedule/record';
import { MINUTE } from '../../../lib/time/instant';
import { accessTree } from '../../lab/access-tree';
import { Chromium } from '../../lab/chromium';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { builtWithLeave } from '../../lab/extension';
import { COVERED, PauseWeb } from '../../lab/pause-web';
import { type Closable, temporary } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
let web: PauseWeb;
let chromium: Chromium;
let desk: Page;
/** Starts the browser on the same profile. */
let restart: () => Promise<Chromium>;

/** A wall time of UTC, some minutes from now. */
const wall = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString().slice(11, 16);
const tell = (...commands: Command[]) => tellFrom(desk, ...commands);
const save = (change: object = {}): Command => ({
  type: 'pause/save',
  value: { version: 1, on: true, sites: ['site.test'], more: 3, intent: 'Read two pages', ...change },
});
/** A bedtime of a quarter of an hour ago, and nothing passed yet. */
const night = async () => {
  await tell({ type: 'erase' }, { type: 'schedule/save', value: everyNight(wall(-15), wall(8 * 60)) }, save());
};
const passes = () =>
  desk.evaluate(`chrome.storage.local.get().then((all) =>
    Object.entries(all).flatMap(([key, night]) => (key.startsWith('night/') ? night.pauses : [])))`) as Promise<
    NightRecord['pauses']
  >;

async function open(page: string, host?: string): Promise<{ page: Page; session: CDPSession }> {
  const tab = await chromium.context.newPage();
  await tab.goto(web.url(page, host));
  return { page: tab, session: await chromium.context.newCDPSession(tab) };
}
const covered = (page: Page) => expect.poll(() => page.evaluate(COVERED));
const focus = async (page: Page, session: CDPSession) =>
  (await accessTree(page, session)).findLast(({ focused }) => focused)?.name;
async function press(page: Page, session: CDPSession, name: string): Promise<void> {
  const told = (await accessTree(page, session)).find((each) => each.role === 'button' && each.name.startsWith(name));
  const { x = 0, y = 0 } = (await told?.box()) ?? {};
  await page.mouse.click(x, y);
}

const launch = (extension: string, profile: string) =>
  Chromium.launch({
    extension,
    profile,
    env: { TZ: 'UTC' },
    args: ['--host-resolver-rules=MAP *.test 127.0.0.1', '--autoplay-policy=no-user-gesture-required'],
  });

beforeAll(async () => {
  web = await PauseWeb.open();
  const extension = builtWithLeave('chrome', ['pages']);
  const profile = temporary('pause');
  restart = () => launch(extension.path, profile.path);
  chromium = await restart();
  opened.push({ close: async () => extension.remove() }, { close: async () => profile.remove() }, web);
  opened.push({ close: () => chromium.close() });
  desk = await chromium.page('help.html');
});
afterAll(() => closeAll(opened));

test('an open form is covered as it is: told by name, gone through by keys alone, and everything typed is there after it', async () => {
  const { page, session } = await open('form');
  await page.fill('#words', 'half a sent');
  await page.focus('#words');
  await night();
  await covered(page).toBe(true);

  const tree = await accessTree(page, session);
  expect(tree.find(({ role }) => role === 'dialog')).toMatchObject({
    name: 'A breath first',
    description: expect.stringContaining('Read two pages'),
  });
  expect(tree.find(({ focused, role }) => focused && role === 'heading')?.name).toBe('A breath first');
  expect(tree.filter(({ role }) => role === 'heading')).toHaveLength(1);
  const controls = tree.filter(({ role }) => role === 'button' || role === 'textbox');
  expect(controls.map(({ name }) => name.replace(/\d/, 'n'))).toEqual([
    'Start my routine',
    expect.stringMatching(/^Five more minutes n more times/),
    'A reason, if you like',
    expect.stringMatching(/^I need this/),
  ]);
  for (const control of controls) expect((await control.box()).height).toBeGreaterThanOrEqual(44);

  await page.keyboard.press('Tab');
  expect(await focus(page, session)).toBe('Start my routine');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('legs k');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await focus(page, session)).toBe('Start my routine');
  expect(await page.evaluate(COVERED)).toBe(true);
  const said = (await accessTree(page, session)).map(({ name }) => name);
  expect(said).toContain('Esc leaves this open. Each of the buttons leads on.');
  expect(await page.inputValue('#words')).toBe('half a sent');

  for (let tabs = 0; tabs < 2; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await covered(page).toBe(false);
  expect(await page.evaluate('[document.activeElement.id, words.value]')).toEqual(['words', 'half a sent']);
  await page.keyboard.type('ence');
  expect(await page.inputValue('#words')).toBe('half a sentence');
  expect(await passes()).toEqual([{ at: expect.any(Number), how: 'need', reason: 'legs k' }]);
  await page.close();
});

test('a page that opens to it hears nothing of what is typed, and keeps a form that the browser fills again', async () => {
  await night();
  const { page, session } = await open('form');
  await covered(page).toBe(true);
  for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('sore legs');
  await page.keyboard.press('Escape');
  expect(await page.evaluate('window.heard')).toEqual([]);
  expect(await focus(page, session)).toBe('Start my routine');
  await press(page, session, 'Start my routine');
  await expect.poll(() => chromium.context.pages().some((each) => each.url().endsWith('/routine.html'))).toBe(true);
  expect(await page.evaluate(COVERED)).toBe(true);
  expect((await passes()).map(({ how }) => how)).toEqual(['routine']);
  for (const each of chromium.context.pages()) if (each.url().endsWith('/routine.html')) await each.close();
  await page.close();
});

test.each(['strict', 'hiding', 'views', 'frame', 'film'])(
  '%s: it stands, can be told and pressed, and goes',
  async (name) => {
    await night();
    const { page, session } = await open(name);
    await covered(page).toBe(true);
    if (name === 'views') await page.evaluate('next()');
    if (name === 'film') await page.evaluate('film.play().catch(() => undefined)');
    expect((await accessTree(page, session)).filter(({ role }) => role === 'dialog')).toHaveLength(1);
    const ways = (await accessTree(page, session)).filter(({ role }) => role === 'button');
    expect(ways).toHaveLength(3);
    expect(await page.evaluate('[...document.querySelectorAll("audio")].every(({ paused }) => paused)')).toBe(true);
    // Styled by its own sheet, whatever the page forbids: as wide as it asks for.
    expect((await ways[0]?.box())?.width).toBe(340);
    for (const frame of page.frames().slice(1)) expect(await frame.evaluate(COVERED)).toBe(false);
    await press(page, session, 'I need this');
    await covered(page).toBe(false);
    await expect
      .poll(() => page.evaluate('[...document.querySelectorAll("audio")].every(({ paused }) => !paused)'))
      .toBe(true);
    await page.close();
  },
);

test('it comes back in front of a page that takes it away or opens something over it, and gives in to one that never stops', async () => {
  await night();
  const { page, session } = await open('dialog');
  await covered(page).toBe(true);
  await page.evaluate("document.querySelector('html > div').remove()");
  await covered(page).toBe(true);
  await page.evaluate('own.showModal()');
  await expect
    .poll(async () => (await accessTree(page, session)).some(({ name }) => name === 'Start my routine'))
    .toBe(true);
  await press(page, session, 'I need this');
  await covered(page).toBe(false);
  await page.close();

  await night();
  const jealous = await open('jealous');
  await expect.poll(() => jealous.page.evaluate('window.taken')).toBeGreaterThan(5);
  await new Promise((done) => setTimeout(done, 1500));
  const taken = await jealous.page.evaluate('window.taken');
  expect(taken).toBeLessThan(30);
  await jealous.page.fill('#words', 'still alive');
  await jealous.page.close();
});

test('need lifts it in every tab, in those in the background and those that open later, and outlives the worker', async () => {
  await night();
  const first = await open('form');
  const link = chromium.context.waitForEvent('page');
  await desk.bringToFront();
  await desk.evaluate(`chrome.tabs.create({ url: ${JSON.stringify(web.url('strict', 'site.test'))}, active: false })`);
  const second = await link;
  await covered(second).toBe(true);
  const other = await open('form', 'other.test');
  expect(await other.page.evaluate(COVERED)).toBe(false);

  await press(first.page, first.session, 'I need this');
  await covered(first.page).toBe(false);
  await covered(second).toBe(false);
  await chromium.killWorker();
  const third = await open('form');
  expect(await third.page.evaluate(COVERED)).toBe(false);
  expect(await desk.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
  for (const { page } of [first, { page: second }, other, third]) await page.close();
});

test('sites that are taken out of the list are uncovered at once; switched off, it is gone; a caret is where it was', async () => {
  await night();
  const { page } = await open('form', 'elsewhere.test');
  await page.click('#draft');
  await page.keyboard.type('half a ence');
  for (let back = 0; back < 4; back += 1) await page.keyboard.press('ArrowLeft');
  await tell(save({ sites: ['elsewhere.test'] }));
  await covered(page).toBe(true);
  await tell(save());
  await covered(page).toBe(false);
  await tell(save({ sites: ['elsewhere.test'] }));
  await covered(page).toBe(true);
  await page.keyboard.press('Tab');
  await tell(save({ on: false }));
  await covered(page).toBe(false);
  await page.bringToFront();
  await page.keyboard.type('sent');
  expect(await page.textContent('#draft')).toBe('half a sentence');
  await page.close();
});

test('whatever else is asked from the process of a web page is not answered', async () => {
  await night();
  const { page } = await open('form');
  const ask = (command: object) =>
    desk.evaluate(`chrome.tabs.query({ url: '*://www.site.test/*' }).then(async ([tab]) => {
      const [{ result }] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        args: [${JSON.stringify({ evenfall: 1, id: 'web', command })}],
        func: (message) => chrome.runtime.sendMessage(message).catch(() => null),
      });
      return result ?? null;
    })`);
  expect(await ask({ type: 'erase' })).toBeNull();
  expect(await ask({ ...save({ on: false }) })).toBeNull();
  expect(await ask({ type: 'pause/pass', how: 'need', reason: 'a'.repeat(121) })).toMatchObject({ fault: 'invalid' });
  expect(await page.evaluate(COVERED)).toBe(true);
  await page.close();
});

test('over a restart of the browser it stands where it stood, and is lifted where it was', async () => {
  await night();
  await chromium.close();
  chromium = await restart();
  const { page, session } = await open('form');
  await covered(page).toBe(true);
  await press(page, session, 'I need this');
  await covered(page).toBe(false);
  await chromium.close();

  chromium = await restart();
  desk = await chromium.page('help.html');
  const after = await open('form');
  expect(await after.page.evaluate(COVERED)).toBe(false);
  expect(await desk.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
  expect((await passes()).map(({ how }) => how)).toEqual(['need']);
});
