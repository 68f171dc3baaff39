/** A whole routine in a real Chromium whose clock runs fast: by the keyboard alone, and through everything that may befall it. */
import { loadavg } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import type { Tab } from '../../lab/cdp';
import { everyNight, tell } from '../../lab/evenfall';
import { built } from '../../lab/extension';
import { type Closable, pause, temporary } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { EIGHT_MINUTES, RunWatch } from '../../lab/run-watch';
import { closeAll } from '../../lab/session';
import { FAKED_CLOCK_FLAGS, TimeMachine } from '../../lab/time-machine';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

function keep<T extends Closable>(thing: T): T {
  opened.push(thing);
  return thing;
}

const SPEED = 8;
/** Fast milliseconds by which a step's shown time may miss its plan: a second of the clock that runs fast. */
const ALLOWED = 1000;
/** Fast milliseconds after which a key, or a window that went, is heard at the latest: by way of the background, in the machine's own time. */
const HEARD = 1500 * SPEED;

/** A browser on a profile, at a moment of the fast clock. */
async function browserAt(start: string, profile: string) {
  const machine = keep(TimeMachine.at(start, { zone: 'UTC', speed: SPEED }));
  const extensions = [built('chrome')];
  const chromium = await RawChromium.launch({ extensions, profile, env: machine.env, args: FAKED_CLOCK_FLAGS });
  const desk = await chromium.page('help.html');
  await machine.calibrate(desk);
  return { machine, chromium, desk, now: () => machine.fast(Date.now()) };
}

/** A wall time of UTC, to the second. */
const wall = (instant: number) => new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
const RING = "document.querySelector('.player-ring')";
const PAUSE = "document.querySelector('.player-pause')";
const shownBy = (tab: Tab) =>
  tab.run<unknown>(`[${RING}.getAttribute('stroke-dasharray'), document.querySelector('.player h2').textContent]`);

/** Every run that any night has kept. */
const LOG = `chrome.storage.local.get().then((all) =>
  Object.entries(all).flatMap(([key, night]) => (key.startsWith('night/') ? night.runs : [])))`;

test('eight minutes through closed popups, killed workers, a second window and a restart are one run, to the second', async () => {
  const folder = temporary('run');
  keep({ close: async () => folder.remove() });
  const running: { chromium?: RawChromium } = {};
  keep({ close: async () => running.chromium?.close() });
  let { chromium, desk, now } = await browserAt('2027-01-12 21:30:00', folder.path);
  running.chromium = chromium;
  const watch = new RunWatch(EIGHT_MINUTES);
  let killed = 0;
  const kill = async () => {
    killed += Number(await chromium.killWorker());
  };
  const open = async (path: string) => {
    const tab = await chromium.page(path);
    await watch.look(tab);
    return tab;
  };
  /** Opens the popup on a run that stands since the last window went, and goes on with it. */
  const goOn = async (step: number, quit?: number) => {
    const tab = await open('popup.html');
    await tab.until(`document.body.innerText.includes('You were at step ${step} of 7')`);
    watch.stands(await watch.gone(tab, quit));
    watch.goes(await watch.choose(tab, 'Go on'));
    await tab.until(RING);
    return tab;
  };
  /** Closes the window that leads; the other one takes over. */
  const handOver = async (from: Tab, to: Tab) => {
    const told = now();
    await from.close();
    await expect.poll(() => watch.gone(to).catch(() => 0)).toBeGreaterThan(told);
    watch.handed(await watch.gone(to), HEARD);
  };
  /** Closes the popup and opens it a while later. */
  const reopen = async (tab: Tab, step: number) => {
    await tab.close();
    // Longer than the five fast seconds in which a run is handed over.
    await pause(1000);
    return goOn(step);
  };

  const soon = new Date(now() + 14 * 60_000).toISOString().slice(11, 16);
  await tell(
    desk,
    { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } },
    { type: 'schedule/save', value: everyNight(soon, '06:45') },
  );
  await chromium.closePages();

  let popup = await open('popup.html');
  watch.goes(await watch.choose(popup, 'Start'));
  await popup.until(RING);
  await watch.until(40, now);
  await kill();

  // Closed and opened twice: in the middle of a step, and while the side is changed. The worker dies after it.
  await watch.until(70, now);
  popup = await reopen(popup, 1);
  await watch.until(122, now);
  popup = await reopen(popup, 2);
  await kill();

  // Paused; the worker dies meanwhile, and once more later.
  await watch.until(165, now);
  watch.stands(await watch.key(popup, ' '));
  await kill();
  await popup.until(`${PAUSE}.ariaLabel === 'Go on'`);
  await pause(1000);
  watch.goes(await watch.key(popup, ' '));
  await watch.until(185, now);
  await kill();

  // Two windows: one run. What is pressed in one happens in the other.
  await watch.until(200, now);
  const page = await open('routine.html');
  await page.until(RING);
  await watch.until(212, now);
  watch.stands(await watch.key(page, ' '));
  await popup.until(`${PAUSE}.ariaLabel === 'Go on'`);
  await page.until(`${PAUSE}.ariaLabel === 'Go on'`);
  expect(await shownBy(popup)).toEqual(await shownBy(page));
  watch.goes(await watch.key(popup, ' '));
  await page.until(`${PAUSE}.ariaLabel === 'Pause'`);

  // The popup, which leads since it went on, closes a third time; then the page that took over. The worker dies at a step's end.
  await watch.until(230, now);
  await handOver(popup, page);
  await watch.until(249, now);
  await kill();
  await watch.until(262, now);
  expect(await page.run(`${PAUSE}.ariaLabel`)).toBe('Pause');
  popup = await open('popup.html');
  await popup.until(RING);
  await watch.until(270, now);
  await handOver(page, popup);
  await watch.until(310, now);
  expect(await popup.run(`${PAUSE}.ariaLabel`)).toBe('Pause');

  // The browser is quit in the middle of a step, and started again a while later.
  await watch.until(333, now);
  await watch.collect(popup);
  const quit = now();
  await chromium.close();
  ({ chromium, now } = await browserAt(wall(now() + 60_000), folder.path));
  running.chromium = chromium;
  popup = await goOn(6, quit);

  await popup.until("document.querySelector('.player h1')?.textContent === 'Done.'", 60_000);
  const { steps, late, words, lag, farthest, drift, drawings } = await watch.verdict(popup);
  const real = (fast: number) => Math.round(fast / SPEED);
  console.log(
    `${drawings} drawings, ${killed} workers killed, load ${loadavg()[0]?.toFixed(1)}; real milliseconds off, by step: ` +
      `${steps.map(real).join(', ')}; first drawn ${real(late)}, words ${real(words)}, keys ${real(lag)}, farthest ${real(farthest)}, drift ${real(drift)}`,
  );
  expect(killed).toBe(5);
  // Drawn often enough for what follows to say something.
  expect(drawings).toBeGreaterThan(1000);
  expect(steps.filter((off) => Math.abs(off) > ALLOWED)).toEqual([]);
  expect(drift).toBeLessThan(ALLOWED);
  expect(lag).toBeLessThan(HEARD);
  // Words come with the next quarter of a second.
  expect(words).toBeLessThan(250 + ALLOWED);
  expect(await popup.run(LOG)).toMatchObject([
    { preset: 'restless-legs-8', seconds: 480, finished: true, after: null },
  ]);
});
