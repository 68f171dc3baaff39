/** "Up for two minutes" with the browser's own idle events, a real pointer and a clock that runs fast. */
import { afterEach, expect, test } from 'vitest';
import { openEvening } from '../../lab/evening';
import type { Closable } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const MINUTE = 60_000;

test('it comes after twenty minutes of sitting, counted anew from the end of a break', async () => {
  const { machine, desktop, person, until, tab } = await openEvening(
    {
      zone: 'UTC',
      // A look every two minutes is one every four seconds here: a busy machine keeps up with that.
      speed: 30,
      start: '2027-01-12 20:30:00',
      bedtime: 60,
      wake: '06:45',
      kinds: { movement: 20 },
      there: false,
    },
    (thing) => {
      opened.push(thing);
      return thing;
    },
  );
  const since = () =>
    tab.run<number | null>(
      "chrome.storage.local.get('state').then(({ state }) => state.sitting && state.sitting.since)",
    );
  const now = () => machine.fast(Date.now());

  person.stay(500);
  await expect.poll(since, { timeout: 20_000 }).toBeGreaterThan(0);
  const first = (await since()) ?? 0;
  await until(first + 12 * MINUTE);
  expect(await since()).toBe(first);

  await person.leave();
  await until(now() + 5 * MINUTE);
  person.stay(500);
  const back = now();
  await until(first + 21 * MINUTE);
  expect(desktop.titles()).toEqual([]);
  await desktop.next(0, 60_000);

  const minutes = (now() - back) / MINUTE;
  console.log(`said ${minutes.toFixed(1)} fast minutes after the end of a break of five`);
  expect(desktop.titles()).toEqual(['Up for two minutes?']);
  expect(minutes).toBeGreaterThan(19.5);
  expect(minutes).toBeLessThan(22);
});
