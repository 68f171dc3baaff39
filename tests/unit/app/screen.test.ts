import { describe, expect, it } from 'vitest';
import { at, berlin, heard, NIGHT } from '../../support/berlin';
import { Machine } from '../../support/machine';
import { clock, counted, engineState, FILM, kept, limit, MINUTE, PAGE, tally } from '../../support/screen';

describe('time at the screen', () => {
  it('counts from four hours before bedtime until waking, and nothing outside', async () => {
    const machine = await berlin('18:29');
    expect(counted(machine)).toBe(0);
    await machine.runTo(at('19:00'));
    expect(counted(machine)).toBeCloseTo(30, 0);
    await machine.runTo(at('07:00'));
    await machine.runTo(at('09:00'));

    expect(kept(machine)).toBeGreaterThanOrEqual(12.5 * 60 - 1);
    expect(kept(machine)).toBeLessThanOrEqual(12.5 * 60);
    expect(engineState(machine)?.screens.at(-1)?.night).toBe(NIGHT);
  });

  it('counts nothing before a bedtime was chosen', async () => {
    const machine = new Machine('2026-11-22T19:00:00+01:00', 'Europe/Berlin');
    await machine.event((worker) => worker.replan());
    await machine.show(PAGE);
    await machine.runTo(at('21:00'));

    expect(counted(machine)).toBeNull();
    expect(machine.hears).toBe(false);
  });

  it('leaves a phone alone, whose browser has no windows', async () => {
    const machine = await berlin('18:29');
    machine.phone = true;
    machine.sleepWorker();
    await machine.runTo(at('19:30'));
    expect([machine.alarms.has('screen'), machine.hears, kept(machine)]).toEqual([false, false, 0]);
  });

  it('hears tabs and windows inside the hours alone', async () => {
    const machine = await berlin('18:29');
    expect(machine.hears).toBe(false);
    await machine.runTo(at('18:30'));
    expect(machine.hears).toBe(true);
    machine.sleepWorker();
    await machine.runTo(at('18:31'));
    expect(machine.hears).toBe(true);
    await machine.runTo(at('07:01'));
    expect(machine.hears).toBe(false);
  });

  it('wakes the worker once a minute while somebody is there, and not at all for an empty chair', async () => {
    const machine = await berlin('19:00');
    const starts = async (until: string) => {
      const before = machine.lives;
      for (let now = machine.now; now < clock(until); now += MINUTE) {
        machine.sleepWorker();
        await machine.runTo(now + MINUTE);
      }
      return machine.lives - before;
    };
    expect(await starts('20:00')).toBeLessThanOrEqual(70);
    await machine.leave();
    expect(machine.alarms.has('screen')).toBe(false);
    // What is left are the hourly heartbeat and the look of the toolbar.
    expect(await starts('21:00')).toBeLessThanOrEqual(6);
    expect(counted(machine)).toBeCloseTo(91, 0);
  });

  it('stops for somebody who left, goes on as they come back', async () => {
    const machine = await berlin('19:00');
    await machine.leave();
    await machine.runTo(at('20:00'));
    const before = counted(machine);
    await machine.comeBack();
    await machine.runTo(at('20:10'));

    expect(before).toBeCloseTo(31, 0);
    expect(counted(machine)).toBeCloseTo(41, 0);
  });

  it('counts a film that nobody touches, through its silences, and no longer than it lasts', async () => {
    const machine = await berlin('19:00');
    await machine.show(FILM);
    await machine.leave();
    await machine.runTo(at('19:30'));
    await machine.show(PAGE);
    await machine.runTo(at('19:35'));
    await machine.show(FILM);
    await machine.runTo(at('19:45'));
    await machine.show(PAGE);
    await machine.runTo(at('21:00'));

    expect(counted(machine)).toBeCloseTo(70, 0);
    expect(machine.alarms.has('screen')).toBe(false);
  });

  it('counts nothing in private windows, on pages of ours, and in other programs', async () => {
    const machine = await berlin('19:00');
    await machine.show(null);
    await machine.runTo(at('19:40'));
    await machine.show(PAGE);
    await machine.runTo(at('20:00'));

    expect(counted(machine)).toBeCloseTo(50, 0);
  });

  it('sees many switches of tabs with neither a read nor a write', async () => {
    const machine = await berlin('19:00');
    await machine.show(PAGE);
    const before = machine.storage.get('screen');
    for (let i = 0; i < 100; i += 1) {
      machine.now += 100;
      await machine.show({ ...PAGE, host: `${i}.example` });
      expect(machine.calls).toBe(2);
    }
    expect(machine.storage.get('screen')).toBe(before);
    await machine.show(null);
    await machine.runTo(at('20:00'));

    expect(counted(machine)).toBeCloseTo(30 + 10 / 60, 1);
  });

  it.each([true, false])(
    'loses nothing between a change, the minute’s look soon after it and the next (worker lives: %s)',
    async (lives) => {
      const machine = await berlin('19:00');
      for (let from = clock('19:00'); from < clock('20:00'); from += 5 * MINUTE) {
        await machine.runTo(from + 10_000);
        await machine.show(null);
        await machine.runTo(from + 16_000);
        await machine.show(PAGE);
        await machine.runTo(from + 40_000);
        await machine.show(PAGE);
        await machine.runTo(from + 95_000);
        if (!lives) machine.sleepWorker();
      }
      await machine.runTo(at('20:00'));

      expect(counted(machine)).toBeCloseTo(90 - 12 * 0.1, 1);
    },
  );

  it('loses a minute and no more when the worker dies in a look, wherever that is', async () => {
    for (let killAfter = 0; killAfter < 6; killAfter += 1) {
      const machine = await berlin('19:00');
      const evening = clock('18:30');
      for (let kills = 0; kills < 3; kills += 1) {
        await machine.runTo(machine.now + 4 * MINUTE + 30_000);
        machine.sleepWorker();
        machine.killAfter = killAfter;
        await machine.runTo(machine.now + 2 * MINUTE + 30_000);
        machine.killAfter = null;
      }
      const truth = (machine.now - evening) / MINUTE;
      expect(counted(machine)).toBeLessThanOrEqual(truth);
      expect(counted(machine)).toBeGreaterThanOrEqual(truth - 1 - 3);
    }
  });

  it('loses nothing when the worker dies in one look alone: the next one knows that the browser was awake', async () => {
    for (let killAfter = 0; killAfter < 6; killAfter += 1) {
      const machine = await berlin('19:00');
      await machine.runTo(at('19:10'));
      machine.sleepWorker();
      machine.killAfter = killAfter;
      await machine.runTo(machine.now + 70_000);
      machine.killAfter = null;
      await machine.runTo(at('19:20'));

      expect(counted(machine)).toBeGreaterThan(49);
      expect(counted(machine)).toBeLessThanOrEqual(50);
    }
  });

  it('counts no machine that sleeps, no closed browser, and no clock that was set', async () => {
    const machine = await berlin('19:00');
    await machine.sleepTo(at('19:30'));
    await machine.runTo(at('19:40'));
    await machine.restartAt(at('20:00'), false);
    await machine.runTo(at('20:10'));
    machine.setClock(30 * MINUTE);
    await machine.runTo(at('20:50'));

    expect(counted(machine)).toBeLessThanOrEqual(60);
    expect(counted(machine)).toBeGreaterThanOrEqual(56);
  });

  it.each([100, 125, 600, 7200])(
    'counts no sleep of %i seconds that a tab ends before any alarm rings',
    async (seconds) => {
      const machine = await berlin('20:30');
      await machine.runTo(at('20:40'));
      const before = counted(machine) ?? 0;
      machine.sleepWorker();
      machine.now += seconds * 1000;
      await machine.show(PAGE);
      expect(counted(machine)).toBe(before);
    },
  );

  it('keeps the minutes of the last fourteen nights', async () => {
    const machine = await berlin('19:00');
    for (let day = 23; day <= 30; day += 1) {
      await machine.leave('locked');
      await machine.runTo(`2026-11-${day}T19:00:00+01:00`);
      await machine.comeBack();
      await machine.runTo(machine.now + 30 * MINUTE);
    }
    for (let day = 1; day <= 9; day += 1) {
      await machine.leave('locked');
      await machine.runTo(`2026-12-0${day}T19:00:00+01:00`);
      await machine.comeBack();
      await machine.runTo(machine.now + 30 * MINUTE);
    }
    const { screens = [] } = engineState(machine) ?? {};

    expect(screens.length).toBe(14);
    expect(screens.at(-1)?.night).toBe('2026-12-09');
    for (const { minutes } of screens) expect(minutes).toBe(30);
  });

  it('goes on counting in a skipped night, where reminders are silent', async () => {
    const machine = await berlin('18:00', limit(30));
    await machine.command({ type: 'tonight/skip', skip: true });
    await machine.runTo(at('20:30'));

    expect(counted(machine)).toBeCloseTo(120, 0);
    expect(heard(machine)).toEqual([]);
  });

  it('finds what it had counted when a clock comes back to a night', async () => {
    const machine = await berlin('20:00');
    machine.setClock(24 * 60 * MINUTE);
    await machine.event((worker) => worker.replan());
    expect(tally(machine)?.night).toBe('2026-11-23');
    expect(kept(machine)).toBeCloseTo(90, 0);
    machine.setClock(-24 * 60 * MINUTE);
    await machine.event((worker) => worker.replan());
    await machine.runTo(at('20:10'));

    expect(tally(machine)?.night).toBe(NIGHT);
    expect(counted(machine)).toBeCloseTo(100, 0);
  });
});
