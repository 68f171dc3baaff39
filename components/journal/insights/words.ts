import type { Centre, Difference } from '../../../lib/insights/interval';
import type { Look, LookMeasure, Split, Usually } from '../../../lib/insights/looks';
import { isClock } from '../../../lib/insights/measure';
import { plainTimeText } from '../../../lib/platform/calendar';
import { type Clock, duration } from '../../../lib/platform/format';
import { number, plural, t } from '../../../lib/platform/i18n';
import { timeOfMinute } from '../../../lib/time/plain';

/** Values are told in whole steps: minutes of five, sleep of a quarter of an hour, answers of a half. */
export const STEPS: Readonly<Record<LookMeasure, number>> = {
  sol: 5,
  hours: 15,
  rested: 0.5,
  asleepAt: 5,
  midsleep: 5,
};

const DAY = 1440;

/** A value to the step it is told in. */
export function rounded(measure: LookMeasure, value: number): number {
  const step = STEPS[measure];
  return Math.round(value / step) * step;
}

/** "40 min", "7 h 15", "3.5" or "23:50". */
export function valueText(measure: LookMeasure, value: number, clock: Clock): string {
  const told = rounded(measure, value);
  if (isClock(measure)) return clockText(told, clock);
  if (measure === 'sol') return t('time.minutes', number(told));
  return measure === 'hours' ? duration(told) : number(told);
}

/** A time in minutes of the clock, whatever turn of it. */
function clockText(minutes: number, clock: Clock): string {
  return plainTimeText(timeOfMinute(((minutes % DAY) + DAY) % DAY), clock);
}

/** What nights are divided by, as it is told: "15:00", "35 mg", "1 h 30". */
export function edgeText(split: Split, clock: Clock): string {
  switch (split.by) {
    case 'cup':
      return clockText(split.minute, clock);
    case 'mg':
      return t('charts.mg', number(split.mg));
    case 'screen':
      return duration(split.minutes);
    default:
      return '';
  }
}

/** "On 9 nights with caffeine after 15:00 you noted about 40 min to fall asleep (25 to 60); on 12 …" */
export function foundText(look: Look, those: Centre, others: Centre, clock: Clock): string {
  const { split, measure } = look;
  const end = (value: number) =>
    measure === 'sol' ? number(rounded(measure, value)) : valueText(measure, value, clock);
  const values = ({ about, low, high }: Centre) => [valueText(measure, about, clock), end(low), end(high)];
  return t(
    `insight.found.${measure}`,
    plural(`insight.those.${split.by}`, those.n, edgeText(split, clock)),
    ...values(those),
    plural(`insight.others.${split.by}`, others.n),
    ...values(others),
  );
}

/** By how much the first kind of night differs, and that it may be chance; or that no difference can be told. */
export function differenceText(measure: LookMeasure, { by, low, high, told }: Difference, clock: Clock): string {
  if (!told) return t('insight.open');
  const [near, far] = [low, high]
    .map(Math.abs)
    .sort((a, b) => a - b)
    .map((size) => rounded(measure, size));
  const text = (size: number) => (isClock(measure) ? duration(size) : valueText(measure, size, clock));
  const most = text(Math.max(far ?? 0, STEPS[measure]));
  const size = near === far && near ? t('insight.by.about', most) : between(near ? text(near) : null, most);
  return `${t(`insight.apart.${way(measure, by > 0)}`, size)} ${t('insight.chance')}`;
}

function between(least: string | null, most: string): string {
  return least === null ? t('insight.by.up_to', most) : t('insight.by.between', least, most);
}

function way(measure: LookMeasure, more: boolean) {
  if (measure === 'sol') return more ? 'longer' : 'shorter';
  if (isClock(measure)) return more ? 'later' : 'earlier';
  return more ? 'more' : 'less';
}

/** "On about half of 40 nights you fell asleep between 22:45 and 23:30." */
export function usualText({ measure, n, half }: Usually, clock: Clock): string {
  if (half === null) return t('insight.few');
  const told = (minutes: number) => clockText(5 * Math.round(minutes / 5), clock);
  return plural(`insight.usual.${measure}`, n, told(half.from), told(half.to));
}
