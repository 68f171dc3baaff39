/** Reminders in a real Firefox: its own alarms and notifications, no buttons, and alarms that end with the session. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { Desktop } from '../../lab/desktop';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { Firefox } from '../../lab/firefox';
import { Person } from '../../lab/person';
import { type Closable, pause } from '../../lab/process';
import { closeAll, Session } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

function keep<T extends Closable>(thing: T): T {
  opened.push(thing);
  return thing;
}

/** Names of the alarms that wait for the evening; the guard is there only while the background works. */
const alarms = (page: Page) =>
  page.evaluate(
    "browser.alarms.getAll().then((all) => all.map(({ name }) => name).filter((name) => name !== 'guard').sort())",
  );
const states = (page: Page) =>
  page.evaluate(
    "browser.storage.local.get('tonight').then(({ tonight }) => Object.fromEntries(tonight.chain.map(({ kind, state }) => [kind, state])))",
  );

test('reminders arrive, a click opens the verbs, and the alarms are back after a restart', async () => {
  const session = keep(await Session.open());
  const desktop = keep(await Desktop.open(session.bus));
  keep(new Person(session.env)).stay(5000);
  const firefox = keep(await Firefox.launch({ env: { ...session.env, TZ: 'UTC' }, headed: true }));
  const page = await firefox.page('popup.html');
  await tellFrom(page, { type: 'schedule/save', value: everyNight('23:00', '07:00') });
  await tellFrom(page, { type: 'tonight/demo' });
  const set = Date.now();

  const wrapUp = await desktop.next(0, 90_000);
  console.log(`first reminder ${wrapUp.at - set} ms after it was asked for in one minute`);
  expect(wrapUp.title).toBe('Time to wrap up');
  expect(wrapUp.at - set).toBeGreaterThan(58_000);
  expect(wrapUp.at - set).toBeLessThan(63_000);
  desktop.click(wrapUp);
  await expect.poll(async () => (await firefox.open('verbs.html')).length, { timeout: 15_000 }).toBe(1);
  const [verbs] = await firefox.open('verbs.html');
  await expect.poll(() => verbs?.evaluate('document.body.innerText'), { timeout: 15_000 }).toContain('In 10 min');
  expect(await verbs?.evaluate('document.body.innerText')).toContain('Time to wrap up');
  await verbs?.evaluate(
    "[...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Got it').click()",
  );
  await expect.poll(() => states(page), { timeout: 10_000 }).toMatchObject({ screens: 'acted' });

  const routine = await desktop.next(1, 90_000);
  expect(routine.title).toBe('Your routine, 4 minutes');
  await expect.poll(() => states(page)).toMatchObject({ routine: 'shown', lightsOut: 'planned' });

  const before = await alarms(page);
  await firefox.restart();
  await pause(1000);
  const after = await firefox.page('popup.html');
  await expect.poll(() => alarms(after), { timeout: 15_000 }).toEqual(before);
  const bedtime = await desktop.next(2, 90_000);
  expect(bedtime.title).toBe('Bedtime');
  expect(desktop.shown).toHaveLength(3);
}, 300_000);
