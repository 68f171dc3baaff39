/** Tries the lab itself: a worker that has nothing to do. */
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ringer, writeExtension } from '../../lab/extension';
import { type Closable, temporary } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

test('a worker falls asleep, and a look does not wake it', async () => {
  const folder = temporary('tiny');
  opened.push({ close: async () => folder.remove() });
  const extension = writeExtension(join(folder.path, 'x'), { browser: 'chrome', background: ringer(true) });
  const chromium = await RawChromium.launch({ extensions: [extension] });
  opened.push(chromium);
  const tab = await chromium.page('page.html');
  await tab.run('chrome.runtime.sendMessage({})');
  expect(await chromium.worker()).toBeDefined();
  await chromium.asleep();
  await tab.run('chrome.runtime.sendMessage({})');
  expect(await chromium.worker()).toBeDefined();
});
