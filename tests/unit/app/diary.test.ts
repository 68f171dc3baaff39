import { describe, expect, it } from 'vitest';
import { putEntry, takeEntry } from '../../../lib/diary/leg-edit';
import type { LegEntry } from '../../../lib/diary/schema';
import { isPending } from '../../../lib/schedule/decide';
import type { NightRecord } from '../../../lib/schedule/record';
import { at, berlin, heard, NIGHT } from '../../support/berlin';
import { of } from '../../support/coffee';
import { Machine } from '../../support/machine';
import { diaryOf, diarySave, digestFaults, entryOf, legsSave, sleepOf } from '../../support/noted';

const LAST = '2026-11-21';
const slept = sleepOf(of('23:00', LAST), of('06:30'));

describe('a diary', () => {
  it('of last night is written in place of what was there, and its reminders stay as they were', async () => {
    const machine = await berlin('09:05');
    const before = machine.record(LAST);
    expect(await machine.command(diarySave(LAST, diaryOf({ sleeps: [slept] }), { rough: 4, legs: 'quiet' }))).toEqual({
      ok: true,
    });
    const now = machine.now;
    expect(machine.record(LAST)).toEqual({
      ...before,
      legs: [{ at: now, value: 'quiet' }],
      morning: { at: now, rough: 4, rested: null },
      diary: diaryOf({ at: now, sleeps: [slept] }),
    });

    await machine.command(diarySave(LAST, null));
    expect(machine.record(LAST)).toEqual({ ...before, morning: { at: now, rough: null, rested: null } });
  });

  it('said again as it was keeps the moment of its saying', async () => {
    const machine = await berlin('09:05');
    const save = (note: string) => diarySave(LAST, diaryOf({ note }), { rough: 4, legs: 'quiet' });
    await machine.command(save('Rain.'));
    const first = machine.record(LAST);
    await machine.runTo(of('09:30'));
    await machine.command(save('Rain.'));
    expect(machine.record(LAST)).toEqual(first);

    await machine.command(save('Wind.'));
    expect(machine.record(LAST)).toEqual({ ...first, diary: diaryOf({ at: machine.now, note: 'Wind.' }) });
  });

  it('of tonight stands beside the evening, which goes on', async () => {
    const machine = await berlin('21:40');
    await machine.command({ type: 'legs', value: 'stirring' });
    await machine.command(diarySave(NIGHT, diaryOf({ moved: 'brisk' })));
    await machine.runTo(at('22:31'));

    expect(machine.record(NIGHT)?.legs.map(({ value }) => value)).toEqual(['stirring']);
    expect(machine.record(NIGHT)?.diary?.moved).toBe('brisk');
    expect(heard(machine).slice(-3)).toEqual(['21:30 screens', '22:00 routine', '22:30 lightsOut']);
  });

  it.each([
    ['long before Evenfall', '2025-03-30'],
    ['of the night before the first', '2026-11-20'],
  ])('of a night %s gets a record that says nothing of reminders', async (_, night) => {
    const machine = await berlin('09:05');
    const others = new Map([...machine.storage].filter(([key]) => key.startsWith('night/')));
    await machine.command(diarySave(night, null, { rested: 2 }));
    machine.idle = 'locked';
    await machine.runTo(of('12:00', '2026-11-24'));

    expect(machine.record(night)).toMatchObject({ reminders: {}, ledger: [], morning: { rested: 2 } });
    expect(heard(machine).filter((each) => each.endsWith(night))).toEqual([]);
    for (const key of others.keys()) expect(machine.storage.has(key)).toBe(true);
    expect(machine.record('2026-11-19')).toBeUndefined();
  });

  it.each([
    ['clocks went back in', '2026-10-24', 120, 60, 9.5],
    ['clocks went forward in', '2026-03-28', 60, 120, 7.5],
    ['was like any other', '2026-10-23', 120, 120, 8.5],
  ])(
    'of an older night that %s has the clock of its evening and of its morning',
    async (_, night, evening, waking, hours) => {
      const machine = await berlin('09:05');
      await machine.command(diarySave(night, diaryOf({ note: 'Clocks.' })));
      const { offset, offsetWake, bedtime, wake } = machine.record(night) as NightRecord;
      expect([offset, offsetWake, (wake - bedtime) / 3_600_000]).toEqual([evening, waking, hours]);
    },
  );

  it('of last night stays with it where the clock goes back over its waking, and where its writer flies', async () => {
    const machine = await berlin('09:05');
    await machine.command(diarySave(LAST, diaryOf({ sleeps: [slept] }), { rested: 4 }));
    const noted = machine.record(LAST);
    machine.setClock(-4 * 3_600_000);
    await machine.event((worker) => worker.replan());
    expect(machine.tonight.night).toBe(LAST);
    machine.setClock(4 * 3_600_000);
    machine.zone = 'America/Los_Angeles';
    await machine.event((worker) => worker.replan());
    machine.zone = 'Europe/Berlin';
    await machine.event((worker) => worker.replan());

    expect(machine.record(LAST)).toMatchObject({ diary: noted?.diary, morning: noted?.morning });
    expect(digestFaults(machine, NIGHT)).toEqual([]);
  });

  it('of a night that nobody looked at yet leaves what was missed in it to be told, once', async () => {
    const [told, written] = [await berlin('22:31'), await berlin('22:31')];
    for (const machine of [told, written]) machine.sleepWorker();
    // The browser is closed for three days; what comes first is the page's command.
    for (const machine of [told, written]) {
      machine.now = Date.parse('2026-11-25T12:00:00+01:00');
      machine.alarms.clear();
    }
    await told.event((worker) => worker.replan());
    await written.command(diarySave('2026-11-24', diaryOf({ note: 'At sea.' })));
    await written.command(diarySave('2026-11-24', diaryOf({ note: 'At sea, calm.' })));

    expect(written.record('2026-11-24')?.diary?.note).toBe('At sea, calm.');
    for (const night of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25']) {
      const { ledger, reminders: all } = written.record(night) ?? {};
      expect({ ledger, all }, night).toEqual({
        ledger: told.record(night)?.ledger,
        all: told.record(night)?.reminders,
      });
    }
    expect(written.record('2026-11-24')?.ledger.length).toBeGreaterThan(2);
  });

  it('of a night too long unseen to be told of leaves nothing waiting', async () => {
    const machine = await berlin('22:31');
    machine.sleepWorker();
    machine.alarms.clear();
    machine.now = Date.parse('2026-12-31T12:00:00+01:00');
    await machine.command(diarySave('2026-12-01', diaryOf({ note: 'Away.' })));

    expect(machine.record('2026-12-01')?.reminders).toEqual({});
    expect(Object.values(machine.record('2026-12-20')?.reminders ?? {}).filter(isPending)).toEqual([]);
  });

  it('is refused where it cannot be, and names the place', async () => {
    const machine = await berlin('09:05');
    const save = (night: string, more = {}) => machine.command(diarySave(night, diaryOf(more)));
    expect(await save('2026-11-23')).toEqual({ ok: false, fault: 'future', field: 'night' });
    expect(await save('1926-11-22')).toEqual({ ok: false, fault: 'invalid', field: 'night' });
    expect(await save(LAST, { meal: of('20:00') })).toEqual({ ok: false, fault: 'future', field: 'diary.meal' });
    const backwards = { sleeps: [sleepOf(of('06:30'), of('01:00'))] };
    expect(await save(LAST, backwards)).toEqual({ ok: false, fault: 'invalid', field: 'diary.sleeps.0.woke' });
    expect(await save(LAST, { note: 'x'.repeat(2001) })).toMatchObject({ fault: 'invalid', field: 'diary.note' });
    expect(machine.record(LAST)?.diary).toBeNull();
  });

  it('is kept before any bedtime was chosen', async () => {
    const machine = new Machine('2026-11-22T09:00:00+01:00', 'Europe/Berlin');
    await machine.event((worker) => worker.replan());
    await machine.command(diarySave(LAST, diaryOf({ sleeps: [slept] })));
    expect(machine.record(LAST)).toMatchObject({ reminders: {}, offset: 60, diary: { sleeps: [slept] } });
  });
});

