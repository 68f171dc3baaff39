import { Fragment } from 'preact';
import type { Muscle } from '../../lib/routine/types';
import type { Point, Pose, Scene } from './joints';
import { muscleShape } from './muscle';
import { along, arm, disc, hair, hairFront, head, leg, legFront, seam, shin, trunk, trunkFront } from './shape';

export interface BodyProps {
  pose: Pose;
  muscle: Muscle | null;
  /** Both legs work, as in heel raises. */
  both?: boolean;
}

/** Furniture the body is in front of. */
const BEHIND: Partial<Record<Scene, string>> = {
  chair: 'M61 93L66 153H104M66 153V181M102 153V181',
  'chair-front': 'M127 92L131 182M130 145H163M161 145V181',
  stool: 'M72 151H128M78 151V181M122 151V181',
  bed: 'M18 112V182',
};

/** What the body leans on or lies on: drawn after it, so that no gap is cut into it. */
const UNDER: Partial<Record<Scene, string>> = { wall: 'M157 34V182' };

/** Cushions and the mattress are filled, in the same colour as furniture. */
const CUSHIONS: Partial<Record<Scene, string>> = {
  bed: 'M25 170L31 120Q33 112 39 114T46 122L57 170Q58 174 53 174H29Q25 174 25 170Z',
  lying: 'M25 174Q20 166 29 166H52Q62 167 58 174Z',
  pillow: 'M131 181Q126 174.5 134 174H160Q170 174.5 165 181Z',
};
const MATTRESS = 'M20 174.5H184Q190 174.5 190 179V183H16V179Q16 174.5 20 174.5Z';

interface PartProps {
  of: string;
  /** The same shape without its beginning: around it runs the gap that parts it from what lies behind. */
  gap?: string;
  far?: boolean | undefined;
}

function Part({ of, gap, far }: PartProps) {
  return (
    <>
      <path class="figure-gap" d={gap ?? of} />
      <path class={far ? 'figure-far' : 'figure-near'} d={of} />
    </>
  );
}

/** The figure and what stands around it, as SVG groups for a 200 by 200 square. It holds no time: a pose in, shapes out. */
export function Body({ pose, muscle, both = false }: BodyProps) {
  return (
    <>
      <g transform={pose.turned ? 'translate(200 0) scale(-1 1)' : undefined} opacity={pose.clear}>
        <path class="figure-edge" d={BEHIND[pose.scene]} />
        <path class="figure-cushion" d={CUSHIONS[pose.scene]} />
        {pose.front ? <Front pose={pose} muscle={muscle} /> : <Side pose={pose} muscle={muscle} both={both} />}
        <path class="figure-edge" d={UNDER[pose.scene]} />
        {(pose.scene === 'bed' || pose.scene === 'lying') && <path class="figure-cushion" d={MATTRESS} />}
      </g>
      <path class="figure-edge" d="M-400 184H600" />
    </>
  );
}

function Side({ pose, muscle, both }: Required<BodyProps>) {
  const { joints } = pose;
  const shoulder = along(joints.sh, joints.hp, 0.1);
  const fingers = pose.palms ? { x: 0.1, y: -1 } : undefined;
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
    const shape = (from = 0) => arm(shoulder, joints[`e${side}`], joints[`h${side}`], from, fingers);
    return (
      <>
        <Part of={shape()} gap={shape(side === 'F' ? 0.4 : 0)} far={side === 'B'} />
        <path class="figure-seam" d={seam(joints[`e${side}`], joints[`h${side}`], 0.82, 3.3)} />
      </>
    );
  };
  const farOver = pose.over === true && pose.worked === 'B';
  return (
    <>
      {oneArm('B')}
      {oneLeg('B', false)}
      <Part of={trunk(joints.hd, joints.sh, joints.hp) + head(joints.hd, joints.sh)} />
      <path class="figure-far" d={hair(joints.hd, joints.sh)} />
      <path class="figure-seam" d={seam(joints.sh, joints.hp, 0.68, 9.2)} />
      {oneLeg('F', true)}
      {farOver && <Part of={shin(joints.kB, joints.aB, joints.tB)} far />}
      {muscle && (farOver || !onLeg(muscle)) && <Glow of={muscleShape(muscle, pose, pose.worked)} />}
      {oneArm('F')}
    </>
  );
}

function Front({ pose, muscle }: { pose: Pose; muscle: Muscle | null }) {
  const { hd, sh, hp, ...limbs } = pose.joints;
  const at = (p: Point, x: number, y = 0): Point => ({ x: p.x + x, y: p.y + y });
  const sides = (['F', 'B'] as const).map((side) => ({ side, way: limbs[`e${side}`].x > sh.x ? 1 : -1 }));
  return (
    <>
      <Part
        of={
          trunkFront(hd, sh, hp) +
          sides
            .map(({ side, way }) => legFront(at(hp, way * 9), limbs[`k${side}`], limbs[`a${side}`], limbs[`t${side}`]))
            .join('')
        }
      />
      <Part of={disc({ ...hd, r: 9.4 }) + disc({ ...along(hd, sh, 0.3), r: 7.2 })} gap="" />
      <path class="figure-far" d={hairFront(hd, sh)} />
      <path class="figure-seam" d={seam(sh, hp, 0.72, 15)} />
      {muscle && <Glow of={muscleShape(muscle, pose, 'F')} />}
      {sides.map(({ side, way }) => {
        const shape = (from = 0) => arm(at(sh, way * 15, 6), limbs[`e${side}`], limbs[`h${side}`], from);
        return (
          <Fragment key={side}>
            <path class="figure-seam" d={seam(limbs[`k${side}`], limbs[`a${side}`], 0.84, 4.8)} />
            <Part of={shape()} gap={shape(0.4)} />
            <path class="figure-seam" d={seam(limbs[`e${side}`], limbs[`h${side}`], 0.78, 3.4)} />
          </Fragment>
        );
      })}
    </>
  );
}

function Glow({ of }: { of: string }) {
  return (
    <>
      <path class="figure-gap figure-gap-fill" d={of} />
      <path class="figure-glow" d={of} />
    </>
  );
}

function onLeg(muscle: Muscle): boolean {
  return muscle !== 'neck' && muscle !== 'back' && muscle !== 'hip';
}
