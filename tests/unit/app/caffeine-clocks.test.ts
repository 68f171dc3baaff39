import { describe, expect, it } from 'vitest';
import { firstSchedule } from '../../../lib/schedule/kinds';
import { berlin, NIGHT } from '../../support/berlin';
import { dosesOf, left, log, of, remove } from '../../support/coffee';
import { Machine } from '../../support/machine';

const HOUR = 3_600_000;

describe('odd clocks', () => {
  it('a clock that was set back leaves what was noted, and counts it', async () => {
    const machine = await berlin('16:00');
    await machine.command(log('a', of('15:50')));
    const before = machine.record(NIGHT)?.atBedtime;
    machine.setClock(-5 * HOUR);

    await machine.event((worker) => worker.replan());

    expect(dosesOf(machine)).toEqual(['15:50 coffee']);
    expect(machine.record(NIGHT)?.atBedtime).toBe(before);
    expect(await machine.command(log('b', of('15:55')))).toMatchObject({ fault: 'future' });
    expect(await machine.command(remove('a'))).toEqual({ ok: true });
    expect(dosesOf(machine)).toEqual([]);
  });

  it.each([
    ['the spring change', 'Europe/Berlin', '2026-03-28', '2026-03-28T19:00:00Z', '2026-03-29T00:30:00Z', '2026-03-28'],
    [
      'the autumn change, the first 02:30',
      'Europe/Berlin',
      '2026-10-24',
      '2026-10-24T19:00:00Z',
      '2026-10-25T00:30:00Z',
      '2026-10-24',
    ],
    [
      'the autumn change, the second 02:30',
      'Europe/Berlin',
      '2026-10-24',
      '2026-10-24T19:00:00Z',
      '2026-10-25T01:30:00Z',
      '2026-10-24',
    ],
    [
      'half an hour on Lord Howe',
      'Australia/Lord_Howe',
      '2026-10-03',
      '2026-10-03T08:00:00Z',
      '2026-10-03T15:45:00Z',
      '2026-10-03',
    ],
    [
      'the date that Apia left out',
      'Pacific/Apia',
      '2011-12-29',
      '2011-12-30T04:00:00Z',
      '2011-12-30T20:00:00Z',
      '2011-12-31',
    ],
  ])('a drink in %s is of the night whose day holds it', async (_, zone, first, start, drunk, night) => {
    const machine = new Machine(start, zone);
    await machine.command({ type: 'schedule/save', value: firstSchedule({ bedtime: '22:30', wake: '07:00' }) });
    machine.idle = 'locked';
    await machine.runTo(Date.parse(drunk) + 60_000);

    await machine.command(log('a', Date.parse(drunk)));
    await machine.command(log('b', Date.parse(start)));

    expect(machine.record(night)?.doses.map(({ id }) => id)).toContain('a');
    expect(machine.record(first)?.doses.map(({ id }) => id)).toContain('b');
    const all = [...machine.storage.keys()].filter((key) => key.startsWith('night/'));
    const kept = all.flatMap((key) => machine.record(key.slice(6))?.doses ?? []);
    expect(kept).toHaveLength(2);
  });

  it('a journey moves no drink, and what is left follows the bedtime of the new place', async () => {
    const machine = await berlin('14:00');
    await machine.command(log('a', of('13:00')));
    machine.zone = 'America/New_York';

    await machine.event((worker) => worker.replan());

    expect(dosesOf(machine)).toEqual(['13:00 coffee']);
    expect(machine.record(NIGHT)?.atBedtime).toBe(
      Math.round(left([of('13:00')], Date.parse('2026-11-23T03:30:00Z')) * 10) / 10,
    );
  });
});