describe('the word for the legs among the taps of a morning', () => {
  const words = (machine: Machine) => machine.record(LAST)?.legs.map(({ value }) => value);

  it('is changed with them, from popup and journal, and the words of the evening stay', async () => {
    const machine = await berlin('09:05');
    const record = machine.record(LAST);
    machine.storage.set(
      `night/${LAST}`,
      JSON.stringify({ ...record, legs: [{ at: of('22:00', LAST), value: 'stirring' }] }),
    );
    await machine.command({ type: 'morning', rough: 3, rested: null, legs: 'restless' });
    expect(words(machine)).toEqual(['stirring', 'restless']);
    expect(machine.record(LAST)?.legs.at(-1)?.at).toBe(machine.record(LAST)?.morning?.at);

    await machine.runTo(of('09:10'));
    await machine.command(diarySave(LAST, null, { rough: 3, legs: 'quiet' }));
    expect(words(machine)).toEqual(['stirring', 'quiet']);
    expect(machine.record(LAST)?.legs.at(-1)?.at).toBe(machine.record(LAST)?.morning?.at);
    await machine.command({ type: 'morning', rough: 3, rested: null, legs: null });
    expect(words(machine)).toEqual(['stirring']);
  });

  it('that is corrected takes its night out of the restless ones, however old', async () => {
    const machine = await berlin('09:05');
    const restless = () => machine.raw<{ restless: string[] }>('state')?.restless;
    await machine.command(diarySave(LAST, null, { legs: 'restless' }));
    expect(restless()).toEqual([LAST]);
    machine.idle = 'locked';
    await machine.runTo(of('09:05', '2026-12-10'));
    expect(restless()).toEqual([LAST]);

    await machine.command(diarySave(LAST, null, { legs: 'stirring' }));
    expect(restless()).toEqual([]);
  });
});

