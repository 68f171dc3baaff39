/** A night with the pause in a real Chromium whose clock jumps: bedtime, five more minutes, waking. */
import { afterEach, expect, test } from 'vitest';
import type { Tab } from '../../lab/cdp';
import { everyNight, tell } from '../../lab/evenfall';
import { builtWithLeave } from '../../lab/extension';
import { COVERED, PauseWeb } from '../../lab/pause-web';
import type { Closable } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll } from '../../lab/session';
import { FAKED_CLOCK_FLAGS, TimeMachine } from '../../lab/time-machine';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

function keep<T extends Closable>(thing: T): T {
  opened.push(thing);
  return thing;
}

/** The cover is gone with what storage says; its script goes a moment later. */
const GONE = "!(await chrome.scripting.getRegisteredContentScripts()).some(({ id }) => id === 'pause')";

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
  const machine = keep(TimeMachine.at('2027-01-12 22:20:00', { zone: 'UTC', jumps: 'sleep' }));
  const chromium = keep(
    await RawChromium.launch({
      extensions: [extension.path],
      env: machine.env,
      args: [...FAKED_CLOCK_FLAGS, '--host-resolver-rules=MAP *.test 127.0.0.1'],
    }),
  );
  const desk = await chromium.page('help.html');
  const tab = await chromium.cdp.open(web.url('form'));
  // After a jump the clocks of two processes follow a moment apart, for good: of the page's and the worker's, whichever acted.
  const clocks = () =>
    Promise.all([tab, desk].map((each) => each.run<string>('new Date().toISOString().slice(11, 16)')));
  await tab.until("document.readyState === 'complete'");
  await tell(
    desk,
    { type: 'schedule/save', value: everyNight('22:30', '06:45') },
    { type: 'pause/save', value: { version: 1, on: true, sites: ['site.test'], more: 1, intent: '' } },
  );
  machine.jump('2027-01-12 22:29:55');
  await desk.until("new Date().toISOString() > '2027-01-12T22:29:55'");
  expect(await tab.run(COVERED)).toBe(false);
  await tab.until(COVERED);
  expect(await clocks()).toContain('22:30');

  await chromium.killWorker();
  await choose(tab, 2);
  await tab.until(`!(${COVERED})`);
  await desk.until(GONE);
  await chromium.killWorker();
  machine.jump('2027-01-12 22:34:40');
  await desk.until("new Date().toISOString() > '2027-01-12T22:34:40'");
  expect(await tab.run(COVERED)).toBe(false);
  machine.jump('2027-01-12 22:36:00');
  await tab.until(COVERED);

  machine.jump('2027-01-13 06:44:55');
  await desk.until("new Date().toISOString() > '2027-01-13T06:44:55'");
  expect(await tab.run(COVERED)).toBe(true);
  await chromium.killWorker();
  await tab.until(`!(${COVERED})`);
  expect(await clocks()).toContain('06:45');
  await desk.until(GONE);
});
