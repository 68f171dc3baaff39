import type { Muscle } from '../../lib/routine/types';
import type { Pose } from './joints';
import { Side } from './Side';

/**
 * One unmoving figure in profile as a picture of its own, for a card: decoration, hidden from screen readers. It draws floor
 * and wall itself, to stay free of the furniture of the other poses.
 */
export function Still({ pose, muscle, size }: { pose: Pose; muscle: Muscle | null; size: number }) {
  return (
    <svg class="figure figure-still" viewBox="22 14 164 176" width={size} height={size} aria-hidden="true">
      <Side pose={pose} muscle={muscle} />
      <path class="figure-edge" d={`M0 184H200${pose.scene === 'wall' ? 'M157 34V182' : ''}`} />
    </svg>
  );
}
