import { describe, expect, it } from 'vitest';
import { firstPause } from '../../../lib/pause/schema';
import { at, schedule } from '../../support/berlin';
import { Machine } from '../../support/machine';
import { evening, pass, SITES, told, view } from '../../support/pause-evening';

describe('the pause in front of sites', () => {
  it('stands from bedtime to the wake time, by its own alarm', async () => {
    const machine = await evening('22:29');
    expect(machine.paused).toBeNull();
    expect(view(machine)).toMatchObject({ stands: false, intent: '' });
    expect(machine.alarms.get('pause')).toBe(Date.parse(at('22:30')));

    await machine.runTo(at('22:30'));
    expect(machine.paused).toEqual(SITES);
    expect(view(machine)).toEqual({
      version: 1,
      stands: true,
      until: Date.parse(at('07:00')),
      left: 2,
      more: 2,
      when: 'tonight',
      intent: 'Read a little',
    });

    await machine.runTo(at('07:00'));
    expect(machine.paused).toBeNull();
    expect(view(machine)).toMatchObject({ stands: false, intent: '' });
  });

  it('is not there for who did not ask for it', async () => {
    const machine = await evening('23:00', { on: false });
    expect(machine.paused).toBeNull();
    expect(machine.alarms.has('pause')).toBe(false);
  });

  it('follows tonight: a moved bedtime, a skip, a try-out', async () => {
    const moved = await evening('22:00');
    await moved.command({ type: 'tonight/shift', minutes: 60 });
    await moved.runTo(at('23:29'));
    expect(moved.paused).toBeNull();
    await moved.runTo(at('23:30'));
    expect(moved.paused).toEqual(SITES);

    await moved.command({ type: 'tonight/skip', skip: true });
    expect(moved.paused).toBeNull();

    const tried = await evening('22:00');
    await tried.command({ type: 'tonight/demo' });
    await tried.runTo(at('22:06'));
    expect(tried.paused).toBeNull();
    await tried.runTo(at('22:31'));
    expect(tried.paused).toEqual(SITES);
  });

  it('goes with the leave for it, and comes again with it', async () => {
    const machine = await evening('22:40');
    machine.allows.delete('pages');
    await machine.event((worker) => worker.replan());
    expect([machine.paused, view(machine)?.stands]).toEqual([null, false]);
    machine.allows.add('pages');
    await machine.event((worker) => worker.replan());
    expect([machine.paused, view(machine)?.stands]).toEqual([SITES, true]);
  });

  it('gives five minutes, and comes back by itself', async () => {
    const machine = await evening('23:00');
    expect(await machine.command(pass('more', 'never kept'))).toEqual({ ok: true });
    expect(machine.paused).toBeNull();

    await machine.runTo(at('23:05'));
    expect(machine.paused).toEqual(SITES);
    expect(view(machine)?.left).toBe(1);

    await machine.command(pass('more'));
    await machine.runTo(at('23:20'));
    expect(await machine.command(pass('more'))).toEqual({ ok: false, fault: 'gone' });
    expect(told(machine)).toEqual([
      ['more', null],
      ['more', null],
    ]);
  });

  it('lets who needs it through until waking, whatever happens to the browser, and stands again in the next night', async () => {
    const machine = await evening('23:00');
    await machine.command(pass('need', '  legs, and the crossword  '));
    await machine.restartAt(at('23:40'), false);
    expect(machine.paused).toBeNull();
    await machine.runTo(at('06:59'));
    expect(machine.paused).toBeNull();

    await machine.runTo('2026-11-23T22:31:00+01:00');
    expect(machine.paused).toEqual(SITES);
    expect(told(machine)).toEqual([['need', 'legs, and the crossword']]);
  });

  it('writes nothing down where there is nothing to pass', async () => {
    const machine = await evening('22:00');
    expect(await machine.command(pass('need'))).toEqual({ ok: true });
    await machine.runTo(at('23:00'));
    await machine.command(pass('more'));
    await machine.command(pass('more'));
    expect(told(machine)).toEqual([['more', null]]);
    expect(view(machine)?.left).toBe(1);
  });

  it('opens the routine, and stands', async () => {
    const machine = await evening('23:00');
    await machine.command(pass('routine'));
    expect(machine.opened).toContain('routine');
    expect(machine.paused).toEqual(SITES);
    expect(told(machine)).toEqual([['routine', null]]);
  });

  it.each<[string, (machine: Machine) => Promise<unknown>]>([
    ['opened from the popup', (machine) => machine.command({ type: 'night/open' })],
    ['opened by its key', (machine) => machine.event((worker) => worker.key('night-page'))],
    ['used for the legs', (machine) => machine.command({ type: 'night/tried', what: 'legs' })],
  ])('is lifted for the night once the night page was %s', async (_, use) => {
    const machine = await evening('23:00');
    await use(machine);
    expect(machine.paused).toBeNull();
    await machine.runTo(at('06:59'));
    expect(machine.paused).toBeNull();
    expect(told(machine)).toEqual([]);
    await machine.runTo('2026-11-23T22:31:00+01:00');
    expect(machine.paused).toEqual(SITES);
  });

  it('stands where the night page was looked at in the afternoon', async () => {
    const machine = await evening('20:00');
    machine.now = Date.parse('2026-11-22T15:00:00+01:00');
    await machine.command({ type: 'night/open' });
    await machine.runTo(at('23:00'));
    expect(machine.paused).toEqual(SITES);
  });

  it('takes no reason of more than 120 letters', async () => {
    const machine = await evening('23:00');
    expect(await machine.command(pass('need', 'a'.repeat(121)))).toMatchObject({ ok: false, fault: 'invalid' });
    expect(await machine.command(pass('need', 'a'.repeat(120)))).toEqual({ ok: true });
  });

  it('lasts an hour longer in the night in which the clocks go back', async () => {
    const machine = new Machine('2026-10-24T10:00:00+02:00', 'Europe/Berlin');
    machine.allows.add('pages');
    await machine.command({ type: 'schedule/save', value: schedule });
    await machine.command({ type: 'pause/save', value: { ...firstPause(), on: true, sites: SITES } });
    await machine.runTo('2026-10-24T22:30:00+02:00');
    expect(machine.paused).toEqual(SITES);
    await machine.runTo('2026-10-25T06:59:00+01:00');
    expect(machine.paused).toEqual(SITES);
    await machine.runTo('2026-10-25T07:00:00+01:00');
    expect(machine.paused).toBeNull();
  });

  it('is right again after a clock that was set back, also under five minutes that run', async () => {
    const machine = await evening('23:00');
    await machine.command(pass('more'));
    machine.setClock(-20 * 60_000);
    await machine.event((worker) => worker.replan());
    await machine.runTo(at('22:46'));
    expect(machine.paused).toEqual(SITES);
    expect(view(machine)?.left).toBe(1);
    machine.setClock(-60 * 60_000);
    await machine.event((worker) => worker.replan());
    expect(machine.paused).toBeNull();
    await machine.runTo(at('22:31'));
    expect(machine.paused).toEqual(SITES);
  });
});
