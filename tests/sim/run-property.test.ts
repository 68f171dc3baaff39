import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, phasesOf, runAt, runReduce, STALE } from '../../lib/routine/run';
import { runActionSchema, runSchema } from '../../lib/routine/schema';
import { compose, composeOwn } from '../../lib/routine/swap';
import type { PlayedStep, Run, RunAction } from '../../lib/routine/types';
import { anyChips, anyOwnRoutine, anyPreset, present, START } from '../unit/routine/support';

const SECOND = 1000;

/** Runs of a preset or of one's own, short steps among them so that a stride passes several. */
const anySteps: fc.Arbitrary<PlayedStep[]> = fc.oneof(
  fc.tuple(anyPreset, anyChips).map(([preset, chips]) => compose(preset, chips).steps),
  fc.tuple(anyOwnRoutine, anyChips).map(([own, chips]) => composeOwn(own, chips).steps),
  fc
    .array(fc.tuple(fc.integer({ min: 2, max: 15 }), fc.boolean()), { minLength: 1, maxLength: 8 })
    .map((short) => short.map(([seconds, sided]) => ({ ...WALK, seconds, sided, ready: 1 }))),
);
const WALK: PlayedStep = {
  step: 'slow-walk',
  own: null,
  form: null,
  seconds: 10,
  ready: 5,
  sided: false,
  count: null,
  swappedFor: null,
  despite: null,
  notes: [],
  extra: [0, 0],
};

const WINDOWS = ['a', 'b', 'c'];
const window = fc.constantFrom(...WINDOWS);
const started = (steps: PlayedStep[], id: string, viewer: string): RunAction => ({
  type: 'start',
  id,
  preset: 'own/mine',
  name: 'Mine',
  night: '2026-11-22',
  steps,
  viewer,
});
const anyAction: fc.Arbitrary<RunAction> = fc.oneof(
  { weight: 8, arbitrary: window.map((viewer): RunAction => ({ type: 'beat', viewer })) },
  { weight: 3, arbitrary: window.map((viewer): RunAction => ({ type: 'resume', viewer })) },
  { weight: 1, arbitrary: window.map((viewer): RunAction => ({ type: 'closed', viewer })) },
  { weight: 2, arbitrary: window.map((viewer): RunAction => ({ type: 'take', viewer })) },
  { weight: 2, arbitrary: fc.constant<RunAction>({ type: 'pause' }) },
  { weight: 3, arbitrary: fc.constantFrom<RunAction>({ type: 'next' }, { type: 'previous' }, { type: 'repeat' }) },
  { weight: 2, arbitrary: fc.constant<RunAction>({ type: 'add30' }) },
  { weight: 1, arbitrary: fc.boolean().map((sided): RunAction => ({ type: 'swap', step: { ...WALK, sided } })) },
  { weight: 1, arbitrary: fc.constantFrom<RunAction>({ type: 'finish' }, { type: 'feel', feel: 'same' }) },
);
const anyEvent = fc.oneof(
  { weight: 40, arbitrary: anyAction },
  { weight: 1, arbitrary: fc.constant<RunAction>({ type: 'leave' }) },
  { weight: 1, arbitrary: fc.tuple(anySteps, window).map(([steps, viewer]) => started(steps, 'again', viewer)) },
);
/**
 * Milliseconds until the next event: mostly what a window that is there takes, often whole seconds so that it comes
 * on the very end of a step; at times the clock is set or nobody was there.
 */
const anyStride = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12_000 }) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 15 }).map((seconds) => seconds * SECOND) },
  { weight: 1, arbitrary: fc.integer({ min: -25_000, max: 60_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -20_000_000, max: 20_000_000 }) },
);

/** Milliseconds of the whole run that are behind it, and all there are. */
const behind = ({ steps, index, elapsed }: Run) => steps.slice(0, index).reduce((sum, s) => sum + lengthOf(s), elapsed);
const whole = ({ steps }: Run) => steps.reduce((sum, step) => sum + lengthOf(step), 0);

/** All of a run that changes, but the lengths of its steps. */
const stateOf = ({ index, elapsed, since, viewer, beatAt, end }: Run) => [index, elapsed, since, viewer, beatAt, end];

/** What time alone makes of a run: an event of a window that never leads. */
const afterTime = (run: Run, now: number) => present(runReduce(run, { type: 'beat', viewer: 'nobody' }, now));

/** Time's account, kept apart from the machine: what has to be behind the run at `now`. */
function timePassed(run: Run, before: number, now: number, after: Run) {
  if (run.end !== null || run.since === null) {
    expect(after).toEqual(run);
    return;
  }
  expect(run.since).toBe(before);
  expect(run.beatAt).toBeLessThanOrEqual(run.since);
  const gone = Math.abs(now - run.beatAt) > STALE;
  const passed = gone ? 0 : Math.max(0, now - before);
  const due = Math.min(whole(run), behind(run) + passed);
  expect(behind(after)).toBe(due);
  expect(after.end).toBe(due === whole(run) ? 'done' : null);
  if (after.end === null) expect([after.since, after.viewer]).toEqual(gone ? [null, ''] : [now, run.viewer]);
  expect(after.steps === run.steps).toBe(true);
}

