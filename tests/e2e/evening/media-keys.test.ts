/**
 * Keys as a desktop has them, in a real Chromium: media keys over the session bus (MPRIS), to a page of a routine, and
 * Evenfall's own key for the usual cup, pressed on the keyboard of the display.
 */
import dbus from 'dbus-next';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose } from '../../../lib/routine/swap';
import type { Tab } from '../../lab/cdp';
import { everyNight, tell } from '../../lab/evenfall';
import { built } from '../../lab/extension';
import { Person } from '../../lab/person';
import { type Closable, pause } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';
import { closeAll, Session } from '../../lab/session';

const PLAYER = 'org.mpris.MediaPlayer2.Player';

const opened: Closable[] = [];
let chromium: RawChromium;
let bus: ReturnType<typeof dbus.sessionBus>;
let person: Person;

beforeAll(async () => {
  const session = await Session.open();
  opened.push(session);
  chromium = await RawChromium.launch({ extensions: [built('chrome')], env: session.env, headed: true });
  opened.push(chromium);
  bus = dbus.sessionBus({ busAddress: session.bus });
  opened.push({ close: async () => bus.disconnect() });
  person = new Person(session.env);
  opened.push(person);
});
afterAll(() => closeAll(opened));

async function call(destination: string, path: string, place: string, member: string, ...body: string[]) {
  const signature = 's'.repeat(body.length);
  const message = new dbus.Message({ destination, path, interface: place, member, signature, body });
  return (await bus.call(message))?.body[0];
}

/** What holds the media keys of the desktop now. */
async function holders(): Promise<string[]> {
  const names: string[] = await call(
    'org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus',
    'ListNames',
  );
  return names.filter((name) => name.startsWith('org.mpris.MediaPlayer2.'));
}

/** A media key, pressed. */
async function press(key: 'PlayPause' | 'Next' | 'Previous'): Promise<void> {
  const [holder] = await holders();
  if (!holder) throw new Error('nobody holds the keys');
  await call(holder, '/org/mpris/MediaPlayer2', PLAYER, key);
}

/** What the desktop shows of it. */
async function shown(): Promise<{ status: string; title: string }> {
  const [holder = ''] = await holders();
  const get = (name: string) =>
    call(holder, '/org/mpris/MediaPlayer2', 'org.freedesktop.DBus.Properties', 'Get', PLAYER, name);
  const metadata: Record<string, dbus.Variant<string>> = (await get('Metadata')).value;
  return { status: (await get('PlaybackStatus')).value, title: metadata['xesam:title']?.value ?? '' };
}

test('the keys of the desktop pause a routine, let it go on and walk through it, and are let go at its end', async () => {
  const desk = await chromium.page('help.html');
  await tell(
    desk,
    { type: 'schedule/save', value: everyNight('23:00', '07:00') },
    { type: 'profile/save', chips: [] },
    { type: 'routine/start', run: 'keys', viewer: 'test', ...compose('desk-3', [], true) },
  );
  expect(await holders()).toEqual([]);
  const page: Tab = await chromium.page('routine.html');
  await expect.poll(holders, { timeout: 10_000 }).toHaveLength(1);
  await expect.poll(shown).toEqual({ status: 'Playing', title: 'Seated march' });
  // Nothing that a person, or the browser's sign for sound in a tab, would hear.
  await pause(3_000);
  expect(await page.run('chrome.tabs.getCurrent().then((tab) => tab.audible)')).toBe(false);
  const pressed = (name: string) => `document.querySelector('.player-pause')?.ariaLabel === '${name}'`;

  await press('PlayPause');
  await page.until(pressed('Go on'));
  await expect.poll(shown).toMatchObject({ status: 'Paused' });
  await press('PlayPause');
  await page.until(pressed('Pause'));
  await press('Next');
  await expect.poll(shown).toEqual({ status: 'Playing', title: 'Ankle circles' });
  await press('Previous');
  await expect.poll(shown).toEqual({ status: 'Playing', title: 'Seated march' });

  for (const title of ['Ankle circles', 'Seated hamstring reach', 'Seated figure four', 'Neck and shoulders']) {
    await press('Next');
    await expect.poll(shown).toMatchObject({ title });
  }
  await press('Next');
  await page.until("document.querySelector('h1')?.textContent === 'Done.'");
  await expect.poll(async () => (await shown().catch(() => null))?.status ?? 'gone').not.toBe('Playing');
});

test('each of our own keys is there, and the one for the usual cup notes it though the worker is gone; the popup tells it once', async () => {
  const desk = await chromium.page('help.html');
  // By day, whatever the hour: at night the popup says nothing of coffee.
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toTimeString().slice(0, 5);
  await tell(desk, { type: 'schedule/save', value: everyNight(inHours(10), inHours(18)) });
  // Chromium leaves a key out that it has taken for itself.
  expect(await desk.run('chrome.commands.getAll().then((all) => all.map(({ shortcut }) => shortcut))')).not.toContain(
    '',
  );
  const doses = () =>
    desk.run<string[]>(`chrome.storage.local.get().then((all) => Object.entries(all).flatMap(([key, night]) =>
      (key.startsWith('night/') ? night.doses.map(({ drink }) => drink) : [])))`);
  expect(await doses()).toEqual([]);
  await chromium.killWorker();
  await desk.send('Page.bringToFront');
  await person.press('alt+shift+u');
  await expect.poll(doses, { timeout: 10_000 }).toEqual(['coffee']);

  const popup = await chromium.page('popup.html');
  await popup.until("/^Coffee, .*Undo$/s.test(document.querySelector('[role=status]')?.innerText)");
  await desk.until("(await chrome.storage.local.get('tonight')).tonight.noted === null");
});
