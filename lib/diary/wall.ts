import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { PlainTime } from '../time/plain';
import { addDays, minuteOf, timeOfMinute } from '../time/plain';
import type { Zone } from '../time/zone';
import { instantOf, instantsOf, offsetAt, wallAt } from '../time/zone';

/** What a time that was typed means; `skipped`: the clocks left it out, and `at` lies after the gap. */
export interface Reading {
  at: Instant;
  skipped: boolean;
}

/** How far before what it follows a time is still read as a mistake of the order, and not as the next day's. */
const SLIP = 4 * HOUR;

/** A zone whose clocks are always so many minutes ahead of UTC; at most fourteen hours either way, as far as zones go. */
export function fixedZone(minutes: number): Zone {
  const most = Math.max(-840, Math.min(840, minutes));
  return `${most < 0 ? '-' : '+'}${timeOfMinute(Math.abs(most))}`;
}

/** The zone where its clocks stood like that at that instant, so that a change in that night is known; else the bare offset. */
export function zoneThen(at: Instant, offset: number, zone: Zone): Zone {
  return offsetAt(at, zone) === offset ? zone : fixedZone(offset);
}

/** The time nearest to an instant at which the clocks show it: at most about half a day away. */
export function readNear(time: PlainTime, near: Instant, zone: Zone): Reading {
  const away = ({ at }: Reading) => Math.abs(at - near);
  return best(readings(time, near, zone), (a, b) => away(a) - away(b) || a.at - b.at);
}

/** The first such time at or after an instant; one that lies up to four hours before it is taken for what it is. */
export function readAfter(time: PlainTime, after: Instant, zone: Zone): Reading {
  const all = readings(time, after, zone);
  const before = all.filter(({ at }) => at < after && at >= after - SLIP);
  const from = all.filter(({ at }) => at >= after);
  const next = best(from, (a, b) => a.at - b.at);
  // A clock that was set back shows 02:10 again within the hour: that comes after, and is meant.
  return before.length > 0 && next.at - after > SLIP ? best(before, (a, b) => b.at - a.at) : next;
}

/** The other instant at which the clocks showed the same time, on a night on which they went back; null where there is none. */
export function twinOf(at: Instant, zone: Zone): Instant | null {
  const { date, time } = wallAt(at, zone);
  return instantsOf(date, time, zone).find((each) => Math.abs(each - at) >= MINUTE) ?? null;
}

/** The same clock face on other days and in the other half of the day: what somebody may have meant, nearest first. */
export function othersOf(at: Instant, zone: Zone): Instant[] {
  const { date, time } = wallAt(at, zone);
  const half = timeOfMinute(minuteOf(time) + 720);
  return [-1, 0, 1]
    .flatMap((days) => [time, half].flatMap((each) => instantsOf(addDays(date, days), each, zone)))
    .filter((each) => Math.abs(each - at) >= HOUR)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
}

/** The readings of a time on the days around an instant. */
function readings(time: PlainTime, around: Instant, zone: Zone): Reading[] {
  const { date } = wallAt(around, zone);
  return [-1, 0, 1, 2].flatMap((days): Reading[] => {
    const day = addDays(date, days);
    const shown = instantsOf(day, time, zone);
    if (shown.length > 0) return shown.map((at) => ({ at, skipped: false }));
    return [{ at: instantOf(day, time, zone), skipped: true }];
  });
}

function best(all: readonly Reading[], order: (a: Reading, b: Reading) => number): Reading {
  return [...all].sort(order)[0] as Reading;
}
