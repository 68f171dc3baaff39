/** Words of one tap that are changed later, and entries that are moved to another night, in the worker. */
import { describe, expect, it } from 'vitest';
import { formOf } from '../../../lib/diary/form';
import { changeWord, type LegWord, putEntry, takeEntry } from '../../../lib/diary/leg-edit';
import { berlin, NIGHT } from '../../support/berlin';
import { of } from '../../support/coffee';
import type { Machine } from '../../support/machine';
import { diaryOf, diarySave, digestFaults, entryOf, legsSave } from '../../support/noted';

const LAST = '2026-11-21';
const word = (
  machine: Machine,
  night: string,
  at: number,
  was: LegWord | null,
  value: LegWord | null,
  morning = false,
) => legsSave(machine, [night, changeWord({ at, was, value }, morning)]);
const GONE = { ok: false, fault: 'gone' };
const OK = { ok: true };

describe('a word of one tap', () => {
  it('is changed, taken out and put back in its own night, and what comes in between stays', async () => {
    const machine = await berlin('21:40');
    await machine.command({ type: 'legs', value: 'stirring' });
    const at = machine.now;
    const before = machine.record(NIGHT);
    expect(await machine.command(word(machine, NIGHT, at, 'stirring', 'restless'))).toEqual(OK);
    expect(machine.record(NIGHT)).toEqual({ ...before, legs: [{ at, value: 'restless' }] });
    expect(machine.tonight.legs).toBe('restless');

    await machine.runTo(of('21:50'));
    await machine.command({ type: 'night/legs-woke' });
    const woke = machine.now;
    expect(await machine.command(word(machine, NIGHT, at, 'restless', null))).toEqual(OK);
    expect(machine.tonight.legs).toBeNull();
    await machine.runTo(of('21:55'));
    await machine.command({ type: 'legs', value: 'quiet' });
    const quiet = { at: machine.now, value: 'quiet' };
    expect(await machine.command(word(machine, NIGHT, at, null, 'restless'))).toEqual(OK);
    expect(machine.record(NIGHT)).toMatchObject({ legs: [{ at, value: 'restless' }, quiet], legsWoke: [woke] });

    expect(await machine.command(word(machine, NIGHT, woke, 'woke', null))).toEqual(OK);
    expect(machine.record(NIGHT)?.legsWoke).toEqual([]);
  });

  it('stays as another window left it, and so does all else of that night', async () => {
    const machine = await berlin('21:40');
    await machine.command({ type: 'legs', value: 'stirring' });
    const at = machine.now;
    const late = word(machine, NIGHT, at, 'stirring', 'quiet');
    await machine.command({ type: 'night/legs-woke' });
    expect(await machine.command(late)).toEqual(GONE);
    expect(machine.record(NIGHT)).toMatchObject({ legs: [{ at, value: 'stirring' }], legsWoke: [at] });
    const early = word(machine, '2026-11-23', at, null, 'quiet');
    expect(await machine.command(early)).toMatchObject({ fault: 'future' });
    const [first] = word(machine, NIGHT, at, null, null).nights;
    const loud = { type: 'legs/save', nights: [{ ...first, said: { ...first?.said, legs: [{ at, value: 'loud' }] } }] };
    expect(await machine.command(loud)).toMatchObject({ fault: 'invalid' });
  });
});

