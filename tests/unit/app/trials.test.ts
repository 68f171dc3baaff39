import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../lib/time/plain';
import type { Trial, Trials } from '../../../lib/trial/schema';
import { berlin, NIGHT } from '../../support/berlin';
import { of } from '../../support/coffee';
import { copyOf } from '../../support/copies';
import { Machine } from '../../support/machine';
import { diaryOf, diarySave } from '../../support/noted';

const begin = (more: Partial<Trial> = {}) => ({
  type: 'trial/begin',
  change: 'coffee',
  form: 'blocks',
  minutes: 60,
  time: null,
  ...more,
});
const trials = (machine: Machine) => machine.raw<Trials>('trials') ?? { version: 1, now: null, past: [] };
const pastOf = (machine: Machine) => trials(machine).past.map(({ change, stopped }) => `${change} ${stopped}`);

describe('a change to try', () => {
  let machine: Machine;
  beforeEach(async () => {
    machine = await berlin('12:00');
    machine.idle = 'locked';
  });

  it('begins with tonight, and holds what belongs to it alone', async () => {
    await machine.command(begin({ time: '07:00' }));
    const coffee = { change: 'coffee', form: 'blocks', minutes: 60, time: null, begins: NIGHT, stopped: null };
    expect(trials(machine)).toMatchObject({ now: coffee, past: [] });

    await machine.command(begin({ change: 'sameWake', minutes: 60, time: '07:00', form: 'weeks' }));
    expect(trials(machine).now).toMatchObject({ change: 'sameWake', minutes: 0, time: '07:00', form: 'weeks' });
    await machine.command(begin({ change: 'walk', minutes: 60, time: '07:00' }));
    expect(trials(machine).now).toMatchObject({ change: 'walk', minutes: 0, time: null });
    // Nothing of them was tried for a night.
    expect(pastOf(machine)).toEqual([]);
  });

  it.each([
    [begin({ minutes: 0 }), 'minutes'],
    [begin({ change: 'wrapUp', minutes: 0 }), 'minutes'],
    [begin({ minutes: 481 }), 'minutes'],
    [begin({ change: 'sameWake' }), 'time'],
    [begin({ change: 'alcohol' as never }), 'change'],
  ])('is refused where it says too little or what is not on the list: %o', async (command, field) => {
    expect(await machine.command(command)).toEqual({ ok: false, fault: 'invalid', field });
    expect(trials(machine).now).toBeNull();
  });

  it('stops at any time without loss, and another may begin', async () => {
    await machine.command(begin());
    await machine.runTo(of('12:00', '2026-11-25'));
    await machine.command(diarySave('2026-11-24', diaryOf({ kept: 'yes' })));
    await machine.command({ type: 'trial/stop' });
    await machine.command({ type: 'trial/stop' });
    expect(pastOf(machine)).toEqual(['coffee 2026-11-25']);
    expect(machine.record('2026-11-24')?.diary?.kept).toBe('yes');

    await machine.command(begin({ change: 'daylight' }));
    await machine.runTo(of('12:00', '2026-11-26'));
    await machine.command(begin({ change: 'walk' }));
    expect(pastOf(machine)).toEqual(['coffee 2026-11-25', 'daylight 2026-11-26']);
    await machine.command({ type: 'trial/remove', trial: trials(machine).past[0]?.id });
    expect(pastOf(machine)).toEqual(['daylight 2026-11-26']);
  });

  it('stays once its nights are over, to be told, until it is put away or another begins', async () => {
    for (const next of [{ type: 'trial/stop' }, begin({ change: 'walk' })]) {
      const ended = { ...trials(machine), now: { ...begin(), id: 'e', begins: addDays(NIGHT, -28), stopped: null } };
      machine.storage.set('trials', JSON.stringify({ ...ended, past: [] }));
      await machine.event((worker) => worker.replan());
      expect(trials(machine).now?.id).toBe('e');
      await machine.command(next);
      expect(pastOf(machine)).toEqual(['coffee null']);
    }
  });

  it('leaves the last forty behind', async () => {
    const past = Array.from({ length: 40 }, (_, i) => ({
      ...begin(),
      id: `p${i}`,
      begins: '2025-01-01',
      stopped: null,
    }));
    const now = { ...begin({ change: 'walk' }), id: 'n', begins: addDays(NIGHT, -3), stopped: null };
    const kept = past.map(({ type: _, ...each }) => each);
    const { type: _, ...runs } = now;
    machine.storage.set('trials', JSON.stringify({ version: 1, now: runs, past: kept }));
    await machine.command({ type: 'trial/stop' });
    expect(trials(machine).past.map(({ id }) => id)).toEqual([...kept.slice(1).map(({ id }) => id), 'n']);
  });

  it('begins before any bedtime was chosen, too', async () => {
    const bare = new Machine('2026-11-22T12:00:00+01:00', 'Europe/Berlin');
    await bare.command(begin());
    expect(trials(bare).now?.begins).toBe(NIGHT);
    expect(bare.tonight.card).toBeNull();
  });

  it('comes with a copy, and goes when that is taken back', async () => {
    const tried = { version: 1, now: { ...begin(), id: 'c', begins: addDays(NIGHT, -20), stopped: null }, past: [] };
    const settings = { ...copyOf(machine), trials: tried, journal: { version: 1, noting: false } };
    await machine.command({ type: 'backup/restore', settings, nights: [], mode: 'merge', seen: null });
    expect(trials(machine).now?.id).toBe('c');
    expect(machine.tonight.card).toMatchObject({ type: 'trial', change: 'coffee' });
    expect(machine.raw('settings/journal')).toEqual({ version: 1, noting: false });

    await machine.command({ type: 'backup/undo' });
    expect(trials(machine).now).toBeNull();
    await machine.command(begin());
    await machine.command({ type: 'erase' });
    expect(trials(machine).now).toBeNull();
  });
});
