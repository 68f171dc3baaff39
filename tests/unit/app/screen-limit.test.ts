import { describe, expect, it } from 'vitest';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { at, berlin, heard, NIGHT } from '../../support/berlin';
import { bySite, counted, engineState, limit, MINUTE, PAGE, tally } from '../../support/screen';

describe('the evening’s limit', () => {
  it('is said at its minute, and once', async () => {
    const machine = await berlin('18:00', limit(45));
    await machine.runTo(at('22:00'));

    expect(heard(machine)).toEqual(['19:15 screenLimit']);
  });

  it('is said once though the worker dies in the look that reaches it, wherever that is', async () => {
    for (let killAfter = 0; killAfter < 40; killAfter += 1) {
      const machine = await berlin('19:14', limit(45));
      machine.sleepWorker();
      machine.killAfter = killAfter;
      await machine.runTo(at('19:30'));
      machine.killAfter = null;
      await machine.runTo(at('19:40'));

      expect(heard(machine).length).toBe(1);
    }
  });

  it('is not said again when the clock was set back', async () => {
    const machine = await berlin('19:30', limit(45));
    machine.setClock(-40 * MINUTE);
    await machine.event((worker) => worker.replan());
    await machine.runTo(at('22:00'));

    expect(heard(machine)).toEqual(['19:15 screenLimit']);
  });

  it('is said at its new minute when it was raised while it waited for a film', async () => {
    const machine = await berlin('19:00', limit(45));
    machine.fullscreen = { on: true, audible: true };
    await machine.runTo(at('19:20'));
    await machine.command({ type: 'reminders/save', value: limit(90) });
    machine.fullscreen = { on: false, audible: false };
    await machine.runTo(at('22:00'));

    expect(heard(machine)).toEqual(['20:00 screenLimit']);
  });

  it('is said once when it is raised after it was said, or set below what was counted long before', async () => {
    const machine = await berlin('19:20', limit(45));
    await machine.command({ type: 'reminders/save', value: limit(90) });
    await machine.runTo(at('20:30'));
    await machine.command({ type: 'reminders/save', value: limit(60) });
    await machine.runTo(at('22:00'));

    expect(heard(machine)).toEqual(['19:15 screenLimit']);
  });

  it('set below what was counted long before is not said, and raised above it is said when that is reached', async () => {
    const machine = await berlin('20:00', limit(120));
    await machine.command({ type: 'reminders/save', value: limit(60) });
    await machine.runTo(at('20:10'));
    await machine.command({ type: 'reminders/save', value: limit(120) });
    await machine.runTo(at('22:00'));

    expect(heard(machine)).toEqual(['20:30 screenLimit']);
  });
});

describe('time by site', () => {
  it('goes by registrable domain, and leaves out sites that never count', async () => {
    const machine = await berlin('19:00');
    await bySite(machine, { never: ['music.example'] });
    await machine.runTo(at('19:10'));
    await machine.show(PAGE);
    await machine.runTo(at('19:30'));
    await machine.show({ ...PAGE, host: 'music.example' });
    await machine.runTo(at('19:40'));

    expect(Object.keys(tally(machine)?.sites ?? {})).toEqual(['example.org', 'example.co.uk']);
    expect(tally(machine)?.sites['example.co.uk']).toBe(20 * MINUTE);
    expect(counted(machine)).toBeCloseTo(60, 0);
  });

  it('knows no site without the browser’s leave, and counts on', async () => {
    const machine = await berlin('19:00');
    await bySite(machine);
    machine.allows.clear();
    await machine.event((worker) => worker.replan());
    await machine.runTo(at('19:30'));

    expect(tally(machine)?.sites).toEqual({});
    expect(counted(machine)).toBeCloseTo(60, 0);
    expect(engineState(machine)?.taken).toEqual(['tabs']);
    machine.allows.add('tabs');
    await machine.event((worker) => worker.replan());
    expect(engineState(machine)?.taken).toEqual([]);
  });

  it('tells that leave was taken back once for each time it was', async () => {
    const machine = await berlin('19:00');
    await bySite(machine);
    machine.allows.clear();
    await machine.command({ type: 'card/away', card: 'taken-tabs' });
    expect(engineState(machine)?.cardsPutAway).toContain('taken-tabs');
    machine.allows.add('tabs');
    await machine.event((worker) => worker.replan());
    expect(engineState(machine)?.cardsPutAway).not.toContain('taken-tabs');
  });

  it('leaves no site anywhere once it is switched off, wherever the worker dies', async () => {
    for (let killAfter = 0; killAfter < 30; killAfter += 3) {
      const machine = await berlin('19:00');
      await bySite(machine);
      await machine.runTo(at('20:00'));
      await machine.leave('locked');
      await machine.runTo('2026-11-23T19:00:00+01:00');
      await machine.comeBack();
      await machine.runTo('2026-11-23T20:00:00+01:00');
      expect(machine.record(NIGHT)?.screen?.sites).toHaveProperty(['example.org']);
      machine.sleepWorker();
      machine.killAfter = killAfter;
      await machine.command({ type: 'screen-time/save', value: firstScreenTime() });
      machine.killAfter = null;
      await machine.runTo('2026-11-23T20:10:00+01:00');

      expect([...machine.storage.values()].filter((value) => String(value).includes('example.org'))).toEqual([]);
    }
  });
});
