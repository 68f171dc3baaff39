import { POSE_CHANGE, poseShare } from '../../lib/routine/pace';
import type { RunAt } from '../../lib/routine/run';
import type { StepLook } from '../../lib/routine/types';
import type { Pose } from './joints';
import { changeAt, circleAt, forSide, mix, otherLeg, walkAt } from './pose';
import { POSES } from './poses';

/** What the figure needs to know of the run. */
export type Moment = Pick<RunAt, 'phase' | 'inPhase' | 'side'>;

/** The pose of a step at a moment. With `still`, the pose to reach, without any way there. */
export function poseAt(look: StepLook, at: Moment, still: boolean): Pose {
  const [start, end] = [POSES[look.start], POSES[look.end]];
  if (still) return forSide(look.move === 'walk' || at.phase === 'ready' ? start : end, at.side);
  if (look.move === 'walk') return walkAt(start, end, at.phase === 'ready' ? 0 : poseShare(look, at));
  if (at.phase === 'change') return changing(look, start, end, at.inPhase);
  if (look.move === 'circle') return circleAt(forSide(start, at.side), poseShare(look, at));
  if (look.move === 'alternate' && turn(look, at.inPhase) === 'left') {
    return { ...mix(start, otherLeg(start, end), poseShare(look, at)), worked: 'B' };
  }
  return mix(forSide(start, at.side), forSide(end, at.side), poseShare(look, at));
}

/** False while nothing on the figure moves, so that no frame is drawn for it. */
export function moving(look: StepLook, at: Moment): boolean {
  if (look.move === 'still' || at.phase === 'done' || at.phase === 'ready') return false;
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
