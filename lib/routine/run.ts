import type { Instant } from '../time/instant';
import { CHANGE, MOST_WORK } from './limits';
import type { PlayedStep, Run, RunAction } from './types';

/** A leading window says every so many milliseconds that it is there. */
export const BEAT = 10_000;

/** After so long without a beat nobody was there: the run stands where the last beat was. */
export const STALE = 20_000;

/** So long after a step has ended by itself, a "next" that was pressed before it ended still means that step. */
const CROSSING = 1_000;

/** No step grows by more than this many seconds. */
const MOST_EXTRA = 600;

export type Phase = 'ready' | 'first' | 'change' | 'second' | 'done';
export type RunState = 'going' | 'paused' | 'interrupted' | 'done' | 'left';

/** Where a run is at an instant. Times in milliseconds unless the name says otherwise. */
export interface RunAt {
  state: RunState;
  index: number;
  step: PlayedStep;
  phase: Phase;
  /** The side that is worked, or is about to be; `null` for a step without sides. Left comes first. */
  side: 'left' | 'right' | null;
  inPhase: number;
  phaseLength: number;
  inStep: number;
  stepLength: number;
  /** What remains of the step and of the whole run, in whole seconds, rounded up. */
  stepLeft: number;
  wholeLeft: number;
  /** When it would end if it went on from now. */
  finish: Instant;
}

/** How long a step lasts, in milliseconds, with what was added to it. */
export function lengthOf(step: PlayedStep): number {
  return (step.seconds + step.extra[0] + step.extra[1]) * 1000;
}

/** The beginnings and lengths of a step's phases, in milliseconds from its start. */
export function phasesOf(step: PlayedStep): { phase: Phase; from: number; length: number }[] {
  const ready = step.ready * 1000;
  const work = step.seconds * 1000 - ready;
  const [first, second] = [step.extra[0] * 1000, step.extra[1] * 1000];
  if (!step.sided) {
    return [
      { phase: 'ready', from: 0, length: ready },
      { phase: 'first', from: ready, length: work + first + second },
    ];
  }
  const change = Math.min(CHANGE * 1000, Math.floor(work / 3));
  const side = (work - change) / 2;
  return [
    { phase: 'ready', from: 0, length: ready },
    { phase: 'first', from: ready, length: side + first },
    { phase: 'change', from: ready + side + first, length: change },
    { phase: 'second', from: ready + side + first + change, length: side + second },
  ];
}

/**
 * The run with its clock brought up to `now`: steps that ended are passed, the last one ends it. A clock that
 * moved more than `STALE` either way since the last beat means that nobody was there, or that
 * the clock was set: then the run stands where the last beat left it, led by nobody.
 */
export function settle(run: Run, now: Instant): Run {
  return Math.abs(now - run.beatAt) > STALE ? stranded(run) : advanced(run, now);
}

/** The run as its last beat left it, led by nobody: for one whose windows are gone. */
export function stranded(run: Run): Run {
  if (run.end !== null || run.since === null) return run;
  const there = advanced(run, run.beatAt);
  return there.end === null ? { ...there, since: null, viewer: '', beatAt: there.since ?? run.beatAt } : there;
}

function advanced(run: Run, now: Instant): Run {
  if (run.end !== null || run.since === null) return run;
  const clock = Math.max(now, run.since);
  let index = run.index;
  let elapsed = run.elapsed + clock - run.since;
  for (let step = run.steps[index]; step && elapsed >= lengthOf(step); step = run.steps[index]) {
    if (index === run.steps.length - 1) return ended({ ...run, index, elapsed: lengthOf(step) }, 'done');
    elapsed -= lengthOf(step);
    index += 1;
  }
  return { ...run, index, elapsed, since: clock };
}

function ended(run: Run, end: 'done' | 'left'): Run {
  return { ...run, since: null, end };
}

/** The run after an action at `now`. What makes no sense at the moment changes nothing; a run that ended stays ended. */
export function runReduce(stored: Run | null, action: RunAction, now: Instant): Run | null {
  if (action.type === 'start') return begin(action, now);
  if (stored === null) return null;
  const run = anchored(settle(stored, now), now);
  if (action.type === 'feel') return run.end === 'done' ? { ...run, feel: action.feel } : run;
  if (run.end !== null) return run;
  switch (action.type) {
    case 'pause':
      return { ...run, since: null };
    case 'resume':
      return run.since === null ? resumed(run, action, now) : run;
    case 'next':
      if (run.index > stored.index && run.elapsed < CROSSING) return run;
      return run.index === run.steps.length - 1 ? ended(run, 'done') : at(run, run.index + 1);
    case 'previous':
      return at(run, Math.max(0, run.index - 1));
    case 'repeat':
      return at(run, run.index);
    case 'swap':
      return instead(run, action.step);
    case 'add30':
      return longer(run);
    case 'beat':
      return action.viewer === run.viewer ? { ...run, beatAt: now } : run;
    case 'closed':
      return action.viewer === run.viewer ? closed(stored, run, action.seen, now) : run;
    case 'take':
      return run.viewer === '' ? run : { ...run, viewer: action.viewer, beatAt: now };
    case 'leave':
      return ended(run, 'left');
    case 'finish':
      return isLast(run) ? ended(run, 'done') : run;
  }
}

