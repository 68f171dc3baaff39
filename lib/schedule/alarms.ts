import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { Situation } from './decide';
import { idsWhere, isPending, speaksAt, usefulUntil } from './decide';
import { demoEnd } from './demo';
import type { NightRecord } from './record';

/** One alarm of the browser: its name and its absolute time. Names are reminder ids or one of `SERVICE`. */
export interface WantedAlarm {
  name: string;
  when: Instant;
  /** Minutes after which it rings again, until it is cleared; once where there are none. */
  every?: number;
}

/**
 * Alarms that are not reminders: `guard` wakes the worker again if it dies inside a replan; `heartbeat` notices a new
 * zone; `quiet` ends a quiet half hour; `recheck` looks again at a full screen or a routine; `look` renews badge, icon and popup; `demo` gives the evening back
 * after a try-out; `sitting` looks who sits at the screen; `evening` begins to count time at the screen and `screen` goes on each minute; `soften` is the next step of softened pages; `pause` puts the pause in front of sites and takes it away;
 * `update` puts a new version in place.
 */
export const SERVICE = [
  'guard',
  'heartbeat',
  'quiet',
  'recheck',
  'look',
  'demo',
  'sitting',
  'evening',
  'screen',
  'soften',
  'pause',
  'update',
] as const;

/** How often what a full screen or a routine holds back is looked at again. */
const RECHECK = MINUTE;
/** Nothing further away than this needs an alarm: the nights in between bring replans of their own. */
const HORIZON = 48 * HOUR;

/**
 * The alarms that the nights ask for: one for each reminder still to come (at its time, or when a held one stops
 * being useful), the end of a quiet time or a try-out, and a minute's recheck while a full screen or a routine holds something back.
 */
export function nextAlarms(records: readonly NightRecord[], situation: Situation): WantedAlarm[] {
  const { now, quietUntil } = situation;
  const wanted: WantedAlarm[] = [];
  let recheck = false;
  for (const record of records) {
    const over = demoEnd(record);
    if (over !== null && over > now) wanted.push({ name: 'demo', when: over });
    for (const id of idsWhere(record, isPending)) {
      const delivery = record.reminders[id];
      if (!delivery) continue;
      const when = speaksAt(delivery) > now ? speaksAt(delivery) : usefulUntil(delivery);
      if (when > now && when < now + HORIZON) wanted.push({ name: id, when });
      recheck ||= delivery.state === 'held' && (delivery.why === 'fullscreen' || delivery.why === 'routineRuns');
    }
  }
  if (quietUntil !== null && quietUntil > now) wanted.push({ name: 'quiet', when: quietUntil });
  if (recheck) wanted.push({ name: 'recheck', when: now + RECHECK });
  return wanted;
}

/** What to change so that the browser's alarms become the wanted ones. Alarms that stand as wanted are not touched. */
export function alarmDiff(
  existing: readonly { name: string; scheduledTime: Instant }[],
  wanted: readonly WantedAlarm[],
): { create: WantedAlarm[]; clear: string[] } {
  const standing = new Map(existing.map(({ name, scheduledTime }) => [name, scheduledTime]));
  const names = new Set(wanted.map(({ name }) => name));
  return {
    create: wanted.filter(({ name, when, every }) => {
      const late = (standing.get(name) ?? Number.POSITIVE_INFINITY) - when;
      // One that rings on and on need come no later than it is wanted.
      return every === undefined ? Math.abs(late) > 1000 : late > 1000;
    }),
    clear: [...standing.keys()].filter((name) => !names.has(name)),
  };
}
