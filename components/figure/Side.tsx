import type { Muscle } from '../../lib/routine/types';
import type { Pose } from './joints';
import { muscleShape } from './muscle';
import { along, seam } from './outline';
import { Glow, Part } from './parts';
import { arm, hair, head, leg, trunk } from './shape';

export interface BodyProps {
  pose: Pose;
  muscle: Muscle | null;
  /** Both legs work, as in heel raises. */
  both?: boolean;
}

/** The body in profile, from the far arm to the near one. */
export function Side({ pose, muscle, both = false }: BodyProps) {
  const { joints } = pose;
  const shoulder = along(joints.sh, joints.hp, 0.1);
  const oneLeg = (side: 'F' | 'B', joined: boolean) => {
    const shape = (from = 0) => leg(joints.hp, joints[`k${side}`], joints[`a${side}`], joints[`t${side}`], from);
    return (
      <>
        <Part of={shape()} gap={joined ? shape(0.34) : shape()} far={side === 'B'} />
        <path class="figure-seam" d={seam(joints[`k${side}`], joints[`a${side}`], 0.8, 4.6)} />
        {muscle && onLeg(muscle) && (both || pose.worked === side) && <Glow of={muscleShape(muscle, pose, side)} />}
      </>
    );
  };
  const oneArm = (side: 'F' | 'B') => {
    const fingers = pose.palms === 'both' || pose.palms === side ? { x: 0.1, y: -1 } : undefined;
    const shape = (from = 0) => arm(shoulder, joints[`e${side}`], joints[`h${side}`], from, fingers);
    return (
      <>
        <Part of={shape()} gap={shape(side === 'F' ? 0.4 : 0)} far={side === 'B'} />
        <path class="figure-seam" d={seam(joints[`e${side}`], joints[`h${side}`], 0.82, 3.3)} />
      </>
    );
  };
  return (
    <>
      {oneArm('B')}
      {oneLeg('B', false)}
      <Part of={trunk(joints.hd, joints.sh, joints.hp, pose.full) + head(joints.hd, joints.sh)} />
      <path class="figure-far" d={hair(joints.hd, joints.sh)} />
      <path class="figure-seam" d={seam(joints.sh, joints.hp, 0.68, 9.2)} />
      {oneLeg('F', true)}
      {muscle && !onLeg(muscle) && <Glow of={muscleShape(muscle, pose, pose.worked)} />}
      {oneArm('F')}
    </>
  );
}

function onLeg(muscle: Muscle): boolean {
  return muscle !== 'neck' && muscle !== 'back' && muscle !== 'hip';
}
