import { COFFEE, TEA } from '../../lib/caffeine/first';
import type { Kind } from '../../lib/schedule/schema';
import { HOUR, type Instant } from '../../lib/time/instant';
import type { Link, Tonight } from '../../lib/tonight/tonight';

/** Bedtime of the example night: 22:30 in Berlin on Tuesday, 24 November 2026; wake is 07:00. */
export const BED = Date.parse('2026-11-24T22:30+01:00');
/** An instant of that evening, or of the small hours after it. */
export const at = (time: string): Instant =>
  Date.parse(`2026-11-${Number(time.slice(0, 2)) < 7 ? '25' : '24'}T${time}+01:00`);

/** A reminder of the example night, not yet due. */
export function link(kind: Kind, lead: number, more: Partial<Link> = {}): Link {
  const place = { id: `${kind}/2026-11-24`, kind, lead, anchor: 'before' as const, due: BED - lead * 60_000 };
  return { ...place, state: 'planned', why: null, text: null, snoozes: 0, until: null, ...more };
}

/** The projection of the example night, with what a test needs otherwise. */
export function tonightWith(more: Partial<Tonight> = {}): Tonight {
  return {
    version: 2,
    night: '2026-11-24',
    zone: 'Europe/Berlin',
    bedtime: BED,
    usualBedtime: BED,
    when: 'tonight',
    windDown: BED - HOUR,
    wake: BED + 8.5 * HOUR,
    lastWake: BED - 15.5 * HOUR,
    name: null,
    shiftWork: false,
    shifts: [],
    silence: null,
    backAt: null,
    bedAt: null,
    quietUntil: null,
    shift: 0,
    changed: false,
    chain: [link('caffeine', 540), link('screens', 60), link('routine', 30), link('lightsOut', 0)],
    woken: [],
    brokenNights: false,
    legsMatter: true,
    legs: null,
    asked: true,
    leaveOut: [],
    favourites: [],
    run: null,
    routineDone: false,
    caffeine: { favourites: [COFFEE, TEA], doses: [], left: null, most: 400 },
    noted: null,
    checkIn: false,
    checkedIn: false,
    card: null,
    turnedOff: null,
    asking: null,
    tried: [],
    screen: null,
    soften: null,
    look: 'bedtime',
    showTimeLeft: true,
    clock: '24',
    ...more,
  };
}
