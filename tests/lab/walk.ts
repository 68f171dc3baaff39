/** One evening from after dinner to past bedtime, in fast time, told as it happens. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from './cdp';
import { Desktop, type Shown } from './desktop';
import { everyNight, tell } from './evenfall';
import { built } from './extension';
import { type Closable, pause } from './process';
import { RawChromium } from './raw-chromium';
import { closeAll, Session } from './session';
import { FAKED_CLOCK_FLAGS, TimeMachine } from './time-machine';

/** How the walk is told and where its pictures go. */
export interface WalkOptions {
  folder: string;
  say: (line: string) => void;
}

const START = '2027-01-12 20:45:00';
const BEDTIME = '22:30';
const WAKE = '06:45';
/** Fast minutes from the start: until twenty minutes after bedtime. */
const LENGTH = 125;
/** Twice as fast, a browser on a busy machine spends all its time drawing: each fast second wants sixty frames. */
const SPEED = 60;
/** A picture of the popup every so many fast minutes, and at each reminder. */
const EVERY = 25;

/** `21:05` on the wall clock of the zone, which is UTC here. */
const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16);

/** The popup at its own width, as tall as it is. */
async function photograph(tab: Tab, file: string): Promise<void> {
  await tab.send('Page.reload');
  await tab.until("document.readyState === 'complete'");
  await pause(300);
  const metrics = (height: number) => ({ width: 360, height, deviceScaleFactor: 2, mobile: false });
  await tab.send('Emulation.setScrollbarsHidden', { hidden: true });
  await tab.send('Emulation.setDeviceMetricsOverride', metrics(300));
  const height = await tab.run<number>('document.documentElement.scrollHeight');
  await tab.send('Emulation.setDeviceMetricsOverride', metrics(height));
  writeFileSync(file, await tab.picture());
}

/** A reminder in one line. */
function line({ title, body, actions }: Shown): string {
  const buttons = [...actions].flatMap(([key, label]) =>
    key === 'default' || key === 'settings' ? [] : [`[${label}]`],
  );
  return [title, body && `"${body}"`, ...buttons].filter(Boolean).join('  ');
}

/**
 * Walks through the evening.
 * @returns how many reminders were shown
 */
export async function walk({ folder, say }: WalkOptions): Promise<number> {
  const opened: Closable[] = [];
  try {
    const machine = TimeMachine.at(START, { zone: 'UTC', speed: SPEED });
    opened.push(machine);
    const session = await Session.open();
    opened.push(session);
    const desktop = await Desktop.open(session.bus);
    opened.push(desktop);
    const env = { ...session.env, ...machine.env };
    const extensions = [built('chrome')];
    const chromium = await RawChromium.launch({ extensions, env, headed: true, args: FAKED_CLOCK_FLAGS });
    opened.push(chromium);
    const tab = await chromium.page('popup.html');
    const started = await machine.calibrate(tab);
    await tell(tab, { type: 'schedule/save', value: everyNight(BEDTIME, WAKE) });
    say(`${clock(started)}  Bedtime is set to ${BEDTIME}, waking to ${WAKE}.`);
    return await watch({ machine, desktop, tab, folder, say, started });
  } finally {
    await closeAll(opened);
  }
}

interface Watch extends WalkOptions {
  machine: TimeMachine;
  desktop: Desktop;
  tab: Tab;
  started: number;
}

async function watch({ machine, desktop, tab, folder, say, started }: Watch): Promise<number> {
  const now = () => machine.fast(Date.now());
  let told = 0;
  let pictured = started - EVERY * 60_000;
  const picture = async () => {
    pictured = now();
    await photograph(tab, join(folder, `${clock(pictured).replace(':', '-')}.png`));
  };
  while (now() < started + LENGTH * 60_000) {
    const fresh = desktop.shown.slice(told);
    for (const shown of fresh) say(`${clock(machine.fast(shown.at))}  ${line(shown)}`);
    told += fresh.length;
    if (fresh.length > 0 || now() - pictured >= EVERY * 60_000) await picture();
    await pause(50);
  }
  return told;
}
