/** The night page and the screen: dark before its style sheet, full screen from the first press on. */
import { expect, test } from 'vitest';
import { Chromium } from '../../lab/chromium';
import { built } from '../../lab/extension';
import { type Closable, pause } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll, Session } from '../../lab/session';

test('its ground is the same with and without its style sheets, and the browser is told of the dark', async () => {
  const chromium = await Chromium.launch();
  try {
    const page = await chromium.page('night.html');
    await page.locator('.night-row').first().waitFor();
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const brightest = (colour: unknown) => Math.max(...(String(colour).match(/[\d.]+/g) ?? ['255']).map(Number));
    const meta = await page.evaluate("document.querySelector('meta[name=color-scheme]').content");
    await page.evaluate("document.querySelectorAll('link[rel=stylesheet]').forEach((sheet) => sheet.remove())");

    expect(meta).toBe('dark');
    expect(await page.evaluate('document.styleSheets.length')).toBe(0);
    expect(await ground()).toMatch(/^rgb\(/);
    expect(brightest(await ground())).toBeLessThanOrEqual(8);
  } finally {
    await chromium.close();
  }
});

test('the first press fills the screen, says once how to leave, and the way back to bed leaves', async () => {
  const session = await Session.open({ windowManager: true });
  const opened: Closable[] = [session];
  try {
    const raw = await RawChromium.launch({ extensions: [built('chrome')], env: session.env, headed: true });
    opened.push(raw);
    // The first page of all comes forward when it opens, over whatever is there.
    await raw.page('help.html');
    await expect
      .poll(async () => (await raw.cdp.targets()).some(({ url }) => url.endsWith('/welcome.html')))
      .toBe(true);
    await raw.closePages();
    const tab = await raw.page('night.html');
    await tab.send('Page.bringToFront');
    const key = async (name: string, code: number) => {
      for (const type of ['rawKeyDown', 'char', 'keyUp'] as const) {
        const text = name === 'Enter' && type === 'char' ? { text: '\r' } : {};
        await tab.send('Input.dispatchKeyEvent', { type, key: name, windowsVirtualKeyCode: code, ...text });
      }
    };
    const words = () => tab.run<string>('document.body.innerText');
    await tab.until("document.querySelector('.night-row')");
    await key('Tab', 9);
    await key('Enter', 13);
    await tab.until("(await chrome.windows.getCurrent()).state === 'fullscreen'");
    await tab.until("document.body.innerText.includes('Press Esc to leave.')");
    await key('Tab', 9);
    await key('Tab', 9);
    await key('Enter', 13);
    await tab.until("document.querySelector('.night-row')");
    expect(await words()).not.toContain('Press Esc to leave.');
    await pause(200);
    expect(await tab.run<boolean>('document.fullscreenElement !== null')).toBe(true);
    const pages = async () => (await raw.cdp.targets()).filter(({ url }) => url.endsWith('/night.html')).length;
    for (let stop = 0; stop < 4; stop += 1) await key('Tab', 9);
    // The page goes with the press, and its answer may not come.
    await Promise.race([key('Enter', 13).catch(() => undefined), pause(1000)]);
    await expect.poll(pages).toBe(0);
    const other = await raw.page('help.html');
    expect(await other.run<string>('(await chrome.windows.getCurrent()).state')).not.toBe('fullscreen');
  } finally {
    await closeAll(opened);
  }
});
