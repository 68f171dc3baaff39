/** The routine's full page in a real Firefox: what it holds while a run goes, and that sound which waits for a touch is told and woken. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import { compose } from '../../../lib/routine/swap';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';

let firefox: Firefox;
let page: Page;

beforeEach(async () => {
  // As it comes: a page is silent until it is touched.
  firefox = await Firefox.launch();
  page = await firefox.page('help.html');
});
afterEach(() => firefox.close());

const tell = (command: Command) => tellFrom(page, command);

test('the run goes on with its keys, says what waits for a touch, and goes dark and back', async () => {
  await tell({ type: 'schedule/save', value: everyNight('23:00', '07:00') });
  await tell({ type: 'profile/save', chips: [] });
  await tell({ type: 'routine/start', run: 'fox', viewer: 'test', ...compose('desk-3', [], true) });
  const player = await firefox.page('routine.html');
  const words = () => player.evaluate('document.body.innerText') as Promise<string>;
  const press = async (text: string) => {
    const [button] = await player.$$(`xpath/.//button[normalize-space()="${text}"]`);
    if (!button) throw new Error(`no button "${text}"`);
    await button.click();
  };
  await expect.poll(words).toContain('Seated march');
  await expect.poll(() => player.evaluate('navigator.mediaSession.metadata?.title')).toBe('Seated march');
  await expect.poll(words).toContain('Your browser keeps quiet until the first press.');

  await press('Sound');
  await expect.poll(words).toContain('No voice on this computer speaks this language. Bell and text lead.');
  await press('Eyes closed');
  await expect.poll(words).toContain('so the bell leads alone');
  await press('Close your eyes');
  await expect.poll(() => player.evaluate("document.querySelector('.dark') !== null")).toBe(true);
  await expect.poll(() => player.evaluate('document.fullscreenElement !== null')).toBe(true);
  await player.keyboard.press('ArrowRight');
  await expect.poll(words).toContain('Ankle circles');
  await expect.poll(() => player.evaluate('navigator.mediaSession.metadata?.title')).toBe('Ankle circles');
  await press('Open your eyes');
  await expect.poll(() => player.evaluate("document.querySelector('.dark') === null")).toBe(true);
  await expect.poll(() => player.evaluate('document.fullscreenElement === null')).toBe(true);
  // Whether there is a sound device or not, a page that was touched no longer says that it waits.
  await expect.poll(words).not.toContain('Press anything.');
});
