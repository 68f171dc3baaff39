import { describe, expect, it } from 'vitest';
import type { Items } from '../../../lib/app/items';
import { at, berlin, heard, NIGHT, reminders, state } from '../../support/berlin';
import { Machine } from '../../support/machine';

/** "Up for two minutes" with nothing else on. */
function alone(lead = 60) {
  const settings = reminders('movement');
  for (const choice of Object.values(settings.kinds)) choice.on = false;
  settings.kinds.movement = { on: true, lead };
  return settings;
}

const ledger = (machine: Machine) =>
  machine.record(NIGHT)?.ledger.map(({ id, state: to }) => `${id.split('/')[0]} ${to}`);

describe('up for two minutes', () => {
  it('comes after each hour of sitting, three times, from 19:00', async () => {
    const machine = await berlin('18:00', { ...alone(60), movementFrom: '18:45' });
    await machine.runTo(at('22:31'));

    expect(heard(machine)).toEqual(['19:45 movement-1', '20:45 movement-2', '21:45 movement-3']);
  });

  it('starts anew after three minutes away, and tells nothing of it', async () => {
    const machine = await berlin('19:50', alone());
    await machine.leave();
    await machine.runTo(at('19:53'));
    await machine.comeBack();
    await machine.runTo(at('21:00'));

    expect(heard(machine)).toEqual(['20:53 movement-1']);
    expect(ledger(machine)).toEqual(['movement-1 shown']);
  });

  it('counts on over a pause to read', async () => {
    const machine = await berlin('19:50', alone());
    await machine.leave();
    await machine.runTo(Date.parse(at('19:52')) + 50_000);
    await machine.comeBack();
    await machine.runTo(at('20:01'));

    expect(heard(machine)).toEqual(['20:00 movement-1']);
  });

  it('starts anew after a lock, however short', async () => {
    const machine = await berlin('19:50', alone());
    await machine.leave('locked');
    await machine.runTo(Date.parse(at('19:50')) + 30_000);
    await machine.comeBack();
    await machine.runTo(at('20:59'));

    expect(heard(machine)).toEqual(['20:50 movement-1']);
  });

  it('waits for who left the chair a moment ago, and asks when they are back', async () => {
    const machine = await berlin('19:58', alone());
    await machine.leave();
    await machine.runTo(Date.parse(at('20:00')) + 20_000);
    expect(heard(machine)).toEqual([]);
    await machine.comeBack();

    expect(heard(machine)).toEqual(['20:00 movement-1']);
  });

  it('asks nobody who left before the hour was full, and the evening has nothing to tell', async () => {
    const machine = await berlin('19:30', alone());
    await machine.leave();
    await machine.runTo(at('23:30'));

    expect(heard(machine)).toEqual([]);
    expect(machine.record(NIGHT)?.reminders).toEqual({});
    expect(machine.alarms.has('sitting')).toBe(false);
  });

  it('takes a machine that slept for a break, though nobody saw the person go', async () => {
    const machine = await berlin('19:40', alone());
    await machine.sleepTo(at('19:44'));
    await machine.runTo(at('20:50'));

    expect(heard(machine)).toEqual(['20:44 movement-1']);
  });

  it('takes a closed browser for a break', async () => {
    const machine = await berlin('19:40', alone());
    await machine.restartAt(at('19:50'), false);
    await machine.runTo(at('21:00'));

    expect(heard(machine)).toEqual(['20:50 movement-1']);
  });

  it('counts the same minutes with the clock set back, and none twice', async () => {
    const machine = await berlin('19:50', alone());
    machine.setClock(-60 * 60_000);
    await machine.event((worker) => worker.replan());
    await machine.runTo(at('18:59'));
    expect(heard(machine)).toEqual([]);
    await machine.runTo(at('20:01'));

    // Before 19:00 nothing counts: the hour begins there once more.
    expect(heard(machine)).toEqual(['20:00 movement-1']);
  });

  it('keeps 50 minutes of sitting over a clock set back inside the evening', async () => {
    const machine = await berlin('20:50', { ...alone(90), movementFrom: '18:00' });
    expect(heard(machine)).toEqual(['19:30 movement-1']);
    machine.setClock(-30 * 60_000);
    await machine.runTo(at('21:30'));

    expect(heard(machine)).toEqual(['19:30 movement-1', '21:00 movement-2']);
  });

  it('does not take a clock set ahead for sitting', async () => {
    const machine = await berlin('19:10', alone());
    machine.setClock(2 * 60 * 60_000);
    await machine.runTo(at('22:09'));
    expect(heard(machine)).toEqual([]);
    await machine.runTo(at('22:12'));

    expect(heard(machine)).toEqual(['22:10 movement-1']);
  });

  it('begins again from when "done" was pressed', async () => {
    const machine = await berlin('20:10', alone());
    await machine.event((worker) => worker.button(`movement-1/${NIGHT}`, 0));
    await machine.runTo(at('21:12'));

    expect(heard(machine)).toEqual(['20:00 movement-1', '21:10 movement-2']);
  });

  it('is quiet for the night after "not tonight"', async () => {
    const machine = await berlin('20:10', alone());
    await machine.event((worker) => worker.button(`movement-1/${NIGHT}`, 1));
    await machine.runTo(at('23:00'));

    expect(heard(machine)).toEqual(['20:00 movement-1']);
    expect(machine.alarms.has('sitting')).toBe(false);
  });

  it('yields to everything else under the cap', async () => {
    const machine = await berlin('22:40', { ...reminders('movement', 'meal'), cap: 4 });

    expect(heard(machine).some((line) => line.includes('movement'))).toBe(false);
    expect(state(machine, 'movement-1')).toBe('notNeeded(cap)');
  });

  it('speaks once beside the usual four where five are allowed', async () => {
    const machine = await berlin('22:40', { ...reminders('movement'), cap: 5 });

    expect(heard(machine).filter((line) => line.includes('movement'))).toEqual(['20:00 movement-1']);
    expect(machine.shown).toHaveLength(5);
  });

  it('goes on past midnight for a bedtime after it', async () => {
    const machine = new Machine('2026-11-21T10:00:00+01:00', 'Europe/Berlin');
    await machine.command({ type: 'reminders/save', value: { ...alone(60), movementFrom: '22:10' } });
    const week = Array.from({ length: 7 }, () => ({ bedtime: '01:30', wake: '09:00' }));
    const usual = (await berlin('10:00')).raw<Items['settings/schedule']>('settings/schedule');
    await machine.command({ type: 'schedule/save', value: { ...usual, week } });
    await machine.runTo('2026-11-23T02:00:00+01:00');

    const tonight = machine.shown.filter(({ id }) => id.endsWith(NIGHT));
    expect(tonight.map(({ at: shown }) => new Date(shown).toISOString().slice(11, 16))).toEqual([
      '22:10',
      '23:10',
      '00:10',
    ]);
  });

  it.each([0, 1, 2, 3, 5, 8, 13, 21])('comes once though the worker dies at its %s. step', async (step) => {
    const machine = await berlin('19:59', alone());
    machine.killAfter = step;
    await machine.runTo(at('20:59'));

    expect(heard(machine)).toEqual(['20:00 movement-1']);
  });

  it('changes nothing when it is planned again at once', async () => {
    const machine = await berlin('20:00', alone());
    const before = [machine.raw('state'), machine.record(NIGHT), [...machine.alarms]];
    for (let times = 0; times < 20; times += 1) await machine.event((worker) => worker.replan());

    expect([machine.raw('state'), machine.record(NIGHT), [...machine.alarms]]).toEqual(before);
    expect(heard(machine)).toEqual(['20:00 movement-1']);
  });

  it('wakes nobody while it is off', async () => {
    const machine = await berlin('19:30');
    const state = machine.storage.get('state');
    await machine.leave();

    expect(machine.alarms.has('sitting')).toBe(false);
    expect(machine.storage.get('state')).toBe(state);
  });

  it('has no time in the popup before it was said', async () => {
    const machine = await berlin('19:30', alone());
    expect(machine.tonight.chain).toEqual([]);
    await machine.runTo(at('20:05'));

    expect(machine.tonight.chain.map(({ id }) => id)).toEqual([`movement-1/${NIGHT}`]);
  });
});
