import { stepOf } from '../../lib/routine/catalogue';
import { type AreaAt, areaAt, areasOf, type GroupAt, type Guided, groupAt, type Within } from '../../lib/routine/guide';
import { ease } from '../../lib/routine/pace';
import type { Area, PlayedStep } from '../../lib/routine/types';
import { between } from './bones';
import type { Point, Pose } from './joints';
import { along, chain, type Round } from './outline';
import { Glow } from './parts';
import { arm, foot } from './shape';

/** Seconds in which a tensed group lights up, and in which a loose one fades. */
const [LIGHT_UP, FADE] = [0.8, 6];
const [TENSE, LOOSE] = [5, 15];
/** What is left of the light once a group is loose. */
const LEFT_OVER = 0.14;

/** The group that is tensed, as a bright band on the body; it fades once it is let go. */
export function Groups({ pose, at, still }: { pose: Pose; at: GroupAt; still: boolean }) {
  if (!at.area || at.way === 'settle') return null;
  return (
    <g data-area={at.area} opacity={brightness(at, still)}>
      <Glow of={areaShape(at.area, pose)} />
    </g>
  );
}

function brightness({ way, share }: GroupAt, still: boolean): number {
  if (way === 'tense') return still ? 1 : LEFT_OVER + (1 - LEFT_OVER) * ease((share * TENSE) / LIGHT_UP);
  return still ? 0.4 : 1 - (1 - LEFT_OVER) * ease((share * LOOSE) / FADE);
}

/** True while a band lights up or fades, or the dot goes on. */
export function guideMoves(step: PlayedStep, at: Within): boolean {
  const { guide } = stepOf(step.step);
  if (at.phase !== 'first') return false;
  if (guide === 'scan') return areaAt(step, at).share >= 0.5;
  if (guide !== 'groups') return false;
  const { way, share } = groupAt(step, at);
  return way === 'tense' ? share * TENSE < LIGHT_UP : way === 'loose' && share * LOOSE < FADE;
}

/** The dot of a body scan: rests at an area, then goes on to the next. */
export function Scan({ pose, step, at, still }: { pose: Pose; step: Guided; at: AreaAt; still: boolean }) {
  const here = areaSpot(at.area, pose);
  const following = areasOf(step)[at.index + 1];
  const on = still || !following ? 0 : ease((at.share - 0.5) / 0.5);
  const { x, y } = following ? between(here, areaSpot(following, pose), on) : here;
  return (
    <g data-area={at.area}>
      <circle class="figure-halo" cx={x} cy={y} r="11" />
      <circle class="figure-gap figure-gap-fill" cx={x} cy={y} r="4.6" />
      <circle class="figure-glow" cx={x} cy={y} r="4.6" />
    </g>
  );
}

const round = (p: Point, r: number): Round => ({ x: p.x, y: p.y, r });

/** The outline of an area on a body in profile. */
export function areaShape(area: Area, { joints: j }: Pose): string {
  const shoulder = along(j.sh, j.hp, 0.1);
  switch (area) {
    case 'feet':
      return foot(j.aF, j.tF);
    case 'calves':
      return chain(
        round(along(j.kF, j.aF, 0.2, -1), 4.4),
        round(along(j.kF, j.aF, 0.4, -1.4), 4.4),
        round(along(j.kF, j.aF, 0.72, -0.4), 3),
      );
    case 'thighs':
      return chain(round(along(j.hp, j.kF, 0.28), 6), round(along(j.hp, j.kF, 0.86), 4.8));
    case 'seat':
      return chain(round(along(j.sh, j.hp, 0.94, -2.6), 5.6), round(along(j.sh, j.hp, 1.08, -1.6), 5.6));
    case 'belly':
      return chain(round(along(j.sh, j.hp, 0.56, 4), 3.4), round(along(j.sh, j.hp, 0.82, 4), 3.4));
    case 'hands':
      return chain(round(along(j.eF, j.hF, 0.98), 2.8), round(along(j.eF, j.hF, 1.2), 2.2));
    case 'arms':
      return arm(along(shoulder, j.eF, 0.24), j.eF, along(j.eF, j.hF, 0.7));
    case 'shoulders':
      return chain(round(along(j.sh, j.hp, 0.04), 4.6), round(along(j.sh, j.hp, 0.16), 5.2));
    case 'face':
      return chain(round(along(j.hd, j.sh, -0.1, 5.2), 2.8), round(along(j.hd, j.sh, 0.32, 5.6), 2.8));
  }
}

/** The middle of an area, where the dot rests. */
export function areaSpot(area: Area, { joints: j }: Pose): Point {
  const spots: Record<Area, Point> = {
    feet: along(j.aF, j.tF, 0.5),
    calves: along(j.kF, j.aF, 0.45),
    thighs: along(j.hp, j.kF, 0.55),
    seat: along(j.sh, j.hp, 1),
    belly: along(j.sh, j.hp, 0.68, 1),
    hands: along(j.eF, j.hF, 1.05),
    arms: j.eF,
    shoulders: along(j.sh, j.hp, 0.1),
    face: along(j.hd, j.sh, 0.1, 3),
  };
  return spots[area];
}
