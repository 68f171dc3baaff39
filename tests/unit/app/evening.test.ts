import { describe, expect, it } from 'vitest';
import { compose } from '../../../lib/routine/swap';
import { at, berlin, heard, NIGHT, reminders, schedule, state } from '../../support/berlin';
import { Machine } from '../../support/machine';

describe('an evening', () => {
  it('brings coffee, wrap up, routine and bedtime at their minutes', async () => {
    const machine = await berlin('23:55');

    expect(heard(machine)).toEqual(['13:30 caffeine', '21:30 screens', '22:00 routine', '22:30 lightsOut']);
  });

  it('sends nothing retroactive on the first night', async () => {
    const machine = new Machine('2026-11-22T22:05:00+01:00', 'Europe/Berlin');

    await machine.command({ type: 'schedule/save', value: schedule });
    await machine.runTo(at('23:00'));

    expect(heard(machine)).toEqual(['22:30 lightsOut']);
  });

  it('knows nothing of the night before the first', async () => {
    const machine = new Machine('2026-11-22T09:00:00+01:00', 'Europe/Berlin');

    await machine.command({ type: 'reminders/save', value: reminders('checkIn') });
    await machine.command({ type: 'schedule/save', value: schedule });
    await machine.event((worker) => worker.replan());

    expect(heard(machine)).toEqual([]);
    expect(machine.record('2026-11-21')).toBeUndefined();
  });

  it('does nothing at all until a bedtime is set, and shows an unset popup', async () => {
    const machine = new Machine('2026-11-22T22:05:00+01:00', 'Europe/Berlin');

    await machine.event((worker) => worker.replan());

    expect(machine.tonight.bedtime).toBeNull();
    expect([...machine.alarms.keys()]).toEqual(['heartbeat']);
  });

  it('brings a snoozed reminder again ten minutes later, and says that it was asked for', async () => {
    const machine = await berlin('21:30');

    await machine.event((worker) => worker.button(`screens/${NIGHT}`, 1));
    await machine.runTo(at('21:45'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '21:30 screens', '21:40 screens']);
    expect(machine.shown[2]?.note.line.at(-1)?.key).toBe('reminder.suffix.snoozed');
  });

  it('is silent after "Off to bed", and says why', async () => {
    const machine = await berlin('21:50');

    await machine.command({ type: 'tonight/bed', inBed: true });
    await machine.runTo(at('06:00'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '21:30 screens']);
    expect(state(machine, 'routine')).toBe('notNeeded(inBed)');
    expect(state(machine, 'lightsOut')).toBe('notNeeded(inBed)');
    expect(machine.up.size).toBe(0);
  });

  it('is silent for the rest of a skipped night and back the next day', async () => {
    const machine = await berlin('21:00');

    await machine.command({ type: 'tonight/skip', skip: true });
    await machine.runTo('2026-11-23T14:00:00+01:00');

    expect(heard(machine)).toEqual(['13:30 caffeine', '13:30 caffeine']);
    expect(state(machine, 'screens')).toBe('skipped(skipped)');
  });

  it('gives one short offer when the laptop opens over an hour late', async () => {
    const machine = await berlin('18:00');

    await machine.sleepTo(at('23:40'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '23:40 lightsOut']);
    expect(machine.shown[1]?.note.title.key).toBe('reminder.late_arrival.title');
    expect(state(machine, 'screens')).toBe('missed(asleepMachine)');
    expect(state(machine, 'routine')).toBe('missed(asleepMachine)');
  });

  it('holds while nobody is there and speaks on return, inside the grace', async () => {
    const machine = await berlin('21:00');
    machine.idle = 'idle';

    await machine.runTo(at('21:50'));
    expect(state(machine, 'screens')).toBe('held(away)');
    machine.idle = 'active';
    await machine.event((worker) => worker.replan());

    expect(heard(machine).at(-1)).toBe('21:50 screens');
  });

  it('leaves bedtime unsaid when nobody is there', async () => {
    const machine = await berlin('22:10');
    machine.idle = 'locked';

    await machine.runTo(at('23:30'));

    expect(state(machine, 'lightsOut')).toBe('notNeeded(away)');
  });

  it('waits for a film and comes once, late, when it ends', async () => {
    const machine = await berlin('21:00');
    machine.fullscreen = { on: true, audible: true };

    await machine.runTo(at('22:40'));
    expect(machine.watching).toBe(true);
    machine.fullscreen = { on: false, audible: false };
    await machine.runTo(at('22:42'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '22:41 lightsOut']);
    expect(machine.watching).toBe(false);
    expect(state(machine, 'screens')).toMatch(/^(missed|skipped)/);
  });

  it('stops waiting for a silent full screen after three hours', async () => {
    const machine = await berlin('13:00');
    machine.fullscreen = { on: true, audible: false };
    await machine.runTo(at('13:31'));
    expect(state(machine, 'caffeine')).toBe('held(fullscreen)');

    await machine.runTo(at('21:31'));

    expect(heard(machine)).toEqual(['21:30 screens']);
  });

  it('keeps quiet for thirty minutes and speaks when they end', async () => {
    const machine = await berlin('21:15');

    await machine.event((worker) => worker.key('quiet-30'));
    await machine.runTo(at('21:46'));

    expect(heard(machine).at(-1)).toBe('21:45 screens');
    expect(machine.shown.at(-1)?.note.line.at(-1)?.key).toBe('reminder.suffix.quiet');
  });

  it('moves the chain with bedtime, and lets a shown reminder come again at its new time', async () => {
    const machine = await berlin('21:40');

    await machine.command({ type: 'tonight/shift', minutes: 60 });
    await machine.runTo(at('23:40'));

    expect(heard(machine).slice(1)).toEqual(['21:30 screens', '22:30 screens', '23:00 routine', '23:30 lightsOut']);
  });

  it('does not say again what was shown, when bedtime is moved and moved back', async () => {
    const machine = await berlin('21:35');

    await machine.command({ type: 'tonight/shift', minutes: 60 });
    await machine.runTo(at('21:45'));
    await machine.command({ type: 'tonight/shift', minutes: 0 });
    await machine.runTo(at('21:59'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '21:30 screens']);
    expect(state(machine, 'screens')).toBe('shown');
  });

  it('never shows more than the cap, and keeps places for what matters more', async () => {
    const machine = await berlin(
      '23:59',
      reminders('alcohol', 'meal', 'lights', 'bath', 'worry', 'movement', 'pastBedtime'),
    );

    expect(heard(machine)).toEqual(['13:30 caffeine', '21:30 screens', '22:00 routine', '22:30 lightsOut']);
    expect(state(machine, 'alcohol')).toBe('notNeeded(cap)');
    expect(state(machine, 'movement-1')).toBe('notNeeded(cap)');
  });

  it('says that the browser was closed', async () => {
    const machine = await berlin('12:00');

    await machine.restartAt(at('21:10'), false);
    await machine.runTo(at('21:40'));

    expect(state(machine, 'caffeine')).toBe('missed(closed)');
    expect(heard(machine)).toEqual(['21:30 screens']);
  });

  it('does not need the routine reminder when the routine was done', async () => {
    const machine = await berlin('20:00');

    const { steps } = compose('urge-at-night-4', []);
    await machine.command({
      type: 'routine/start',
      preset: 'urge-at-night-4',
      name: null,
      run: 'r1',
      viewer: 'v',
      steps,
    });
    for (const _ of steps) await machine.command({ type: 'routine/act', run: 'r1', action: { type: 'next' } });
    await machine.runTo(at('22:05'));

    expect(state(machine, 'screens')).toBe('notNeeded(routineDone)');
    expect(state(machine, 'routine')).toBe('notNeeded(routineDone)');
  });
});
