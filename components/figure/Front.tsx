import { Fragment } from 'preact';
import type { Point } from './joints';
import { muscleShape } from './muscle';
import { Glow, Part } from './parts';
import type { BodyProps } from './Side';
import { along, arm, disc, hairFront, legFront, seam, trunkFront } from './shape';

/** The body from the front, seated. */
export function Front({ pose, muscle }: BodyProps) {
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
