import { Above } from './Above';
import { Front } from './Front';
import { Before, Behind } from './Scenery';
import { type BodyProps, Side } from './Side';

/** The figure and what stands around it, as SVG groups for a 200 by 200 square. It holds no time: a pose in, shapes out. */
export function Body({ pose, muscle, both = false }: BodyProps) {
  const Seen = pose.view === 'above' ? Above : pose.view === 'front' ? Front : Side;
  return (
    <>
      <g transform={pose.turned ? 'translate(200 0) scale(-1 1)' : undefined} opacity={pose.clear}>
        <Behind pose={pose} />
        {/* A pack covers the muscle it warms. */}
        <Seen pose={pose} muscle={pose.scene === 'pack' ? null : muscle} both={both} />
        <Before pose={pose} />
      </g>
      {pose.view !== 'above' && <path class="figure-edge" d="M-400 184H600" />}
    </>
  );
}
