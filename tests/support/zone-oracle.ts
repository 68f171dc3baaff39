import { Temporal } from 'temporal-polyfill';

/** First and last instants of the years in which zones are compared, epoch ms. */
export const FROM = Date.UTC(2020, 0, 1);
export const UNTIL = Date.UTC(2038, 0, 1);

const MINUTE = 60_000;
const THREE_HOURS = 180;

/** A wall time in a zone. */
export interface Wall {
  date: string;
  time: string;
  zone: string;
}

/** Every zone this runtime knows by name, UTC among them. */
export const ZONES: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

const found = new Map<string, readonly number[]>();

/** The instants, epoch ms, at which the zone's clocks change in the compared years, as Temporal finds them. */
export function changesOf(zone: string): readonly number[] {
  const known = found.get(zone);
  if (known !== undefined) return known;
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (at !== null && at.epochMilliseconds < UNTIL) {
    changes.push(at.epochMilliseconds);
    at = at.getTimeZoneTransition('next');
  }
  found.set(zone, changes);
  return changes;
}

/** The instant that Temporal gives a wall time by its `compatible` rule, epoch ms. */
export function temporalInstant(wall: Wall): number {
  return Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`).toZonedDateTime(wall.zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds;
}

/** What Temporal says the zone's clocks show at an instant, to the minute. */
export function temporalWall(instant: number, zone: string): { date: string; time: string } {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return { date: shown.toPlainDate().toString(), time: shown.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/**
 * A wall time picked by three numbers in [0, 1): the zone, whether near a change and near which, and where. Half of
 * the picks in a zone that changes its clocks lie within three hours of a change, on the clock face of either side
 * of it, so that doubled and left-out times come up as often as ordinary ones.
 */
export function pickWall(zoneAt: number, changeAt: number, minuteAt: number): Wall {
  const zone = ZONES[Math.floor(zoneAt * ZONES.length)] ?? 'UTC';
  const changes = changesOf(zone);
  const change = changeAt < 0.5 ? changes[Math.floor(changeAt * 2 * changes.length)] : undefined;
  if (change === undefined) return { ...face(FROM + Math.floor((minuteAt * (UNTIL - FROM)) / MINUTE) * MINUTE), zone };
  const offset = Temporal.Instant.fromEpochMilliseconds(change - 1).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  const minutes = Math.floor(minuteAt * 2 * THREE_HOURS) - THREE_HOURS;
  return { ...face(change + offset + minutes * MINUTE), zone };
}

/** The clock face of a millisecond count on the calendar's number line. */
function face(utc: number): { date: string; time: string } {
  const iso = new Date(utc).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}
