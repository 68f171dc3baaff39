import { describe, expect, it } from 'vitest';
import { COFFEE, firstCaffeine } from '../../../lib/caffeine/first';
import { firstSchedule } from '../../../lib/schedule/kinds';
import type { ScheduleSettings } from '../../../lib/schedule/schema';
import { berlin, heard, NIGHT, reminders, schedule } from '../../support/berlin';
import { clock, estimate, lastCoffee, lastMinute, log, of, remove } from '../../support/coffee';
import type { Machine } from '../../support/machine';

const BEDTIME = of('22:30');
const planned = (due: number) => `${clock(due)} planned`;

/** A morning in Berlin at which the last coffee is worked out. */
async function estimated(time = '09:00', change = {}, settings = reminders()) {
  const machine = await berlin('09:00', settings);
  await machine.command(estimate(change));
  await machine.runTo(of(time));
  return machine;
}

/** The reminder as the popup has it, and what its notification says and offers. */
const said = (machine: Machine) =>
  machine.shown
    .filter(({ id }) => id.startsWith('caffeine/'))
    .map(({ note }) => [note.title.key, ...note.line.map(({ key }) => key), ...note.verbs]);

describe('by hours', () => {
  it('comes so many hours before bed, whatever was drunk', async () => {
    const machine = await berlin('09:00');
    await machine.command(log('a', of('08:30'), { mg: 400 }));

    expect(lastCoffee(machine)).toBe('13:30 planned');
    expect(machine.tonight.chain[0]).toMatchObject({ kind: 'caffeine', anchor: 'before', lead: 540 });
    await machine.runTo(of('13:31'));
    expect(said(machine)).toEqual([
      ['reminder.caffeine_plain.title', 'reminder.caffeine_plain.line', 'logCup', 'notForMe'],
    ]);
  });

  it('is what holds where no estimate does', async () => {
    const machine = await estimated('09:00', { clearance: 'unsure' });
    expect(lastCoffee(machine)).toBe('13:30 planned');
    expect(machine.tonight.chain[0]).toMatchObject({ kind: 'caffeine', anchor: 'before' });
  });
});

