import { describe, expect, it } from 'vitest';
import { withNightPage } from '../../../lib/schedule/record';
import { at, berlin, NIGHT } from '../../support/berlin';
import { Machine } from '../../support/machine';

const tried = (what: string) => ({ type: 'night/tried', what });

/** Ten past two in the night, in bed since half past ten. */
async function up(): Promise<Machine> {
  const machine = await berlin('22:30');
  await machine.command({ type: 'tonight/bed', inBed: true });
  await machine.runTo(at('02:10'));
  return machine;
}

describe('the night page', () => {
  it('remembers within the night what was tried, each once, however often the worker dies', async () => {
    const machine = await up();
    for (const what of ['neither', 'legs', 'neither']) {
      machine.killAfter = 3;
      expect(await machine.command(tried(what))).toEqual({ ok: true });
    }

    expect(machine.record(NIGHT)?.tried).toEqual(['legs', 'neither']);
    expect(machine.tonight.tried).toEqual(['legs', 'neither']);
  });

  it('forgets it with the night', async () => {
    const machine = await up();
    await machine.command(tried('mind'));

    await machine.runTo(at('07:30'));

    expect(machine.tonight.tried).toEqual([]);
    expect(machine.record(NIGHT)?.tried).toEqual(['mind']);
  });

  it('notes that the legs woke somebody, each time, and says nothing of it in what happened', async () => {
    const machine = await up();
    const { ledger } = machine.record(NIGHT) ?? {};
    await machine.command({ type: 'night/legs-woke' });
    await machine.runTo(at('04:00'));
    await machine.command({ type: 'night/legs-woke' });

    expect(machine.record(NIGHT)?.legsWoke).toEqual([at('02:10'), at('04:00')].map((time) => Date.parse(time)));
    expect(machine.record(NIGHT)?.ledger).toEqual(ledger);
  });

  it('keeps both before any bedtime was chosen, over midnight, and reminds of nothing', async () => {
    const machine = new Machine('2026-11-22T23:40:00+01:00', 'Europe/Berlin');
    await machine.command(tried('legs'));
    machine.now = Date.parse('2026-11-23T00:20:00+01:00');
    await machine.command({ type: 'night/legs-woke' });

    expect(machine.tonight).toMatchObject({ night: NIGHT, bedtime: null, tried: ['legs'] });
    expect(machine.record(NIGHT)).toMatchObject({ reminders: {}, legsWoke: [machine.now], tried: ['legs'] });
  });

  it('opens from the popup and by its key', async () => {
    const machine = await up();
    await machine.command({ type: 'night/open' });
    await machine.event((worker) => worker.key('night-page'));
    await machine.event((worker) => worker.key('no-such-key'));

    expect(machine.opened).toEqual(['night', 'night']);
  });

  it('refuses a row that it does not have', async () => {
    const machine = await up();
    expect(await machine.command(tried('pills'))).toEqual({ ok: false, fault: 'invalid', field: 'what' });
  });
});

it('a night of the first version was used for nothing on the page', () => {
  expect(withNightPage({ version: 1, night: NIGHT, legs: [] })).toEqual({
    version: 2,
    night: NIGHT,
    legs: [],
    tried: [],
    legsWoke: [],
  });
});
