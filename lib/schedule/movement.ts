import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { PlainDate, PlainTime } from '../time/plain';
import { addDays } from '../time/plain';
import type { Zone } from '../time/zone';
import { instantOf, wallAt } from '../time/zone';
import { isPending } from './decide';
import { EVENING } from './evening';
import { FACTS, MOVEMENT_TIMES } from './kinds';
import type { PlannedReminder } from './plan';
import type { NightRecord } from './record';
import type { Sitting } from './sitting';

/** From when to when sitting counts. */
export interface SittingHours {
  start: Instant;
  end: Instant;
}

/** A chosen hour further than this before bedtime speaks of another part of the day: somebody sleeps by day. */
const LONGEST = 12 * HOUR;
/** The last one leaves at least this much before bedtime. */
const LAST = 15 * MINUTE;

/**
 * The hours of one night in which sitting counts: from the last such wall time before bedtime up to bedtime, and never
 * from before the wake time. Where that hour lies more than twelve hours before bedtime (sleep by day), the four hours
 * before bedtime count.
 */
export function sittingHours(bedtime: Instant, from: PlainTime, zone: Zone, lastWake: Instant): SittingHours {
  const date = wallAt(bedtime, zone).date;
  const sameDay = instantOf(date, from, zone);
  const chosen = sameDay < bedtime ? sameDay : instantOf(addDays(date, -1), from, zone);
  const start = bedtime - chosen > LONGEST ? bedtime - EVENING * MINUTE : chosen;
  return { start: Math.max(start, lastWake), end: bedtime };
}

/** True once nobody is to be asked up any more: in bed, trying out, left out for the night, or asked as often as ever. */
export function isOver({ bed, override, reminders }: NightRecord): boolean {
  const said = saidOf(reminders);
  return (
    bed !== null ||
    override.demo !== null ||
    said.length >= MOVEMENT_TIMES ||
    said.some(({ verb }) => verb === 'notTonight')
  );
}

/**
 * The times at which somebody who goes on sitting is asked up: each `every` minutes of sitting, counted from when they
 * sat down, from the last time they were asked, and from when they said they were up. All of them move when a break
 * begins the count anew. In order.
 */
export function movements(
  sitting: Sitting,
  reminders: NightRecord['reminders'],
  night: PlainDate,
  hours: SittingHours,
  every: number,
): PlannedReminder[] {
  const said = saidOf(reminders);
  const from = Math.max(hours.start, sitting.since, ...said.map(({ verb, at, due }) => (verb === 'done' ? at : due)));
  return Array.from({ length: MOVEMENT_TIMES }, (_, i) => `movement-${i + 1}/${night}`)
    .filter((id) => !reminders[id] || isPending(reminders[id]))
    .map((id, i) => ({ id, due: from + (i + 1) * every * MINUTE }))
    .filter(({ due }) => due <= hours.end - LAST)
    .map(({ id, due }) => ({
      id,
      kind: 'movement' as const,
      due,
      graceUntil: Math.min(due + FACTS.movement.grace * MINUTE, hours.end),
      asleep: false,
      text: null,
    }));
}

function saidOf(reminders: NightRecord['reminders']) {
  return Object.values(reminders).filter((each) => each.kind === 'movement' && !isPending(each));
}
