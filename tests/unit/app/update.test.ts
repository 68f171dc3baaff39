import { describe, expect, it } from 'vitest';
import { firstPause } from '../../../lib/pause/schema';
import { firstSoften } from '../../../lib/soften/schema';
import { at, berlin } from '../../support/berlin';

describe('a new version that waits', () => {
  it('is put in place at once by day', async () => {
    const machine = await berlin('15:00');
    await machine.event((worker) => worker.updateAvailable());
    expect(machine.opened).toContain('restart');
  });

  it('waits for the morning, and gives web pages back before it takes the place of the old one', async () => {
    const machine = await berlin('20:00');
    machine.allows.add('pages');
    await machine.command({ type: 'soften/save', value: { ...firstSoften(), on: true } });
    await machine.command({ type: 'pause/save', value: { ...firstPause(), on: true, sites: ['video.example'] } });
    await machine.runTo(at('23:00'));
    await machine.event((worker) => worker.updateAvailable());
    expect(machine.opened).not.toContain('restart');
    expect([machine.pageLook !== null, machine.paused]).toEqual([true, ['video.example']]);

    await machine.runTo(at('06:59'));
    // The browser rings the alarms of one moment in any order: here the new version's comes first.
    machine.now = Date.parse(at('07:00'));
    await machine.event((worker) => worker.alarm('update', machine.now));

    expect(machine.opened).toContain('restart');
    expect([machine.pageLook, machine.paused]).toEqual([null, null]);
  });
});
