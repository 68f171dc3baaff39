import { useMemo } from 'preact/hooks';
import { lookOf, stepOf } from '../../lib/routine/catalogue';
import { areaAt, groupAt } from '../../lib/routine/guide';
import { type BreathAt, breathAt, ease } from '../../lib/routine/pace';
import type { PlayedStep } from '../../lib/routine/types';
import { Body } from './Body';
import { Groups, Scan } from './Guide';
import { type Moment, poseAt } from './motion';
import { Pacer, PacerPoint } from './Pacer';
import { breathing } from './pose';

export interface FigureProps {
  step: PlayedStep;
  at: Moment;
  /** Nothing moves: where less motion is asked for. */
  still: boolean;
}

/**
 * The figure of a step at a moment, with what leads through it. It holds no time: whoever draws it gives the moment. Goes inside an SVG; its square
 * is 200 by 200 with the floor at y = 182. `data-breath` says which part of the breath is drawn, and how much of it is over.
 */
export function Figure({ step, at, still }: FigureProps) {
  const { breath, guide } = stepOf(step.step);
  const look = lookOf(step.step, step.form);
  const drawn = breath && at.phase === 'first' ? breathAt(at.inPhase, breath) : null;
  const rest = poseAt(look, at, still);
  const pose = drawn && !still ? breathing(rest, ease(drawn.full), look.start === 'sit-belly') : rest;
  const muscle = at.phase === 'change' ? null : look.muscle;
  const both = !look.sided && look.move === 'cycle';
  // A body at rest is the same pose at every frame: it is drawn once, and what leads it alone is drawn anew.
  const body = useMemo(() => <Body pose={pose} muscle={muscle} both={both} />, [pose, muscle, both]);
  const pacer = breath && { breath, at: drawn, still, inBed: pose.scene === 'bed' };
  return (
    <g data-breath={drawn ? breathMark(drawn) : undefined}>
      {pacer && <Pacer {...pacer} />}
      {body}
      {pacer && <PacerPoint {...pacer} />}
      {guide === 'groups' && <Groups pose={pose} at={groupAt(step, at)} still={still} />}
      {guide === 'scan' && <Scan pose={pose} step={step} at={areaAt(step, at)} still={still} />}
    </g>
  );
}

/** A breath in a few letters, such as `in:0.4312`, for whoever checks what was drawn. */
export function breathMark({ way, share }: BreathAt): string {
  return `${way}:${share.toFixed(4)}`;
}
