import { describe, expect, it } from 'vitest';
import { at, berlin, heard, NIGHT } from '../../support/berlin';

describe('notes that are up', () => {
  it('go when one of them is answered with "Off to bed"', async () => {
    const machine = await berlin('22:31');
    expect(machine.up.size).toBeGreaterThan(1);

    await machine.event((worker) => worker.button(`lightsOut/${NIGHT}`, 0));

    expect(machine.up.size).toBe(0);
  });

  it('go when they are snoozed or put away in the popup', async () => {
    const machine = await berlin('22:01');

    await machine.command({ type: 'reminder/answer', reminder: `screens/${NIGHT}`, verb: 'close' });
    await machine.command({ type: 'reminder/answer', reminder: `routine/${NIGHT}`, verb: 'snooze10' });

    expect(machine.up.has(`screens/${NIGHT}`)).toBe(false);
    expect(machine.up.has(`routine/${NIGHT}`)).toBe(false);
  });

  it('go with everything else when all is erased', async () => {
    const machine = await berlin('22:31');

    await machine.command({ type: 'erase' });

    expect(machine.up.size).toBe(0);
  });
});

describe('faults of the machine', () => {
  it('tells the page that storage is full, and does the command when there is room again', async () => {
    const machine = await berlin('20:00');
    machine.full = true;

    expect(await machine.command({ type: 'legs', value: 'quiet' })).toEqual({ ok: false, fault: 'storage' });
    machine.full = false;
    expect(await machine.command({ type: 'legs', value: 'quiet' })).toEqual({ ok: true });
    expect(machine.record(NIGHT)?.legs).toHaveLength(1);
  });

  it('plans on although a page cannot be opened', async () => {
    const machine = await berlin('22:01');
    machine.noWindows = true;

    await machine.event((worker) => worker.button(`routine/${NIGHT}`, 0)).catch(() => undefined);

    expect(machine.tonight.chain.find(({ kind }) => kind === 'routine')?.state).toBe('acted');
  });

  it('does not stretch a quiet half hour when the clock is set back', async () => {
    const machine = await berlin('22:20');
    await machine.event((worker) => worker.key('quiet-30'));
    machine.now -= 24 * 60 * 60_000;

    await machine.event((worker) => worker.replan());

    expect(machine.tonight.quietUntil).toBeNull();
  });
});

describe('what cannot be read', () => {
  it('is told of, whatever came upon it first', async () => {
    const machine = await berlin('21:31');
    machine.storage.set('settings/look', '{"version":1}');

    await machine.event((worker) => worker.closed(`screens/${NIGHT}`, 'unknown'));

    expect(machine.tonight.card).toEqual({ type: 'damage' });
  });

  it('in tonight’s own record does not keep the rest of the evening from coming', async () => {
    const machine = await berlin('21:40');
    machine.storage.set(`night/${NIGHT}`, '{"version":1,"night":null}');

    await machine.runTo(at('22:31'));

    expect(heard(machine).slice(-2)).toEqual(['22:00 routine', '22:30 lightsOut']);
    expect(machine.tonight.card).toEqual({ type: 'damage' });
  });
});
