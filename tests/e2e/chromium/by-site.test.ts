/** Time by site in a real Chromium: the browser's own question pressed, what is stored then, what goes when it is off. */
import type { Page } from '@playwright/test';
import { afterEach, describe, expect, test } from 'vitest';
import { Chromium } from '../../lab/chromium';
import { answerLeave, type LeaveAnswer } from '../../lab/leave';
import type { Closable } from '../../lab/process';
import { closeAll, Session } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

/** The settings with the fold open, in a browser with a window. */
async function bySite(): Promise<{ page: Page; answer: (answer: LeaveAnswer) => Promise<void> }> {
  const session = await Session.open({ windowManager: true });
  opened.push(session);
  const chromium = await Chromium.launch({ headed: true, env: session.env, args: ['--ozone-platform=x11'] });
  opened.push(chromium);
  const page = await chromium.page('options.html');
  await page.getByText('By site', { exact: true }).click();
  const asking = page.getByText('The browser is asking now');
  const answer = async (given: LeaveAnswer) => {
    await asking.waitFor();
    await answerLeave('chromium', session.env, given, () => asking.isVisible());
  };
  return { page, answer };
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
    const { page, answer } = await bySite();

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

    await page.getByText('News', { exact: true }).click();
    await page.getByLabel('Add to "News"').fill('https://video.example.co.uk/watch?v=1');
    await page.keyboard.press('Enter');
    await page.getByText('Added example.co.uk').waitFor();
    await page.getByLabel('Add to "News"').fill('youtube.com');
    await page.keyboard.press('Enter');
    await page.getByText('youtube.com stood in Video. Now it stands here.').waitFor();

    await page.getByRole('button', { name: 'Switch off time by site' }).click();
    await page.getByRole('button', { name: 'Switch off and erase' }).click();
    await page.getByText('Time by site is off. Its sites are erased.').waitFor();
    expect(await isOn(page)).toBe(false);
    expect(await allowed(page)).toBe(false);
    expect(await suffixes(page)).toEqual([]);
  });
});
