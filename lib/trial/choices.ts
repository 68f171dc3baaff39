import type { ProfileChip } from '../routine/types';
import type { PlainTime } from '../time/plain';
import { minuteOf } from '../time/plain';
import type { Change } from './limits';

/** Minutes by which something may come earlier, from little to much; what counts no minutes is not among them. */
const EARLIER: Partial<Record<Change, readonly number[]>> = { coffee: [60, 120, 180], wrapUp: [15, 30, 60] };

/** Who keeps one of these out of their routines is offered no walk in the evening. */
const NO_WALK: readonly ProfileChip[] = ['clotNow', 'unsteady', 'stayInBed'];

/** What a change is offered by. */
export interface Offered {
  /** False for who drinks no caffeine. */
  drinks: boolean;
  /** What the user keeps out of their routines. */
  chips: readonly ProfileChip[];
  /** Minutes that are left to the earliest time a change may have (evidence.md section 2); null where none bounds it. */
  room: Partial<Record<Change, number | null>>;
}

/** Why a change is not offered. */
export type Out = { why: 'drinks' } | { why: 'room' } | { why: 'chip'; chip: ProfileChip };

/** Minutes by which a change may come earlier, from little to much. */
export function earlierBy(change: Change, { room }: Pick<Offered, 'room'>): readonly number[] {
  const most = room[change] ?? Number.POSITIVE_INFINITY;
  return (EARLIER[change] ?? []).filter((minutes) => minutes <= most);
}

/** Why a change is not offered to somebody; null where it is. */
export function outOf(change: Change, offered: Offered): Out | null {
  if (change === 'coffee' && !offered.drinks) return { why: 'drinks' };
  const chip = change === 'walk' ? NO_WALK.find((each) => offered.chips.includes(each)) : undefined;
  if (chip) return { why: 'chip', chip };
  return EARLIER[change] && earlierBy(change, offered).length === 0 ? { why: 'room' } : null;
}

/** A night of more than this is a slip of the keys. */
const LONGEST = 12 * 60;

/** Minutes from a bedtime to the wake time that follows it, on the wall clock: 1 to 1440. */
function minutesBetweenTimes(bedtime: PlainTime, wake: PlainTime): number {
  return (minuteOf(wake) - minuteOf(bedtime) + 1440) % 1440 || 1440;
}

/**
 * The bedtime after which a wake time leaves too little or too much, and what it leaves; null where it fits. Time in bed is
 * nothing to try: no night may become shorter than the shortest of the week, or than `enough` where that is less.
 * @param week the usual times
 * @param enough minutes that are enough for anybody
 */
export function wakeConflict(
  week: readonly { bedtime: PlainTime; wake: PlainTime }[],
  wake: PlainTime,
  enough: number,
): { bedtime: PlainTime; minutes: number } | null {
  const least = Math.min(enough, ...week.map((times) => minutesBetweenTimes(times.bedtime, times.wake)));
  const all = week.map(({ bedtime }) => ({ bedtime, minutes: minutesBetweenTimes(bedtime, wake) }));
  return all.find(({ minutes }) => minutes < least || minutes > LONGEST) ?? null;
}
