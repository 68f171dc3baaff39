import { describe, expect, it } from 'vitest';
import { boneLength as length } from '../../../components/figure/bones';
import { JOINTS, type Point, type Pose } from '../../../components/figure/joints';
import { along } from '../../../components/figure/outline';
import { mix } from '../../../components/figure/pose';
import { POSES } from '../../../components/figure/poses';
import type { PoseId } from '../../../lib/routine/pose-id';

/** Least and most length of each bone, in units of the figure's square. */
const BONES = {
  neck: [11, 18],
  trunk: [44, 54],
  upper: [19, 31],
  fore: [18, 31],
  thigh: [20, 42],
  shin: [30, 41],
  foot: [10, 13],
} as const;

function lengthsOf({ joints: j, view }: Pose, bone: keyof typeof BONES): number[] {
  const sides = ['F', 'B'] as const;
  // Where a limb is rooted: shoulders and hips lie apart where they are not seen from the side.
  const way = (side: 'F' | 'B') => (view ? (j[`e${side}`].x > j.sh.x ? 1 : -1) : 0);
  const shoulder = (side: 'F' | 'B') => (view ? { x: j.sh.x + 15 * way(side), y: j.sh.y + 6 } : along(j.sh, j.hp, 0.1));
  const hip = (side: 'F' | 'B') => ({ x: j.hp.x + (view === 'front' ? 9 : 0) * way(side), y: j.hp.y });
  switch (bone) {
    case 'neck':
      return [length(j.hd, j.sh)];
    case 'trunk':
      return [length(j.sh, j.hp)];
    case 'upper':
      return sides.map((side) => length(shoulder(side), j[`e${side}`]));
    case 'fore':
      return sides.map((side) => length(j[`e${side}`], j[`h${side}`]));
    case 'thigh':
      return sides.map((side) => length(hip(side), j[`k${side}`]));
    case 'shin':
      return sides.map((side) => length(j[`k${side}`], j[`a${side}`]));
    case 'foot':
      return sides.map((side) => length(j[`a${side}`], j[`t${side}`]));
  }
}

/** How far `bend` lies off the line from root to end, positive on the back of a figure that faces right. */
function bow(root: Point, bend: Point, end: Point): number {
  return ((end.x - root.x) * (bend.y - root.y) - (end.y - root.y) * (bend.x - root.x)) / length(root, end);
}

const STANDING: [PoseId, ('F' | 'B')[]][] = [
  ['wall-upright', ['F', 'B']],
  ['wall-lean', ['F', 'B']],
  ['chair-behind', ['F', 'B']],
  ['stand-wall', ['F', 'B']],
  ['quad-hold', ['B']],
  ['lamp-stand', ['F', 'B']],
  ['lamp-reach', ['F', 'B']],
  ['half-kneel', ['B']],
  ['half-kneel-shift', ['B']],
  ['sit', ['F', 'B']],
  ['sit-rinse', ['F', 'B']],
  ['write', ['F', 'B']],
];
const ON_WALL: [PoseId, ('F' | 'B')[]][] = [
  ['wall-upright', ['F', 'B']],
  ['wall-lean', ['F', 'B']],
  ['stand-wall', ['B']],
  ['quad-hold', ['B']],
];

