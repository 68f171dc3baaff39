/** Time by site in a real Firefox: its own question pressed, and leave that is taken back in its settings. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { Firefox } from '../../lab/firefox';
import { answerLeave, type LeaveAnswer } from '../../lab/leave';
import type { Closable } from '../../lab/process';
import { closeAll, Session } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const fold = (page: Page) => page.evaluate("document.querySelector('#screen')?.innerText ?? ''") as Promise<string>;
const stored = (page: Page) => page.evaluate('browser.storage.local.get(null)') as Promise<Record<string, unknown>>;
const suffixes = async (page: Page) => Object.keys(await stored(page)).filter((key) => key.startsWith('suffix/'));
const settings = async (page: Page) => (await stored(page))['settings/screen-time'] as { bySite: boolean } | undefined;

test('time by site asks the browser, and tells when its leave was taken back', async () => {
  const session = await Session.open({ windowManager: true });
  opened.push(session);
  const firefox = await Firefox.launch({ env: session.env, headed: true });
  opened.push(firefox);
  const page = await firefox.page('options.html');
  await page.bringToFront();
  await page.locator('summary ::-p-text(By site)').click();
  const isAsking = async () => (await fold(page)).includes('The browser is asking now');
  const press = async (answer: LeaveAnswer) => {
    await page.locator('::-p-text(Ask, and switch on)').click();
    await expect.poll(isAsking).toBe(true);
    await answerLeave('firefox', session.env, answer, isAsking);
  };

  await press('deny');
  await expect.poll(() => fold(page)).toContain('The browser did not allow it. Nothing has changed.');
  expect(await settings(page)).toBeUndefined();
  expect(await suffixes(page)).toEqual([]);

  await press('allow');
  await expect.poll(() => fold(page), { timeout: 5000 }).toContain('Groups');
  expect(await settings(page)).toMatchObject({ bySite: true });
  expect((await suffixes(page)).length).toBeGreaterThan(150);

  // As the browser's own settings do it: not by us, and we hear of it.
  await page.evaluate("browser.permissions.remove({ permissions: ['tabs'] })");
  await expect.poll(() => page.evaluate('document.body.innerText')).toContain('Time by site rests until you allow it');
  const told = () => page.evaluate("browser.storage.local.get('tonight').then(({ tonight }) => tonight.card)");
  await expect.poll(told, { timeout: 5000 }).toEqual({ type: 'access', access: 'tabs' });
});
