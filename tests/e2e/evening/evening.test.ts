/** An evening as a user has it: a real Chromium, real alarms, a real notification service, and a clock that runs fast. */
import { afterEach, describe, expect, test } from 'vitest';
import { tell } from '../../lab/evenfall';
import { type EveningOptions, openEvening } from '../../lab/evening';
import type { Closable } from '../../lab/process';
import { pause } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const NIGHT = '2027-01-12';
const USUAL: EveningOptions = {
  zone: 'UTC',
  speed: 120,
  start: `${NIGHT} 21:27:00`,
  bedtime: '22:30',
  wake: '06:45',
  kinds: { screens: 60, routine: 30, lightsOut: 0 },
};
const at = (time: string) => Date.parse(`${NIGHT}T${time}:00Z`);

function evening(options: Partial<EveningOptions> = {}) {
  return openEvening({ ...USUAL, ...options }, (thing) => {
    opened.push(thing);
    return thing;
  });
}

const titles = { screens: 'Time to wrap up', routine: 'Your routine, 8 minutes', bed: 'Bedtime' };

describe('an evening in Chromium', () => {
  test('six reminders come in order, each within a second of real time, and Snooze comes again after ten minutes', async () => {
    const { desktop, until, lateness, heard } = await evening({
      speed: 60,
      start: `${NIGHT} 21:13:00`,
      kinds: { lights: 75, screens: 60, worry: 35, routine: 30, lightsOut: 0, pastBedtime: 15 },
    });

    await until('21:31');
    const [, wrapUp] = desktop.shown;
    if (!wrapUp) throw new Error(`no wrap up among ${desktop.titles().join(', ')}`);
    desktop.press(wrapUp, 'In 10 min');
    await until('22:47');

    const due = ['21:15', '21:30', '21:40', '21:55', '22:00', '22:30', '22:45'].map(at);
    const late = desktop.shown.map((shown, i) => Math.round(lateness(shown, due[i] ?? 0)));
    console.log('late by real milliseconds:', late.join(', '));
    expect(desktop.titles()).toEqual([
      'Lights down a little',
      titles.screens,
      titles.screens,
      'Park tomorrow',
      titles.routine,
      titles.bed,
      'Still up? That is all right',
    ]);
    expect(late.every((ms) => ms > -100 && ms < 1000)).toBe(true);
    expect(desktop.shown[2]?.body).toContain('As asked, again.');
    expect([...(desktop.shown[5]?.actions.values() ?? [])]).toEqual(
      expect.arrayContaining(['Off to bed', 'In 10 min']),
    );
    expect(heard()).toHaveLength(7);
  });

  test('"Skip tonight" silences the rest', async () => {
    const { desktop, until, tab } = await evening();

    await until('21:32');
    await tell(tab, { type: 'tonight/skip', skip: true });
    await until('22:35');

    expect(desktop.titles()).toEqual([titles.screens]);
  });

  test('"Off to bed" on the notification silences everything after it', async () => {
    const { desktop, until } = await evening({ start: `${NIGHT} 22:27:00`, kinds: { lightsOut: 0, pastBedtime: 20 } });

    await until('22:32');
    const [bed] = desktop.shown;
    if (!bed) throw new Error('no bedtime');
    desktop.press(bed, 'Off to bed');
    await until('23:00');

    expect(desktop.titles()).toEqual([titles.bed]);
    expect(desktop.open).toEqual([]);
  });

  test('the worker killed twenty times still gives one reminder each', async () => {
    const { desktop, until, chromium } = await evening();

    let killed = 0;
    for (let i = 0; i < 24; i += 1) {
      await pause(1300);
      if (await chromium.killWorker()) killed += 1;
      // The page is no debugger of the worker: a message wakes it, as any click in the popup does.
      await (await chromium.page('popup.html')).close();
    }
    await until('22:33');

    console.log(`killed ${killed} times`);
    expect(desktop.titles()).toEqual([titles.screens, titles.routine, titles.bed]);
  });

  test('with nobody at the machine it waits, and speaks on return', async () => {
    const { desktop, until, person, heard } = await evening({ speed: 60, start: `${NIGHT} 21:20:00`, there: false });

    await until('21:36');
    expect(desktop.titles()).toEqual([]);
    person.stay(1000);
    await until('21:39');

    expect(desktop.titles()).toEqual([titles.screens]);
    expect(heard()[0]).toMatch(/^21:3[678] /);
  });

  test('a sleep of three hours over bedtime gives one short offer', async () => {
    const { machine, desktop, person, tab } = await evening({
      speed: 1,
      jumps: 'sleep',
      start: `${NIGHT} 20:40:00`,
      kinds: { caffeine: 540, screens: 60, routine: 30, lightsOut: 0 },
    });

    machine.jump(`${NIGHT} 23:40:00`);
    await tab.until("new Date().toISOString().includes('T23:40')", 20_000);
    await person.move();
    await desktop.next(0, 90_000);
    await pause(5000);

    expect(desktop.titles()).toEqual(['Later than planned?']);
    expect([...(desktop.shown[0]?.actions.values() ?? [])]).toEqual(
      expect.arrayContaining(['Start 4 min', 'Off to bed']),
    );
  });
});

describe('the night in which the clocks change', () => {
  test('New York, spring: sixty and thirty real minutes before 03:00 EDT', async () => {
    const { desktop, until, heard } = await evening({
      zone: 'America/New_York',
      start: '2027-03-14 00:57:00',
      bedtime: '03:00',
      wake: '10:00',
    });

    await until('03:03');

    expect(heard()).toEqual([`01:00 ${titles.screens}`, `01:30 ${titles.routine}`, `03:00 ${titles.bed}`]);
    expect(desktop.open).toHaveLength(3);
  });

  test('Lord Howe, spring: half an hour is left out', async () => {
    const { until, heard } = await evening({
      zone: 'Australia/Lord_Howe',
      start: '2026-10-04 01:12:00',
      bedtime: '02:45',
      wake: '09:00',
    });

    await until('02:48');

    expect(heard()).toEqual([`01:15 ${titles.screens}`, `01:45 ${titles.routine}`, `02:45 ${titles.bed}`]);
  });
});
