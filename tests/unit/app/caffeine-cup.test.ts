import { describe, expect, it } from 'vitest';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { berlin, NIGHT } from '../../support/berlin';
import { clock, dosesOf, of, remove } from '../../support/coffee';
import type { Machine } from '../../support/machine';

describe('the usual cup', () => {
  const press = (machine: Machine) => machine.event((worker) => worker.key('usual-cup'));

  it('is noted by its key, and told once with a way back', async () => {
    const machine = await berlin('13:10');
    await press(machine);

    expect(dosesOf(machine)).toEqual(['13:10 coffee']);
    expect(machine.tonight.noted).toEqual(machine.record(NIGHT)?.doses[0]);
    await machine.command({ type: 'verbs/seen' });
    expect(machine.tonight.noted).toBeNull();
    expect(dosesOf(machine)).toEqual(['13:10 coffee']);
  });

  it('is one cup while the key is held down, and another later', async () => {
    const machine = await berlin('13:10');
    await press(machine);
    machine.now += 500;
    await press(machine);
    expect(dosesOf(machine)).toHaveLength(1);
    // An open popup tells it at once.
    await machine.command({ type: 'verbs/seen' });
    machine.now += 4000;
    await press(machine);
    expect(dosesOf(machine)).toHaveLength(1);

    await machine.runTo(of('13:12'));
    await press(machine);
    expect(dosesOf(machine)).toEqual(['13:10 coffee', '13:12 coffee']);
  });

  it('taken back before it was told is not told', async () => {
    const machine = await berlin('13:10');
    await press(machine);
    await machine.command(remove(machine.tonight.noted?.id ?? ''));
    expect(machine.tonight.noted).toBeNull();
  });

  it('is told in the morning where the night came between, and not the day after', async () => {
    const machine = await berlin('22:00');
    machine.idle = 'locked';
    await machine.runTo(of('01:30', '2026-11-23'));
    await press(machine);
    expect(dosesOf(machine)).toEqual(['01:30 coffee']);

    await machine.runTo(of('07:30', '2026-11-23'));
    expect(clock(machine.tonight.noted?.at)).toBe('01:30');
    await machine.runTo(of('07:30', '2026-11-24'));
    expect(machine.tonight.noted).toBeNull();
  });

  it('does nothing where caffeine is hidden', async () => {
    const machine = await berlin('13:10');
    await machine.command({ type: 'caffeine/save', value: { ...firstCaffeine(), drinks: false } });
    await press(machine);

    expect(dosesOf(machine)).toEqual([]);
    expect(machine.tonight.caffeine).toBeNull();
    expect(machine.tonight.noted).toBeNull();
  });

  it.each([
    ['on the notification', (machine: Machine) => machine.event((worker) => worker.button(`caffeine/${NIGHT}`, 0))],
    [
      'on its page',
      (machine: Machine) => machine.command({ type: 'reminder/answer', reminder: `caffeine/${NIGHT}`, verb: 'logCup' }),
    ],
  ])('is noted %s, once, and told', async (_, answer) => {
    const machine = await berlin('13:31');
    await answer(machine);
    machine.now += 1000;
    await answer(machine);

    expect(dosesOf(machine)).toEqual(['13:31 coffee']);
    expect(machine.tonight.noted).toEqual(machine.record(NIGHT)?.doses[0]);
    expect(machine.record(NIGHT)?.reminders[`caffeine/${NIGHT}`]).toMatchObject({ state: 'acted', verb: 'logCup' });
  });

  it('answered the morning after is of the new day', async () => {
    const machine = await berlin('13:31');
    machine.idle = 'locked';
    await machine.runTo(of('07:30', '2026-11-23'));
    await machine.event((worker) => worker.button(`caffeine/${NIGHT}`, 0));

    expect(dosesOf(machine)).toEqual([]);
    expect(dosesOf(machine, '2026-11-23')).toEqual(['07:30 coffee']);
    expect(machine.record(NIGHT)?.reminders[`caffeine/${NIGHT}`]).toMatchObject({ verb: 'logCup' });
  });
});
