import { clockChanges } from '../time/changes';
import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { Zone } from '../time/zone';
import { offsetAt, wallAt } from '../time/zone';
import type { Wall } from './events';

const DAY = 24 * HOUR;
/** Changes of the clocks are written for this long ahead; phones know named zones by themselves. */
const AHEAD = 10 * 366 * DAY;
/** Before `from` the zone's clocks are taken to have stood still. */
const STILL = { date: '1970-01-01', time: '00:00' };

/**
 * A zone's clocks as a VTIMEZONE (RFC 5545 section 3.6.5), from a month before `from` on: one part for each change,
 * as `Intl` knows them. "Daylight" is whatever stands ahead of the zone's least offset.
 */
export function timeZoneText(zone: Zone, from: Instant): string {
  const start = from - 31 * DAY;
  const changes = clockChanges(start, from + AHEAD, zone);
  const first = offsetAt(start, zone);
  const least = Math.min(first, ...changes.map(({ after }) => after));
  const parts = [
    part(STILL, first, first, least),
    // The onset is written as the clocks showed it before the change.
    ...changes.map(({ at, before, after }) => part(wallAt(at + before * MINUTE, 'UTC'), before, after, least)),
  ];
  return ['BEGIN:VTIMEZONE', `TZID:${zoneLabel(zone)}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** How the file calls a zone: by its name, and `UTC+0545` for a fixed offset, since a colon would end the name. */
export function zoneLabel(zone: Zone): string {
  return /^[+-]/.test(zone) ? `UTC${zone.replace(':', '')}` : zone;
}

function part(onset: Wall, before: number, after: number, least: number): string[] {
  const kind = after > least ? 'DAYLIGHT' : 'STANDARD';
  const start = `${onset.date.replaceAll('-', '')}T${onset.time.replace(':', '')}00`;
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ];
}

/** `+0545`, `-0330`. */
function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}
