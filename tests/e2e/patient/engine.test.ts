/** The background's second script: brought at the install, there at every later start. */
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ask, everyNight } from '../../lab/evenfall';
import { built } from '../../lab/extension';
import { type Closable, temporary } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

/** Any page of the extension that runs no script of its own. */
const BARE = 'manifest.json';

const browser = (profile: string) => RawChromium.launch({ extensions: [built('chrome')], profile });

test('a worker that was killed, that fell asleep, or whose browser was restarted still has its engine', async () => {
  const folder = temporary('engine');
  opened.push({ close: async () => folder.remove() });
  const profile = join(folder.path, 'profile');
  const first = await browser(profile);
  const page = await first.page(BARE);
  const save = { type: 'schedule/save', value: everyNight('22:30', '06:45') } as const;
  expect(await ask(page, save)).toEqual({ ok: true });
  for (let kill = 0; kill < 5; kill += 1) {
    await first.killWorker();
    expect(await ask(page, { type: 'legs', value: 'quiet' })).toEqual({ ok: true });
  }
  await first.asleep();
  expect(await ask(page, { type: 'legs', value: 'stirring' })).toEqual({ ok: true });
  await first.close();

  const second = await browser(profile);
  opened.push(second);
  const after = await second.page(BARE);
  expect(await ask(after, { type: 'legs', value: 'restless' })).toEqual({ ok: true });
  await second.killWorker();
  expect(await ask(after, { type: 'legs', value: 'quiet' })).toEqual({ ok: true });
});
