import { describe, expect, it } from 'vitest';
import type { EngineState } from '../../../lib/app/state';
import { firstBody } from '../../../lib/body/schema';
import { firstCaffeine, TEA } from '../../../lib/caffeine/first';
import { firstJournal } from '../../../lib/diary/schema';
import { firstLook } from '../../../lib/look/schema';
import { firstPause } from '../../../lib/pause/schema';
import { firstRoutines } from '../../../lib/routine/schema';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { firstSoften } from '../../../lib/soften/schema';
import { firstSound } from '../../../lib/sound/schema';
import { firstTrials } from '../../../lib/trial/schema';
import { at, berlin, heard, NIGHT } from '../../support/berlin';
import { clock, dosesOf, estimate, lastCoffee, lastMinute, left, log, of } from '../../support/coffee';
import type { Machine } from '../../support/machine';

const BEFORE = '2026-11-21';
const BEDTIME = of('22:30');
/** More port calls than any of these commands makes. */
const CALLS = 30;

/** The worker dies at each of its port calls in turn, and lives again. */
async function dyingAt(killAfter: number, prepare: (machine: Machine) => Promise<unknown>): Promise<Machine> {
  const machine = await berlin('09:00');
  await machine.command(estimate());
  await machine.runTo(of('14:00'));
  await prepare(machine);
  machine.sleepWorker();
  machine.killAfter = killAfter;
  return machine;
}

describe('wherever the worker dies', () => {
  it('a drink is noted once, and the last coffee follows', async () => {
    let deaths = 0;
    for (let killAfter = 0; killAfter < CALLS; killAfter += 1) {
      const machine = await dyingAt(killAfter, async () => undefined);
      expect(await machine.command(log('a', of('08:00')))).toEqual({ ok: true });
      deaths += machine.lives > 2 ? 1 : 0;
      machine.killAfter = null;
      await machine.runTo(of('14:02'));

      expect(dosesOf(machine)).toEqual(['08:00 coffee']);
      expect(machine.record(NIGHT)?.atBedtime).toBe(Math.round(left([of('08:00')], BEDTIME) * 10) / 10);
      // Its time is past: no other is left, and that is said when it was planned.
      expect(lastCoffee(machine)).toBe(`${clock(lastMinute([], BEDTIME))} planned, none`);
    }
    expect(deaths).toBeGreaterThan(10);
  });

  it('a drink that moves to another night is in one of them', async () => {
    for (let killAfter = 0; killAfter < CALLS; killAfter += 1) {
      const machine = await dyingAt(killAfter, (each) => each.command(log('a', of('13:00'))));
      await machine.event((worker) =>
        worker.command({ evenfall: 1, id: 'move', command: log('a', of('20:00', BEFORE)) }),
      );
      const all = [...(dosesOf(machine) ?? []), ...(dosesOf(machine, BEFORE) ?? [])];
      expect(all).toHaveLength(1);
    }
  });

  it('a key that was pressed notes one cup and tells of it, or nothing', async () => {
    const cups: number[] = [];
    for (let killAfter = 0; killAfter < CALLS; killAfter += 1) {
      const machine = await dyingAt(killAfter, async () => undefined);
      await machine.event((worker) => worker.key('usual-cup'));
      machine.killAfter = null;
      await machine.event((worker) => worker.replan());

      const doses = machine.record(NIGHT)?.doses ?? [];
      expect(machine.tonight.noted).toEqual(doses[0] ?? null);
      cups.push(doses.length);
    }
    expect(new Set(cups)).toEqual(new Set([0, 1]));
  });

  it('a cup that was noted on its notification is one cup, however often the page asks', async () => {
    const command = { type: 'reminder/answer', reminder: `caffeine/${NIGHT}`, verb: 'logCup' };
    for (let killAfter = 0; killAfter < CALLS; killAfter += 1) {
      const machine = await berlin('13:31');
      machine.sleepWorker();
      machine.killAfter = killAfter;
      for (let times = 0; times < 3; times += 1) {
        await machine.event((worker) => worker.command({ evenfall: 1, id: 'same', command }));
      }
      expect(dosesOf(machine)).toEqual(['13:31 coffee']);
    }
  });

  it('the last coffee is said once at its minute', async () => {
    for (let killAfter = 0; killAfter < CALLS; killAfter += 1) {
      const machine = await dyingAt(killAfter, async () => undefined);
      machine.shown = [];
      await machine.runTo(of('15:20'));
      machine.killAfter = null;
      await machine.runTo(of('16:00'));
      expect(heard(machine).map((each) => each.slice(6))).toEqual(['caffeine']);
    }
  });
});

describe('a night that passed while the browser was closed', () => {
  it('is accounted for all the same where the first thing that is heard of is a drink in it', async () => {
    const machine = await berlin('14:00');
    machine.sleepWorker();
    machine.now = of('14:00', '2026-11-26');

    await machine.command(log('a', of('15:00', '2026-11-24')));

    expect(dosesOf(machine, '2026-11-24')).toEqual(['15:00 coffee']);
    const kept = Object.values(machine.record('2026-11-24')?.reminders ?? {});
    expect(kept.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'caffeine missed',
      'screens missed',
      'routine missed',
      'lightsOut missed',
    ]);
  });
});

