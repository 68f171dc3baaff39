import { Fragment } from 'preact';
import type { Point } from './joints';
import { muscleShape } from './muscle';
import { along, disc, seam } from './outline';
import { Glow, Part } from './parts';
import type { BodyProps } from './Side';
import { arm, hairFront, legFront, trunkFront } from './shape';

/** The body from the front, seated; one ankle may lie on the other knee. */
export function Front({ pose, muscle }: BodyProps) {
  const { hd, sh, hp, ...limbs } = pose.joints;
  const at = (p: Point, x: number, y = 0): Point => ({ x: p.x + x, y: p.y + y });
  const sides = (['F', 'B'] as const).map((side) => ({ side, way: limbs[`e${side}`].x > sh.x ? 1 : -1 }));
  const leg = ({ side, way }: (typeof sides)[number], from = 0) =>
    legFront(at(hp, way * 9), limbs[`k${side}`], limbs[`a${side}`], limbs[`t${side}`], from);
  const over = pose.over ? sides.find(({ side }) => side === pose.worked) : undefined;
  const glow = muscle && <Glow of={muscleShape(muscle, pose, pose.turns ? pose.worked : 'F')} />;
  return (
    <>
      <Part of={trunkFront(hd, sh, hp) + sides.map((one) => (one === over ? '' : leg(one))).join('')} />
      <Part of={disc({ ...hd, r: 9.4 }) + disc({ ...along(hd, sh, 0.3), r: 7.2 })} gap="" />
      <path class="figure-far" d={hairFront(hd, sh)} />
      <path class="figure-seam" d={seam(sh, hp, 0.72, 15)} />
      {over && <Part of={leg(over)} gap={leg(over, 0.5)} />}
      {glow}
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
