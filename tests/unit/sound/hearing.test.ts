import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuesOf } from '../../../lib/routine/cues';
import { lengthOf, runAt, runReduce } from '../../../lib/routine/run';
import { compose } from '../../../lib/routine/swap';
import type { Run, RunAction } from '../../../lib/routine/types';
import { GAP, listen, type Memory, type Score } from '../../../lib/sound/hearing';
import { runs } from '../../support/runs';
import { anyChips, anyPreset, present, START, startAction } from '../routine/support';

const scoreOf =
  (run: Run): Score =>
  (index) => {
    const step = run.steps[index];
    return step ? cuesOf(step, index === run.steps.length - 1) : [];
  };

/** A listener of a run: looks when told to, writes down what it hears. */
function listener() {
  let memory: Memory | null = null;
  const heard: string[] = [];
  return {
    heard,
    look(run: Run, now: number): string[] {
      const at = runAt(run, now);
      const { sounds, memory: next } = listen(memory, { now, at }, scoreOf(run));
      memory = next;
      const words = sounds.map((sound) => `${at.index} ${Object.values(sound).join(' ')}`);
      heard.push(...words);
      return words;
    },
  };
}

/** A window that beats, so that the run is never lost. */
const beat = (run: Run, now: number) => present(runReduce(run, { type: 'beat', viewer: 'a' }, now));
const begin = (
  preset: Parameters<typeof compose>[0] = 'restless-legs-8',
  chips: Parameters<typeof compose>[1] = [],
) => {
  const composed = compose(preset, chips);
  return present(runReduce(null, { ...startAction(), ...composed }, START));
};

const strides = fc.infiniteStream(fc.integer({ min: 1, max: GAP }));

