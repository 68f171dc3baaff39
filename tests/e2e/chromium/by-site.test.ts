/** Time by site in a real Chromium: the browser's own question pressed, what is stored then, what goes when it is off. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterEach, describe, expect, test } from 'vitest';
import type { Tally } from '../../../lib/screen-time/schema';
import { Chromium } from '../../lab/chromium';
import { inHours } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { answerLeave, type LeaveAnswer } from '../../lab/leave';
import { type Closable, pause } from '../../lab/process';
import { closeAll, Session } from '../../lab/session';
import { Web } from '../../lab/web';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

/** The settings with the fold open, in a browser with a window and two hours before bedtime. */
async function bySite() {
  const session = await Session.open({ windowManager: true });
  opened.push(session);
  const args = ['--ozone-platform=x11', '--host-resolver-rules=MAP * 127.0.0.1'];
  const chromium = await Chromium.launch({ headed: true, env: { ...session.env, TZ: 'UTC' }, args });
  opened.push(chromium);
  const page = await chromium.page('options.html');
  await tellFrom(page, { type: 'schedule/save', value: everyNight(inHours(2), inHours(10)) });
  await page.getByText('By site', { exact: true }).click();
  const asking = page.getByText('The browser is asking now');
  const answer = async (given: LeaveAnswer) => {
    await asking.waitFor();
    await answerLeave('chromium', session.env, given, () => asking.isVisible());
  };
  return { page, answer, chromium };
}

const stored = (page: Page) => page.evaluate<Record<string, unknown>>('chrome.storage.local.get(null)');
const suffixes = async (page: Page) => Object.keys(await stored(page)).filter((key) => key.startsWith('suffix/'));
const isOn = async (page: Page) => {
  const settings = (await stored(page))['settings/screen-time'];
  return (settings as { bySite: boolean } | undefined)?.bySite ?? false;
};
const allowed = (page: Page) => page.evaluate<boolean>("chrome.permissions.contains({ permissions: ['tabs'] })");

describe('time by site', () => {
  test('asks the browser; a no changes nothing, a yes switches on, switching off erases and gives the leave back', async () => {
    const { page, answer, chromium } = await bySite();
    const web = await Web.open();
    opened.push(web);
    const visited = await chromium.context.newPage();

    await page.getByRole('button', { name: 'Ask, and switch on' }).click();
    await answer('deny');
    await page.getByText('The browser did not allow it. Nothing has changed.').waitFor();
    expect(await isOn(page)).toBe(false);
    expect(await suffixes(page)).toEqual([]);

    await page.getByRole('button', { name: 'Ask, and switch on' }).click();
    await answer('allow');
    await page.getByRole('heading', { name: 'Groups' }).waitFor();
    expect(await allowed(page)).toBe(true);
    await expect.poll(() => isOn(page)).toBe(true);
    expect((await suffixes(page)).length).toBeGreaterThan(150);
    expect((await stored(page))['suffix/uk']).toContain('co');

    await visited.goto(web.url('www.video.example.co.uk', '/secret-path?of-mine'));
    await visited.bringToFront();
    const sites = async () => ((await stored(page)).screen as Tally | null)?.sites ?? {};
    await pause(1500);
    await visited.goto(web.url('127.0.0.1', '/a-router'));
    await expect.poll(async () => Object.keys(await sites()), { timeout: 5000 }).toEqual(['example.co.uk']);
    expect((await sites())['example.co.uk']).toBeGreaterThan(1000);
    const text = JSON.stringify(Object.entries(await stored(page)).filter(([key]) => !key.startsWith('suffix/')));
    const traces = ['www.video', 'secret-path', 'of-mine', 'a-router', '127.0.0.1', 'Title of'];
    expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
    expect(text).toContain('example.co.uk');
    await page.bringToFront();

    await page.getByText('News', { exact: true }).click();
    await page.getByLabel('Add to "News"').fill('https://video.example.co.uk/watch?v=1');
    await page.keyboard.press('Enter');
    await page.getByText('Added example.co.uk').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('#screen').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.getByLabel('Add to "News"').fill('youtube.com');
    await page.keyboard.press('Enter');
    await page.getByText('youtube.com stood in Video. Now it stands here.').waitFor();

    await page.getByRole('button', { name: 'Switch off time by site' }).click();
    await page.getByRole('button', { name: 'Switch off and erase' }).click();
    await page.getByText('Time by site is off. Its sites are erased.').waitFor();
    expect(await isOn(page)).toBe(false);
    expect(await allowed(page)).toBe(false);
    expect(await suffixes(page)).toEqual([]);
    expect(await sites()).toEqual({});
    expect(await page.evaluate('document.activeElement.textContent')).toBe('By site');
  });
});
