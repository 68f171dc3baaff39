/** A night with the pause in a real Chromium whose clock runs fast: bedtime, five more minutes, waking. */
import { afterEach, expect, test } from 'vitest';
import type { Tab } from '../../lab/cdp';
import { everyNight, tell } from '../../lab/evenfall';
import { builtWithLeave } from '../../lab/extension';
import { COVERED, PauseWeb } from '../../lab/pause-web';
import type { Closable } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll } from '../../lab/session';
import { FAKED_CLOCK_FLAGS, TimeMachine } from '../../lab/time-machine';

const SPEED = 60;
const MINUTE = 60_000;

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

function keep<T extends Closable>(thing: T): T {
  opened.push(thing);
  return thing;
}

/** What the fast clock may seem to differ by. */
const ROUGHLY = 5000;
const wall = (instant: number) => new Date(instant).toISOString().slice(11, 16);
const REGISTERED = "chrome.scripting.getRegisteredContentScripts().then((all) => all.some(({ id }) => id === 'pause'))";

/** Goes to a choice by Tab alone and presses Enter. */
async function choose(tab: Tab, tabs: number): Promise<void> {
  await tab.send('Page.bringToFront');
  for (let n = 0; n < tabs; n += 1) await tab.press('Tab');
  await tab.press('Enter');
}

test('it comes at bedtime, after five minutes again, and goes at the wake time, by itself and through a dead worker', async () => {
  const extension = builtWithLeave('chrome', ['pages']);
  keep({ close: async () => extension.remove() });
  const web = keep(await PauseWeb.open());
  const machine = keep(TimeMachine.at('2027-01-12 22:00:00', { zone: 'UTC', speed: SPEED }));
  const chromium = keep(
    await RawChromium.launch({
      extensions: [extension.path],
      env: machine.env,
      args: [...FAKED_CLOCK_FLAGS, '--host-resolver-rules=MAP *.test 127.0.0.1'],
    }),
  );
  const desk = await chromium.page('help.html');
  // The first replan is done: the worker is installed and answers.
  await desk.until("(await chrome.storage.local.get('tonight')).tonight");
  await machine.calibrate(desk);
  const now = () => machine.fast(Date.now());
  const soon = (minutes: number) => Math.ceil(now() / MINUTE + minutes) * MINUTE;
  const nightOf = (bedtime: number, wake: number) =>
    ({ type: 'schedule/save', value: everyNight(wall(bedtime), wall(wake)) }) as const;

  const tab = await chromium.cdp.open(web.url('form'));
  await tab.until("document.readyState === 'complete'");
  const bedtime = soon(3);
  await tell(desk, nightOf(bedtime, bedtime + 8 * 60 * MINUTE), {
    type: 'pause/save',
    value: { version: 1, on: true, sites: ['site.test'], more: 1, intent: '' },
  });
  expect(await tab.run(COVERED)).toBe(false);
  await tab.until(COVERED);
  expect(now()).toBeGreaterThanOrEqual(bedtime - ROUGHLY);

  await chromium.killWorker();
  await choose(tab, 2);
  await tab.until(`!(${COVERED})`);
  const passed = now();
  expect(await desk.run(REGISTERED)).toBe(false);
  await chromium.killWorker();
  await tab.until(COVERED);
  expect(now() - passed).toBeGreaterThan(4 * MINUTE);

  // The same night, of which little is left.
  const wake = soon(4);
  await tell(desk, nightOf(bedtime - 60 * MINUTE, wake));
  expect(await tab.run(COVERED)).toBe(true);
  await chromium.killWorker();
  await tab.until(`!(${COVERED})`);
  expect(now()).toBeGreaterThanOrEqual(wake - ROUGHLY);
  expect(await desk.run(REGISTERED)).toBe(false);
});
