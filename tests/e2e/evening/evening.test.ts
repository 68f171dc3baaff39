/** An evening as a user has it: a real Chromium, real alarms, a real notification service, and a clock that runs fast. */
import { afterEach, describe, expect, test } from 'vitest';
import { tell } from '../../lab/evenfall';
import { TITLES, usualEvenings } from '../../lab/evening';
import type { Closable } from '../../lab/process';
import { closeAll } from '../../lab/session';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));
const evening = usualEvenings(opened);

const MINUTE = 60_000;

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
      TITLES.wrapUp,
      'Park tomorrow',
      'A note you set',
      TITLES.routine,
      TITLES.bedtime,
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

    expect(desktop.titles()).toEqual([TITLES.wrapUp]);
  });

  test('"Off to bed" on the notification silences everything after it', async () => {
    const { desktop, bedtime, until } = await evening({ bedtime: 4, kinds: { lightsOut: 0, pastBedtime: 10 } });

    desktop.press(await desktop.next(0, 30_000), 'Off to bed');
    await until(bedtime + 13 * MINUTE);

    expect(desktop.titles()).toEqual([TITLES.bedtime]);
    expect(desktop.open).toEqual([]);
  });
});
