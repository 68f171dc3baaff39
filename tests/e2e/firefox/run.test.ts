/**
 * A whole routine in a real Firefox, in real time and by the keyboard alone: the one of four minutes, or with EVENFALL_LONG=1
 * the one of eight. Its popup is closed and opened, its background ends again and again, and the browser is quit once.
 */

import { loadavg } from 'node:os';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import { inMinutes } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';
import { type Closable, pause } from '../../lab/process';
import { EIGHT_MINUTES, FOUR_MINUTES, RunWatch, type Window } from '../../lab/run-watch';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const LONG = process.env.EVENFALL_LONG === '1';
const PLAN = LONG ? EIGHT_MINUTES : FOUR_MINUTES;
const SECONDS = PLAN.reduce((sum, [, seconds]) => sum + seconds, 0);
/** Milliseconds by which a step's shown time may miss its plan. */
const ALLOWED = 300;
/** The background ends after so many milliseconds without work: between any two beats of a run. */
const IDLE = 3_000;

const RING = "document.querySelector('.player-ring') !== null";
const PAUSE = "document.querySelector('.player-pause').ariaLabel";
/** How often the background has ended, as a page sees it from now on. */
const COUNT = `void setInterval((was) => {
  const is = browser.extension.getBackgroundPage() !== null;
  if (was.is && !is) globalThis.labEnded = (globalThis.labEnded ?? 0) + 1;
  was.is = is;
}, 100, { is: true })`;
const LOG = `browser.storage.local.get().then((all) =>
  Object.entries(all).flatMap(([key, night]) => (key.startsWith('night/') ? night.runs : [])))`;

const windowOver = (page: Page): Window => ({
  run: <T>(source: string) => page.evaluate(source) as Promise<T>,
  press: (key) => page.keyboard.press(key as KeyInput),
  close: () => page.close(),
});

test(`${SECONDS / 60} minutes through closed popups, ended backgrounds and a restart are one run, to the second`, async () => {
  const preferences = { 'extensions.background.idle.timeout': IDLE };
  const firefox = await Firefox.launch({ env: { TZ: 'UTC' }, preferences });
  opened.push(firefox);
  const watch = new RunWatch(PLAN);
  let ended = 0;
  const open = async (path: string) => {
    const page = windowOver(await firefox.page(path));
    await watch.look(page);
    await page.run(COUNT);
    return page;
  };
  const close = async (page: Window) => {
    ended += await page.run<number>('globalThis.labEnded ?? 0');
    await page.close();
  };
  const until = (page: Window, expression: string, timeout = 15_000) =>
    expect.poll(() => page.run(expression).catch(() => false), { timeout }).toBe(true);
  const tell = (page: Window, command: Command) => tellFrom({ evaluate: (source) => page.run(source) }, command);
  /** So far into the whole. */
  const part = (of: number) => watch.until(SECONDS * of, Date.now);
  const goOn = async (quit?: number) => {
    const page = await open('popup.html');
    await until(page, "document.body.innerText.includes('Go on, or leave it?')");
    watch.stands(await watch.gone(page, quit));
    const step = watch.stepAt(watch.elapsed(Date.now())) + 1;
    expect(await page.run('document.body.innerText')).toContain(`You were at step ${step} of ${PLAN.length}.`);
    watch.goes(await watch.choose(page, 'Go on'));
    await until(page, RING);
    return page;
  };

  const desk = await open('help.html');
  await tell(desk, { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } });
  const bedtime = inMinutes(LONG ? 14 : -5);
  await tell(desk, { type: 'schedule/save', value: everyNight(bedtime, inMinutes(500)) });
  let popup = await open('popup.html');
  await until(popup, "[...document.querySelectorAll('button')].some((one) => one.textContent === 'Start')");
  await close(desk);

  watch.goes(await watch.choose(popup, 'Start'));
  await until(popup, RING);
  for (const share of [0.1, 0.3, 0.5]) {
    await part(share);
    await close(popup);
    await pause(2 * IDLE);
    popup = await goOn();
  }

  await part(0.55);
  watch.stands(await watch.key(popup, ' '));
  await until(popup, `${PAUSE} === 'Go on'`);
  await pause(2 * IDLE);
  watch.goes(await watch.key(popup, ' '));

  await part(0.7);
  ended += await popup.run<number>('globalThis.labEnded ?? 0');
  await watch.collect(popup);
  const quit = Date.now();
  await firefox.restart();
  popup = await goOn(quit);

  await until(popup, "document.querySelector('.player h1')?.textContent === 'Done.'", SECONDS * 1000);
  ended += await popup.run<number>('globalThis.labEnded ?? 0');
  const { steps, late, words, lag, farthest, drift, drawings } = await watch.verdict(popup);
  const round = (ms: number) => Math.round(ms);
  console.log(
    `${drawings} drawings, the background ended ${ended} times, load ${loadavg()[0]?.toFixed(1)}; milliseconds off, by step: ` +
      `${steps.map(round).join(', ')}; first drawn ${round(late)}, words ${round(words)}, keys ${round(lag)}, farthest ${round(farthest)}, drift ${round(drift)}`,
  );
  expect(ended).toBeGreaterThanOrEqual(5);
  expect(steps.filter((off) => Math.abs(off) > ALLOWED)).toEqual([]);
  expect(drift).toBeLessThan(ALLOWED);
  expect(lag).toBeLessThan(5 * ALLOWED);
  // Words come with the next quarter of a second.
  expect(words).toBeLessThan(250 + ALLOWED);
  expect(await popup.run(LOG)).toMatchObject([{ seconds: SECONDS, finished: true }]);
}, 1_200_000);
