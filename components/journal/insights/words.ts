import type { Centre, Difference } from '../../../lib/insights/interval';
import type { Look, LookMeasure, Split, Usually } from '../../../lib/insights/looks';
import { isClock } from '../../../lib/insights/measure';
import { toStep } from '../../../lib/insights/steps';
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
function rounded(measure: LookMeasure, value: number, way?: 'down' | 'up'): number {
  return toStep(value, STEPS[measure], way);
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
  const end = (value: number) => (measure === 'sol' ? number(value) : valueText(measure, value, clock));
  const values = ({ about, low, high }: Centre) => [
    valueText(measure, about, clock),
    end(rounded(measure, low, 'down')),
    end(rounded(measure, high, 'up')),
  ];
  return t(
    `insight.found.${measure}`,
    plural(`insight.those.${split.by}`, those.n, edgeText(split, clock)),
    ...values(those),
    plural(`insight.others.${split.by}`, others.n),
    ...values(others),
  );
}

/** By how much the first kind of night differs, and that it may be chance; or that no difference can be told. */
export function differenceText(measure: LookMeasure, { low, high, told }: Difference, clock: Clock): string {
  if (!told) return t('insight.open');
  const [least, most] = low > 0 ? [low, high] : [-high, -low];
  const [near, far] = [rounded(measure, least, 'down'), rounded(measure, most, 'up')];
  const text = (size: number) => (isClock(measure) ? duration(size) : valueText(measure, size, clock));
  const size = near === 0 ? t('insight.by.up_to', text(far)) : t('insight.by.between', text(near), text(far));
  return `${t(`insight.apart.${way(measure, low > 0)}`, size)} ${t('insight.chance')}`;
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
