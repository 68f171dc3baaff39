import type { LookedAt } from '../../../lib/insights/before-after';
import type { Centre, Compared, Difference } from '../../../lib/insights/interval';
import { toStep } from '../../../lib/insights/steps';
import { duration } from '../../../lib/platform/format';
import { number, t } from '../../../lib/platform/i18n';

/** How a measure is told and drawn. */
export interface Telling {
  /** Values are told in whole steps of this. */
  step: number;
  say: (value: number) => string;
  /** An end of a range in brackets, where its unit was just said. */
  end: (value: number) => string;
  /** Between two ticks, from little to much. */
  ticks: readonly number[];
}

const minutes: Telling = {
  step: 5,
  say: (value) => t('time.minutes', number(value)),
  end: number,
  ticks: [5, 10, 15, 30, 60, 120],
};

/** Minutes are told in steps of five, hours of a quarter, answers of a half (views.md 5.1). */
export const TELLING: Record<LookedAt, Telling> = {
  sol: minutes,
  wokeSpread: minutes,
  hours: { step: 15, say: duration, end: duration, ticks: [15, 30, 60, 120] },
  rested: { step: 0.5, say: number, end: number, ticks: [1] },
};

/** A value to the step it is told in. */
export function rounded(measure: LookedAt, value: number, way?: 'down' | 'up'): number {
  return toStep(value, TELLING[measure].step, way);
}

/** "On 12 nights as usual you noted about 35 min to fall asleep (25 to 50); on 11 with the change about 25 min (15 to 40)." */
export function foundText(measure: LookedAt, { those, others }: Compared): string {
  const { say, end } = TELLING[measure];
  const parts = ({ n, about, low, high }: Centre) => [
    number(n),
    say(rounded(measure, about)),
    end(rounded(measure, low, 'down')),
    end(rounded(measure, high, 'up')),
  ];
  return t(`trial.found.${measure}`, ...parts(others), ...parts(those));
}

/** "With the change that is about 10 min less (5 to 20).", or between what it lies where nothing can be told apart. */
export function differenceText(measure: LookedAt, { by, low, high, told: apart }: Difference): string {
  const { say, end } = TELLING[measure];
  const size = (value: number, way?: 'down' | 'up') => rounded(measure, Math.abs(value), way);
  if (!apart) return t('trial.difference.open', say(size(Math.min(0, low), 'up')), say(size(Math.max(0, high), 'up')));
  const [near, far] = by < 0 ? [high, low] : [low, high];
  return t(
    `trial.difference.${by < 0 ? 'less' : 'more'}`,
    say(size(by)),
    end(size(near, 'down')),
    end(size(far, 'up')),
  );
}
