import { describe, expect, it } from 'vitest';
import { JOINTS, joints, type Point, type Pose } from '../../../components/figure/joints';
import { moving, poseAt } from '../../../components/figure/motion';
import { breathing, circleAt, forSide, mix, otherSide, walkAt } from '../../../components/figure/pose';
import { POSES } from '../../../components/figure/poses';
import { along, chain, disc, foot, taper } from '../../../components/figure/shape';
import { lookOf, stepOf } from '../../../lib/routine/catalogue';
import type { PoseId } from '../../../lib/routine/pose-id';
import { STEP_FORMS, STEP_IDS, type StepForm, type StepLook } from '../../../lib/routine/types';

const looks: [string, StepLook][] = STEP_IDS.flatMap((id) => {
  const forms: (StepForm | null)[] = [null, ...STEP_FORMS.filter((form) => stepOf(id).forms[form])];
  return forms.map((form): [string, StepLook] => [form ? `${id}/${form}` : id, lookOf(id, form)]);
});
const length = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

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

describe('between two poses', () => {
  it('is each pose at its end, and the middle half way', () => {
    const [a, b] = [POSES['chair-behind'], POSES['chair-behind-toes']];
    expect(mix(a, b, 0)).toBe(a);
    expect(mix(a, b, 1)).toBe(b);
    expect(mix(a, b, 0.5).joints.hp.y).toBe((a.joints.hp.y + b.joints.hp.y) / 2);
  });

  it('lifts a foot that steps back, and no other', () => {
    const half = mix(POSES['wall-upright'], POSES['wall-lean'], 0.5).joints;
    expect(half.aB.y).toBeLessThan(178);
    expect(half.aF.y).toBe(178);
  });

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

  it('does the other side twice to be where it began', () => {
    for (const pose of Object.values(POSES)) {
      const { turned, ...twice } = otherSide(otherSide(pose));
      expect(turned ?? false).toBe(false);
      expect(twice).toEqual(pose);
    }
  });

  it('has the far leg at work for the left and the near leg for the right', () => {
    expect(forSide(POSES['wall-lean'], 'left').worked).toBe('B');
    expect(forSide(POSES['wall-lean'], 'right').worked).toBe('F');
    expect(forSide(POSES['sit-ankle'], 'left').worked).toBe('B');
    expect(forSide(POSES['sit-reach'], 'right').turned).toBeUndefined();
    expect(forSide(POSES['sit-reach'], 'left')).toMatchObject({ worked: 'F', turned: true });
  });

  it('walks in a round: after a whole stride the figure is where it began', () => {
    const [a, b] = [POSES.stride, POSES.passing];
    expect(walkAt(a, b, 1).joints).toEqual(walkAt(a, b, 0).joints);
    expect(walkAt(a, b, 0).joints).toEqual(a.joints);
    expect(walkAt(a, b, 0.5).joints.aF).toEqual(a.joints.aB);
  });

  it('rises a little with a breath, from the hips up, and the hand on the belly goes forward', () => {
    const pose = POSES['sit-belly'];
    const [out, full] = [breathing(pose, 0, true), breathing(pose, 1, true)];
    expect(out.joints).toEqual(pose.joints);
    expect(full.joints.sh.y).toBeCloseTo(pose.joints.sh.y - 1.2, 1);
    expect(full.joints.hd.y).toBeCloseTo(pose.joints.hd.y - 1.2, 1);
    expect(full.joints.hF.x).toBeCloseTo(pose.joints.hF.x + 1.8, 1);
    for (const name of ['hp', 'kF', 'aF', 'kB', 'aB', 'hB'] as const)
      expect(full.joints[name]).toEqual(pose.joints[name]);
    expect(breathing(pose, 1, false).joints.hF).toEqual(pose.joints.hF);
  });

  it('circles the toe round a standing ankle', () => {
    const pose = POSES['sit-ankle'];
    const round = [0, 0.25, 0.5, 0.75].map((share) => circleAt(pose, share).joints);
    for (const j of round) expect(j.aF).toEqual(pose.joints.aF);
    expect(new Set(round.map((j) => j.tF.y.toFixed(1))).size).toBeGreaterThan(2);
  });
});

describe('the motion of each step', () => {
  it.each(looks)('%s has no leap between two frames', (_, look) => {
    const frame = 1000 / 60;
    const sides = look.sided ? (['left', 'right'] as const) : ([null] as const);
    for (const side of sides) {
      let before = poseAt(look, { phase: 'first', inPhase: 0, side }, false);
      for (let ms = frame; ms < 8000; ms += frame) {
        const now = poseAt(look, { phase: 'first', inPhase: ms, side }, false);
        for (const name of JOINTS) expect(length(before.joints[name], now.joints[name])).toBeLessThan(3);
        before = now;
      }
    }
  });

  it.each(looks)('%s repeats in no less than four seconds, but for gentle walking', (_, look) => {
    const round = look.move === 'alternate' ? 2 * look.period : look.period;
    if (look.move === 'cycle' || look.move === 'circle' || look.move === 'alternate') {
      expect(round).toBeGreaterThanOrEqual(4);
    }
  });

  it('comes to the end pose 1.2 s into a held stretch, and then stands still', () => {
    const look = lookOf('calf-stretch-wall', null);
    const at = (inPhase: number) => ({ phase: 'first', inPhase, side: 'left' }) as const;
    expect(poseAt(look, at(1200), false)).toEqual(POSES['wall-lean']);
    expect(moving(look, at(1199))).toBe(true);
    expect(moving(look, at(1200))).toBe(false);
  });

  it('shows the pose to reach at once where less motion is asked for', () => {
    const look = lookOf('calf-stretch-wall', null);
    expect(poseAt(look, { phase: 'first', inPhase: 0, side: 'left' }, true)).toEqual(POSES['wall-lean']);
  });
});

describe('shapes', () => {
  it('are closed paths without broken numbers', () => {
    const p = { x: 10, y: 10, r: 5 };
    for (const path of [
      disc(p),
      taper(p, { x: 40, y: 20, r: 3 }),
      taper(p, p),
      taper(p, { x: 11, y: 10, r: 1 }),
      foot({ x: 5, y: 5 }, { x: 17, y: 5 }),
      chain(p, { x: 20, y: 10, r: 4 }, { x: 30, y: 30, r: 2 }),
    ]) {
      expect(path).toMatch(/^M.*Z$/);
      expect(path).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('refuse a pose that leaves a joint out', () => {
    expect(() => joints('hd1,2 sh3,4')).toThrow('no joint hp');
  });
});
