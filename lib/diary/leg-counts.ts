import type { Legs, NightRecord } from '../schedule/record';
import { minuteOf } from '../time/plain';
import type { Zone } from '../time/zone';
import { wallAt } from '../time/zone';
import type { Helper } from './limits';
import { HELPERS } from './limits';
import type { LegEntry } from './schema';
import { zoneThen } from './wall';

/** What a night's record says of the legs. */
export type LegNight = Pick<NightRecord, 'night' | 'bedtime' | 'offset' | 'legs' | 'legsWoke' | 'legEntries'>;

/**
 * Counts of the user's own words over some nights: on how many nights each was noted. No total, mean or middle of anything,
 * and nothing set against anything else (views.md 4.17).
 */
export interface LegCounts {
  /** Nights that were looked over. */
  nights: number;
  /** Of them, those on which something was noted beside that the legs were quiet. */
  noted: number;
  words: Record<Legs, number>;
  /** Nights on which it was noted that the legs woke the user. */
  woke: number;
  /** Nights on which each was noted to have helped, in the order of the form; what was on none is left out. */
  helped: { what: Helper; nights: number }[];
}

/** True of a night of which anything was noted about the legs. */
export function hasLegs({ legs, legsWoke, legEntries }: LegNight): boolean {
  return legs.length + legsWoke.length + legEntries.length > 0;
}

/** The counts over some nights. */
export function legCounts(nights: readonly LegNight[]): LegCounts {
  const on = (says: (night: LegNight) => boolean) => nights.filter(says).length;
  const word = (value: Legs) => on(({ legs }) => legs.some((each) => each.value === value));
  const helped = (what: Helper) => on(({ legEntries }) => legEntries.some((entry) => didHelp(entry, what)));
  return {
    nights: nights.length,
    noted: on(stirred),
    words: { quiet: word('quiet'), stirring: word('stirring'), restless: word('restless') },
    woke: on(({ legsWoke }) => legsWoke.length > 0),
    helped: HELPERS.map((what) => ({ what, nights: helped(what) })).filter((each) => each.nights > 0),
  };
}

/**
 * How many entries say that the legs began in each hour of the clock, 0 to 23, by the clock of their own evening. An entry that
 * says no time is in none of them.
 */
export function beganByHour(nights: readonly LegNight[], zone: Zone): number[] {
  const hours = Array.from({ length: 24 }, () => 0);
  for (const night of nights) {
    for (const { began } of night.legEntries) {
      if (began === null) continue;
      const hour = Math.floor(minuteOf(wallAt(began, clockOf(night, zone)).time) / 60);
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
  }
  return hours;
}

/** The zone by whose clock the times of an evening are read: the user's where its clocks stood like that then. */
export function clockOf({ bedtime, offset }: Pick<LegNight, 'bedtime' | 'offset'>, zone: Zone): Zone {
  return zoneThen(bedtime, offset, zone);
}

/** What was tried and named without an amount was named as a help; what helped not at all was tried alone. */
function didHelp({ helped }: LegEntry, what: Helper): boolean {
  return helped.some((each) => each.what === what && each.much !== 'none');
}

/** Something was noted that says more than "quiet". */
export function stirred({ legs, legsWoke, legEntries }: LegNight): boolean {
  return (
    legsWoke.length > 0 || legs.some(({ value }) => value !== 'quiet') || legEntries.some((entry) => !isStill(entry))
  );
}

/** True of an entry that says 0 and no other number. */
export function isStill({ now, strongest }: LegEntry): boolean {
  const said = [now, strongest].filter((urge) => urge !== null);
  return said.length > 0 && said.every((urge) => urge === 0);
}
