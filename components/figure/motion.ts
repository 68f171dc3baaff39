import { lookOf, stepOf } from '../../lib/routine/catalogue';
import { POSE_CHANGE, poseShare } from '../../lib/routine/pace';
import type { RunAt } from '../../lib/routine/run';
import type { PlayedStep, StepLook } from '../../lib/routine/types';
import { guideMoves } from './Guide';
import type { Pose } from './joints';
import { changeAt, circleAt, forSide, mix, otherLeg, walkAt } from './pose';
import { POSES } from './poses';

/** What the figure needs to know of the run. */
export type Moment = Pick<RunAt, 'phase' | 'inPhase' | 'side'>;

/** The pose of a step at a moment. With `still`, the pose to reach, without any way there. */
export function poseAt(look: StepLook, at: Moment, still: boolean): Pose {
  const [start, end] = [flowing(POSES[look.start], at, still), POSES[look.end]];
  if (still) return forSide(look.move === 'walk' || at.phase === 'ready' ? start : end, at.side);
  if (look.move === 'walk') return walkAt(start, end, at.phase === 'ready' ? 0 : poseShare(look, at));
  if (at.phase === 'change') return changing(look, start, end, at.inPhase);
  if (look.move === 'circle') return circleAt(forSide(start, at.side), poseShare(look, at));
  if (look.move === 'alternate' && turn(look, at.inPhase) === 'left') {
    return { ...mix(start, otherLeg(start, end), poseShare(look, at)), worked: 'B' };
  }
  return mix(forSide(start, at.side), forSide(end, at.side), poseShare(look, at));
}

/** Milliseconds in which one drop falls: as slow as everything else here. */
const FALL = 4800;

function flowing(pose: Pose, { inPhase }: Moment, still: boolean): Pose {
  return pose.scene === 'rinse' ? { ...pose, flow: still ? 0 : (inPhase % FALL) / FALL } : pose;
}

/** A phase that ends within so many milliseconds is drawn by frames already, so that what begins with the next one begins on time. */
const SOON = 400;

/**
 * False while nothing that a step shows moves, so that no frame is drawn for it. A breath counts as moving even where less motion is asked for: its words
 * change at the wall clock's own moment.
 */
export function alive(step: PlayedStep, at: RunAt, still: boolean): boolean {
  if (at.state !== 'going') return false;
  if (stepOf(step.step).breath) return at.phase === 'first' || at.phaseLength - at.inPhase < SOON;
  if (still) return false;
  return at.phaseLength - at.inPhase < SOON || moving(lookOf(step.step, step.form), at) || guideMoves(step, at);
}

/** False while the body and what stands around it are at rest. */
export function moving(look: StepLook, at: Moment): boolean {
  if (at.phase === 'done') return false;
  if (POSES[look.start].scene === 'rinse') return true;
  if (look.move === 'still' || at.phase === 'ready') return false;
  if (at.phase === 'change') return at.inPhase < 2 * POSE_CHANGE;
  return look.move !== 'hold' || at.inPhase < POSE_CHANGE;
}

// First back out of the stretch, then over to the other side.
function changing(look: StepLook, start: Pose, end: Pose, inPhase: number): Pose {
  const back = look.move === 'hold' ? POSE_CHANGE : 0;
  if (inPhase >= back) return changeAt(start, (inPhase - back) / POSE_CHANGE);
  return mix(forSide(start, 'left'), forSide(end, 'left'), poseShare(look, { phase: 'change', inPhase }));
}

function turn(look: StepLook, inPhase: number): 'left' | 'right' {
  return Math.floor(inPhase / 1000 / look.period) % 2 === 0 ? 'left' : 'right';
}
