/** The worker dies at each call in turn: what is noted is noted once, and the digests tell what the nights do. */
import { describe, expect, it } from 'vitest';
import { changeWord, putEntry, takeEntry } from '../../lib/diary/leg-edit';
import type { Trials } from '../../lib/trial/schema';
import { berlin, NIGHT } from '../support/berlin';
import { of } from '../support/coffee';
import { copyOf } from '../support/copies';
import type { Machine } from '../support/machine';
import { diaryOf, diarySave, digestFaults, entryOf, legsSave } from '../support/noted';

const LAST = '2026-11-21';
const ENTRY = entryOf('a', of('23:00', LAST));

/** Does one thing with a worker that dies at its first call, its second, and so on, until it lives through all of them. */
async function killedAtEach(
  act: (machine: Machine) => Promise<unknown>,
  look: (machine: Machine) => unknown,
  before: (machine: Machine) => Promise<unknown> = async () => undefined,
) {
  const machine = await berlin('12:00');
  await before(machine);
  await act(machine);
  const expected = look(machine);
  for (let calls = 0; ; calls++) {
    const struck = await berlin('12:00');
    await before(struck);
    struck.killAfter = calls;
    await act(struck);
    const lived = struck.killAfter !== null;
    struck.killAfter = null;
    // What was noted and the digest lie in one write: they agree even before anybody looks again.
    expect({ calls, faults: digestFaults(struck, NIGHT) }).toEqual({ calls, faults: [] });
    look(struck);
    await struck.event((worker) => worker.replan());
    expect({ calls, seen: look(struck) }).toEqual({ calls, seen: expected });
    if (lived) return calls;
  }
}

describe('a worker that dies at any call', () => {
  it.each([
    ['a diary', diarySave(LAST, diaryOf({ note: 'Rain.' }), { rough: 4, legs: 'restless' })],
    ['a diary of an older year', diarySave('2025-07-01', diaryOf({ moved: 'brisk' }))],
    ['the digests made anew', { type: 'digest/build' }],
  ])('loses nothing of %s', async (_, command) => {
    const nights = (machine: Machine) =>
      [LAST, '2025-07-01'].map((night) => [machine.record(night), machine.raw(`digest/${night.slice(0, 4)}`)]);
    expect(await killedAtEach((machine) => machine.command(command), nights)).toBeGreaterThan(5);
  });

  it('loses nothing of an entry about the legs', async () => {
    const note = (machine: Machine) => machine.command(legsSave(machine, [LAST, putEntry(ENTRY)]));
    const look = (machine: Machine) => [machine.record(LAST), machine.raw('digest/2026')];
    expect(await killedAtEach(note, look)).toBeGreaterThan(5);
  });

  it.each([
    ['last night and tonight', LAST, NIGHT],
    ['last night and one of an older year', LAST, '2025-07-01'],
  ])('moves an entry about the legs between %s: neither lost nor in both', async (_, from, night) => {
    const set = (machine: Machine) => machine.command(legsSave(machine, [from, putEntry(ENTRY)]));
    const move = (machine: Machine) =>
      machine.command(legsSave(machine, [from, takeEntry(ENTRY.id)], [night, putEntry({ ...ENTRY, now: 9 })]));
    const look = (machine: Machine) => {
      const nights = [from, night].map((each) => machine.record(each)?.legEntries);
      expect(nights.flatMap((entries) => entries ?? [])).toHaveLength(1);
      return [nights, machine.raw('digest/2026'), machine.raw('digest/2025')];
    };
    expect(await killedAtEach(move, look, set)).toBeGreaterThan(5);
  });

  it.each([
    ['changes', 'stirring' as const],
    ['takes out', null],
  ])('%s a word of one tap, the night and its digest alike', async (_, value) => {
    const at = of('09:00');
    const said = async (machine: Machine) => {
      machine.now = at;
      await machine.command({ type: 'morning', rough: 3, rested: null, legs: 'restless' });
      machine.now = of('12:00');
    };
    const change = (machine: Machine) =>
      machine.command(legsSave(machine, [LAST, changeWord({ at, was: 'restless', value }, true)]));
    const look = (machine: Machine) => [machine.record(LAST), machine.raw('digest/2026')];
    expect(await killedAtEach(change, look, said)).toBeGreaterThan(5);
  });

  it('begins a trial once', async () => {
    const begin = { type: 'trial/begin', change: 'coffee', form: 'weeks', minutes: 60, time: null };
    const trials = (machine: Machine) => {
      const { now, past } = machine.raw<Trials>('trials') ?? { now: null, past: [] };
      return { now: now && { ...now, id: '' }, past };
    };
    await killedAtEach((machine) => machine.command(begin), trials);
  });

  it('tells of the night that is over by the next look', async () => {
    const turn = async (machine: Machine) => {
      machine.now = of('07:00', '2026-11-23');
      await machine.event((worker) => worker.replan());
      await machine.event((worker) => worker.replan());
      machine.killAfter = null;
      expect(digestFaults(machine, '2026-11-23')).toEqual([]);
    };
    for (let calls = 0; calls < 40; calls++) {
      const machine = await berlin('22:00');
      machine.killAfter = calls;
      await turn(machine);
    }
  });

  it('takes a whole copy over, or leaves what is here, and what it left half is mended by a new digest', async () => {
    for (let calls = 0; calls < 12; calls++) {
      const machine = await berlin('12:00');
      const record = machine.record(LAST);
      machine.killAfter = calls;
      const nights = [{ ...record, night: '2024-05-05' }];
      await machine.command({ type: 'backup/restore', settings: copyOf(machine), nights, mode: 'replace', seen: null });
      machine.killAfter = null;
      await machine.command({ type: 'digest/build' });
      expect({ calls, faults: digestFaults(machine, NIGHT) }).toEqual({ calls, faults: [] });
      expect(machine.record('2024-05-05')).toBeDefined();
    }
  });
});
