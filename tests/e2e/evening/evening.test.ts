/** An evening as a user has it: a real Chromium, real alarms, a real notification service, and a clock that runs fast. */
import { afterEach, describe, expect, test } from 'vitest';
import { tell } from '../../lab/evenfall';
import { type EveningOptions, openEvening } from '../../lab/evening';
import type { Closable } from '../../lab/process';
import { pause } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const MINUTE = 60_000;
/** Wrap up four fast minutes after everything is ready, the routine ten later, bedtime five after that. */
const USUAL: EveningOptions = {
  zone: 'UTC',
  speed: 60,
  start: '2027-01-12 20:30:00',
  bedtime: 19,
  wake: '06:45',
  kinds: { screens: 15, routine: 5, lightsOut: 0 },
};

function evening(options: Partial<EveningOptions> = {}) {
  return openEvening({ ...USUAL, ...options }, (thing) => {
    opened.push(thing);
    return thing;
  });
}

const WRAP_UP = 'Time to wrap up';
// Five minutes before bedtime it offers the short one.
const ROUTINE = 'Your routine, 4 minutes';
const BEDTIME = 'Bedtime';

describe('an evening in Chromium', () => {
  test('six reminders come in order, each within a second of real time, and a snoozed one after ten minutes', async () => {
    const { desktop, bedtime, until, lateness, machine } = await evening({
      bedtime: 23,
      own: 18,
      kinds: { screens: 15, worry: 10, routine: 5, lightsOut: 0, pastBedtime: 10 },
    });

    const own = await desktop.next(0, 30_000);
    desktop.press(own, 'In 10 min');
    const again = machine.fast(Date.now()) + 10 * MINUTE;
    await until(bedtime + 11 * MINUTE);

    const minutes = [-18, -15, -10, null, -5, 0, 10];
    const late = desktop.shown.map((shown, i) => {
      const minute = minutes[i];
      return Math.round(lateness(shown, minute === null ? again : bedtime + (minute ?? 0) * MINUTE));
    });
    console.log('late by real milliseconds:', late.join(', '));
    expect(desktop.titles()).toEqual([
      'A note you set',
      WRAP_UP,
      'Park tomorrow',
      'A note you set',
      ROUTINE,
      BEDTIME,
      'Still up? That is all right',
    ]);
    expect(late.filter((ms) => ms < -200 || ms > 1000)).toEqual([]);
    expect(desktop.shown[3]?.body).toContain('As asked, again.');
    expect([...(desktop.shown[5]?.actions.values() ?? [])]).toEqual(
      expect.arrayContaining(['Off to bed', 'In 10 min']),
    );
  });

  test('"Skip tonight" silences the rest', async () => {
    const { desktop, bedtime, until, tab } = await evening();

    await desktop.next(0, 30_000);
    await tell(tab, { type: 'tonight/skip', skip: true });
    await until(bedtime + 3 * MINUTE);

    expect(desktop.titles()).toEqual([WRAP_UP]);
  });

  test('"Off to bed" on the notification silences everything after it', async () => {
    const { desktop, bedtime, until } = await evening({ bedtime: 4, kinds: { lightsOut: 0, pastBedtime: 10 } });

    desktop.press(await desktop.next(0, 30_000), 'Off to bed');
    await until(bedtime + 13 * MINUTE);

    expect(desktop.titles()).toEqual([BEDTIME]);
    expect(desktop.open).toEqual([]);
  });

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
    expect(desktop.titles()).toEqual([WRAP_UP, ROUTINE, BEDTIME]);
  });

  test('with nobody at the machine it waits, and speaks on return', async () => {
    const { desktop, bedtime, until, person } = await evening({ there: false, bedtime: 30, kinds: { screens: 20 } });

    await until(bedtime - 14 * MINUTE);
    expect(desktop.titles()).toEqual([]);
    person.stay(1000);
    await desktop.next(0, 10_000);

    expect(desktop.titles()).toEqual([WRAP_UP]);
  });

  test('a sleep of three hours over bedtime gives one short offer', async () => {
    const { machine, desktop, person, tab } = await evening({
      speed: 1,
      jumps: 'sleep',
      start: '2027-01-12 20:40:00',
      bedtime: '22:30',
      kinds: { caffeine: 540, screens: 60, routine: 30, lightsOut: 0 },
    });

    machine.jump('2027-01-12 23:40:00');
    await tab.until("new Date().toISOString().includes('T23:4')", 20_000);
    await person.move();
    await desktop.next(0, 90_000);
    await pause(5000);

    expect(desktop.titles()).toEqual(['Later than planned?']);
    const offered = [...(desktop.shown[0]?.actions.values() ?? [])];
    expect(offered).toEqual(expect.arrayContaining(['Start 4 min', 'Off to bed']));
  });
});

describe('the night in which the clocks change', () => {
  test('New York, spring: fifteen and five real minutes before a bedtime of 03:10 EDT', async () => {
    const { until, bedtime, heard } = await evening({
      zone: 'America/New_York',
      start: '2027-03-14 01:20:00',
      bedtime: '03:10',
      wake: '10:00',
    });

    await until(bedtime + 2 * MINUTE);

    expect(new Date(bedtime).toISOString()).toBe('2027-03-14T07:10:00.000Z');
    expect(heard()).toEqual([`01:55 ${WRAP_UP}`, `03:05 ${ROUTINE}`, `03:10 ${BEDTIME}`]);
  });

  test('Lord Howe, spring: half an hour is left out', async () => {
    const { until, bedtime, heard } = await evening({
      zone: 'Australia/Lord_Howe',
      start: '2026-10-04 01:20:00',
      bedtime: '02:40',
      wake: '09:00',
    });

    await until(bedtime + 2 * MINUTE);

    expect(new Date(bedtime).toISOString()).toBe('2026-10-03T15:40:00.000Z');
    expect(heard()).toEqual([`01:55 ${WRAP_UP}`, `02:35 ${ROUTINE}`, `02:40 ${BEDTIME}`]);
  });
});
