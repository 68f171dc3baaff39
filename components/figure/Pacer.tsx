import { type BreathAt, breathLength, ease } from '../../lib/routine/pace';
import type { Breath } from '../../lib/routine/types';
import { between } from './bones';
import type { Point } from './joints';

export interface PacerProps {
  breath: Breath;
  /** Where the breath is; null while getting ready. */
  at: BreathAt | null;
  /** Nothing moves: the ring of the circle, and the side of the square without its point. */
  still: boolean;
  inBed: boolean;
}

/** The point that walks along a square or up and down with a wave, in front of the figure. */
export function PacerPoint({ breath, at, still, inBed }: PacerProps) {
  if (still || breath.shape === 'circle') return null;
  if (breath.shape === 'square') return <Spot {...between(...sideOf(at?.way ?? 'in', inBed), at?.share ?? 0)} />;
  const level = at === null ? 0 : at.way === 'out' ? 1 - ease(at.share) : ease(at.full);
  return <Spot x={WAVE.x} y={WAVE.low + (WAVE.high - WAVE.low) * level} />;
}

/** The picture that leads a breath, behind the figure: a circle that grows, the sides of a square, or a wave. */
export function Pacer(props: PacerProps) {
  const { shape } = props.breath;
  if (shape === 'square') return <Square {...props} />;
  return shape === 'wave' ? <Wave {...props} /> : <Circle {...props} />;
}

// 40 to 70 % of the width, growing evenly with the breath in and shrinking with the breath out.
function Circle({ at, still }: PacerProps) {
  return <circle class="figure-breath" cx="96" cy="116" r={40 + 30 * (at && !still ? at.full : 0)} />;
}

/** The square's upper left corner and how long its sides are: round somebody who sits, beside the head of somebody in bed. */
const squareOf = (inBed: boolean) => (inBed ? { x: 92, y: 46, side: 80 } : { x: 44, y: 52, side: 112 });

// The corners between which a part of the breath walks: up, across, down, and back along the bottom.
function sideOf(way: BreathAt['way'], inBed: boolean): [Point, Point] {
  const { x, y, side } = squareOf(inBed);
  const [upLeft, upRight] = [
    { x, y },
    { x: x + side, y },
  ];
  const [lowLeft, lowRight] = [
    { x, y: y + side },
    { x: x + side, y: y + side },
  ];
  const sides: Record<BreathAt['way'], [Point, Point]> = {
    in: [lowLeft, upLeft],
    hold: [upLeft, upRight],
    out: [upRight, lowRight],
    wait: [lowRight, lowLeft],
  };
  return sides[way];
}

// The side that is walked on is lit, brighter behind the point.
function Square({ at, still, inBed }: PacerProps) {
  const { x, y, side } = squareOf(inBed);
  const [from, to] = sideOf(at?.way ?? 'in', inBed);
  const point = between(from, to, still ? 1 : (at?.share ?? 0));
  return (
    <>
      <rect class="figure-way" x={x} y={y} width={side} height={side} />
      {at && <path class="figure-lit-way" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />}
      {at && <path class="figure-walked" d={`M${from.x} ${from.y}L${point.x} ${point.y}`} />}
    </>
  );
}

/** Where the point of the wave goes up and down, how high, and how far a second is. */
const WAVE = { x: 100, low: 62, high: 27, second: 6.4 };
/** The piece of the wave that is drawn; it fades toward both ends. */
const [LEFT, RIGHT] = [42, 158];

// The wave runs past under a point that goes up and down with the breath; plateaus where it is held.
function Wave({ breath, at, still }: PacerProps) {
  const gone = at && !still ? goneOf(breath, at) : 0;
  return (
    <>
      <linearGradient id="figure-wave" gradientUnits="userSpaceOnUse" x1={LEFT} y1="0" x2={RIGHT} y2="0">
        <stop class="figure-light" offset="0" stop-opacity="0" />
        <stop class="figure-light" offset="0.3" stop-opacity="0.45" />
        <stop class="figure-light" offset="0.5" stop-opacity="0.9" />
        <stop class="figure-light" offset="0.75" stop-opacity="0.6" />
        <stop class="figure-light" offset="1" stop-opacity="0" />
      </linearGradient>
      <path class="figure-wave" stroke="url(#figure-wave)" d={wave(breath, gone)} />
    </>
  );
}

// Seconds into the round.
function goneOf(breath: Breath, { way, share }: BreathAt): number {
  const before = { in: 0, hold: breath.in, out: breath.in + breath.hold, wait: breath.in + breath.hold + breath.out };
  return before[way] + share * breath[way];
}

/** The wave of three rounds around the one that goes on, `gone` seconds into it. A rise is a Bézier curve as good as a cosine. */
function wave(breath: Breath, gone: number): string {
  const { low, high, second } = WAVE;
  const round = breathLength(breath);
  let x = WAVE.x - (gone + round) * second;
  const n = (value: number) => value.toFixed(2);
  let path = `M${n(Math.min(x, LEFT))} ${low}L${n(x)} ${low}`;
  const go = (seconds: number, from: number, to: number) => {
    const wide = seconds * second;
    path += `C${n(x + 0.3642 * wide)} ${from} ${n(x + 0.6358 * wide)} ${to} ${n(x + wide)} ${to}`;
    x += wide;
  };
  for (let rounds = 0; rounds < 3; rounds += 1) {
    go(breath.in, low, high);
    go(breath.hold, high, high);
    go(breath.out, high, low);
    go(breath.wait, low, low);
  }
  return path;
}

function Spot({ x, y }: Point) {
  return (
    <>
      <circle class="figure-halo" cx={x} cy={y} r="8.5" />
      <circle class="figure-glow" cx={x} cy={y} r="4.2" />
    </>
  );
}
