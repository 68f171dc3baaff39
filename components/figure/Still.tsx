import type { Muscle } from '../../lib/routine/types';
import { Body } from './Body';
import type { Pose } from './joints';

/** One unmoving figure as a picture of its own, for a card: decoration, hidden from screen readers. */
export function Still({ pose, muscle, size }: { pose: Pose; muscle: Muscle | null; size: number }) {
  return (
    <svg class="figure figure-still" viewBox="22 14 164 176" width={size} height={size} aria-hidden="true">
      <Body pose={pose} muscle={muscle} />
    </svg>
  );
}
