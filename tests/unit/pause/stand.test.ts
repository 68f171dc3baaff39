import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passed, PauseNight } from '../../../lib/pause/stand';
import { boundPassed, FIVE, passedBy, standsAt } from '../../../lib/pause/stand';
import { PASSES } from '../../../lib/schedule/record';
import { HOUR, MINUTE } from '../../../lib/time/instant';

const BED = Date.UTC(2026, 10, 22, 21, 30);
const NIGHT: PauseNight = { night: '2026-11-22', bedtime: BED, wake: BED + 8 * HOUR, silent: false, eased: false };
const ON = { on: true, sites: ['a.example'], more: 2 };
const REST = { changes: null, stands: false, left: 2 };

describe('when the pause stands', () => {
  it('from bedtime to the wake time, and at no other moment', () => {
    expect(standsAt(ON, NIGHT, null, BED - 1)).toEqual({ stands: false, changes: BED, left: 2 });
    expect(standsAt(ON, NIGHT, null, BED)).toEqual({ stands: true, changes: NIGHT.wake, left: 2 });
    expect(standsAt(ON, NIGHT, null, NIGHT.wake - 1).stands).toBe(true);
    expect(standsAt(ON, NIGHT, null, NIGHT.wake)).toEqual(REST);
  });

  it.each([
    ['switched off', { ...ON, on: false }, NIGHT],
    ['before no site', { ...ON, sites: [] }, NIGHT],
    ['in a silent night', ON, { ...NIGHT, silent: true }],
  ])('not at all %s', (_, settings, night) => {
    expect(standsAt(settings, night, null, BED + HOUR)).toEqual(REST);
  });

  it('follows a bedtime that was moved', () => {
    const later = { ...NIGHT, bedtime: BED + 2 * HOUR };
    expect(standsAt(ON, later, null, BED + HOUR)).toEqual({ stands: false, changes: later.bedtime, left: 2 });
  });

  it('not again in a night in which the night page was used', () => {
    expect(standsAt(ON, { ...NIGHT, eased: true }, null, BED + HOUR)).toEqual({ ...REST, changes: NIGHT.wake });
  });

  it('forgets what was asked in another night', () => {
    const passed: Passed = { night: '2026-11-21', more: 2, until: BED + 2 * MINUTE, over: true };
    expect(standsAt(ON, NIGHT, passed, BED + MINUTE)).toMatchObject({ stands: true, left: 2 });
  });
});

describe('the ways through', () => {
  it('five minutes last five minutes, as often as was chosen', () => {
    const first = passedBy(ON, null, 'more', NIGHT.night, BED + HOUR);
    expect(standsAt(ON, NIGHT, first, BED + HOUR)).toEqual({ stands: false, changes: BED + HOUR + FIVE, left: 1 });
    expect(standsAt(ON, NIGHT, first, BED + HOUR + FIVE)).toMatchObject({ stands: true, left: 1 });

    const second = passedBy(ON, first, 'more', NIGHT.night, BED + 2 * HOUR);
    expect(standsAt(ON, NIGHT, second, BED + 3 * HOUR)).toMatchObject({ stands: true, left: 0 });
    expect(passedBy(ON, second, 'more', NIGHT.night, BED + 3 * HOUR)).toBeNull();
  });

  it('five minutes do not outlast the night', () => {
    const passed = passedBy(ON, null, 'more', NIGHT.night, NIGHT.wake - MINUTE);
    expect(standsAt(ON, NIGHT, passed, NIGHT.wake - MINUTE).changes).toBe(NIGHT.wake);
  });

  it('the routine lifts nothing', () => {
    const passed = passedBy(ON, null, 'routine', NIGHT.night, BED);
    expect(standsAt(ON, NIGHT, passed, BED).stands).toBe(true);
  });

  it('after a clock was set back five minutes are five minutes from now at the most', () => {
    const passed = passedBy(ON, null, 'more', NIGHT.night, BED + 2 * HOUR);
    expect(boundPassed(passed, BED + HOUR)?.until).toBe(BED + HOUR + FIVE);
    expect(boundPassed(passed, BED + 2 * HOUR)).toBe(passed);
    expect(boundPassed(null, BED)).toBeNull();
  });

  it('whatever is pressed in a night, need ends it until waking, and it stands nowhere outside the night', () => {
    const press = fc.record({ how: fc.constantFrom(...PASSES), after: fc.integer({ min: 0, max: 4 * HOUR }) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.array(press, { maxLength: 30 }), (more, presses) => {
        const settings = { ...ON, more };
        let now = BED - 2 * HOUR;
        let passed: Passed | null = null;
        let needed = false;
        let times = 0;
        for (const { how, after } of presses) {
          now += after;
          const standing = standsAt(settings, NIGHT, passed, now);
          const within = now >= NIGHT.bedtime && now < NIGHT.wake;
          const runs = passed?.until != null && now < passed.until;
          expect(standing.stands).toBe(within && !needed && !runs);
          expect(standing.left).toBe(more - times);
          if (standing.changes !== null) expect(standing.changes).toBeGreaterThan(now);
          if (!standing.stands) continue;
          const next: Passed | null = passedBy(settings, passed, how, NIGHT.night, now);
          expect(next === null).toBe(how === 'more' && times === more);
          if (next === null) continue;
          passed = next;
          if (how === 'more') times += 1;
          needed ||= how === 'need';
          if (how === 'need') expect(standsAt(settings, NIGHT, passed, now).stands).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
