import type { Point } from './joints';
import { muscleShape } from './muscle';
import { along, disc, seam } from './outline';
import { Glow, Part } from './parts';
import type { BodyProps } from './Side';
import { arm, hairFront, shinAbove, thighAbove, trunkFront } from './shape';

/** How far the knees go to a side when they lie on the ground, in units of the figure's square. */
const SUNK = 34;

/** The body lying on its back, seen from above: the knees may sink to a side, one leg on the other. */
export function Above({ pose, muscle }: BodyProps) {
  const { hd, sh, hp, ...limbs } = pose.joints;
  const sunk = Math.max(-1, Math.min(1, ((limbs.kF.x + limbs.kB.x) / 2 - hp.x) / SUNK));
  const lower = sunk < 0 ? 'B' : 'F';
  const upper = sunk < 0 ? 'F' : 'B';
  // The hips turn with the knees: the side that is lifted goes toward the middle and up.
  const hip = (side: 'F' | 'B'): Point => {
    const way = side === 'F' ? 1 : -1;
    const lifted = (side === upper ? 3.5 : 6) * Math.abs(sunk);
    return { x: hp.x + way * 8 * (1 - 0.7 * Math.abs(sunk)) + 4 * sunk, y: hp.y + 3 - lifted };
  };
  const leg = (side: 'F' | 'B', far: boolean) => {
    const [knee, ankle, toe] = [limbs[`k${side}`], limbs[`a${side}`], limbs[`t${side}`]];
    const shin = shinAbove(knee, ankle, toe);
    return (
      <>
        <Part of={shin} far={far} />
        <path class="figure-seam" d={seam(knee, ankle, 0.8, 4.6)} />
        {/* A knee that stands up hides the shin; one that lies on the ground does not. */}
        <path class="figure-gap" d={thighAbove(hip(side), knee, 0.5)} stroke-opacity={1 - Math.abs(sunk)} />
        <path class={far ? 'figure-far' : 'figure-near'} d={thighAbove(hip(side), knee)} />
      </>
    );
  };
  return (
    <>
      {leg(lower, Math.abs(sunk) > 0.5)}
      {(['F', 'B'] as const).map((side) => {
        const way = side === 'F' ? 1 : -1;
        const [elbow, hand] = [limbs[`e${side}`], limbs[`h${side}`]];
        return (
          <g key={side}>
            <Part of={arm({ x: sh.x + way * 15, y: sh.y + 6 }, elbow, hand)} gap="" />
            <path class="figure-seam" d={seam(elbow, hand, 0.8, 3.4)} />
          </g>
        );
      })}
      <Part of={trunkFront(hd, sh, hp)} gap="" />
      <path class="figure-gap" d={thighAbove(hip(upper), limbs[`k${upper}`], 0.5)} />
      {leg(upper, false)}
      <path class="figure-seam" d={seam(sh, hp, 0.76, 15)} />
      <Part of={disc({ ...hd, r: 9.4 }) + disc({ ...along(hd, sh, 0.3), r: 7.2 })} gap="" />
      <path class="figure-far" d={hairFront(hd, sh)} />
      {muscle && <Glow of={muscleShape(muscle, pose, 'F')} />}
    </>
  );
}
