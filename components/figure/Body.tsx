import { Front } from './Front';
import type { Scene } from './joints';
import { type BodyProps, Side } from './Side';

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
