import { beforeEach, describe, expect, it } from 'vitest';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { addDays } from '../../../lib/time/plain';
import { berlin, NIGHT } from '../../support/berlin';
import { log, of } from '../../support/coffee';
import { copyOf } from '../../support/copies';
import type { Machine } from '../../support/machine';
import { diarySave, digestFaults } from '../../support/noted';

const LAST = '2026-11-21';

/** Every write of a digest from here on, by year. */
function writesOf(machine: Machine): string[] {
  const written: string[] = [];
  const set = machine.storage.set.bind(machine.storage);
  machine.storage.set = (key, value) => {
    if (key.startsWith('digest/')) written.push(key);
    return set(key, value);
  };
  return written;
}

const rowOf = (machine: Machine, night: string) =>
  machine.raw<{ rows: Record<string, Record<string, unknown>> }>(`digest/${night.slice(0, 4)}`)?.rows[night];

describe('the digests', () => {
  let machine: Machine;
  beforeEach(async () => {
    machine = await berlin('12:00');
  });

  it('tell of a night once it is over, and of none before', async () => {
    expect(rowOf(machine, LAST)).toMatchObject({ night: LAST, rested: null });
    expect(rowOf(machine, NIGHT)).toBeUndefined();
    await machine.command({ type: 'legs', value: 'stirring' });
    await machine.runTo(of('07:01', '2026-11-23'));
    expect(rowOf(machine, NIGHT)).toMatchObject({ legs: 'stirring' });
    expect(digestFaults(machine, '2026-11-23')).toEqual([]);
  });

  it('are not written while an evening goes on, nor by a look that finds nothing new', async () => {
    const written = writesOf(machine);
    await machine.runTo(of('23:59'));
    for (let i = 0; i < 3; i++) await machine.event((worker) => worker.replan());
    expect(machine.record(NIGHT)?.screen?.seconds.some((each) => each > 0)).toBe(true);
    expect(written).toEqual([]);
    await machine.runTo(of('12:00', '2026-11-23'));
    expect(written).toEqual(['digest/2026']);
  });

  it('are no other for a browser that gives back the parts of a value by their names', async () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      );
    };
    machine.storage.set('digest/2026', JSON.stringify(sorted(machine.raw('digest/2026'))));
    const written = writesOf(machine);
    await machine.command(diarySave(LAST, null));
    expect(written).toEqual([]);
    await machine.command(diarySave(LAST, null, { rested: 2 }));
    expect(written).toEqual(['digest/2026']);
  });

  it('follow what is noted of older nights, each year by itself', async () => {
    const written = writesOf(machine);
    await machine.command(diarySave('2025-12-31', null, { rested: 5 }));
    await machine.command(log('d', of('20:00', LAST)));
    expect(written).toEqual(['digest/2025', 'digest/2026']);
    expect(rowOf(machine, '2025-12-31')).toMatchObject({ rested: 5 });
    expect(rowOf(machine, LAST)).toMatchObject({ lastCup: of('20:00', LAST) });
    expect(digestFaults(machine, NIGHT)).toEqual([]);
  });

  it('catch up with nights that passed while the browser was closed, and after a clock that was wrong', async () => {
    machine.sleepWorker();
    machine.alarms.clear();
    await machine.restartAt(of('12:00', '2026-12-02'), false);
    expect(digestFaults(machine, '2026-12-02')).toEqual([]);
    expect(rowOf(machine, '2026-12-01')).toBeDefined();

    machine.setClock(-4 * 86_400_000);
    await machine.event((worker) => worker.replan());
    await machine.command({ type: 'legs', value: 'restless' });
    machine.setClock(4 * 86_400_000);
    await machine.event((worker) => worker.replan());
    expect(digestFaults(machine, '2026-12-02')).toEqual([]);
    expect(rowOf(machine, '2026-11-28')).toMatchObject({ legs: 'restless' });
  });

  it('are made anew when that is asked for, whatever they said', async () => {
    for (let i = 0; i < 250; i++) await machine.command(diarySave(addDays(LAST, -i), null, { rested: 3 }));
    machine.storage.set('digest/2026', JSON.stringify({ version: 1, rows: { '2026-02-30': {} } }));
    machine.storage.set('digest/1999', JSON.stringify({ version: 1, rows: {} }));
    await machine.command({ type: 'digest/build' });

    expect(digestFaults(machine, NIGHT)).toEqual([]);
    expect(Object.keys(machine.raw<{ rows: object }>('digest/2026')?.rows ?? {})).toHaveLength(250);
    expect(machine.storage.has('digest/1999')).toBe(false);
  });

  it('lose their nights with everything else', async () => {
    await machine.command({ type: 'erase' });
    expect([...machine.storage.keys()].filter((key) => key.startsWith('digest/'))).toEqual([]);
  });

  it('hold no site, so that none is left where sites are forgotten', async () => {
    const settings = { ...firstScreenTime(), bySite: true };
    await machine.command({ type: 'screen-time/save', value: settings });
    await machine.runTo(of('12:00', '2026-11-23'));
    expect(machine.storage.get('digest/2026')).not.toContain('example.org');
  });

  describe('with a copy', () => {
    const restore = (mode: 'merge' | 'replace', nights: unknown[]) => ({
      type: 'backup/restore',
      settings: copyOf(machine),
      nights,
      mode,
      seen: null,
    });
    const older = (night: string) => ({ ...machine.record(LAST), night, doses: [] });

    it('gain its nights where they are added, and keep the others', async () => {
      await machine.command(restore('merge', [older('2025-05-05'), older('2026-05-05')]));
      expect(rowOf(machine, '2025-05-05')).toBeDefined();
      expect(rowOf(machine, LAST)).toBeDefined();
      expect(digestFaults(machine, NIGHT)).toEqual([]);
    });

    it('are its own where it takes the place of everything, and as they were once that is taken back', async () => {
      await machine.command(diarySave('2025-12-31', null, { rested: 5 }));
      const before = [machine.raw('digest/2025'), machine.raw('digest/2026')];
      await machine.command(restore('replace', [older('2024-05-05')]));
      const digests = [...machine.storage.keys()].filter((key) => key.startsWith('digest/'));
      // Last night is made anew by the replan.
      expect(digests.sort()).toEqual(['digest/2024', 'digest/2026']);
      expect(Object.keys(machine.raw<{ rows: object }>('digest/2026')?.rows ?? {})).toEqual([LAST]);
      expect(digestFaults(machine, NIGHT)).toEqual([]);

      await machine.command({ type: 'backup/undo' });
      expect([machine.raw('digest/2025'), machine.raw('digest/2026')]).toEqual(before);
      expect(machine.storage.has('digest/2024')).toBe(false);
    });
  });
});
