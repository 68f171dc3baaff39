import { plainTimeText } from '../../lib/platform/calendar';
import type { Clock } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import type { Problem } from '../../lib/schedule/problems';
import type { Instant } from '../../lib/time/instant';
import type { Zone } from '../../lib/time/zone';
import type { When } from '../../lib/tonight/when';

/** How times and nights are written on this page. */
export interface Shown {
  now: Instant;
  zone: Zone;
  clock: Clock;
  /** What the coming night is called: "today" for those who go to bed by daylight. */
  word: When;
}

/** The words of the first problem at a path; undefined when there is none. */
export function faultAt(problems: readonly Problem[], path: string, clock: Clock): string | undefined {
  const problem = problems.find((each) => each.path === path);
  if (!problem) return undefined;
  if (problem.code === 'time') return t('problem.time', plainTimeText('23:00', clock));
  return t(`problem.${problem.code}`, ...problem.values.map(number));
}
