import { breathAt } from '../../lib/routine/pace';
import type { Step, StepLook } from '../../lib/routine/types';
import { Body } from './Body';
import { type Moment, moving, poseAt } from './motion';
import { useFrame, useStill } from './useFrame';

export interface FigureProps {
  look: StepLook;
  /** The pace of the breath, for breathing steps: then a circle breathes behind the figure. */
  breath: Step['breath'];
  at: Moment;
  /** False while the run stands. */
  going: boolean;
}

/** The figure of a step as it moves. Goes inside an SVG; its square is 200 by 200 with the floor at y = 182. */
export function Figure({ look, breath, at, going }: FigureProps) {
  const still = useStill();
  const breathing = breath !== null && at.phase === 'first';
  const running = going && !still && (breathing || moving(look, at));
  const inPhase = useFrame(at.inPhase, running);
  const moment = { ...at, inPhase };
  const worked = at.phase === 'change' ? null : look.muscle;
  return (
    <g>
      {breath && <BreathCircle full={breathing && !still ? breathAt(inPhase, breath).full : 0} />}
      <Body pose={poseAt(look, moment, still)} muscle={worked} both={!look.sided && look.move === 'cycle'} />
    </g>
  );
}

// 40 to 70 % of the width, growing evenly with the breath in and shrinking with the breath out.
function BreathCircle({ full }: { full: number }) {
  return <circle class="figure-breath" cx="96" cy="116" r={40 + 30 * full} />;
}
