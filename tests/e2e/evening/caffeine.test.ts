/** The last coffee as a user has it: worked out from what was drunk, in a real Chromium whose clock runs fast. */
import { afterEach, expect, test } from 'vitest';
import { firstCaffeine } from '../../../lib/caffeine/first';
import type { Dose } from '../../../lib/caffeine/schema';
import { firstReminders } from '../../../lib/schedule/kinds';
import type { Kind } from '../../../lib/schedule/schema';
import type { Tab } from '../../lab/cdp';
import { lastMinute } from '../../lab/coffee';
import { Desktop, type Shown } from '../../lab/desktop';
import { everyNight, tell } from '../../lab/evenfall';
import { built } from '../../lab/extension';
import { Person } from '../../lab/person';
import { type Closable, temporary } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll, Session } from '../../lab/session';
import { FAKED_CLOCK_FLAGS, TimeMachine } from '../../lab/time-machine';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

function keep<T extends Closable>(thing: T): T {
  opened.push(thing);
  return thing;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A second of real time is half a minute of this clock: the minute itself is tried. */
const CLOCK = { zone: 'UTC', speed: 30 };
/** What the user chose, beside a coffee of 96 mg and the half-life of an average adult. */
const LIMIT = 60;

/** Nothing but the last coffee is spoken of. */
function coffeeAlone() {
  const settings = firstReminders();
  for (const kind of Object.keys(settings.kinds) as Kind[]) settings.kinds[kind].on = kind === 'caffeine';
  return settings;
}

/** A desktop with somebody in front of it, and browsers on one profile, one after the other, at any moment of the clock. */
async function desk() {
  const folder = temporary('coffee');
  keep({ close: async () => folder.remove() });
  const session = keep(await Session.open({ clock: TimeMachine.at('2027-01-12 13:30:00', CLOCK).env }));
  const desktop = keep(await Desktop.open(session.bus));
  keep(new Person(session.env)).stay(1000);
  let running: RawChromium | undefined;
  keep({ close: async () => running?.close() });
  const at = async (start: number) => {
    await running?.close();
    const began = Date.now();
    const machine = keep(TimeMachine.at(new Date(start).toISOString().slice(0, 19).replace('T', ' '), CLOCK));
    const env = { ...session.env, ...machine.env };
    const extensions = [built('chrome')];
    const options = { extensions, profile: folder.path, env, headed: true, args: FAKED_CLOCK_FLAGS };
    const chromium = await RawChromium.launch(options);
    running = chromium;
    // No popup: an open one would tell what is noted at once.
    const tab = await chromium.page('help.html');
    await machine.calibrate(tab);
    const late = (shown: Shown | undefined, due: number) => (machine.fast(shown?.at ?? Number.NaN) - due) / CLOCK.speed;
    return { chromium, tab, took: Date.now() - began, now: () => machine.fast(Date.now()), late };
  };
  return { desktop, at };
}

const alarmOf = (tab: Tab, night: string) =>
  tab.run<number | null>(
    `chrome.alarms.get('caffeine/${night}').then((alarm) => alarm ? Math.round(alarm.scheduledTime) : null)`,
  );
const dosesOf = (tab: Tab, night: string) =>
  tab.run<Dose[]>(`chrome.storage.local.get('night/${night}').then((all) => all['night/${night}'].doses)`);
const noted = (tab: Tab) =>
  tab.run<Dose | null>("chrome.storage.local.get('tonight').then(({ tonight }) => tonight.noted)");

test('the last coffee follows what is drunk and when bedtime is, through dead workers and a restart, and is spoken of once', async () => {
  const { desktop, at } = await desk();
  const { usual } = firstCaffeine();
  const first = await at(Date.parse('2027-01-12T13:30:00Z'));
  let bedtime = Date.parse('2027-01-12T23:00:00Z');
  await tell(
    first.tab,
    { type: 'reminders/save', value: coffeeAlone() },
    { type: 'caffeine/save', value: { ...firstCaffeine(), mode: 'estimate', limit: LIMIT } },
    { type: 'schedule/save', value: everyNight('23:00', '06:45') },
  );
  const alone = lastMinute([], bedtime, LIMIT);
  await expect.poll(() => alarmOf(first.tab, '2027-01-12')).toBe(alone);

  const coffee = { at: Date.parse('2027-01-12T13:00:00Z') };
  await first.chromium.killWorker();
  await tell(first.tab, { type: 'dose/log', dose: 'at-one', drink: usual, at: coffee.at });
  const after = lastMinute([coffee], bedtime, LIMIT);
  expect(alone - after).toBeGreaterThan(3 * HOUR);
  await expect.poll(() => alarmOf(first.tab, '2027-01-12')).toBe(after);

  bedtime += 30 * MINUTE;
  await tell(first.tab, { type: 'tonight/shift', minutes: 30 });
  const due = lastMinute([coffee], bedtime, LIMIT);
  expect(due).toBeGreaterThan(after);
  await expect.poll(() => alarmOf(first.tab, '2027-01-12')).toBe(due);

  // The browser is closed until shortly before. As long as it took to start before, and half as long again, it may take now.
  const second = await at(due - 2 * MINUTE - 1.5 * CLOCK.speed * first.took);
  await second.chromium.killWorker();
  const shown = await desktop.next(0, 60_000);
  await second.chromium.killWorker();
  desktop.press(shown, 'Log a cup');
  await expect.poll(() => dosesOf(second.tab, '2027-01-12')).toHaveLength(2);
  const [, cup] = await dosesOf(second.tab, '2027-01-12');
  expect(await noted(second.tab)).toEqual(cup);
  expect(Math.abs((cup?.at ?? 0) - due)).toBeLessThan(3 * MINUTE);
  // It leaves more than the limit, but the last coffee was spoken of.
  await expect.poll(() => alarmOf(second.tab, '2027-01-12')).toBeNull();

  // The day after: a coffee that leaves no room for another, noted half an hour less four minutes later.
  const third = await at(Date.parse('2027-01-13T17:00:00Z'));
  const begun = Math.floor(third.now() / MINUTE - 25.5) * MINUTE;
  await tell(third.tab, { type: 'dose/log', dose: 'late', drink: usual, at: begun });
  await expect.poll(() => alarmOf(third.tab, '2027-01-13')).toBe(begun + 30 * MINUTE);
  await third.chromium.killWorker();
  const none = await desktop.next(1, 60_000);
  desktop.press(none, 'Log a cup');
  await expect.poll(() => dosesOf(third.tab, '2027-01-13')).toHaveLength(2);
  await expect.poll(() => alarmOf(third.tab, '2027-01-13')).toBeNull();

  const late = [second.late(shown, due), third.late(none, begun + 30 * MINUTE)].map(Math.round);
  console.log('late by real milliseconds:', late.join(', '));
  expect(desktop.titles()).toEqual(['Last coffee about now', 'Decaf from here']);
  expect(late.filter((ms) => ms < -200 || ms > 1000)).toEqual([]);
});