function begin(action: Extract<RunAction, { type: 'start' }>, now: Instant): Run {
  const { id, preset, name, night, steps, viewer } = action;
  const clock = { since: now, startedAt: now, beatAt: now };
  return { id, preset, name, night, steps, index: 0, elapsed: 0, viewer, end: null, feel: null, ...clock };
}

/** The leading window closed, at `seen` where that was noted; of one that was heard of after that it is not believed. */
function closed(stored: Run, run: Run, seen: Instant | undefined, now: Instant): Run {
  if (run.since === null || seen === undefined) return { ...run, since: null, viewer: '', beatAt: now };
  return stored.beatAt <= seen && seen <= now ? stranded({ ...stored, beatAt: seen }) : run;
}

/** From where it stands, or from where a window last saw it go, if that was after the last beat. */
function resumed(run: Run, { viewer, seen }: Extract<RunAction, { type: 'resume' }>, now: Instant): Run {
  const missed = seen !== undefined && run.viewer === '' ? seen - run.beatAt : 0;
  const there = missed > 0 && missed <= STALE ? advanced({ ...run, since: run.beatAt }, run.beatAt + missed) : run;
  return there.end === null ? { ...there, since: now, beatAt: now, viewer } : there;
}

/** After a small step back of the clock the run goes on from here, instead of waiting for the old time to come again. */
function anchored(run: Run, now: Instant): Run {
  return run.since !== null && run.since > now ? { ...run, since: now, beatAt: Math.min(run.beatAt, now) } : run;
}

function at(run: Run, index: number): Run {
  return { ...run, index, elapsed: 0 };
}

/**
 * Another step in the place of the current one: as long as it was, from its beginning, with a second at least after its get-ready. What
 * was added is shared by its sides, if it has sides.
 */
function instead(run: Run, other: PlayedStep): Run {
  const steps = run.steps.map((step, i): PlayedStep => {
    if (i !== run.index) return step;
    const added = step.extra[0] + step.extra[1];
    const extra: PlayedStep['extra'] = other.sided ? [added / 2, added / 2] : [added, 0];
    return { ...other, seconds: step.seconds, extra, ready: Math.min(other.ready, step.seconds - 1) };
  });
  return at({ ...run, steps }, run.index);
}

/** True where a window may have seen the end: what it missed since is not more than the time after which a run stands. */
function isLast(run: Run): boolean {
  const step = run.steps[run.index];
  return run.index === run.steps.length - 1 && step !== undefined && lengthOf(step) - run.elapsed <= STALE;
}

/** What "+30 s" adds, in seconds. */
const MORE = 30;

/** True while the step at hand may be made longer: none grows for ever, and what ends after so many rounds or minutes not at all. */
export function mayGrow({ steps, index }: Run): boolean {
  const step = steps[index];
  if (!step) return false;
  const most = Math.min(MOST_EXTRA, (MOST_WORK[step.step] ?? Number.POSITIVE_INFINITY) - (step.seconds - step.ready));
  return step.extra[0] + step.extra[1] + MORE <= most;
}

/** "+30 s": shared by both sides as long as the first is not over, else for the second alone. */
function longer(run: Run): Run {
  const steps = run.steps.map((step, i): PlayedStep => {
    const [first, second] = step.extra;
    if (i !== run.index || !mayGrow(run)) return step;
    if (!step.sided) return { ...step, extra: [first + MORE, second] };
    const { phase } = phaseAt(step, run.elapsed);
    const late = phase === 'change' || phase === 'second';
    return { ...step, extra: late ? [first, second + MORE] : [first + MORE / 2, second + MORE / 2] };
  });
  return { ...run, steps };
}

function phaseAt(step: PlayedStep, elapsed: number): { phase: Phase; from: number; length: number } {
  const phases = phasesOf(step);
  return phases.findLast(({ from }) => from <= elapsed) ?? { phase: 'ready', from: 0, length: 0 };
}

/** Where the run is at `now`, for drawing. Throws a RangeError for a run without steps, which the schema refuses. */
export function runAt(stored: Run, now: Instant): RunAt {
  const run = settle(stored, now);
  const step = run.steps[run.index];
  if (!step) throw new RangeError(`run ${run.id} has no step ${run.index}`);
  const state = stateOf(run);
  const stepLength = lengthOf(step);
  const inStep = Math.min(run.elapsed, stepLength);
  const { phase, from, length } = phaseAt(step, inStep);
  const rest = run.steps.slice(run.index + 1).reduce((sum, later) => sum + lengthOf(later), 0);
  const left = state === 'done' ? 0 : stepLength - inStep + rest;
  return {
    state,
    index: run.index,
    step,
    phase: state === 'done' ? 'done' : phase,
    side: step.sided ? (phase === 'change' || phase === 'second' ? 'right' : 'left') : null,
    inPhase: inStep - from,
    phaseLength: length,
    inStep,
    stepLength,
    stepLeft: Math.ceil((stepLength - inStep) / 1000),
    wholeLeft: Math.ceil(left / 1000),
    finish: now + left,
  };
}

function stateOf(run: Run): RunState {
  if (run.end !== null) return run.end;
  if (run.since !== null) return 'going';
  return run.viewer === '' ? 'interrupted' : 'paused';
}
