/** The closed forms against the differential equations themselves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_MG, MOST_MINUTES } from '../../lib/caffeine/limits';
import { residual } from '../../lib/caffeine/model';
import { HOUR, MINUTE } from '../../lib/time/instant';
import { integrated, KINDS, type Sip } from '../support/rk4';
import { anyHalfLife, DAY, dose, real } from '../unit/caffeine/support';

const HISTORIES = 10_000;
/** Hours over which drinks begin, and after them. */
const DRUNK = 30;
const AFTER = 24;

const history = fc.record({
  sips: fc.array(
    fc.record({
      mg: real(1e-3, MOST_MG),
      from: fc.integer({ min: 0, max: DRUNK * HOUR }),
      minutes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: MOST_MINUTES })),
      kind: fc.constantFrom(...KINDS),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  /** Milliseconds after the first drink. */
  looks: fc.uniqueArray(fc.integer({ min: 1, max: (DRUNK + AFTER) * HOUR }), { minLength: 3, maxLength: 3 }),
  halfLife: anyHalfLife,
});

test(`${HISTORIES} random histories differ from their integration by less than a millionth`, () => {
  let worst = 0;
  let looked = 0;
  fc.assert(
    fc.property(history, ({ sips, looks, halfLife }) => {
      const first = Math.min(...sips.map(({ from }) => from));
      const times = looks.map((after) => first + after).sort((a, b) => a - b);
      const doses = sips.map(({ mg, from, minutes, kind }) => dose(mg, DAY + from, { minutes, uptake: kind }));
      const drunk = sips.map(
        ({ mg, from, minutes, kind }): Sip => ({ mg, from: from / HOUR, lasts: (minutes * MINUTE) / HOUR, kind }),
      );
      const truth = integrated(
        drunk,
        times.map((time) => time / HOUR),
        halfLife,
      );
      expect(truth).toHaveLength(times.length);
      times.forEach((time, i) => {
        const exact = truth[i] ?? Number.NaN;
        const error = Math.abs(residual(doses, DAY + time, halfLife) - exact) / exact;
        expect(error).toBeLessThan(1e-6);
        worst = Math.max(worst, error);
        looked += 1;
      });
    }),
    { numRuns: HISTORIES },
  );
  console.log(`${looked} amounts, ${worst.toExponential(1)} off at the most`);
  expect(looked).toBe(3 * HISTORIES);
}, 60_000);
