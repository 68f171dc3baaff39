import { describe, expect, it } from 'vitest';
import { JOINTS, joints } from '../../../components/figure/joints';
import { moving, poseAt } from '../../../components/figure/motion';
import { circleAt, forSide, mix, otherSide, walkAt } from '../../../components/figure/pose';
import { POSES } from '../../../components/figure/poses';
import { chain, disc, foot, taper } from '../../../components/figure/shape';
import { lookOf, stepOf } from '../../../lib/routine/catalogue';
import { STEP_FORMS, STEP_IDS, type StepForm, type StepLook } from '../../../lib/routine/types';

const looks: [string, StepLook][] = STEP_IDS.flatMap((id) => {
  const forms: (StepForm | null)[] = [null, ...STEP_FORMS.filter((form) => stepOf(id).forms[form])];
  return forms.map((form): [string, StepLook] => [form ? `${id}/${form}` : id, lookOf(id, form)]);
});
const length = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('every pose', () => {
  it.each(Object.entries(POSES))(
    '%s has bones of a human length, above the floor and inside the picture',
    (_, pose) => {
      const { joints: j, view } = pose;
      for (const name of JOINTS) {
        expect(j[name].x).toBeGreaterThan(10);
        expect(j[name].x).toBeLessThan(195);
        expect(j[name].y).toBeGreaterThan(15);
        expect(j[name].y).toBeLessThanOrEqual(182);
      }
      expect(length(j.hd, j.sh)).toBeGreaterThan(11);
      expect(length(j.hd, j.sh)).toBeLessThan(18);
      expect(length(j.sh, j.hp)).toBeGreaterThan(44);
      expect(length(j.sh, j.hp)).toBeLessThan(54);
      if (view) return;
      for (const side of ['F', 'B'] as const) {
        expect(length(j[`a${side}`], j[`t${side}`])).toBeGreaterThan(10);
        expect(length(j[`a${side}`], j[`t${side}`])).toBeLessThan(13);
        expect(length(j[`k${side}`], j[`a${side}`])).toBeLessThan(41);
        expect(length(j.hp, j[`k${side}`])).toBeLessThan(42);
        expect(length(j[`e${side}`], j[`h${side}`])).toBeLessThan(30);
      }
    },
  );

  it('keeps the soles of standing feet on the floor and the hands on the wall', () => {
    for (const name of ['wall-upright', 'wall-lean'] as const) {
      const { joints: j } = POSES[name];
      expect([j.aF.y, j.tF.y, j.aB.y, j.tB.y]).toEqual([178, 178, 178, 178]);
      expect([j.hF.x, j.hB.x]).toEqual([150.5, 150.5]);
    }
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
