/** Two windows at once, the one with a copy, the other with something else, and a worker that dies at each of its calls. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineState } from '../../lib/app/state';
import { firstState, markOf } from '../../lib/app/state';
import { mergePlan } from '../../lib/backup/merge';
import { joinTrials } from '../../lib/backup/trials';
import { firstCaffeine } from '../../lib/caffeine/first';
import type { NightRecord } from '../../lib/schedule/record';
import { addDays } from '../../lib/time/plain';
import { firstTrials, type Trials } from '../../lib/trial/schema';
import { berlin, NIGHT } from '../support/berlin';
import { of } from '../support/coffee';
import { copyOf } from '../support/copies';
import type { Machine } from '../support/machine';
import { diaryOf, diarySave, digestFaults, entryOf } from '../support/noted';
import { twin } from '../support/twin';

const LAST = '2026-11-21';
const OLD = '2025-07-01';
const RAIN = diarySave(LAST, diaryOf({ note: 'Rain.' }), { rough: 4 });
const BEGIN = { type: 'trial/begin', change: 'coffee', form: 'weeks', minutes: 60, time: null };

let noon: Machine;
/** What another machine noted: legs of last night, and a night that is not here. */
let copied: NightRecord[];
beforeAll(async () => {
  noon = await berlin('12:00');
  const record = noon.record(LAST) as NightRecord;
  const legEntries = [entryOf('theirs', of('23:00', LAST))];
  copied = [
    { ...record, legEntries },
    { ...record, night: OLD, legEntries: [], reminders: {}, ledger: [] },
  ];
});

const trials = (machine: Machine) => machine.raw<Trials>('trials') ?? firstTrials();

/** What the page of a window that brings the copy back would send now, joined with what it reads now. */
function bringing(machine: Machine) {
  const here = [...machine.storage.keys()].flatMap((key) =>
    key.startsWith('night/') ? [machine.raw(key) as NightRecord] : [],
  );
  const plan = mergePlan(here, { nights: copied, damaged: [] }, 'merge', NIGHT, firstCaffeine());
  const settings = { ...copyOf(machine), trials: joinTrials(trials(machine), firstTrials(), NIGHT) };
  const seen = markOf(machine.raw<EngineState>('state') ?? firstState());
  return { type: 'backup/restore', settings, nights: plan.nights, mode: 'merge', seen };
}

/** A window: what it sends is sent again under the same id where the worker dies, and made anew where it is told so. */
class Window {
  done = false;
  private envelope: object;

  constructor(
    private readonly machine: Machine,
    private readonly id: string,
    private readonly make: () => object,
  ) {
    this.envelope = { evenfall: 1, id, command: make() };
  }

  async send(): Promise<void> {
    for (let tries = 0; tries < 5 && !this.done; tries++) {
      let answer: unknown;
      const alive = await this.machine.event(async (worker) => {
        answer = await worker.command(this.envelope);
      });
      if (!alive) return;
      this.done = JSON.stringify(answer) === '{"ok":true}';
      if (!this.done) expect(answer).toEqual({ ok: false, fault: 'old' });
      this.envelope = { evenfall: 1, id: `${this.id}${tries}`, command: this.make() };
    }
  }
}

/** Both windows have read; the one sends and its worker dies at a call, the other sends, and the first sends again. */
async function atEachCall(
  source: Machine,
  first: (machine: Machine) => object,
  second: (machine: Machine) => object,
  look: (machine: Machine, calls: number) => void,
) {
  for (let calls = 0; ; calls++) {
    const machine = twin(source);
    const [one, other] = [
      new Window(machine, 'one', () => first(machine)),
      new Window(machine, 'other', () => second(machine)),
    ];
    machine.killAfter = calls;
    await one.send();
    const lived = machine.killAfter !== null;
    machine.killAfter = null;
    await other.send();
    if (!lived) await one.send();
    expect({ calls, done: [one.done, other.done] }).toEqual({ calls, done: [true, true] });
    look(machine, calls);
    await machine.event((worker) => worker.replan());
    look(machine, calls);
    expect({ calls, faults: digestFaults(machine, NIGHT) }).toEqual({ calls, faults: [] });
    if (lived) return calls;
  }
}

