import type { Cue, Sound } from '../routine/cues';
import type { RunAt } from '../routine/run';
import type { Instant } from '../time/instant';

/** Two looks further apart than so many milliseconds had nobody between them: what was to be heard then is not heard late. */
export const GAP = 3_000;

/** Positions are equal within this many milliseconds. */
const SLACK = 50;

/** A look at a run. */
export interface Look {
  now: Instant;
  at: Pick<RunAt, 'state' | 'index' | 'inStep' | 'step'>;
}

/** The last look, and the keys of what has been heard in its step since the step was come to. */
export interface Memory {
  look: Look;
  told: readonly string[];
}

/** The cues of a step, given its place in the run. */
export type Score = (index: number) => readonly Cue[];

/**
 * What is to be heard between the last look and this one, in order, and what to remember of it. However
 * irregular the looks, each cue comes once; nothing comes of a stretch that nobody looked at for {@link GAP}, of a run
 * that stands, or of what a person skipped. Who comes to a step (skip, back, again, something else) hears it from its beginning.
 * The first look (`memory` null) hears a step that has begun just now.
 */
export function listen(memory: Memory | null, look: Look, score: Score): { sounds: Sound[]; memory: Memory } {
  const { at } = look;
  const { stretches, came } = passedBetween(memory?.look ?? null, look, score);
  const sounds: Sound[] = [];
  let told = memory && memory.look.at.index === at.index && !came ? memory.told : [];
  for (const { index, from, to } of stretches) {
    const known = !came && index === memory?.look.at.index ? memory.told : [];
    const cues = score(index).filter((cue) => cue.at > from && cue.at <= to && !known.includes(cue.key));
    sounds.push(...cues.map(({ sound }) => sound));
    if (index === at.index) told = [...known, ...cues.map(({ key }) => key)];
  }
  // Who comes to a step while the run stands hears it once it goes.
  const waits = came && at.state === 'paused';
  return { sounds, memory: { look: waits ? { ...look, at: { ...at, inStep: BEGINNING } } : look, told } };
}

/** A part of a step that has passed, in milliseconds of the step: after `from`, up to and with `to`. */
interface Stretch {
  index: number;
  from: number;
  to: number;
}

/** Before everything in a step, its first moment too. */
const BEGINNING = -1;
const END = Number.POSITIVE_INFINITY;

/** What passed between two looks; `came` when somebody came to a step by hand instead of the run's own pace. */
function passedBetween(before: Look | null, { now, at }: Look, score: Score): { stretches: Stretch[]; came: boolean } {
  const { index, inStep, state } = at;
  const came = { stretches: state === 'going' ? [{ index, from: BEGINNING, to: inStep }] : [], came: true };
  const nothing = { stretches: [], came: false };
  if (before === null) return state === 'going' && inStep <= GAP ? came : nothing;
  const passed = now - before.now;
  if (passed < 0 || passed > GAP) return nothing;
  const flows = pathBetween(before.at, at, score);
  const within = flows !== null && flows.length <= passed + SLACK;
  if (state === 'done') {
    if (before.at.state !== 'going') return nothing;
    // Who skips the last step hears the end alone.
    return { stretches: within ? flows.path : [{ index, from: lengthBy(score, index) - 1, to: END }], came: false };
  }
  // The run went, and is not as far as it was by itself: it was begun again.
  const again = before.at.state === 'going' && state === 'going' && inStep < before.at.inStep + passed - SLACK;
  if (within && !(again && index === before.at.index && inStep <= passed)) {
    return state === 'going' ? { stretches: flows.path, came: false } : { stretches: [], came: before.at.inStep < 0 };
  }
  return inStep <= GAP ? came : nothing;
}

/** The way of the run from one place to a later one, with its length in milliseconds; null where it went back or another step took the place. */
function pathBetween(from: Look['at'], to: Look['at'], score: Score): { path: Stretch[]; length: number } | null {
  const end = to.state === 'done' ? lengthBy(score, to.index) : to.inStep;
  if (from.index === to.index) {
    const same = from.step.step === to.step.step && from.step.form === to.step.form;
    // A clock that was set back a little moves the run back as little: nothing is heard again.
    if (!same || end < from.inStep - SLACK) return null;
    return {
      path: [{ index: to.index, from: from.inStep, to: to.state === 'done' ? END : end }],
      length: end - from.inStep,
    };
  }
  if (to.index < from.index) return null;
  const path: Stretch[] = [{ index: from.index, from: from.inStep, to: END }];
  let length = lengthBy(score, from.index) - from.inStep;
  for (let i = from.index + 1; i < to.index; i += 1) {
    path.push({ index: i, from: BEGINNING, to: END });
    length += lengthBy(score, i);
  }
  path.push({ index: to.index, from: BEGINNING, to: to.state === 'done' ? END : end });
  return { path, length: length + end };
}

/** The last thing to hear in a step is its end. */
function lengthBy(score: Score, index: number): number {
  return score(index).at(-1)?.at ?? 0;
}