describe('a copy that is brought back', () => {
  it('brings what was said about caffeine and the drinks, and the last coffee follows at once; so does taking it back', async () => {
    const machine = await berlin('10:00');
    const settings = {
      schedule: machine.raw('settings/schedule'),
      reminders: machine.raw('settings/reminders'),
      look: firstLook(),
      body: firstBody(),
      routines: firstRoutines(),
      sound: firstSound(),
      screenTime: firstScreenTime(),
      soften: firstSoften(),
      pause: firstPause(),
      caffeine: estimate({ limit: 20 }).value,
      journal: firstJournal(),
      trials: firstTrials(),
    };
    const doses = [{ ...TEA, mg: 96, id: 'a', at: of('07:30') }];
    const nights = [{ ...machine.record(NIGHT), doses }];

    expect(await machine.command({ type: 'backup/restore', settings, nights, mode: 'merge', seen: null })).toEqual({
      ok: true,
    });
    expect(machine.raw('settings/caffeine')).toEqual(settings.caffeine);
    expect(dosesOf(machine)).toEqual(['07:30 blackTea']);
    expect(machine.record(NIGHT)?.atBedtime).toBe(Math.round(left([of('07:30')], BEDTIME) * 10) / 10);
    // Under that limit the morning's cup was the last: half an hour after it is past, and what was planned stands in those words.
    expect(lastCoffee(machine)).toBe('13:30 planned, none');
    await machine.command({ type: 'caffeine/save', value: { ...settings.caffeine, limit: 35 } });
    expect(lastCoffee(machine)).toBe(`${clock(lastMinute([of('07:30')], BEDTIME))} planned`);

    expect(await machine.command({ type: 'backup/undo' })).toEqual({ ok: true });
    expect(machine.raw('settings/caffeine')).toBeUndefined();
    expect(dosesOf(machine)).toEqual([]);
  });

  it('whose drinks are none is refused as a whole', async () => {
    const machine = await berlin('10:00');
    const broken = { ...firstCaffeine(), halfLife: 60 };
    expect(await machine.command({ type: 'caffeine/save', value: broken })).toMatchObject({
      ok: false,
      fault: 'invalid',
      field: 'value.halfLife',
    });
    expect(machine.raw('settings/caffeine')).toBeUndefined();
  });
});

describe('what cannot be read', () => {
  const damagedOf = (machine: Machine) => machine.raw<EngineState>('state')?.damaged;

  it('of the settings is told, and the first ones hold', async () => {
    const machine = await berlin('09:00');
    await machine.command(estimate({ limit: 20 }));
    const kept = machine.raw<object>('settings/caffeine');
    machine.storage.set('settings/caffeine', JSON.stringify({ ...kept, halfLife: 'long' }));

    await machine.event((worker) => worker.replan());

    expect(damagedOf(machine)).toEqual(['settings/caffeine']);
    expect(machine.tonight.card).toEqual({ type: 'damage' });
    expect(machine.raw('settings/caffeine')).toEqual(firstCaffeine());
    expect(lastCoffee(machine)).toBe('13:30 planned');
  });

  it.each([
    ['tonight’s', NIGHT, of('13:00')],
    ['one of the last week’s, which is read when a drink is noted there', '2026-11-16', of('15:00', '2026-11-16')],
  ])('of %s drinks is told', async (_, night, when) => {
    const machine = await berlin('14:00');
    await machine.command(log('a', when));
    const record = machine.record(night);
    const doses = record?.doses.map((dose) => ({ ...dose, mg: -5 }));
    machine.storage.set(`night/${night}`, JSON.stringify({ ...record, doses }));

    await machine.command(log('b', when));

    expect(damagedOf(machine)).toEqual([`night/${night}`]);
    expect(machine.tonight.card).toEqual({ type: 'damage' });
    expect(machine.record(night)?.doses.map(({ id }) => id)).toEqual(['b']);
  });

  it('is told also where a drink was refused for another reason', async () => {
    const machine = await berlin('14:00');
    await machine.command(log('a', of('15:00', '2026-11-16')));
    machine.storage.set('night/2026-11-16', '{"version":4}');
    const doses = Array.from({ length: 60 }, (_, i) => ({
      ...firstCaffeine().usual,
      id: `d${i}`,
      at: of('09:00') + i,
    }));
    machine.storage.set(`night/${NIGHT}`, JSON.stringify({ ...machine.record(NIGHT), doses }));

    expect(await machine.command(log('more', of('13:00')))).toEqual({ ok: false, fault: 'tooMany' });
    await machine.runTo(at('16:00'));

    expect(machine.tonight.card).toEqual({ type: 'damage' });
  });
});