describe('the word of a morning', () => {
  const said = (machine: Machine) => formOf(machine.record(LAST) ?? null);
  const morningAt = (machine: Machine) => machine.record(LAST)?.morning?.at ?? 0;

  it('is changed where the morning form finds it, and is still changed with its taps', async () => {
    const machine = await berlin('09:05');
    await machine.command(diarySave(LAST, diaryOf({ note: 'Rain.' }), { rough: 3, legs: 'restless' }));
    const form = said(machine);
    const at = morningAt(machine);
    await machine.runTo(of('09:20'));
    await machine.command(word(machine, LAST, at, 'restless', 'stirring', true));
    expect(said(machine)).toEqual({ ...form, legs: 'stirring' });
    await machine.command({ type: 'morning', rough: 4, rested: null, legs: 'quiet' });
    expect(machine.record(LAST)?.legs).toEqual([{ at: machine.now, value: 'quiet' }]);
  });

  it('is taken out and put back beside the other taps; the morning stays answered', async () => {
    const machine = await berlin('09:05');
    await machine.command(diarySave(LAST, null, { legs: 'restless' }));
    const at = morningAt(machine);
    await machine.command(word(machine, LAST, at, 'restless', null, true));
    expect(machine.record(LAST)).toMatchObject({ legs: [], morning: { at } });
    await machine.command(word(machine, LAST, at, null, 'restless', true));
    expect(said(machine).legs).toBe('restless');
  });

  it('that is corrected takes its night out of the restless ones, where nothing else reads it any more', async () => {
    const machine = await berlin('09:05');
    await machine.command(diarySave(LAST, null, { legs: 'restless' }));
    const restless = () => machine.raw<{ restless: string[] }>('state')?.restless;
    machine.idle = 'locked';
    await machine.runTo(of('09:05', '2026-11-28'));
    expect(restless()).toEqual([LAST]);
    await machine.command(word(machine, LAST, morningAt(machine), 'restless', 'quiet', true));
    expect(restless()).toEqual([]);
    expect(digestFaults(machine, '2026-11-28')).toEqual([]);
  });

  it('that another window says anew, or without it, meanwhile, is as it said', async () => {
    const machine = await berlin('09:05');
    await machine.command(diarySave(LAST, null, { rough: 3, legs: 'restless' }));
    const at = morningAt(machine);
    await machine.command(word(machine, LAST, at, 'restless', null, true));
    const back = word(machine, LAST, at, null, 'restless', true);
    await machine.runTo(of('09:20'));
    await machine.command(diarySave(LAST, null, { rough: 4 }));
    expect(await machine.command(back)).toEqual(GONE);
    expect(machine.record(LAST)?.legs).toEqual([]);
  });
});

describe('an entry that is changed', () => {
  const ids = (machine: Machine, night: string) => machine.record(night)?.legEntries.map(({ id }) => id);
  const entry = entryOf('a', of('23:00', LAST));
  const move = (machine: Machine, from: string, night: string) =>
    legsSave(machine, [from, takeEntry('a')], [night, putEntry({ ...entry, now: 9 })]);

  it('goes to another night and back in one write each, and its neighbours stay', async () => {
    const machine = await berlin('12:00');
    for (const each of [entry, entryOf('b', of('23:30', LAST))]) {
      await machine.command(legsSave(machine, [LAST, putEntry(each)]));
    }
    await machine.command(move(machine, LAST, NIGHT));
    expect([ids(machine, LAST), ids(machine, NIGHT)]).toEqual([['b'], ['a']]);
    await machine.command(move(machine, NIGHT, '2024-02-29'));
    expect([ids(machine, '2024-02-29'), ids(machine, NIGHT)]).toEqual([['a'], []]);
    await machine.command(move(machine, '2024-02-29', LAST));
    expect([ids(machine, LAST), ids(machine, '2024-02-29')]).toEqual([['a', 'b'], []]);
    expect(digestFaults(machine, NIGHT)).toEqual([]);
  });

  it.each([
    ['left', LAST],
    ['came to', NIGHT],
  ])('stays where another window wrote in the night that it %s', async (_, night) => {
    const machine = await berlin('12:00');
    await machine.command(legsSave(machine, [LAST, putEntry(entry)]));
    const late = move(machine, LAST, NIGHT);
    await machine.command(legsSave(machine, [night, putEntry(entryOf('b', of('11:00')))]));
    expect(await machine.command(late)).toEqual(GONE);
    expect([ids(machine, LAST)?.includes('a'), ids(machine, NIGHT)?.includes('a')]).toEqual([true, false]);
    await machine.command(move(machine, LAST, NIGHT));
    expect([ids(machine, LAST)?.includes('a'), ids(machine, NIGHT)?.includes('a')]).toEqual([false, true]);
  });
});
