/** Tries the lab itself on a tiny extension: real alarms, a real notification service, clocks that run and jump. */
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Desktop, type DesktopOptions } from '../../lab/desktop';
import { ringer, writeExtension } from '../../lab/extension';
import { type Closable, pause, temporary } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll, Session } from '../../lab/session';
import { type ClockOptions, FAKED_CLOCK_FLAGS, TimeMachine } from '../../lab/time-machine';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

function keep<T extends Closable>(thing: T): T {
  opened.push(thing);
  return thing;
}

type Log = { what: string; at: number }[];

async function evening(start: string, clock: ClockOptions, desktop: DesktopOptions = {}) {
  const folder = temporary('tiny');
  keep({ close: async () => folder.remove() });
  const extension = writeExtension(join(folder.path, 'x'), { browser: 'chrome', background: ringer(true) });
  const machine = keep(TimeMachine.at(start, clock));
  const session = keep(await Session.open({ clock: machine.env }));
  const shop = keep(await Desktop.open(session.bus, desktop));
  const env = { ...session.env, ...machine.env };
  const chromium = keep(
    await RawChromium.launch({ extensions: [extension], env, headed: true, args: FAKED_CLOCK_FLAGS }),
  );
  const tab = await chromium.page('page.html');
  await machine.calibrate(tab);
  const ring = (ms: number) => tab.run<{ now: number }>(`chrome.runtime.sendMessage({ ringIn: ${ms} })`);
  const log = async () => (await tab.run<{ log?: Log }>("chrome.storage.local.get('log')")).log ?? [];
  return { machine, shop, chromium, tab, ring, log };
}

describe('the time machine', () => {
  test('an alarm twenty fast minutes away is shown on time at sixtyfold speed, and its button arrives', async () => {
    const { machine, shop, ring, log, tab } = await evening('2027-03-14 01:50:00', {
      zone: 'America/New_York',
      speed: 60,
    });
    const { now } = await ring(20 * 60_000);
    const shown = await shop.next(0, 40_000);
    const late = machine.fast(shown.at) - (now + 20 * 60_000);
    expect(late).toBeGreaterThan(-5000);
    expect(late).toBeLessThan(60_000);
    expect([...shown.actions.values()]).toEqual(expect.arrayContaining(['Snooze', 'Skip']));
    expect(shown.title).toBe('Ring');
    expect(shown.image).toBe(true);
    shop.press(shown, 'Skip');
    await tab.until("(await chrome.storage.local.get('log')).log.some(({ what }) => what === 'button 1')");
    expect((await log()).map(({ what }) => what.split(' ')[0])).toEqual(['alarm', 'button']);
    // New York's clocks went from 2 to 3 while it ran.
    expect(await tab.run<string>('new Date().toString()')).toContain('GMT-0400');
  });

  test('a jump over the alarm rings it once, and the worker may die before', async () => {
    const { machine, shop, chromium, ring, tab, log } = await evening('2027-01-10 22:00:00', {
      zone: 'Europe/Berlin',
      jumps: 'sleep',
    });
    await ring(60 * 60_000);
    expect(await chromium.killWorker()).toBe(true);
    expect(await chromium.worker()).toBeUndefined();
    machine.jump('2027-01-11 01:00:00');
    const shown = await shop.next(0, 90_000);
    await tab.until("new Date().toString().includes('Jan 11 2027 01:0')");
    shop.click(shown);
    await tab.until("(await chrome.storage.local.get('log')).log.some(({ what }) => what === 'click night/ring')");
    expect((await log()).filter(({ what }) => what.startsWith('alarm'))).toHaveLength(1);
  });

  test('a clock that was put back is seen at once, and what was set waits for its wall time', async () => {
    const { machine, shop, ring, tab } = await evening('2027-01-10 22:00:00', { zone: 'UTC', jumps: 'clock' });
    await ring(4000);
    machine.jump('2027-01-10 21:00:00');
    await tab.until("new Date().toISOString().startsWith('2027-01-10T21:00')");
    await pause(5000);
    expect(shop.titles()).toEqual([]);
    expect(await tab.run<unknown[]>('chrome.alarms.getAll()')).toHaveLength(1);
  });

  test('idle time runs with the fast clock', async () => {
    const { tab } = await evening('2027-01-10 22:00:00', { zone: 'UTC', speed: 60 });
    expect(await tab.run<string>('chrome.idle.queryState(600)')).toBe('active');
    await pause(13_000);
    expect(await tab.run<string>('chrome.idle.queryState(600)')).toBe('idle');
  });
});

describe('the desktop', () => {
  test('can be one that answers slowly', async () => {
    const { shop, ring } = await evening('2027-01-10 22:00:00', { zone: 'UTC' }, { slow: 300 });
    await ring(1000);
    const shown = await shop.next(0, 20_000);
    expect(shop.open).toEqual([shown]);
    shop.dismiss(shown);
    expect(shop.open).toEqual([]);
  });

  test('can be one without buttons: Chromium then shows the notification in a window of its own', async () => {
    const { shop, ring, tab } = await evening('2027-01-10 22:00:00', { zone: 'UTC' }, { actions: false });
    await ring(1000);
    await tab.until("'night/ring' in (await chrome.notifications.getAll())");
    expect(shop.titles()).toEqual([]);
  });
});
