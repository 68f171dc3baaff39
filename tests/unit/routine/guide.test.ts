import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaAt, areasOf, type Guided, groupAt, groupsOf } from '../../../lib/routine/guide';
import { compose } from '../../../lib/routine/swap';
import { AREAS, type StepForm } from '../../../lib/routine/types';

const step = (seconds: number, ready = 5, form: StepForm | null = null): Guided => ({ seconds, ready, form });
const working = (ms: number) => ({ phase: 'first', inPhase: ms }) as const;

describe('tense and release', () => {
  test.each([
    ['nine in its own 185 s', step(185), AREAS],
    ['seven in the 145 s of the long wind-down, no feet and no calves', step(145), AREAS.slice(2)],
    ['six when getting ready takes ten of them', step(145, 10), AREAS.slice(3)],
    ['one in 25 s: the face', step(25), ['face']],
    ['none in 20 s', step(20), []],
    ['nine, however long it is', step(600), AREAS],
    ['seven at most without the legs', step(600, 5, 'noLegs'), AREAS.slice(2)],
  ])('%s', (_, played, groups) => {
    expect(groupsOf(played)).toEqual(groups);
  });

  test('the long wind-down tenses seven groups', () => {
    const played = compose('full-wind-down-15', []).steps.find((one) => one.step === 'pmr-short');
    expect(played && groupsOf(played)).toEqual(['thighs', 'seat', 'belly', 'hands', 'arms', 'shoulders', 'face']);
  });

  test.each([
    [0, 'settle', 'thighs', 0],
    [2_500, 'settle', 'thighs', 0.5],
    [5_000, 'tense', 'thighs', 0],
    [9_000, 'tense', 'thighs', 0.8],
    [10_000, 'loose', 'thighs', 0],
    [24_999, 'loose', 'thighs', 14.999 / 15],
    [25_000, 'tense', 'seat', 0],
    [144_999, 'loose', 'face', 14.999 / 15],
    [145_000, 'rest', null, 0],
    [170_000, 'rest', null, 0],
  ] as const)('150 s, after %i ms of it: %s %s', (ms, way, area, share) => {
    const at = groupAt(step(150), working(ms));
    expect(at).toMatchObject({ way, area, of: 7 });
    expect(at.share).toBeCloseTo(share, 9);
  });

  test('getting ready tells what comes first', () => {
    expect(groupAt(step(145), { phase: 'ready', inPhase: 3_000 })).toMatchObject({ way: 'settle', area: 'thighs' });
  });

  test('each group is tense for 5 s and loose for 15 s, one after the other, whatever the length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 400 }),
        fc.constantFrom<StepForm | null>(null, 'noLegs'),
        (seconds, form) => {
          const played = step(seconds, 5, form);
          const spent = new Map<string, number>();
          const order: string[] = [];
          for (let ms = 0; ms < (seconds - 5) * 1000; ms += 1000) {
            const { way, area, share } = groupAt(played, working(ms));
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThan(1);
            const key = way === 'settle' ? way : `${way} ${area}`;
            if (order.at(-1) !== key) order.push(key);
            spent.set(key, (spent.get(key) ?? 0) + 1);
          }
          const groups = groupsOf(played);
          const settling = seconds - 5 - 20 * groups.length;
          expect(order).toEqual([
            ...(settling > 0 ? ['settle'] : []),
            ...groups.flatMap((area) => [`tense ${area}`, `loose ${area}`]),
          ]);
          for (const area of groups) {
            expect(spent.get(`tense ${area}`)).toBe(5);
            expect(spent.get(`loose ${area}`)).toBe(15);
          }
        },
      ),
    );
  });
});

describe('the body scan', () => {
  test('goes from the feet to the face, or from the hands with the legs left out', () => {
    expect(areasOf(step(180))).toEqual(AREAS);
    const without = areasOf(step(180, 5, 'noLegs'));
    expect(without).toEqual(['hands', 'arms', 'shoulders', 'face', 'belly']);
  });

  test.each([
    [null, 0, 'feet', 0],
    [null, 14_999, 'feet', 14.999 / 15],
    [null, 15_000, 'calves', 0],
    [null, 134_999, 'face', 14.999 / 15],
    [null, 165_000, 'face', 1],
    ['noLegs', 0, 'hands', 0],
    ['noLegs', 27_000, 'arms', 0],
    ['noLegs', 121_500, 'belly', 0.5],
  ] as const)('form %s, after %i ms of 135 s: %s', (form, ms, area, share) => {
    const at = areaAt(step(140, 5, form), working(ms));
    expect(at.area).toBe(area);
    expect(at.share).toBeCloseTo(share, 9);
  });

  test('waits at the first area while getting ready', () => {
    expect(areaAt(step(140), { phase: 'ready', inPhase: 4_000 })).toEqual({ area: 'feet', index: 0, of: 9, share: 0 });
  });
});