const told = (machine: Machine) => ({
  note: machine.record(LAST)?.diary?.note ?? null,
  legs: machine.record(LAST)?.legEntries.map(({ id }) => id) ?? [],
  old: machine.record(OLD) !== undefined,
  change: trials(machine).now?.change ?? null,
  past: trials(machine).past.length,
});
const BOTH = { note: null, legs: ['theirs'], old: true, change: null, past: 0 };

describe('a copy that is brought back while another window', () => {
  it.each([
    ['writes about a night of the copy', RAIN, { ...BOTH, note: 'Rain.' }],
    ['begins to try a change', BEGIN, { ...BOTH, change: 'coffee' }],
  ])('%s: nothing of either is lost or doubled', async (_, command, expected) => {
    const look = (machine: Machine, calls: number) =>
      expect({ calls, ...told(machine) }).toEqual({ calls, ...expected });
    expect(await atEachCall(noon, bringing, () => command, look)).toBeGreaterThan(10);
    expect(await atEachCall(noon, () => command, bringing, look)).toBeGreaterThan(10);
  });

  it('brings it back too: it is there once', async () => {
    const look = (machine: Machine, calls: number) => expect({ calls, ...told(machine) }).toEqual({ calls, ...BOTH });
    await atEachCall(noon, bringing, bringing, look);
  });

  it('erases everything: what is there is the copy, or nothing', async () => {
    const erase = () => ({ type: 'erase' });
    const look = (machine: Machine) => {
      const { old, note, change } = told(machine);
      const own = [...machine.storage.keys()].filter((key) => key.startsWith('night/') && !key.endsWith(LAST));
      expect([note, change, own.filter((key) => !key.endsWith(OLD) && !machine.raw('settings/schedule'))]).toEqual([
        null,
        null,
        [],
      ]);
      expect(old ? told(machine).legs : ['theirs']).toEqual(['theirs']);
    };
    await atEachCall(noon, bringing, erase, look);
    await atEachCall(noon, erase, bringing, look);
  });
});

describe('an import that is taken back in mid-trial while another window writes', () => {
  const undo = () => ({ type: 'backup/undo' });
  let brought: Machine;
  beforeAll(async () => {
    brought = twin(noon);
    await brought.command({ ...BEGIN, change: 'walk', minutes: 0 });
    await brought.command(bringing(brought));
    expect(told(brought)).toEqual({ ...BOTH, change: 'walk' });
  });

  it.each([
    ['undo first', undo, () => RAIN],
    ['the note first', () => RAIN, undo],
  ])('ends as one after the other would, the trial as it was: %s', async (_, first, second) => {
    await atEachCall(brought, first, second, (machine, calls) => {
      const { note, ...others } = told(machine);
      expect({ calls, ...others }).toEqual({ calls, legs: [], old: false, change: 'walk', past: 0 });
      expect([null, 'Rain.']).toContain(note);
      expect(machine.storage.has('copy')).toBe(false);
    });
  });

  it('stops the trial or leaves it to what was before, never both', async () => {
    const stop = () => ({ type: 'trial/stop' });
    const look = (machine: Machine) => {
      const { now, past } = trials(machine);
      expect([now?.change ?? null, past.length]).toEqual(now ? ['walk', 0] : [null, 0]);
      expect(machine.record(OLD)).toBeUndefined();
    };
    await atEachCall(brought, undo, stop, look);
    await atEachCall(brought, stop, undo, look);
  });

  it('leaves the night after it as it is noted', async () => {
    const machine = twin(brought);
    await machine.runTo(of('12:00', addDays(NIGHT, 1)));
    await machine.command(undo());
    await machine.command(diarySave(NIGHT, diaryOf({ note: 'Later.' })));
    expect(machine.record(NIGHT)?.diary?.note).toBe('Later.');
    expect(digestFaults(machine, addDays(NIGHT, 1))).toEqual([]);
  });
});
