import type { NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import type { PlainTime } from '../time/plain';
import type { Zone } from '../time/zone';
import { instantOf, offsetAt, wallAt } from '../time/zone';
import type { CheckedNight, TimeName } from './check';
import type { Sleep } from './schema';
import { type Reading, readAfter, readNear, zoneThen } from './wall';

/** A night as its times are read: its plan, with the offsets of its clocks. */
export type NightClock = CheckedNight & Pick<NightRecord, 'night' | 'offset' | 'offsetWake'>;

/** Whether a time was read before or after the night's sleep. */
export type End = 'evening' | 'morning';

const EVENING: ReadonlySet<TimeName> = new Set(['inBed', 'tried']);

/** Which end of a sleep a time belongs to. */
export function endOf(name: TimeName): End {
  return EVENING.has(name) ? 'evening' : 'morning';
}

/**
 * The clock on which one end of a sleep is read: `zone` itself where it stood so then, since it knows of a change in that night.
 * @param zone where the user is now
 */
export function clockAt(end: End, sleep: Sleep, night: NightClock, zone: Zone): Zone {
  return end === 'evening'
    ? zoneThen(sleep.inBed ?? sleep.tried ?? night.bedtime, sleep.offset, zone)
    : zoneThen(sleep.woke ?? sleep.up ?? night.wake, sleep.offsetUp, zone);
}

/** A sleep with other times on the same clocks; its offsets are those at the first time of each end. */
export function withTimes(
  sleep: Sleep,
  times: Partial<Record<TimeName, Instant | null>>,
  night: NightClock,
  zone: Zone,
): Sleep {
  const [evening, morning] = [clockAt('evening', sleep, night, zone), clockAt('morning', sleep, night, zone)];
  const next = { ...sleep, ...times };
  const [down, awake] = [next.inBed ?? next.tried, next.woke ?? next.up];
  return {
    ...next,
    offset: down === null ? sleep.offset : offsetAt(down, evening),
    offsetUp: awake === null ? sleep.offsetUp : offsetAt(awake, morning),
  };
}

/** A sleep whose clock at one end was another one: its times stay as they were read, and so mean other instants. */
export function onClock(end: End, sleep: Sleep, zone: Zone, before: Zone, night: NightClock): Sleep {
  const moved = (at: Instant | null) => {
    if (at === null) return null;
    const { date, time } = wallAt(at, before);
    return instantOf(date, time, zone);
  };
  if (end === 'evening') {
    const [inBed, tried] = [moved(sleep.inBed), moved(sleep.tried)];
    return { ...sleep, inBed, tried, offset: offsetAt(inBed ?? tried ?? night.bedtime, zone) };
  }
  const [woke, up] = [moved(sleep.woke), moved(sleep.up)];
  return { ...sleep, woke, up, offsetUp: offsetAt(woke ?? up ?? night.wake, zone) };
}

/** What a typed time of a sleep can be held against. */
export interface ReadAgainst {
  /** What was said of the sleep: no suggestions. */
  said: Sleep;
  /** With them. */
  shown: Sleep;
  /** The end of the sleep before it; null for the first of a night. */
  after: Instant | null;
}

/**
 * What a time typed for a sleep means. Into bed: the one nearest to the planned bedtime, or the next after the sleep before. Any other
 * follows what comes before it in the night, however long somebody slept.
 */
export function readTime(
  name: TimeName,
  time: PlainTime,
  against: ReadAgainst,
  night: NightClock,
  zone: Zone,
): Reading {
  const { said, shown, after } = against;
  const clock = clockAt(endOf(name), shown, night, zone);
  const start = shown.tried ?? shown.inBed;
  if (name === 'up' && said.woke !== null) return readAfter(time, said.woke, clock);
  if (endOf(name) === 'morning' && start !== null) return readAfter(time, start, clock);
  if (name === 'tried' && said.inBed !== null) return readAfter(time, said.inBed, clock);
  if (after !== null) return readAfter(time, after, clock);
  return readNear(time, endOf(name) === 'evening' ? night.bedtime : night.wake, clock);
}
