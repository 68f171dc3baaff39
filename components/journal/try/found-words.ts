import type { LookedAt } from '../../../lib/insights/before-after';
import type { Centre, Compared, Difference } from '../../../lib/insights/interval';
import { duration } from '../../../lib/platform/format';
import { number, t } from '../../../lib/platform/i18n';

/** How a measure is told and drawn. */
export interface Telling {
  /** Values are told in whole steps of this. */
  step: number;
  say: (value: number) => string;
  /** Between what it is drawn at least, and steps between ticks. */
  span: readonly [number | null, number | null];
  steps: readonly number[];
}

const few: Telling = { step: 5, say: duration, span: [0, null], steps: [5, 10, 15, 30, 60, 120] };

/** Minutes are told in steps of five, hours of a quarter, answers of a half (views.md 5.1). */
export const TELLING: Record<LookedAt, Telling> = {
  sol: few,
  wokeSpread: few,
  hours: { step: 15, say: duration, span: [null, null], steps: [15, 30, 60, 120] },
  rested: { step: 0.5, say: number, span: [1, 5], steps: [1] },
};

/** A value as it is told. */
export function told(value: number, { step, say }: Telling): string {
  return say(Math.round(value / step) * step);
}

/** "On 12 nights as usual you noted about 35 min to fall asleep (25 min to 50 min); on 11 with the change about …" */
export function foundText(measure: LookedAt, { those, others }: Compared): string {
  const parts = ({ n, about, low, high }: Centre) => [
    number(n),
    ...[about, low, high].map((value) => told(value, TELLING[measure])),
  ];
  return t(`trial.found.${measure}`, ...parts(others), ...parts(those));
}

/** "With the change that is about 10 min less (5 min to 20 min less).", or that nothing can be told apart. */
export function differenceText(measure: LookedAt, { by, low, high, told: apart }: Difference): string {
  const telling = TELLING[measure];
  const size = (value: number) => told(Math.abs(value), telling);
  if (!apart) return t('trial.difference.open', size(Math.min(0, low)), size(Math.max(0, high)));
  return by < 0
    ? t('trial.difference.less', size(by), size(high), size(low))
    : t('trial.difference.more', size(by), size(low), size(high));
}
