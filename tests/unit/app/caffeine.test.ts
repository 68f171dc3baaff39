import { describe, expect, it } from 'vitest';
import { TEA } from '../../../lib/caffeine/first';
import { at, berlin, NIGHT } from '../../support/berlin';
import { dosesOf, estimate, left, log, of, remove } from '../../support/coffee';
import { Machine } from '../../support/machine';

const BEFORE = '2026-11-21';
const BEDTIME = of('22:30');
const HOUR = 3_600_000;
const tenth = (mg: number) => Math.round(mg * 10) / 10;

describe('a drink', () => {
  it('is noted at its own time, in the night whose day that is, with what is left of it at bedtime', async () => {
    const machine = await berlin('14:00');

    expect(await machine.command(log('a', of('08:00')))).toEqual({ ok: true });
    await machine.command(log('b', of('13:10')));
    await machine.command(log('c', of('01:30')));

    expect(dosesOf(machine)).toEqual(['08:00 coffee', '13:10 coffee']);
    expect(dosesOf(machine, BEFORE)).toEqual(['01:30 coffee']);
    expect(machine.record(NIGHT)?.atBedtime).toBe(tenth(left([of('01:30'), of('08:00'), of('13:10')], BEDTIME)));
    expect(machine.tonight.caffeine?.doses.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(machine.tonight.caffeine?.left).toBe('half');
  });

  it('after bedtime and before waking is still of the night before', async () => {
    const machine = await berlin('23:30');
    await machine.runTo(at('01:31'));

    await machine.command(log('late', of('01:30', '2026-11-23')));

    expect(dosesOf(machine)).toEqual(['01:30 coffee']);
    // It was drunk after that bedtime, and counts at the next one.
    expect(machine.record(NIGHT)?.atBedtime).toBe(0);
    await machine.runTo(of('10:00', '2026-11-23'));
    await machine.command(log('next', of('09:00', '2026-11-23')));
    const next = [of('01:30', '2026-11-23'), of('09:00', '2026-11-23')];
    expect(machine.record('2026-11-23')?.atBedtime).toBe(tenth(left(next, of('22:30', '2026-11-23'))));
  });

  it('is changed under its id, and moves between nights with its time', async () => {
    const machine = await berlin('14:00');
    await machine.command(log('a', of('13:00')));

    await machine.command(log('a', of('09:30'), TEA));
    expect(dosesOf(machine)).toEqual(['09:30 blackTea']);
    expect(machine.record(NIGHT)?.doses[0]).toMatchObject({ mg: 48 });

    await machine.command(log('a', of('20:00', BEFORE)));
    expect(dosesOf(machine)).toEqual([]);
    expect(machine.record(NIGHT)?.atBedtime).toBeNull();
    expect(dosesOf(machine, BEFORE)).toEqual(['20:00 coffee']);
    expect(machine.record(BEFORE)?.atBedtime).toBe(tenth(left([of('20:00', BEFORE)], of('22:30', BEFORE))));
  });

  it('is taken back, and its taking back as well', async () => {
    const machine = await berlin('14:00');
    await machine.command(log('a', of('13:00')));
    const before = machine.record(NIGHT);

    await machine.command(remove('a'));
    expect(dosesOf(machine)).toEqual([]);
    expect(await machine.command(remove('a'))).toEqual({ ok: true });
    await machine.command(log('a', of('13:00')));

    expect(machine.record(NIGHT)).toEqual(before);
  });

  it('of a past night changes that night and those after it that it reaches, and none of the others', async () => {
    const machine = await berlin('14:00');
    for (const date of ['2026-11-18', '2026-11-20', BEFORE]) await machine.command(log(date, of('12:00', date)));
    const older = machine.record('2026-11-18');

    await machine.command(log('forgotten', of('21:00', '2026-11-20')));

    const cups = [of('12:00', '2026-11-18'), of('12:00', '2026-11-20'), of('21:00', '2026-11-20'), of('12:00', BEFORE)];
    const near = (date: string) => tenth(left(cups, of('22:30', date)));
    expect(machine.record('2026-11-20')?.atBedtime).toBe(near('2026-11-20'));
    expect(machine.record(BEFORE)?.atBedtime).toBe(near(BEFORE));
    expect(machine.record('2026-11-18')).toEqual(older);
    // Nobody had seen that night: it says nothing of reminders.
    expect(machine.record('2026-11-20')).toMatchObject({ reminders: {}, ledger: [] });
  });

  it('counts for as many nights as the half-life asks for, the same in every way of working it out', async () => {
    const machine = await berlin('14:00');
    await machine.command(estimate({ clearance: 'own', halfLife: 16, limit: 200 }));
    const cups = Array.from({ length: 7 }, (_, days) => of('12:00') - days * 24 * HOUR);
    for (const cup of cups) await machine.command(log(`cup ${cup}`, cup, { mg: 300 }));
    const logged = machine.record(NIGHT)?.atBedtime;

    machine.sleepWorker();
    await machine.event((worker) => worker.replan());

    expect(machine.record(NIGHT)?.atBedtime).toBe(logged);
    expect(Math.abs((logged ?? 0) - left(cups, BEDTIME, 16, 300))).toBeLessThan(0.1);
  });

  it('keeps what was worked out in a night that is over, whatever is said of the user later', async () => {
    const machine = await berlin('14:00');
    await machine.command(log('a', of('13:00', BEFORE)));
    await machine.command(log('b', of('13:00')));

    await machine.command(estimate({ clearance: 'smoker' }));
    expect(machine.record(BEFORE)?.atBedtime).toBe(tenth(left([of('13:00', BEFORE)], of('22:30', BEFORE))));
    expect(machine.record(NIGHT)?.atBedtime).toBe(tenth(left([of('13:00', BEFORE), of('13:00')], BEDTIME, 3)));
    await machine.command(estimate({ clearance: 'unsure' }));
    expect(machine.record(NIGHT)?.atBedtime).toBeNull();
    expect(machine.tonight.caffeine?.left).toBeNull();
  });
});

describe('a drink that is refused', () => {
  it.each([
    ['in the future', of('14:02'), { ok: false, fault: 'future', field: 'at' }],
    ['a minute ahead', of('14:01'), { ok: true }],
    ['just under a week ago', of('14:00', '2026-11-15'), { ok: true }],
    ['more than a week ago', of('13:59', '2026-11-15'), { ok: false, fault: 'tooOld', field: 'at' }],
  ])('%s', async (_, when, answer) => {
    const machine = await berlin('14:00');
    expect(await machine.command(log('a', when))).toEqual(answer);
  });

  it.each([
    ['a negative amount', { mg: -1 }],
    ['a huge amount', { mg: 1001 }],
    ['no number', { mg: Number.NaN }],
    ['a sip of a day', { minutes: 1440 }],
  ])('%s is no drink', async (_, drink) => {
    const machine = await berlin('14:00');
    expect(await machine.command(log('a', of('13:00'), drink))).toMatchObject({ ok: false, fault: 'invalid' });
    expect(dosesOf(machine)).toEqual([]);
  });

  it('is the sixty-first of a night; one of the sixty can still be changed', async () => {
    const machine = await berlin('14:00');
    const record = machine.record(NIGHT);
    const doses = Array.from({ length: 60 }, (_, i) => ({ ...TEA, id: `t${i}`, at: of('09:00') + i * 60_000 }));
    machine.storage.set(`night/${NIGHT}`, JSON.stringify({ ...record, doses }));

    expect(await machine.command(log('more', of('13:00')))).toEqual({ ok: false, fault: 'tooMany' });
    expect(await machine.command(log('t5', of('13:00')))).toEqual({ ok: true });
    await machine.event((worker) => worker.key('usual-cup'));

    expect(machine.record(NIGHT)?.doses).toHaveLength(60);
    expect(machine.record(NIGHT)?.doses.at(-1)).toMatchObject({ id: 't5', drink: 'coffee' });
  });

  it('comes before any bedtime was chosen', async () => {
    const machine = new Machine('2026-11-22T14:00:00+01:00', 'Europe/Berlin');
    expect(await machine.command(log('a', of('13:00')))).toEqual({ ok: false, fault: 'gone' });
    await machine.event((worker) => worker.key('usual-cup'));
    expect(machine.record(NIGHT)).toBeUndefined();
  });
});
