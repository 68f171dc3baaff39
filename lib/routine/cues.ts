import { lookOf, stepOf } from './catalogue';
import { areasOf, groupAt } from './guide';
import { breathLength, sentenceStarts } from './pace';
import { lengthOf, type Phase, phasesOf } from './run';
import { PICTURE } from './shuffle';
import type { Breath, Guide, PlayedStep } from './types';

/** Milliseconds before the end of a step at which the next one is named; steps shorter than `SHORT` name none. */
const NEXT = 6_000;
const SHORT = 20_000;

/** The ways of a breath in their order. */
const WAYS = ['in', 'hold', 'out', 'wait'] as const;

/**
 * What there is to hear at one moment of a step. A bell: at half time, where the sides change, at the end of a step, at
 * the end of all. A voice: the step's name and side, its sentence `n` (from 0), the change of sides, what comes next, the way of a
 * breath, what a guide leads to (a group, an area, a picture), the end.
 */
export type Sound =
  | { ring: 'half' | 'change' | 'step' | 'end' }
  | { say: 'step' | 'change' | 'next' | 'done' }
  | { say: 'sentence'; n: number }
  | { say: 'breath'; way: (typeof WAYS)[number] }
  | { say: 'guide'; guide: Guide };

/** A sound and its moment, in milliseconds from the beginning of its step. */
export interface Cue {
  at: number;
  sound: Sound;
  /** The same for the same thing, wherever "+30 s" has moved it. */
  key: string;
}

/** Everything there is to hear in a step, in order. What is said is what is shown at that moment. */
export function cuesOf(step: PlayedStep, last: boolean): Cue[] {
  const length = lengthOf(step);
  const cues: Cue[] = [cue(0, { say: 'step' }), cue(0, { say: 'sentence', n: 0 }, 'ready')];
  for (const { phase, from, length: ms } of phasesOf(step)) {
    if (phase === 'change') cues.push(cue(from, { ring: 'change' }), cue(from, { say: 'change' }));
    if (phase === 'first' || phase === 'second') cues.push(...sentences(step, phase, from, ms));
    if (phase === 'first' && !step.sided) {
      cues.push(cue(from + ms / 2, { ring: 'half' }));
      const { breath, guide } = stepOf(step.step);
      if (breath) cues.push(...breaths(breath, from, ms));
      if (guide)
        cues.push(...guideStarts(step, guide, ms).map((at, i) => cue(from + at, { say: 'guide', guide }, `${i}`)));
    }
  }
  if (!last && length >= SHORT) cues.push(cue(length - NEXT, { say: 'next' }));
  cues.push(...(last ? [cue(length, { ring: 'end' }), cue(length, { say: 'done' })] : [cue(length, { ring: 'step' })]));
  return cues.sort((a, b) => a.at - b.at);
}

/** The sentences of a phase; the first one was said while getting ready, and again on the second side. */
function sentences(step: PlayedStep, phase: Phase, from: number, length: number): Cue[] {
  const starts = sentenceStarts(length, lookOf(step.step, step.form).lines);
  return starts
    .filter(({ n }) => n > 0 || phase === 'second')
    .map(({ n, at }) => cue(from + at, { say: 'sentence', n }, phase));
}

function breaths(breath: Breath, from: number, length: number): Cue[] {
  const cues: Cue[] = [];
  for (let round = 0; round * breathLength(breath) * 1000 < length; round += 1) {
    let at = round * breathLength(breath) * 1000;
    for (const way of WAYS) {
      if (breath[way] > 0 && at < length) cues.push(cue(from + at, { say: 'breath', way }, String(round)));
      at += breath[way] * 1000;
    }
  }
  return cues;
}

/** When a guide leads on to something else, in milliseconds of a phase that lasts `length`. */
function guideStarts(step: PlayedStep, guide: Guide, length: number): number[] {
  if (guide === 'words') return Array.from({ length: Math.ceil(length / PICTURE) }, (_, i) => i * PICTURE);
  if (guide === 'scan') {
    const areas = areasOf(step);
    return areas
      .map((_, i) => Math.ceil((i * (step.seconds - step.ready) * 1000) / areas.length))
      .filter((at) => at < length);
  }
  const starts: number[] = [];
  let before = '';
  // Groups change at whole seconds.
  for (let at = 0; at < length; at += 1000) {
    const { way, index } = groupAt(step, { phase: 'first', inPhase: at });
    const now = `${way} ${index}`;
    if (now !== before) starts.push(at);
    before = now;
  }
  return starts;
}

function cue(at: number, sound: Sound, part = ''): Cue {
  return { at, sound, key: [...Object.entries(sound).flat(), part].join(' ') };
}