/** What an action may do to the place and to the length of a run that time has been made good for. */
function acted(timely: Run, action: RunAction, after: Run) {
  const moved = (index: number) => expect([after.index, after.elapsed]).toEqual([index, 0]);
  const stays = () => expect([after.index, after.elapsed]).toEqual([timely.index, timely.elapsed]);
  const added = whole(after) - whole(timely);
  expect(added).toBe(action.type === 'add30' && added !== 0 ? 30 * SECOND : 0);
  if (timely.end !== null) {
    expect({ ...after, feel: null }).toEqual({ ...timely, feel: null });
    return;
  }
  const last = timely.index === timely.steps.length - 1;
  switch (action.type) {
    case 'next':
      // A press that meant the step that has just ended by itself skips nothing.
      if (after.end === 'done') return expect(last).toBe(true);
      return after.index === timely.index ? stays() : moved(timely.index + 1);
    case 'previous':
      return moved(Math.max(0, timely.index - 1));
    case 'repeat':
    case 'swap':
      return moved(timely.index);
    case 'leave':
      return expect(after.end).toBe('left');
    case 'finish':
      if (after.end === 'done') expect(whole(timely) - behind(timely)).toBeLessThanOrEqual(STALE);
      return stays();
    default:
      return stays();
  }
}

/** A run that can be drawn: every number finite and in its range, one of the five states, and the phase it says. */
function defined(run: Run, now: number) {
  const at = runAt(run, now);
  expect(run.steps[run.index] === at.step).toBe(true);
  const numbers = [
    [at.inStep, at.stepLength],
    [at.inPhase, at.phaseLength],
    [at.stepLeft, at.stepLength / SECOND + 1],
    [at.wholeLeft, whole(run) / SECOND + 1],
  ] as const;
  expect(numbers.filter(([value, most]) => !(value >= 0 && value <= most))).toEqual([]);
  expect(Math.ceil((at.finish - now) / SECOND)).toBe(at.wholeLeft);
  const phase = phasesOf(at.step).find((one) => one.phase === at.phase);
  if (at.phase === 'done') expect(run.end).toBe('done');
  else expect([phase?.length, phase?.from]).toEqual([at.phaseLength, at.inStep - at.inPhase]);
  expect(at.side === null).toBe(!at.step.sided);
}

describe('the run machine', () => {
  test('10,000 random sequences with a clock that jumps: no time is lost, no end passed twice, no state undefined', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        anySteps,
        fc.array(fc.tuple(anyEvent, anyStride, fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 1,
          maxLength: 16,
        }),
        (steps, sequence) => {
          let now = START;
          let run = present(runReduce(null, started(steps, 'first', 'a'), now));
          let ends = 0;
          for (const [action, stride, part] of sequence) {
            const before = now;
            now = Math.max(0, now + stride);
            const timely = afterTime(run, now);
            timePassed(run, before, now, timely);
            // Looked at in between or not: with somebody there, time comes to the same.
            const between = before + Math.floor(Math.max(0, now - before) * part);
            if (now >= before && now - run.beatAt <= STALE) {
              expect(stateOf(afterTime(afterTime(run, between), now))).toEqual(stateOf(timely));
            }

            const was = run;
            // The worker dies after each action: what is stored is all there is.
            run = JSON.parse(JSON.stringify(runReduce(run, action, now))) as Run;
            if (action.type === 'start') {
              expect([behind(run), run.end, run.since]).toEqual([0, null, now]);
              ends = 0;
            } else {
              acted(timely, action, run);
              if (was.end === null && run.end !== null) ends += 1;
              expect(ends).toBeLessThanOrEqual(1);
              expect(run.end === null).toBe(ends === 0);
            }
            defined(run, now);
            seen.add(runAt(run, now).state);
          }
          expect(runSchema.safeParse(run).success).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
    // The sequences reach every state there is.
    expect([...seen].sort()).toEqual(['done', 'going', 'interrupted', 'left', 'paused']);
  }, 60_000);

  test('every action of the sequences is one that a window may send', () => {
    fc.assert(fc.property(anyEvent, (action) => runActionSchema.safeParse(action).success));
  });

  test('a watched run takes exactly as long as its steps, however often it is looked at', () => {
    fc.assert(
      fc.property(anySteps, fc.infiniteStream(fc.integer({ min: 500, max: STALE })), (steps, strides) => {
        let now = START;
        let run = present(runReduce(null, started(steps.slice(0, 4), 'first', 'a'), now));
        const end = START + whole(run);
        for (const stride of strides) {
          if (run.end !== null) break;
          now += stride;
          run = present(runReduce(run, { type: 'beat', viewer: 'a' }, now));
          expect(run.end).toBe(now >= end ? 'done' : null);
          if (run.end === null) expect(runAt(run, now).finish).toBe(end);
        }
      }),
      { numRuns: 300 },
    );
  });
});