describe('what is heard of a run', () => {
  it('is everything there is to hear, once and in order, however irregular the looks', () => {
    fc.assert(
      fc.property(anyPreset, anyChips, strides, (preset, chips, stream) => {
        let run = begin(preset, chips);
        const wanted = run.steps.flatMap((_, i) => scoreOf(run)(i).map(({ sound }) => JSON.stringify(sound)));
        const heard: string[] = [];
        let memory: Memory | null = null;
        let now = START;
        for (;;) {
          run = beat(run, now);
          const at = runAt(run, now);
          const next = listen(memory, { now, at }, scoreOf(run));
          memory = next.memory;
          heard.push(...next.sounds.map((sound) => JSON.stringify(sound)));
          if (at.state === 'done') break;
          now += stream.next().value ?? 250;
        }
        expect(heard).toEqual(wanted);
      }),
      { numRuns: runs(150) },
    );
  });

  it('is nothing of a stretch that nobody looked at, and goes on after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 440_000 }), fc.integer({ min: GAP + 1, max: 15_000 }), (at, jump) => {
        const { look } = listener();
        let run = begin();
        for (let now = START; now <= START + at; now += 250) {
          run = beat(run, now);
          look(run, now);
        }
        const late = START + at + jump + 250;
        run = beat(run, late - 1000);
        expect(look(run, late)).toEqual([]);
        const after = look(beat(run, late), late + 1000);
        const score = scoreOf(run);
        const there = runAt(run, late + 1000);
        if (there.state === 'going' && there.inStep > 1000) {
          const due = score(there.index).filter((cue) => cue.at > there.inStep - 1000 && cue.at <= there.inStep);
          expect(after).toEqual(due.map(({ sound }) => `${there.index} ${Object.values(sound).join(' ')}`));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  const anyAction = fc.constantFrom<RunAction>(
    { type: 'pause' },
    { type: 'resume', viewer: 'a' },
    { type: 'add30' },
    { type: 'beat', viewer: 'a' },
    { type: 'beat', viewer: 'a' },
  );

  it('comes once in each step, whatever is paused and prolonged', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAction, fc.integer({ min: 1, max: GAP })), { maxLength: 300 }), (sequence) => {
        let run = begin();
        let memory: Memory | null = null;
        const keys: string[] = [];
        let now = START;
        for (const [action, stride] of sequence) {
          run = present(runReduce(run, action, now));
          const at = runAt(run, now);
          const next: { sounds: unknown[]; memory: Memory } = listen(memory, { now, at }, scoreOf(run));
          const fresh = next.memory.told.filter(
            (key) => !memory?.told.includes(key) || memory.look.at.index !== at.index,
          );
          keys.push(...fresh.map((key) => `${at.index} ${key}`));
          memory = next.memory;
          now += stride;
          run = beat(run, now);
        }
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('begins the step that somebody comes to, and rings no end for the one that was skipped', () => {
    const { look } = listener();
    let run = begin();
    look(run, START);
    run = present(runReduce(run, { type: 'next' }, START + 1000));
    expect(look(run, START + 1100)).toEqual(['1 step', '1 sentence 0']);
    run = present(runReduce(run, { type: 'repeat' }, START + 2000));
    expect(look(run, START + 2100)).toEqual(['1 step', '1 sentence 0']);
    run = present(runReduce(run, { type: 'previous' }, START + 3000));
    expect(look(run, START + 3100)).toEqual(['0 step', '0 sentence 0']);
  });

  it('begins a step that somebody came to while the run stood, once it goes', () => {
    const { look } = listener();
    let run = begin();
    look(run, START);
    run = present(runReduce(run, { type: 'pause' }, START + 9000));
    look(run, START + 2000);
    look(run, START + 4000);
    run = present(runReduce(run, { type: 'next' }, START + 5000));
    expect(look(run, START + 5000)).toEqual([]);
    expect(look(run, START + 7000)).toEqual([]);
    run = present(runReduce(run, { type: 'resume', viewer: 'a' }, START + 9000));
    expect(look(run, START + 9100)).toEqual(['1 step', '1 sentence 0']);
    expect(look(run, START + 10_100)).toEqual([]);
  });

  it('is the end alone for who skips the last step', () => {
    const { look } = listener();
    let run = begin('desk-3');
    const last = run.steps.length - 1;
    let now = START;
    for (let i = 0; i < last; i += 1) {
      now += 500;
      run = present(runReduce(run, { type: 'next' }, now));
      look(run, now + 100);
    }
    run = present(runReduce(run, { type: 'next' }, now + 1000));
    expect(look(run, now + 1100)).toEqual([`${last} end`, `${last} done`]);
    expect(look(run, now + 2100)).toEqual([]);
  });

  it('is nothing where a page opens in the middle of a step, and all where it opens at its beginning', () => {
    const run = begin();
    const late = beat(beat(run, START + 9000), START + 18_000);
    expect(listener().look(late, START + 20_000)).toEqual([]);
    expect(listener().look(run, START + 400)).toEqual(['0 step', '0 sentence 0']);
  });

  it('is nothing while the run stands', () => {
    const { look } = listener();
    let run = begin();
    look(run, START);
    run = present(runReduce(run, { type: 'pause' }, START + 9000));
    expect(look(run, START + 9900)).toEqual([]);
    expect(look(run, START + 900_000)).toEqual([]);
  });
});

describe('the cues of a step', () => {
  it('are half time, sides, what comes next and the end', () => {
    const run = begin();
    const sounds = (index: number) =>
      scoreOf(run)(index).map(({ at, sound }) => `${Math.round(at / 100) / 10} ${Object.values(sound).join(' ')}`);
    expect(sounds(1)).toEqual([
      '0 step',
      '0 sentence 0',
      '5 sentence 1',
      '13.3 sentence 2',
      '21.7 sentence 3',
      '30 change',
      '30 change',
      '35 sentence 1',
      '43.3 sentence 2',
      '51.7 sentence 3',
      '54 next',
      '60 step',
    ]);
    expect(sounds(0)).toContain('50 half');
  });

  it('lie inside the step and in order for every step of every routine', () => {
    fc.assert(
      fc.property(anyPreset, anyChips, (preset, chips) => {
        const { steps } = compose(preset, chips);
        for (const [i, step] of steps.entries()) {
          const cues = cuesOf(step, i === steps.length - 1);
          expect(cues.map(({ at }) => at)).toEqual(cues.map(({ at }) => at).toSorted((a, b) => a - b));
          expect(new Set(cues.map(({ key }) => key)).size).toBe(cues.length);
          expect(cues.at(-1)?.at).toBe(lengthOf(step));
          expect(cues.filter(({ sound }) => 'ring' in sound && sound.ring === 'half')).toHaveLength(step.sided ? 0 : 1);
          expect(cues.filter(({ sound }) => 'ring' in sound && sound.ring === 'change')).toHaveLength(
            step.sided ? 1 : 0,
          );
        }
      }),
    );
  });
});