describe('worked out', () => {
  it('is the last minute at which a usual cup leaves no more than the limit, and says where it comes from', async () => {
    const machine = await estimated();
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], BEDTIME)));
    expect(machine.tonight.chain[0]).toMatchObject({ kind: 'caffeine', anchor: 'estimate' });
    expect([...machine.alarms.keys()]).toContain(`caffeine/${NIGHT}`);
    expect(machine.alarms.get(`caffeine/${NIGHT}`)).toBe(lastMinute([], BEDTIME));
  });

  it('moves when a drink is noted, changed or taken back', async () => {
    const machine = await estimated('10:00');
    const before = of('15:00', '2026-11-21');

    await machine.command(log('a', of('08:00')));
    expect(lastCoffee(machine)).toBe(planned(lastMinute([of('08:00')], BEDTIME)));
    await machine.command(log('a', of('08:40')));
    expect(lastCoffee(machine)).toBe(planned(lastMinute([of('08:40')], BEDTIME)));
    await machine.command(log('b', before));
    expect(lastCoffee(machine)).toBe(planned(lastMinute([before, of('08:40')], BEDTIME)));
    await machine.command(remove('a'));
    await machine.command(remove('b'));
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], BEDTIME)));
  });

  it('moves with bedtime: tonight’s change, named times, the week', async () => {
    const machine = await estimated();
    const named = [{ id: 'late', name: 'Late', bedtime: '00:30', wake: '09:00', shift: false }];

    await machine.command({ type: 'tonight/shift', minutes: 45 });
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], of('23:15'))));
    await machine.command({ type: 'schedule/save', value: { ...schedule, named } });
    await machine.command({ type: 'tonight/named', named: 'late' });
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], of('00:30', '2026-11-23'))));
    await machine.command({ type: 'tonight/named', named: null });
    await machine.command({ type: 'schedule/save', value: firstSchedule({ bedtime: '21:00', wake: '06:00' }) });
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], of('21:00'))));
  });

  it('moves with the usual drink, the limit and how fast it is cleared', async () => {
    const machine = await estimated();

    await machine.command(estimate({ limit: 20 }));
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], BEDTIME, 20)));
    await machine.command(estimate({ clearance: 'smoker' }));
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], BEDTIME, 35, 3)));
    await machine.command(estimate({ clearance: 'own', halfLife: 4 }));
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], BEDTIME, 35, 4)));
    await machine.command(estimate({ usual: { ...COFFEE, mg: 48 }, limit: 17.5 }));
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], BEDTIME, 35)));
  });

  it('is not planned where the usual drink never passes the limit, nor for who drinks none', async () => {
    const machine = await estimated();

    await machine.command(estimate({ usual: { ...COFFEE, mg: 30 } }));
    expect(lastCoffee(machine)).toMatch(/skipped\(turnedOff\)$/);
    expect(machine.tonight.chain.map(({ kind }) => kind)).not.toContain('caffeine');
    await machine.command(estimate());
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], BEDTIME)));
    await machine.command({ type: 'caffeine/save', value: { ...firstCaffeine(), drinks: false } });
    expect(machine.tonight.chain.map(({ kind }) => kind)).not.toContain('caffeine');
    await machine.runTo(of('20:00'));
    expect(said(machine)).toEqual([]);
    // It comes back with the drinks, the next day.
    await machine.command({ type: 'caffeine/save', value: firstCaffeine() });
    expect(lastCoffee(machine, '2026-11-23')).toBe('13:30 planned');
  });

  it('comes half an hour after waking where no time of the day would do', async () => {
    const machine = await estimated('22:29', { clearance: 'own', halfLife: 12 });
    const morning = '2026-11-23';
    expect(lastCoffee(machine, morning)).toBe('07:30 planned');
    machine.shown = [];
    machine.idle = 'locked';
    await machine.runTo(of('07:10', morning));
    machine.idle = 'active';
    await machine.runTo(of('07:31', morning));
    expect(said(machine)).toEqual([
      ['reminder.caffeine_plain.title', 'reminder.caffeine_plain.line', 'logCup', 'notForMe'],
    ]);
  });
});

describe('decaf from here', () => {
  it('is said half an hour after the cup that used the limit up, in its own words', async () => {
    const machine = await estimated('10:05');
    await machine.command(log('a', of('08:00')));
    await machine.command(log('b', of('10:04')));

    expect(lastCoffee(machine)).toBe('10:34 planned, none');
    await machine.runTo(of('10:35'));
    expect(heard(machine)).toEqual(['10:34 caffeine']);
    expect(said(machine)).toEqual([
      ['reminder.caffeine_none_plain.title', 'reminder.caffeine_none_plain.line', 'gotIt', 'logCup'],
    ]);
  });

  it('with details names today’s cups and a rough estimate', async () => {
    const machine = await estimated('10:05', {}, { ...reminders(), wording: 'details' });
    await machine.command(log('a', of('10:04'), { mg: 400 }));
    await machine.runTo(of('10:35'));
    expect(said(machine)).toEqual([['reminder.caffeine_none.title', 'reminder.caffeine_none.line', 'gotIt', 'logCup']]);
  });

  it('keeps its time, in its words, where that cup was noted too late to speak half an hour after it', async () => {
    const machine = await estimated('14:00');
    const due = lastMinute([], BEDTIME);
    await machine.command(log('a', of('10:00'), { mg: 400 }));

    expect(lastCoffee(machine)).toBe(`${clock(due)} planned, none`);
    machine.sleepWorker();
    await machine.runTo(due + 60_000);
    expect(heard(machine)).toEqual([`${clock(due)} caffeine`]);
  });

  it.each([
    ['a cup noted late', log('a', of('08:00'))],
    ['a lower limit', estimate({ limit: 20 })],
  ])('is what the time for a last one turns into where %s puts that into the past', async (_, command) => {
    const machine = await estimated('14:00');
    await machine.command(command);

    expect(lastCoffee(machine)).toBe('15:01 planned, none');
    await machine.runTo(of('22:00'));
    expect(heard(machine)[0]).toBe('15:01 caffeine');
    expect(said(machine)[0]).toContain('reminder.caffeine_none_plain.title');
  });

  it('comes half an hour after a cup that is drunk now, where one before it was noted too late', async () => {
    const machine = await estimated('10:05');
    await machine.command(log('a', of('08:00'), { mg: 200 }));
    expect(lastCoffee(machine)).toBe('15:01 planned, none');
    await machine.command(log('b', of('10:04')));
    expect(lastCoffee(machine)).toBe('10:34 planned, none');
    await machine.runTo(of('10:30'));
    await machine.command(log('c', of('10:29')));
    await machine.runTo(of('22:00'));
    expect(heard(machine)[0]).toBe('10:34 caffeine');
    expect(said(machine)).toHaveLength(1);
  });

  it('is not said because of a cup after the last coffee was spoken of', async () => {
    const machine = await estimated('15:02');
    expect(heard(machine)).toEqual([`${clock(lastMinute([], BEDTIME))} caffeine`]);

    await machine.event((worker) => worker.button(`caffeine/${NIGHT}`, 0));
    await machine.command(log('noted late', of('14:55')));
    await machine.runTo(of('15:40'));
    await machine.command(log('another', of('15:35')));
    await machine.runTo(of('22:00'));

    expect(said(machine)).toHaveLength(1);
    expect(lastCoffee(machine)).toMatch(/^15:01 acted/);
  });
});

