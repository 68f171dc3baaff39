import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { CutoffInput, Latest } from './cutoff';
import { latestTime } from './cutoff';
import { DECAF } from './limits';

/** When the last coffee is spoken of, and whether what was drunk leaves room for no other, whenever it came. */
export interface LastCup {
  due: Instant;
  none: boolean;
}

/** After a cup with caffeine in it: nobody is spoken to over the one in their hand. */
export const AFTER_CUP = 30 * MINUTE;
/** After waking, where no time of the day would do. */
export const AFTER_WAKE = 30 * MINUTE;

/**
 * When the last coffee of a night is spoken of: the first moment of its day from which on another usual drink would pass the
 * limit, with what was begun by then; so a cup that comes after it changes nothing of it. On the minute, it is the latest
 * sensible time, where that comes before the next cup; half an hour after the cup that used the limit up or left less than
 * that (`none`), and at once where that was decaf; half an hour after waking where no time of the day would do. Null
 * where the usual drink stays below the limit at any hour, and where bedtime would have come.
 *
 * @param input the drinks of the night and of those before it, up to bedtime
 * @param wake when the day of this night begins
 */
export function lastCup({ doses, ...input }: CutoffInput, wake: Instant): LastCup | null {
  const begun = [...doses].sort((a, b) => a.at - b.at);
  const latest = (count: number) => latestTime({ ...input, doses: begun.slice(0, count) });
  let count = begun.filter(({ at }) => at < wake).length;
  let last = latest(count);
  let over = wake;
  for (let next = begun[count]; next && next.at < momentOf(last); next = begun[count]) {
    count += 1;
    last = latest(count);
    over = Math.max(over, next.at + (next.mg > DECAF ? AFTER_CUP : 0));
    if (momentOf(last) <= over) return inDay(over, true, input, wake);
  }
  return last.type === 'any' ? null : inDay(momentOf(last), last.type === 'none', input, wake);
}

/** The moment from which on a drink would pass the limit: at once for `none`, never for `any`. */
function momentOf(latest: Latest): Instant {
  if (latest.type === 'at') return latest.at;
  return latest.type === 'none' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function inDay(at: Instant, none: boolean, { bedtime }: Pick<CutoffInput, 'bedtime'>, wake: Instant): LastCup | null {
  const due = Math.max(Math.floor(at / MINUTE) * MINUTE, wake + AFTER_WAKE);
  return due < bedtime ? { due, none } : null;
}
