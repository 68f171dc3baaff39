/** Evenings in which workers die, nobody is there, or the machine sleeps, in a real Chromium. */
import { afterEach, describe, expect, test } from 'vitest';
import { tell } from '../../lab/evenfall';
import { TITLES, usualEvenings } from '../../lab/evening';
import type { Closable } from '../../lab/process';
import { pause } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));
const evening = usualEvenings(opened);

const MINUTE = 60_000;

describe('a hard evening in Chromium', () => {
  test('the worker killed twenty times still gives one reminder each', async () => {
    const { desktop, bedtime, until, chromium, tab } = await evening();

    let killed = 0;
    while (killed < 20) {
      if (await chromium.killWorker()) killed += 1;
      await pause(400);
      // Any click in the popup wakes it, as this question does.
      await tell(tab, { type: 'verbs/seen' });
    }
    await until(bedtime + 3 * MINUTE);

    console.log(`killed ${killed} times`);
    expect(desktop.titles()).toEqual([TITLES.wrapUp, TITLES.routine, TITLES.bedtime]);
  });

  test('with nobody at the machine it waits, and speaks on return', async () => {
    const { desktop, bedtime, until, person } = await evening({ there: false, bedtime: 30, kinds: { screens: 20 } });

    await until(bedtime - 14 * MINUTE);
    expect(desktop.titles()).toEqual([]);
    person.stay(1000);
    await desktop.next(0, 10_000);

    expect(desktop.titles()).toEqual([TITLES.wrapUp]);
  });

  test('a sleep of three hours over bedtime gives one short offer', async () => {
    const { machine, desktop, person, tab } = await evening({
      speed: 1,
      jumps: 'sleep',
      start: '2027-01-12 20:40:00',
      bedtime: '22:30',
      kinds: { caffeine: 540, screens: 60, routine: 30, lightsOut: 0 },
      there: false,
    });

    // The display's clock follows a moment later than the page's: one move may come too early for it.
    person.stay(1000);
    machine.jump('2027-01-12 23:40:00');
    await tab.until("new Date().toISOString().includes('T23:4')", 20_000);
    await desktop.next(0, 90_000);
    await pause(5000);

    expect(desktop.titles()).toEqual(['Later than planned?']);
    const offered = [...(desktop.shown[0]?.actions.values() ?? [])];
    expect(offered).toEqual(expect.arrayContaining(['Start 4 min', 'Off to bed']));
  });
});