describe('an entry about the legs', () => {
  const save = (machine: Machine, night: string, entry: LegEntry) =>
    machine.command(legsSave(machine, [night, putEntry(entry)]));
  const ids = (machine: Machine, night = NIGHT) => machine.record(night)?.legEntries.map(({ id }) => id);

  it('is kept in the order of their moments, changed under its id, and moves nothing else', async () => {
    const machine = await berlin('21:40');
    const before = machine.record(NIGHT);
    await save(machine, NIGHT, entryOf('b', of('21:30')));
    await save(machine, NIGHT, entryOf('a', of('21:00')));
    await save(machine, NIGHT, entryOf('b', of('21:30'), { strongest: 7 }));
    expect(machine.record(NIGHT)).toEqual({
      ...before,
      legEntries: [entryOf('a', of('21:00')), entryOf('b', of('21:30'), { strongest: 7 })],
    });
    expect(await machine.command(legsSave(machine, [NIGHT, takeEntry('a')]))).toEqual({ ok: true });
    expect(ids(machine)).toEqual(['b']);
  });

  it('is refused of what is to come, but stays where a clock that was set back makes it so, and where a night is full', async () => {
    const machine = await berlin('21:40');
    const future = { ok: false, fault: 'future' };
    expect(await save(machine, NIGHT, entryOf('a', of('21:45')))).toEqual(future);
    expect(await save(machine, NIGHT, entryOf('a', of('21:40'), { began: of('22:00') }))).toEqual(future);
    await save(machine, NIGHT, entryOf('a', of('21:40')));
    machine.setClock(-3_600_000);
    expect(await save(machine, NIGHT, entryOf('b', of('20:40')))).toEqual({ ok: true });
    expect(await save(machine, NIGHT, entryOf('c', of('21:41')))).toEqual(future);
    const legEntries = Array.from({ length: 41 }, (_, i) => entryOf(`e${i}`, of('20:00')));
    const full = legsSave(machine, [NIGHT, (said) => ({ ...said, legEntries })]);
    expect(await machine.command(full)).toEqual({ ok: false, fault: 'invalid', field: 'nights.0.said.legEntries' });
  });

  it.each([
    ['after midnight', async () => berlin('22:31').then((machine) => machine.runTo(at('03:10')).then(() => machine))],
    ['before any bedtime was chosen', async () => new Machine('2026-11-23T03:10:00+01:00', 'Europe/Berlin')],
  ])('lands %s in the night of the taps in popup and night page', async (_, made) => {
    const machine = await made();
    await machine.event((worker) => worker.replan());
    const { night } = machine.tonight;
    await machine.command({ type: 'night/legs-woke' });
    await machine.command({ type: 'legs', value: 'restless' });
    await save(machine, night, entryOf('a', machine.now));

    expect(night).toBe(NIGHT);
    expect(machine.record(NIGHT)).toMatchObject({ legsWoke: [machine.now], legs: [{ value: 'restless' }] });
    expect(ids(machine)).toEqual(['a']);
  });
});
