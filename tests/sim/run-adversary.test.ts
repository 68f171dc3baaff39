/** Runs among windows that come and go, a worker that dies anywhere, quits, leaps and lost beats, held against a second account. */
import { expect, test } from 'vitest';
import { everyNight } from '../lab/evenfall';
import { Dice } from '../support/adversary';
import { Machine } from '../support/machine';
import { RunLife } from '../support/run-life';

const SEQUENCES = Number(process.env.EVENFALL_RUNS ?? 10_000);
/** Things that happen in a sequence. */
const STEPS = 40;

test(`${SEQUENCES} lives of runs: one log entry for each that began, and no moment lost or gained`, async () => {
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  for (let seed = 1; seed <= SEQUENCES; seed += 1) {
    const machine = new Machine('2027-01-12T22:00:00Z', 'UTC');
    machine.trusting = true;
    await machine.command({ type: 'schedule/save', value: everyNight('23:00', '12:00') });
    const life = new RunLife(machine, new Dice(seed));
    for (let step = 0; step < STEPS; step += 1) await life.step();
    await life.end();
    faults.push(...life.faults.map((fault) => `seed ${seed}: ${fault}`));
    for (const [what, times] of Object.entries(life.counts)) counts[what] = (counts[what] ?? 0) + times;
  }
  console.log(counts);
  expect(faults.slice(0, 20)).toEqual([]);
  expect(counts.begun).toBeGreaterThan(SEQUENCES);
}, 900_000);
