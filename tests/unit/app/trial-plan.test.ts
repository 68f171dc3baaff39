import { describe, expect, it } from 'vitest';
import { firstSchedule } from '../../../lib/schedule/kinds';
import { addDays } from '../../../lib/time/plain';
import type { Trial } from '../../../lib/trial/schema';
import { at, berlin, heard, NIGHT, reminders, state } from '../../support/berlin';
import { estimate, lastCoffee, log, of } from '../../support/coffee';
import type { Machine } from '../../support/machine';

/** Tonight is the first night with the change: as usual for a week before it. */
const trial = (change: Trial['change'], minutes = 0, begins = addDays(NIGHT, -7)): Trial => ({
  id: 't',
  change,
  form: 'weeks',
  minutes,
  time: change === 'sameWake' ? '07:00' : null,
  begins,
  stopped: null,
});

async function tries(machine: Machine, now: Trial | null) {
  machine.storage.set('trials', JSON.stringify({ version: 1, now, past: [] }));
  await machine.event((worker) => worker.replan());
}

const settings = (machine: Machine) => machine.raw('settings/reminders');
const dues = (machine: Machine) =>
  machine.tonight.chain.map(({ kind, due }) => `${new Date(due + 3_600_000).toISOString().slice(11, 16)} ${kind}`);

describe('a night with the change that is tried', () => {
  it('brings the last coffee earlier, and leaves the settings as they are', async () => {
    const machine = await berlin('09:05');
    const before = settings(machine);
    await tries(machine, trial('coffee', 120));

    expect(dues(machine)).toEqual(['11:30 caffeine', '21:30 screens', '22:00 routine', '22:30 lightsOut']);
    expect(machine.tonight.chain.map(({ anchor }) => anchor)).toEqual(['tried', 'before', 'before', 'before']);
    expect(settings(machine)).toEqual(before);
  });

  it('switches on what is off, and rests with the trial', async () => {
    const off = reminders();
    off.kinds.screens.on = false;
    off.kinds.routine.on = false;
    const machine = await berlin('12:00', off);
    await tries(machine, trial('wrapUp', 30));
    expect(dues(machine)).toContain('21:00 screens');
    await tries(machine, trial('routine'));
    expect(dues(machine)).not.toContain('21:30 screens');
    expect(dues(machine)).toContain('22:00 routine');

    await machine.command({ type: 'trial/stop' });
    expect(dues(machine)).toEqual(['13:30 caffeine', '22:30 lightsOut']);
  });

  it('is as usual in a week as usual, before it and after its end', async () => {
    const machine = await berlin('09:05');
    for (const begins of [NIGHT, addDays(NIGHT, 1), addDays(NIGHT, -28), addDays(NIGHT, -14)]) {
      await tries(machine, trial('coffee', 120, begins));
      expect(dues(machine)[0], begins).toBe('13:30 caffeine');
      expect(machine.tonight.card?.type, begins).not.toBe('trial');
    }
  });

  it('has no earlier coffee before a night shift', async () => {
    const machine = await berlin('09:05');
    const named = [{ id: 'n', name: 'Nights', bedtime: '22:30', wake: '07:00', shift: true }];
    const dates = { [NIGHT]: { named: 'n' } };
    const value = { ...firstSchedule({ bedtime: '22:30', wake: '07:00' }), named, dates };
    await machine.command({ type: 'schedule/save', value });
    await tries(machine, trial('coffee', 120));

    expect(dues(machine)[0]).toBe('13:30 caffeine');
  });

  it('speaks of daylight in the morning before it, and after its last night no more', async () => {
    const machine = await berlin('09:05');
    machine.idle = 'locked';
    await tries(machine, trial('daylight', 0, addDays(NIGHT, -6)));
    await machine.runTo(of('06:59', '2026-11-23'));
    machine.idle = 'active';
    await machine.runTo(of('08:00', '2026-11-23'));
    expect(heard(machine)).toEqual(['07:00 wakeAnchor']);

    await tries(machine, trial('daylight', 0, addDays('2026-11-23', -13)));
    expect(machine.record('2026-11-23')?.reminders['wakeAnchor/2026-11-23']?.why).toBe('turnedOff');
  });

  it('is silent in a night that is skipped', async () => {
    const machine = await berlin('20:00');
    await tries(machine, trial('wrapUp', 30));
    await machine.command({ type: 'tonight/skip', skip: true });
    await machine.runTo(at('22:31'));

    expect(heard(machine).filter((each) => !each.endsWith('caffeine'))).toEqual([]);
    expect(state(machine, 'screens')).toBe('skipped(skipped)');
    expect(machine.tonight.card).toBeNull();
  });

  it('keeps the limit of the night', async () => {
    const few = reminders();
    few.cap = 2;
    few.kinds.routine.on = false;
    const machine = await berlin('13:00', few);
    await tries(machine, trial('routine'));
    await machine.runTo(at('22:31'));

    expect(heard(machine)).toEqual(['22:00 routine', '22:30 lightsOut']);
  });
});

