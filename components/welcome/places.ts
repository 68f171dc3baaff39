import type { Instant } from '../../lib/time/instant';
import type { PlainTime } from '../../lib/time/plain';
import { minuteOf } from '../../lib/time/plain';
import { offsetAt, wallAt, type Zone } from '../../lib/time/zone';

/** Names that stand for no place: browsers that keep the zone to themselves, and systems without one, use them. */
const NO_PLACE = /^(Etc\/|UTC|GMT|UCT|Zulu|Universal|Greenwich)/;

/** Clocks of the world stand on quarters of an hour. */
const QUARTER = 15;
/** No inhabited place is further east; what a clock shows beyond it, or beyond the west's last, is the other day. */
const EAST = 840;
const WEST = -660;

/** True where the browser's zone may be a stand-in, so that the user is asked what the clock shows. */
export function asksClock(zone: Zone, now: Instant): boolean {
  return NO_PLACE.test(zone) && offsetAt(now, zone) === 0;
}

/**
 * Minutes ahead of UTC, to the nearest quarter of an hour, of the clocks that show `time` at `now`. Up to two: ten in
 * the morning in Auckland is ten in the morning of the day before in Pago Pago. The likelier comes first: few live
 * west of Hawaii, fewer east of New Zealand.
 */
export function offsetsShowing(time: PlainTime, now: Instant): number[] {
  const ahead = minuteOf(time) - minuteOf(wallAt(now, 'UTC').time);
  const rounded = Math.round(ahead / QUARTER) * QUARTER;
  return [rounded, rounded + 1440, rounded - 1440]
    .filter((offset) => offset >= WEST && offset <= EAST)
    .sort((a, b) => rarity(a) - rarity(b));
}

function rarity(offset: number): number {
  return offset > 13 * 60 ? 2 : offset < -10 * 60 ? 1 : 0;
}

/** A fixed offset as a zone: `+05:45`. */
export function fixedZone(offset: number): Zone {
  const size = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Cities that some engines list under a name they no longer bear. */
const RENAMED: Record<string, string> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
};

/** A zone of the world with the name of its city. */
export interface Place {
  zone: Zone;
  name: string;
}

/** The places among `zones` whose clocks show one of the offsets now, by name. `Indiana/Knox` reads "Knox, Indiana". */
export function placesAt(offsets: readonly number[], zones: readonly Zone[], now: Instant, language: string): Place[] {
  const { compare } = new Intl.Collator(language);
  return zones
    .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/') && offsets.includes(offsetAt(now, zone)))
    .map((zone) => ({ zone, name: nameOf(zone) }))
    .sort((a, b) => compare(a.name, b.name));
}

function nameOf(zone: Zone): string {
  const name = zone.split('/').slice(1).reverse().join(', ').replaceAll('_', ' ');
  return RENAMED[name] ?? name;
}
