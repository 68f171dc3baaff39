import type { Kept } from '../diary/limits';
import type { NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { minuteOf } from '../time/plain';
import type { Change } from './limits';
import type { Trial } from './schema';
import { nightsOf, phaseOf } from './trial';

/** Seconds at the screen after wrap up that still count as none: saving and closing take a while. */
const CLOSING = 15 * 60;
/** Minutes around a wake time that count as that time. */
const AROUND = 30;
const QUARTER = 15 * MINUTE;

/** True of a change of which no record can tell anything. */
export function seesNothing(change: Change): change is 'walk' | 'daylight' {
  return change === 'walk' || change === 'daylight';
}

/** One night of a trial, and what is known of it. */
export interface TrialNight {
  night: PlainDate;
  phase: 'usual' | 'change';
  /** `coming`: tonight and what follows. `open`: it is over and nothing was noted. */
  state: 'coming' | 'open' | 'noted';
  /** What was said in the morning, of a night with the change. */
  kept: Kept | null;
  /** Whether the records of a night with the change show it; null where they tell nothing. */
  shown: boolean | null;
}

/** True where a morning was noted. */
export function isNoted(record: NightRecord | undefined): boolean {
  return record !== undefined && (record.morning !== null || record.diary !== null);
}

/**
 * The nights of a trial as they went.
 * @param tonight the night at hand, which is not over
 * @param lastCupIn when the last drink with caffeine of a night was begun (lib/diary/row)
 */
export function trialNights(
  trial: Trial,
  records: ReadonlyMap<PlainDate, NightRecord>,
  tonight: PlainDate,
  lastCupIn: (record: NightRecord) => Instant | null,
): TrialNight[] {
  return nightsOf(trial).map((night) => {
    const phase = phaseOf(trial, night) ?? 'usual';
    const record = records.get(night);
    const over = night < tonight;
    const state = !over ? 'coming' : isNoted(record) ? 'noted' : 'open';
    const changed = over && phase === 'change' && record !== undefined;
    return {
      night,
      phase,
      state,
      kept: changed ? (record.diary?.kept ?? null) : null,
      shown: changed ? shownBy(trial, record, lastCupIn) : null,
    };
  });
}

/** What was said of the nights with the change that are over, and what the records show of them. */
export interface Keeping {
  /** Nights with the change that are over. */
  over: number;
  said: Record<Kept, number>;
  /** Nights of which the records tell something, and those of them on which they show the change. */
  told: number;
  shown: number;
}

/** Counts over the nights with the change that are over. */
export function keepingIn(nights: readonly TrialNight[]): Keeping {
  const over = nights.filter(({ phase, state }) => phase === 'change' && state !== 'coming');
  const said = (word: Kept) => over.filter(({ kept }) => kept === word).length;
  return {
    over: over.length,
    said: { yes: said('yes'), partly: said('partly'), no: said('no') },
    told: over.filter(({ shown }) => shown !== null).length,
    shown: over.filter(({ shown }) => shown === true).length,
  };
}

/**
 * Whether a night's record shows the change: the last noted cup by its time; next to nothing at the screen after wrap up; a
 * routine followed to its end; woken, as noted, within half an hour of the time on the clock there. Null where it tells
 * nothing: no cup was noted, no time counted, no waking noted. A walk and daylight are seen by nobody.
 */
function shownBy(
  { change, time }: Trial,
  record: NightRecord,
  lastCupIn: (record: NightRecord) => Instant | null,
): boolean | null {
  switch (change) {
    case 'coffee': {
      const due = record.reminders[`caffeine/${record.night}`]?.due;
      const last = lastCupIn(record);
      return due === undefined || last === null ? null : last <= due;
    }
    case 'wrapUp': {
      const due = record.reminders[`screens/${record.night}`]?.due;
      return due === undefined || record.screen === null ? null : secondsFrom(record.screen, due) <= CLOSING;
    }
    case 'routine':
      return record.runs.some(({ finished }) => finished);
    case 'sameWake':
      return time === null ? null : wokeAround(record, minuteOf(time));
    default:
      return null;
  }
}

/** Seconds in the quarters of an hour that begin at an instant or after it. */
function secondsFrom({ from, seconds }: NonNullable<NightRecord['screen']>, since: number): number {
  return seconds.reduce((sum, each, i) => (from + i * QUARTER >= since ? sum + each : sum), 0);
}

/** Of several sleeps the last one speaks. */
function wokeAround({ diary }: NightRecord, minute: number): boolean | null {
  const woke = diary?.sleeps.findLast((sleep) => sleep.woke !== null);
  if (!woke || woke.woke === null) return null;
  const shown = Math.floor(woke.woke / MINUTE + woke.offsetUp);
  const apart = (((shown - minute) % 1440) + 1440) % 1440;
  return Math.min(apart, 1440 - apart) <= AROUND;
}

/** Nights on which something was noted, and those of them on which legs were: as counts, and nothing is made of them. */
export interface TrialLegs {
  noted: number;
  legs: number;
}

/**
 * Counts of the user's own words on legs, over the nights of one phase that are over.
 * @param stirred tells whether a night's words say that the legs stirred (lib/diary/leg-counts)
 */
export function legsIn(
  nights: readonly TrialNight[],
  phase: TrialNight['phase'],
  records: ReadonlyMap<PlainDate, NightRecord>,
  stirred: (record: NightRecord) => boolean,
): TrialLegs {
  const over = nights.filter((each) => each.phase === phase && each.state !== 'coming');
  const known = over.flatMap(({ night }) => records.get(night) ?? []);
  const withLegs = known.filter(stirred);
  const noted = known.filter(
    (record) => isNoted(record) || record.legs.length + record.legEntries.length > 0 || withLegs.includes(record),
  );
  return { noted: noted.length, legs: withLegs.length };
}