describe('an earlier coffee whose time is worked out', () => {
  const worked = async (time: string) => {
    const machine = await berlin(time);
    await machine.command(estimate());
    const usual = lastCoffee(machine) ?? '';
    await tries(machine, trial('coffee', 120));
    return { machine, usual };
  };

  it('is so much earlier than the time worked out, and follows it', async () => {
    const { machine, usual } = await worked('09:05');
    expect(usual).toBe('15:01 planned');
    expect(lastCoffee(machine)).toBe('13:01 planned');

    await machine.command(log('d1', of('07:30'), { mg: 40 }));
    await tries(machine, null);
    const later = lastCoffee(machine) ?? '';
    await tries(machine, trial('coffee', 120));
    expect(of(later.slice(0, 5)) - of(lastCoffee(machine)?.slice(0, 5) ?? '')).toBe(120 * 60_000);
  });

  it('never says that there is no room while there is', async () => {
    const { machine } = await worked('12:40');
    // Noted late: the time that is tried lay before now, the time worked out does not.
    await machine.command(log('d1', of('08:00'), { mg: 20 }));
    expect(lastCoffee(machine)).toBe('13:01 planned');

    await machine.runTo(of('13:02'));
    expect(lastCoffee(machine)).toBe('13:01 shown');
    await machine.command(log('d2', of('13:02')));
    await machine.runTo(of('22:00'));
    expect(heard(machine).filter((each) => each.endsWith('caffeine'))).toEqual(['13:01 caffeine']);
  });

  it('comes by its hours where none is worked out, and never for who drinks none', async () => {
    const machine = await berlin('09:05');
    await machine.command(estimate({ limit: 90 }));
    await tries(machine, trial('coffee', 120));
    expect(lastCoffee(machine)).toBe('11:30 planned');

    await machine.command(estimate({ drinks: false }));
    expect(lastCoffee(machine)).toMatch(/skipped/);
  });
});

describe('a trial', () => {
  it('is told in the popup once a night, with its time', async () => {
    const machine = await berlin('20:00');
    await tries(machine, trial('wrapUp', 30));
    const card = { type: 'trial', change: 'wrapUp', minutes: 30, time: null, at: of('21:00') };
    expect(machine.tonight.card).toEqual(card);
    await machine.command({ type: 'card/away', card: `trial/${NIGHT}` });
    expect(machine.tonight.card).toBeNull();

    await machine.runTo(at('21:01'));
    expect(machine.tonight.card).toEqual({ type: 'instead' });
    await machine.command({ type: 'card/away', card: `instead/${NIGHT}` });
    expect(machine.tonight.card).toBeNull();
    machine.idle = 'locked';
    await machine.runTo(of('09:00', '2026-11-23'));
    expect(machine.tonight.card).toEqual({ ...card, at: of('21:00', '2026-11-23') });
  });

  it('tells no time of what has none', async () => {
    const machine = await berlin('20:00');
    await tries(machine, trial('sameWake'));
    expect(machine.tonight.card).toMatchObject({ change: 'sameWake', time: '07:00', at: null });
    await tries(machine, trial('daylight'));
    expect(machine.tonight.card).toMatchObject({ change: 'daylight', at: null });
  });

  it('is stopped by "Not for me" to its own reminder, and by no other', async () => {
    const machine = await berlin('20:00');
    await tries(machine, trial('wrapUp', 30));
    await machine.command({ type: 'reminder/answer', reminder: `routine/${NIGHT}`, verb: 'notForMe' });
    expect(machine.raw('trials')).toMatchObject({ now: { id: 't' } });
    await tries(machine, trial('routine', 0, addDays(NIGHT, -28)));
    await machine.command({ type: 'kind/restore', kind: 'routine' });
    await machine.command({ type: 'reminder/answer', reminder: `routine/${NIGHT}`, verb: 'notForMe' });
    expect(machine.raw('trials')).toMatchObject({ now: { change: 'routine' } });
    await tries(machine, trial('wrapUp', 30));

    await machine.command({ type: 'reminder/answer', reminder: `screens/${NIGHT}`, verb: 'notForMe' });
    expect(machine.raw('trials')).toMatchObject({ now: null, past: [{ id: 't', stopped: NIGHT }] });
    await machine.runTo(at('22:40'));
    expect(heard(machine)).toEqual(['13:30 caffeine', '22:30 lightsOut']);
  });
});
