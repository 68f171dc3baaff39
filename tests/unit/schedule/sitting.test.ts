import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK, LOOK_AGAIN, looked, type Sitting, wentIdle } from '../../../lib/schedule/sitting';

const START = Date.parse('2026-11-22T20:00:00Z');
const at = (minutes: number) => START + minutes * 60_000;
const sat: Sitting = { since: at(0), seen: at(40) };

describe('sitting, from one look to the next', () => {
  it.each([
    ['begins where somebody is there', null, 'active', at(0), { since: at(0), seen: at(0) }],
    ['does not begin where nobody is', null, 'idle', at(0), null],
    ['goes on two minutes later', sat, 'active', at(42), { since: at(0), seen: at(42) }],
    ['goes on just under three minutes later', sat, 'active', at(43) - 1, { since: at(0), seen: at(43) - 1 }],
    [
      'begins anew after three minutes unseen: the machine slept',
      sat,
      'active',
      at(43),
      { since: at(43), seen: at(43) },
    ],
    ['keeps a short idle', sat, 'idle', at(42), sat],
    ['ends at three minutes of idle', sat, 'idle', at(43), null],
    ['ends with a lock at once', sat, 'locked', at(40), null],
    ['keeps what was sat when the clock is set back', sat, 'active', at(-80), { since: at(-120), seen: at(-80) }],
    ['begins anew when the clock is set ahead', sat, 'active', at(160), { since: at(160), seen: at(160) }],
    ['ends with nobody there and a clock that was set', sat, 'idle', at(-80), null],
  ] as const)('%s', (_, before, presence, now, after) => {
    expect(looked(before, presence, now)).toEqual(after);
  });

  it('knows the last input to the minute when the browser reports idle', () => {
    expect(wentIdle(sat, at(40.5))).toEqual({ since: at(0), seen: at(39.5) });
  });

  it('takes an idle report after a sleep for a new stretch, not for an hour of sitting', () => {
    expect(wentIdle(sat, at(100))).toEqual({ since: at(99), seen: at(99) });
  });

  it('never counts more than what was watched, whatever happens', () => {
    const step = fc.record({
      presence: fc.constantFrom('active', 'active', 'active', 'idle', 'locked'),
      after: fc.oneof(fc.constant(LOOK_AGAIN), fc.integer({ min: -7_200_000, max: 7_200_000 })),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [now, sitting, watched] = [START, null as Sitting | null, 0];
        for (const { presence, after } of steps) {
          now += after;
          watched += after > 0 && after < BREAK ? after : 0;
          sitting = looked(sitting, presence as 'active', now);
          if (sitting) {
            expect(sitting.since).toBeLessThanOrEqual(sitting.seen);
            expect(sitting.seen - sitting.since).toBeLessThanOrEqual(watched);
          }
        }
      }),
    );
  });
});
