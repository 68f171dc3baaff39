import type { Point, Pose, Scene } from './joints';
import { along } from './outline';

/** Furniture the body is in front of. */
const BEHIND: Partial<Record<Scene, string>> = {
  chair: 'M61 93L66 153H104M66 153V181M102 153V181',
  pack: 'M61 93L66 153H104M66 153V181M102 153V181M138 166V181M168 166V181',
  rinse: 'M62 153H104M67 153V181M99 153V181M166 62V181M166 94H140Q131 94 129 100',
  table: 'M50 93L55 153H93M55 153V181M91 153V181',
  'chair-front': 'M127 92L131 182M130 145H163M161 145V181',
  stool: 'M72 151H128M78 151V181M122 151V181',
  bed: 'M18 112V182',
  lamp: 'M146 182H174M160 181V80',
};

/** What the body leans on, lies on or has before it: drawn after it, so that no gap is cut into it. */
const UNDER: Partial<Record<Scene, string>> = {
  wall: 'M157 34V182',
  'wall-lying': 'M157 34V182',
  table: 'M105 119H176M167 120V181',
};

/** Cushions are filled, in the same colour as furniture. */
const CUSHIONS: Partial<Record<Scene, string>> = {
  bed: 'M25 170L31 120Q33 112 39 114T46 122L57 170Q58 174 53 174H29Q25 174 25 170Z',
  lying: 'M25 174Q20 166 29 166H52Q62 167 58 174Z',
  'wall-lying': 'M57 182Q52 174 61 174H84Q94 175 90 182Z',
  pillow: 'M131 181Q126 174.5 134 174H160Q170 174.5 165 181Z',
  cushion: 'M65 182Q59 176 67 175.5H97Q106 176 101 182Z',
  pack: 'M132 163Q132 157.5 138 157.5H168Q174 157.5 174 163Q174 166 170 166H136Q132 166 132 163Z',
};
const MATTRESS = 'M20 174.5H184Q190 174.5 190 179V183H16V179Q16 174.5 20 174.5Z';
const BASIN = 'M92 170Q94 182 102 182H134Q142 182 144 170Q118 174.5 92 170Z';

/** What stands behind the body. */
export function Behind({ pose }: { pose: Pose }) {
  return (
    <>
      {pose.scene === 'mat' && <Mat />}
      <path class="figure-edge" d={BEHIND[pose.scene]} />
      <path class="figure-cushion" d={CUSHIONS[pose.scene]} />
    </>
  );
}

/** What stands before the body, or bears it. */
export function Before({ pose }: { pose: Pose }) {
  const { scene, joints } = pose;
  return (
    <>
      <path class="figure-edge" d={UNDER[scene]} />
      {(scene === 'bed' || scene === 'lying') && <path class="figure-cushion" d={MATTRESS} />}
      {scene === 'pack' && <Pack knee={joints.kF} ankle={joints.aF} />}
      {scene === 'rinse' && <Rinse flow={pose.flow ?? 0} />}
      {scene === 'table' && <Pen hand={joints.hF} />}
      {pose.lit !== undefined && <LampShade lit={pose.lit} />}
      {pose.lit !== undefined && <LampLight lit={pose.lit} />}
    </>
  );
}

// A mat from above, a pillow under the head; the arms reach beyond it.
function Mat() {
  return (
    <>
      <rect class="figure-sheet" x="62" y="25" width="76" height="170" rx="9" />
      <rect class="figure-pillow" x="73" y="30" width="54" height="28" rx="11" />
    </>
  );
}

// The light round the shade falls on the body too; it never goes quite out.
function LampLight({ lit }: { lit: number }) {
  return (
    <>
      <radialGradient id="figure-lamp">
        <stop class="figure-light" offset="0" stop-opacity="0.5" />
        <stop class="figure-light" offset="0.45" stop-opacity="0.2" />
        <stop class="figure-light" offset="1" stop-opacity="0" />
      </radialGradient>
      <ellipse cx="160" cy="78" rx="74" ry="82" fill="url(#figure-lamp)" opacity={0.1 + 0.9 * lit} />
    </>
  );
}

function LampShade({ lit }: { lit: number }) {
  const shade = 'M152 52H168Q169 52 169.4 53L178 79Q178.3 80 177 80H143Q141.7 80 142 79L150.6 53Q151 52 152 52Z';
  return (
    <>
      <path class="figure-cord" d="M149 80V93" />
      <path class="figure-cushion" d={shade} />
      <path class="figure-glow" d={shade} opacity={0.1 + 0.8 * lit} />
    </>
  );
}

// A wrapped pack over the lower leg, with the warmth or cold in its middle.
function Pack({ knee, ankle }: { knee: Point; ankle: Point }) {
  const corner = (share: number, aside: number) => {
    const { x, y } = along(knee, ankle, share, aside);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const shape = `M${corner(0.26, -7.5)}L${corner(0.26, 8)}L${corner(0.76, 7)}L${corner(0.76, -6)}Z`;
  return (
    <>
      <path class="figure-pack-gap" d={shape} />
      <path class="figure-pack" d={shape} />
      <path
        class="figure-warm"
        d={`M${corner(0.38, 5)}L${corner(0.38, -4.6)}M${corner(0.51, 5)}L${corner(0.51, -4.4)}M${corner(0.64, 4.6)}L${corner(0.64, -4)}`}
      />
    </>
  );
}

/** Water drops: where each begins, how far it drifts, and its own share of the round. */
const DROPS = [
  [119, -3, 0],
  [128, -1, 0.31],
  [134, 0, 0.64],
  [123, -2, 0.8],
  [131, -1, 0.13],
  [121, -3, 0.48],
  [126, -1, 0.94],
  [136, 0, 0.4],
] as const;

// A shower on its bar, drops that fall over the lower legs, and a basin round the feet.
function Rinse({ flow }: { flow: number }) {
  return (
    <>
      <path
        class="figure-cushion"
        d="M115 109.5Q117 99 128 99T141 109.5Q141.4 111.5 139.5 111.5H116.5Q114.6 111.5 115 109.5Z"
      />
      {DROPS.map(([x, lean, from]) => {
        const fallen = (flow + from) % 1;
        return (
          <ellipse
            key={from}
            class="figure-drop"
            cx={x + lean * fallen}
            cy={117 + 50 * fallen}
            rx="1.5"
            ry="2.9"
            opacity={Math.sin(Math.PI * fallen)}
          />
        );
      })}
      <path class="figure-gap" d={BASIN} />
      <path class="figure-cushion" d={BASIN} />
    </>
  );
}

function Pen({ hand }: { hand: Point }) {
  return (
    <>
      <path class="figure-paper" d="M109 116.2H142" />
      <path class="figure-pen" d={`M${hand.x + 6.5} ${hand.y + 3}L${hand.x + 0.5} ${hand.y - 8}`} />
    </>
  );
}
