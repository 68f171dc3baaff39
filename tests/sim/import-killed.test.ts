/** An import in the evening, and one that is taken back, with a worker that dies at each of its calls: the count goes on. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { NightRecord } from '../../lib/schedule/record';
import { minutesOf, totalOf } from '../../lib/screen-time/tally';
import { at, berlin, NIGHT } from '../support/berlin';
import { copyOf } from '../support/copies';
import type { Machine } from '../support/machine';
import { clock, engineState, kept, MINUTE, tally } from '../support/screen';
import { twin } from '../support/twin';

/** The evening counts from 18:30; nobody was there from 19:00 to 19:30. */
const FROM = clock('18:30');
let evening: Machine;
let copied: NightRecord;

beforeAll(async () => {
  evening = await berlin('19:00');
  await evening.leave('locked');
  await evening.runTo(at('19:30'));
  await evening.comeBack();
  await evening.runTo(at('20:00'));
  const record = evening.record(NIGHT) as NightRecord;
  // Another browser saw the hour from 18:30, and half of the next quarter.
  copied = { ...record, screen: { from: FROM, seconds: [900, 900, 900, 900, 450], sites: {} } };
});

const bring = (machine: Machine, mode = 'merge', nights = [copied]) =>
  machine.command({ type: 'backup/restore', settings: copyOf(machine), nights, mode, seen: null });
const takeBack = (machine: Machine) => machine.command({ type: 'backup/undo' });
const minutes = (machine: Machine) => {
  const count = tally(machine);
  return count ? totalOf(count) / MINUTE : -1;
};

/** At each of its calls in turn the worker dies; a dead look may lose its minute and gives none. */
async function killedAtEach(
  from: Machine,
  act: (machine: Machine) => Promise<unknown>,
  until: string,
  expected: number,
) {
  for (let calls = 0; ; calls++) {
    const machine = twin(from);
    machine.killAfter = calls;
    expect({ calls, answer: await act(machine) }).toEqual({ calls, answer: { ok: true } });
    const lived = machine.killAfter !== null;
    machine.killAfter = null;
    await machine.runTo(at(until));
    expect(minutes(machine)).toBeLessThanOrEqual(expected);
    expect(minutes(machine)).toBeGreaterThan(expected - 1.1);
    if (lived) return calls;
  }
}

describe('an import in the evening', () => {
  it.each(['merge', 'replace'])('joins what both counted, and the count goes on from there: %s', async (mode) => {
    expect(minutes(evening)).toBe(60);
    const machine = twin(evening);
    await bring(machine, mode);
    expect(minutes(machine)).toBe(90);
    expect(kept(machine)).toBe(90);
    await machine.runTo(at('20:20'));
    expect(minutes(machine)).toBe(110);
    await machine.event((worker) => worker.replan());
    expect([kept(machine), engineState(machine)?.screens.at(-1)?.minutes]).toEqual([110, 110]);
    // The same again adds nothing.
    await bring(machine, mode);
    expect([minutes(machine), kept(machine)]).toEqual([110, 110]);
  });

  it('takes nothing from a count that has more', async () => {
    const machine = twin(evening);
    await bring(machine, 'merge', [{ ...copied, screen: { from: FROM + 2 * 900_000, seconds: [5], sites: {} } }]);
    expect(minutes(machine)).toBeCloseTo(60 + 5 / 60, 6);
    await bring(machine, 'merge', [{ ...copied, screen: null }]);
    await machine.runTo(at('20:10'));
    expect(minutes(machine)).toBeCloseTo(70 + 5 / 60, 6);
  });

  it('is never over the clock, whatever a copy says', async () => {
    const machine = twin(evening);
    const seconds = Array.from({ length: 160 }, () => 900);
    await bring(machine, 'merge', [{ ...copied, screen: { from: FROM - 20 * 900_000, seconds, sites: {} } }]);
    await machine.runTo(at('20:10'));
    expect(minutes(machine)).toBe(100);
    await bring(machine, 'merge', [{ ...copied, screen: { from: FROM + 1e12, seconds, sites: {} } }]);
    expect(minutes(machine)).toBe(100);
  });

  it('loses no more than a look wherever the worker dies', async () => {
    expect(await killedAtEach(evening, (machine) => bring(machine), '20:10', 100)).toBeGreaterThan(10);
  });
});

describe('an import that is taken back', () => {
  it('takes along what came with it, and leaves what was counted since', async () => {
    const machine = twin(evening);
    await bring(machine);
    await machine.runTo(at('20:20'));
    await takeBack(machine);
    expect([minutes(machine), kept(machine)]).toEqual([80, 80]);
    await machine.runTo(at('20:30'));
    expect(minutes(machine)).toBe(90);
    expect(await takeBack(machine)).toEqual({ ok: false, fault: 'gone' });
    expect(minutes(machine)).toBe(90);
  });

  it('is done once wherever the worker dies', async () => {
    const machine = twin(evening);
    await bring(machine);
    await machine.runTo(at('20:20'));
    expect(await killedAtEach(machine, takeBack, '20:30', 90)).toBeGreaterThan(10);
  });

  it('leaves the next evening what was counted in it', async () => {
    const machine = twin(evening);
    await bring(machine);
    await machine.leave('locked');
    await machine.runTo('2026-11-23T19:00:00+01:00');
    await machine.comeBack();
    await machine.runTo('2026-11-23T19:20:00+01:00');
    await takeBack(machine);
    await machine.runTo('2026-11-23T19:30:00+01:00');
    const count = tally(machine);
    expect([count?.night, count && minutesOf(count), kept(machine)]).toEqual(['2026-11-23', 30, 60]);
  });
});