describe('a second word', () => {
  it('comes where bedtime was moved so that it lies ahead again', async () => {
    const machine = await estimated('15:02');
    await machine.command({ type: 'tonight/shift', minutes: 120 });
    expect(lastCoffee(machine)).toBe(planned(lastMinute([], of('00:30', '2026-11-23'))));

    await machine.command({ type: 'tonight/shift', minutes: 0 });
    expect(lastCoffee(machine)).toMatch(/^15:01 shown/);
    await machine.command({ type: 'tonight/shift', minutes: 120 });
    await machine.runTo(of('20:00'));

    expect(heard(machine)).toEqual(['15:01 caffeine', '17:01 caffeine']);
  });

  it('comes where the cup that used the limit up was a mistake', async () => {
    const machine = await estimated('10:05');
    await machine.command(log('a', of('10:04'), { mg: 400 }));
    await machine.runTo(of('10:40'));
    await machine.command(remove('a'));

    expect(lastCoffee(machine)).toBe(planned(lastMinute([], BEDTIME)));
    await machine.runTo(of('20:00'));
    expect(heard(machine)).toEqual(['10:34 caffeine', '15:01 caffeine']);
  });
});

describe('on shift', () => {
  const named: ScheduleSettings['named'] = [
    { id: 'n', name: 'Night shift', bedtime: '08:30', wake: '15:30', shift: true },
  ];

  it.each([
    ['plain', 'reminder.caffeine_shift_plain'],
    ['details', 'reminder.caffeine_shift'],
  ] as const)('nobody is talked out of caffeine, nor told what may be left (%s)', async (wording, words) => {
    const machine = await estimated('09:30', {}, { ...reminders(), wording });
    await machine.command({ type: 'schedule/save', value: { ...schedule, named } });
    await machine.command({ type: 'tonight/named', named: 'n' });
    await machine.runTo(of('13:51'));
    await machine.command(log('a', of('13:50'), { mg: 400 }));
    expect(lastCoffee(machine)).toBe('14:20 planned');
    expect(machine.tonight).toMatchObject({ shiftWork: true, caffeine: { left: null } });
    await machine.runTo(of('21:00'));

    expect(said(machine)).toEqual([[`${words}.title`, `${words}.line`, 'logCup', 'notForMe']]);
    expect(machine.record(NIGHT)?.atBedtime).toBeGreaterThan(30);
  });
});