describe('every pose', () => {
  it.each(Object.entries(POSES))('%s lies inside the picture, above the floor', (_, pose) => {
    for (const name of JOINTS) {
      expect(pose.joints[name].x).toBeGreaterThan(10);
      expect(pose.joints[name].x).toBeLessThan(195);
      expect(pose.joints[name].y).toBeGreaterThan(15);
      expect(pose.joints[name].y).toBeLessThanOrEqual(182);
    }
  });

  it.each(Object.entries(POSES))(
    '%s has bones of a human length, foreshortened where it is not seen from the side',
    (_, pose) => {
      for (const [bone, [least, most]] of Object.entries(BONES)) {
        for (const at of lengthsOf(pose, bone as keyof typeof BONES)) {
          expect({ bone, at, fits: at <= most && (pose.view !== undefined || at >= least) }).toMatchObject({
            fits: true,
          });
        }
      }
    },
  );

  it.each(Object.entries(POSES))('%s bends knees forward and elbows backward, as seen from the side', (_, pose) => {
    if (pose.view) return;
    for (const side of ['F', 'B'] as const) {
      const { hp, sh, ...j } = pose.joints;
      // Negative: the joint lies on the front of the straight line between the ends.
      expect(bow(hp, j[`k${side}`], j[`a${side}`])).toBeLessThan(2.5);
      expect(bow(sh, j[`e${side}`], j[`h${side}`])).toBeGreaterThan(-3.5);
    }
  });

  it.each(STANDING)('%s stands with flat soles on the floor, on the feet that bear it', (name, feet) => {
    for (const side of feet) {
      expect(POSES[name].joints[`a${side}`].y).toBe(178);
      expect(POSES[name].joints[`t${side}`].y).toBe(178);
    }
  });

  it.each(ON_WALL)('%s has a flat hand on the wall', (name, hands) => {
    for (const side of hands) expect(POSES[name].joints[`h${side}`].x).toBe(150.5);
    expect(POSES[name].palms).toBe(hands.length === 2 ? 'both' : hands[0]);
  });

  it('rests the legs against the wall, its edge at x = 155, and the heels with them', () => {
    const { aF, tF, kF, hp } = POSES['wall-legs-up'].joints;
    for (const { x } of [aF, tF, kF, hp]) expect(x).toBeLessThan(155);
    expect(155 - aF.x).toBeLessThan(6);
    expect(hp.x - aF.x).toBeGreaterThan(-10);
    expect(aF.y).toBeLessThan(hp.y - 60);
  });

  it('kneels on the cushion with one knee, over the hip with the trunk', () => {
    for (const name of ['half-kneel', 'half-kneel-shift'] as const) {
      const { kF, hp, sh } = POSES[name].joints;
      expect(kF.y).toBe(169);
      expect(Math.abs(sh.x - hp.x)).toBeLessThan(3);
    }
    expect(POSES['half-kneel-shift'].joints.hp.x).toBeGreaterThan(POSES['half-kneel'].joints.hp.x + 8);
  });

  it('holds the ankle behind, the hand at it', () => {
    const { hF, aF, kF, kB } = POSES['quad-hold'].joints;
    expect(length(hF, aF)).toBeLessThan(8);
    expect(length(kF, kB)).toBeLessThan(8);
  });

  it('lets both knees sink to one side in the twist, and the lamp burn low in the end', () => {
    const { kF, kB, hp, sh } = POSES['twist-side'].joints;
    expect(Math.min(kF.x, kB.x)).toBeGreaterThan(hp.x + 30);
    expect(sh).toEqual(POSES['twist-middle'].joints.sh);
    expect(POSES['lamp-reach'].lit).toBeLessThan(0.3);
  });
});

describe('on the way from one pose to another', () => {
  it.each([
    ['stand-wall', 'quad-hold'],
    ['half-kneel', 'half-kneel-shift'],
    ['kneel', 'child'],
    ['wall-bent', 'wall-legs-up'],
    ['lamp-stand', 'lamp-reach'],
    ['sit-calf', 'sit-reach'],
  ] as const)('keeps every bone between its two lengths from %s to %s', (start, end) => {
    const [from, to] = [POSES[start], POSES[end]];
    for (let share = 0.05; share < 1; share += 0.05) {
      const half = mix(from, to, share);
      for (const bone of ['neck', 'trunk', 'thigh', 'shin', 'foot'] as const) {
        const [a, b] = [lengthsOf(from, bone), lengthsOf(to, bone)];
        for (const [i, at] of lengthsOf(half, bone).entries()) {
          const [least, most] = [Math.min(a[i] ?? 0, b[i] ?? 0), Math.max(a[i] ?? 0, b[i] ?? 0)];
          expect(at).toBeGreaterThan(least - 3);
          expect(at).toBeLessThan(most + 3);
        }
      }
    }
  });
});
