import { describe, expect, test } from 'vitest';
import { firstSoften } from '../../../lib/soften/schema';
import { at, berlin, schedule } from '../../support/berlin';
import type { Machine } from '../../support/machine';

const ON = { ...firstSoften(), on: true, lead: 60, warmth: 100, dim: 0 };

async function evening(time: string) {
  const machine = await berlin('10:00');
  machine.allows.add('pages');
  await machine.command({ type: 'soften/save', value: ON });
  await machine.runTo(at(time));
  return machine;
}
const warm = ({ pageLook }: Machine) => pageLook?.levels.warm ?? null;

describe('softened pages through an evening', () => {
  test('rise by alarms of their own, stay through the night, and are gone at waking', async () => {
    const machine = await evening('21:29');
    const seen: (number | null)[] = [warm(machine)];
    for (const time of ['21:33', '21:45', '22:00', '22:30', '03:00', '06:59', '07:00', '12:30']) {
      await machine.runTo(time === '12:30' ? '2026-11-23T12:30:00+01:00' : at(time));
      seen.push(warm(machine));
    }
    expect(seen).toEqual([null, 1, 5, 10, 20, 20, 20, null, null]);
    expect(machine.alarms.get('soften')).toBe(Date.parse('2026-11-23T21:33:00+01:00'));
  });

  test('follow a bedtime that is moved for tonight', async () => {
    const machine = await evening('22:00');
    await machine.command({ type: 'tonight/shift', minutes: 60 });
    expect(warm(machine)).toBe(null);
    await machine.runTo(at('23:30'));
    expect(warm(machine)).toBe(20);
  });

  test('are lifted for ten minutes and come back by themselves', async () => {
    const machine = await evening('22:30');
    await machine.command({ type: 'soften/lift', lifted: true });
    expect([warm(machine), machine.tonight.soften?.lifted]).toEqual([null, machine.now + 600_000]);
    await machine.runTo(at('22:39'));
    expect(warm(machine)).toBe(null);
    await machine.runTo(at('22:40'));
    expect([warm(machine), machine.tonight.soften?.lifted]).toEqual([20, null]);
  });

  test('are soft again at once when the lift is taken back', async () => {
    const machine = await evening('22:30');
    await machine.command({ type: 'soften/lift', lifted: true });
    await machine.command({ type: 'soften/lift', lifted: false });
    expect(warm(machine)).toBe(20);
  });

  test('leave a site alone, and soften it again', async () => {
    const machine = await evening('22:30');
    await machine.command({ type: 'soften/except', site: 'example.org', except: true });
    expect([machine.pageLook?.except, machine.tonight.soften?.except]).toEqual([['example.org'], ['example.org']]);
    await machine.command({ type: 'soften/except', site: 'example.org', except: false });
    expect(machine.pageLook?.except).toEqual([]);
  });

  test('stay where the reminders of tonight are skipped, and are not there on leave', async () => {
    const machine = await evening('22:30');
    await machine.command({ type: 'tonight/skip', skip: true });
    expect(warm(machine)).toBe(20);
    await machine.command({ type: 'tonight/skip', skip: false });
    const pause = { from: '2026-11-20', until: '2026-11-30' };
    await machine.command({ type: 'schedule/save', value: { ...schedule, pause } });
    expect([warm(machine), machine.tonight.soften]).toEqual([null, null]);
  });

  test('stay as they are while the reminders are tried out', async () => {
    const day = await evening('15:00');
    await day.command({ type: 'tonight/demo' });
    expect([warm(day), day.tonight.soften?.from]).toEqual([null, Date.parse(at('21:30'))]);
    await day.runTo(at('15:10'));
    expect(warm(day)).toBe(null);

    const dusk = await evening('22:00');
    await dusk.command({ type: 'tonight/demo' });
    expect(warm(dusk)).toBe(10);
  });

  test('are gone at once when they are switched off', async () => {
    const machine = await evening('22:30');
    await machine.command({ type: 'soften/save', value: { ...ON, on: false } });
    expect([warm(machine), machine.tonight.soften, machine.alarms.has('soften')]).toEqual([null, null, false]);
  });

  test('rest while the leave for it is taken back, and come again with it', async () => {
    const machine = await evening('22:30');
    machine.allows.delete('pages');
    await machine.event((worker) => worker.replan());
    expect([warm(machine), machine.tonight.soften, machine.alarms.has('soften')]).toEqual([null, null, false]);
    machine.allows.add('pages');
    await machine.event((worker) => worker.replan());
    expect(warm(machine)).toBe(20);
  });

  test('are right again after a worker that died anywhere, a sleep and a restart of the browser', async () => {
    const machine = await evening('21:30');
    for (let step = 1; step <= 20; step += 1) {
      // A step every three minutes; the worker dies in it one call later each time.
      const due = Date.parse(at('21:30')) + step * 180_000;
      machine.killAfter = step;
      await machine.runTo(due);
      machine.killAfter = null;
      await machine.runTo(due + 120_000);
      expect([step, warm(machine)]).toEqual([step, step]);
    }
    await machine.sleepTo(at('23:00'));
    expect(warm(machine)).toBe(20);
    await machine.restartAt(at('06:00'), false);
    expect(warm(machine)).toBe(20);
  });

  test('follow a clock that is set back', async () => {
    const machine = await evening('22:30');
    machine.setClock(-30 * 60_000);
    await machine.event((worker) => worker.replan());
    expect(warm(machine)).toBe(10);
  });

  test('are not lifted once more where a lift was ahead of a clock that is set back', async () => {
    const machine = await evening('22:30');
    await machine.command({ type: 'soften/lift', lifted: true });
    machine.setClock(-30 * 60_000);
    await machine.event((worker) => worker.replan());
    await machine.runTo(at('22:35'));
    expect(warm(machine)).toBe(20);
  });
});
