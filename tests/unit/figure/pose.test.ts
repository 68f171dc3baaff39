import { strict as assert } from 'node:assert';
import { describe, expect, it } from 'vitest';
import { JOINTS, joints } from '../../../components/figure/joints';
import { moving, poseAt } from '../../../components/figure/motion';
import { chain, disc, taper } from '../../../components/figure/outline';
import { breathing, circleAt, forSide, mix, otherSide, walkAt } from '../../../components/figure/pose';
import { POSES } from '../../../components/figure/poses';
import { foot } from '../../../components/figure/shape';
import { lookOf, stepOf } from '../../../lib/routine/catalogue';
import { STEP_FORMS, STEP_IDS, type StepForm, type StepLook } from '../../../lib/routine/types';

const looks: [string, StepLook][] = STEP_IDS.flatMap((id) => {
  const forms: (StepForm | null)[] = [null, ...STEP_FORMS.filter((form) => stepOf(id).forms[form])];
  return forms.map((form): [string, StepLook] => [form ? `${id}/${form}` : id, lookOf(id, form)]);
});
const length = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

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
        for (const name of JOINTS) {
          const leap = length(before.joints[name], now.joints[name]);
          assert.ok(leap < 3, `${name} moves by ${leap} at ${ms} ms`);
        }
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
