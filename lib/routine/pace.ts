import type { RunAt } from './run';
import type { Breath, StepLook } from './types';

/** Milliseconds for going from one pose to the other. */
export const POSE_CHANGE = 1200;

/** A sentence stays at least so many milliseconds. */
const READING = 6000;

/**
 * Which sentence of a step to show, from 0. Getting ready shows the first; then the rest follow evenly,
 * each long enough to be read, and the last one stays. The second side says them again.
 */
export function sentenceAt(at: Pick<RunAt, 'phase' | 'inPhase' | 'phaseLength'>, lines: number): number {
  if (at.phase === 'ready') return 0;
  return sentenceStarts(at.phaseLength, lines).findLast((sentence) => sentence.at <= at.inPhase)?.n ?? 0;
}

/** When each sentence of a phase that lasts `length` milliseconds begins, in order; those there is no time for are left out. */
export function sentenceStarts(length: number, lines: number): { n: number; at: number }[] {
  const first = lines > 2 ? 1 : 0;
  const each = Math.max(READING, length / Math.max(1, lines - first));
  const all = Array.from({ length: Math.max(1, lines - first) }, (_, i) => ({
    n: first + i,
    at: Math.round(i * each),
  }));
  return all.filter(({ at }) => at === 0 || at < length);
}

/** Ease-in-out (cosine) of a share from 0 to 1; values outside are taken as the nearer end. */
export function ease(share: number): number {
  return (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, share)))) / 2;
}

/**
 * How far the figure is from its start pose (0) to its end pose (1). A held stretch goes there once, at the beginning of a
 * side, and comes back at the change; a repeated move goes there and back in `period` seconds, resting at both ends.
 * For `walk` and `circle` it is the share of the present round, 0 to 1, without easing.
 */
export function poseShare(look: Pick<StepLook, 'move' | 'period'>, at: Pick<RunAt, 'phase' | 'inPhase'>): number {
  if (look.move === 'still') return 0;
  if (look.move === 'hold') return held(at);
  if (at.phase === 'ready' || at.phase === 'change') return 0;
  const round = ((at.inPhase / 1000) % look.period) / look.period;
  if (look.move === 'walk' || look.move === 'circle') return round;
  // 1.2 s there and 1.2 s back, or as much slower as the period lets them be without a long wait.
  const going = Math.max(POSE_CHANGE / 1000 / look.period, 0.34);
  return round < 0.5 ? ease(round / going) : 1 - ease((round - 0.5) / going);
}

function held({ phase, inPhase }: Pick<RunAt, 'phase' | 'inPhase'>): number {
  if (phase === 'ready') return 0;
  return phase === 'change' ? 1 - ease(inPhase / POSE_CHANGE) : ease(inPhase / POSE_CHANGE);
}

/** Where a breath is: its part, the share of that part done (0 to 1), and how full the circle is (0 to 1), all linear. */
export interface BreathAt {
  way: 'in' | 'hold' | 'out' | 'wait';
  share: number;
  full: number;
}

/** Seconds of one whole breath. */
export function breathLength({ in: inward, hold, out, wait }: Breath): number {
  return inward + hold + out + wait;
}

/** The breath after `ms` milliseconds of breathing at the step's own pace. */
export function breathAt(ms: number, breath: Breath): BreathAt {
  const round = (Math.max(0, ms) / 1000) % breathLength(breath);
  const full = breath.in + breath.hold;
  if (round < breath.in) return { way: 'in', share: round / breath.in, full: round / breath.in };
  if (round < full) return { way: 'hold', share: (round - breath.in) / breath.hold, full: 1 };
  if (round < full + breath.out) {
    const share = (round - full) / breath.out;
    return { way: 'out', share, full: 1 - share };
  }
  return { way: 'wait', share: (round - full - breath.out) / breath.wait, full: 0 };
}
