import type { CaffeineSettings } from '../caffeine/schema';
import { MOST_LEG_ENTRIES } from '../diary/limits';
import type { Diary } from '../diary/schema';
import type { NightRecord } from '../schedule/record';
import { LEDGER_LENGTH, MOST_DOSES, TRIED } from '../schedule/record';
import { countOf, joinCounts, recordOf } from '../screen-time/tally';
import type { Instant } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import { leftAtBedtime, nightsThatCount } from '../tonight/cup';

/** What bringing a copy back would write. */
export interface MergePlan {
  /** The records to store: those that are new or changed for `merge`, all that remain for `replace`. */
  nights: NightRecord[];
  /** Nights of the copy that are not here yet. */
  fresh: number;
}

/** Merge keeps everything that is here; replace drops nights that the copy does not have. */
export type MergeMode = 'merge' | 'replace';

/** A part of a copy that could not be read. `night` is the date it names, where it names one. */
export interface Damage {
  part:
    | 'schedule'
    | 'reminders'
    | 'look'
    | 'body'
    | 'routines'
    | 'sound'
    | 'screenTime'
    | 'soften'
    | 'pause'
    | 'caffeine'
    | 'journal'
    | 'trials'
    | 'nights'
    | 'night';
  night: PlainDate | null;
  why: 'damaged' | 'newer';
}

/** The nights of a copy: those that can be read, one record each, and what cannot. */
export interface CopiedNights {
  nights: readonly NightRecord[];
  damaged: readonly Damage[];
}

/**
 * What to write to bring the copy's nights back. Tonight and last night are joined in either mode: what was shown an
 * hour ago is not shown again, and what runs now goes on. A night that cannot be read in the copy stays as it is here. Where
 * drinks of both sides meet, what was left at bedtime is worked out anew.
 * @param mine the nights that are here
 * @param caffeine as it will hold
 */
export function mergePlan(
  mine: readonly NightRecord[],
  { nights: theirs, damaged }: CopiedNights,
  mode: MergeMode,
  tonight: PlainDate,
  caffeine: CaffeineSettings,
): MergePlan {
  const here = new Map(mine.map((record) => [record.night, record]));
  const fresh = theirs.filter(({ night }) => !here.has(night)).length;
  if (mode === 'replace') {
    const stays = mine.filter(({ night }) => night >= addDays(tonight, -1) || mayBeDamaged(night, damaged));
    return { nights: estimated(joinNights(stays, theirs), stays, theirs, caffeine), fresh };
  }
  const joined = estimated(joinNights(mine, theirs), mine, theirs, caffeine);
  const nights = joined.filter((record) => !isSame(here.get(record.night), record));
  return { nights, fresh };
}

/** A damaged night that does not tell its date may be any. */
function mayBeDamaged(night: PlainDate, damaged: readonly Damage[]): boolean {
  return damaged.some((each) => each.part === 'nights' || (each.part === 'night' && (each.night ?? night) === night));
}

/** Nights whose drinks are those of neither side, and the nights for which these count, with what is left at their bedtimes. */
function estimated(
  joined: NightRecord[],
  mine: readonly NightRecord[],
  theirs: readonly NightRecord[],
  caffeine: CaffeineSettings,
): NightRecord[] {
  const sides = [byNight(mine), byNight(theirs)];
  const isNew = ({ night, doses }: NightRecord) =>
    sides.every((side) => (side.get(night)?.doses.length ?? 0) !== doses.length);
  const after = nightsThatCount(caffeine);
  const touched = new Set(
    joined.filter(isNew).flatMap(({ night }) => Array.from({ length: after + 1 }, (_, i) => addDays(night, i))),
  );
  if (touched.size === 0) return joined;
  const all = byNight(joined);
  return joined.map((record) => {
    if (!touched.has(record.night)) return record;
    const around = Array.from({ length: after + 1 }, (_, i) => all.get(addDays(record.night, i - after)));
    const near = byNight(around.filter((each) => each !== undefined));
    return { ...record, atBedtime: leftAtBedtime(record, near, caffeine) };
  });
}

const byNight = (nights: readonly NightRecord[]) => new Map(nights.map((record) => [record.night, record]));

/**
 * All nights of both lists, in the order of the calendar; a night in both is joined. A drink that was moved to another night
 * here is not also taken from where it was.
 */
export function joinNights(mine: readonly NightRecord[], theirs: readonly NightRecord[]): NightRecord[] {
  const joined = new Map<PlainDate, NightRecord>();
  const home = new Map(mine.flatMap(({ night, doses }) => doses.map(({ id }) => [id, night] as const)));
  const stays = (record: NightRecord) =>
    record.doses.filter(({ id }) => (home.get(id) ?? record.night) === record.night);
  for (const each of [...mine, ...theirs]) {
    const doses = stays(each);
    const record = doses.length < each.doses.length ? { ...each, doses } : each;
    const old = joined.get(record.night);
    joined.set(record.night, old ? joinNight(old, record) : record);
  }
  return [...joined.values()].sort((a, b) => a.night.localeCompare(b.night));
}

/**
 * Two records of one night as one. Everything noted in either is kept; where both say something else about the same
 * thing, the later word holds, and `mine` when they are of one moment.
 */
function joinNight(mine: NightRecord, theirs: NightRecord): NightRecord {
  const [newer, older] = isLater(theirs, mine) ? [theirs, mine] : [mine, theirs];
  const morning = laterOf(mine.morning, theirs.morning);
  // The word for the legs among the taps of a morning is changed with them.
  const outdated = [mine, theirs].map((side) => side.morning?.at).filter((at) => at !== morning?.at);
  const doses = union(mine.doses, theirs.doses, ({ id }) => id).slice(-MOST_DOSES);
  return {
    ...newer,
    bed: newer.bed ?? older.bed,
    reminders: joinReminders(mine.reminders, theirs.reminders),
    ledger: union(mine.ledger, theirs.ledger, ({ at, id, state }) => `${at} ${id} ${state}`).slice(-LEDGER_LENGTH),
    legs: union(mine.legs, theirs.legs, ({ at }) => String(at)).filter(({ at }) => !outdated.includes(at)),
    doses,
    atBedtime: [mine, theirs].find((side) => side.doses.length === doses.length)?.atBedtime ?? null,
    runs: union(mine.runs, theirs.runs, ({ at, preset }) => `${at} ${preset}`),
    morning,
    diary: joinDiaries(mine.diary, theirs.diary),
    legEntries: union(mine.legEntries, theirs.legEntries, ({ id }) => id).slice(-MOST_LEG_ENTRIES),
    tried: TRIED.filter((each) => mine.tried.includes(each) || theirs.tried.includes(each)),
    screen: joinScreens(mine.screen, theirs.screen),
    pauses: union(mine.pauses, theirs.pauses, ({ at, how }) => `${at} ${how}`).slice(-100),
    legsWoke: [...new Set([...mine.legsWoke, ...theirs.legsWoke])].sort((a, b) => a - b),
  };
}

/** By what happened in a night, where anything did: a morning may be written down years later, in a record made for it. */
function isLater(one: NightRecord, other: NightRecord): boolean {
  const [a, b] = [lastWord(one), lastWord(other)];
  return a > b || (a + b === 0 && (one.morning?.at ?? 0) > (other.morning?.at ?? 0));
}

function lastWord({ ledger, bed }: NightRecord): Instant {
  return Math.max(ledger.at(-1)?.at ?? 0, bed?.at ?? 0);
}

/** The later of two diaries; what it leaves out is taken from the other. */
function joinDiaries(mine: Diary | null, theirs: Diary | null): Diary | null {
  if (!mine || !theirs) return mine ?? theirs;
  const [newer, older] = theirs.at > mine.at ? [theirs, mine] : [mine, theirs];
  return {
    at: newer.at,
    sleeps: newer.sleeps.length > 0 ? newer.sleeps : older.sleeps,
    naps: newer.naps.length > 0 ? newer.naps : older.naps,
    alcohol: newer.alcohol ?? older.alcohol,
    meal: newer.meal ?? older.meal,
    moved: newer.moved ?? older.moved,
    kept: newer.kept ?? older.kept,
    note: newer.note || older.note,
  };
}

function joinReminders(mine: NightRecord['reminders'], theirs: NightRecord['reminders']): NightRecord['reminders'] {
  const joined = { ...theirs, ...mine };
  for (const [id, other] of Object.entries(theirs)) {
    const own = mine[id];
    if (own && other.at > own.at) joined[id] = other;
  }
  return joined;
}

function laterOf<T extends { at: Instant }>(mine: T | null, theirs: T | null): T | null {
  if (!mine || !theirs) return mine ?? theirs;
  return theirs.at > mine.at ? theirs : mine;
}

/** Two counts of one evening, of one browser at two times or of two machines. */
function joinScreens(mine: NightRecord['screen'], theirs: NightRecord['screen']): NightRecord['screen'] {
  if (!mine || !theirs) return mine ?? theirs;
  const own = countOf(mine);
  const joined = joinCounts(own, countOf(theirs));
  return joined === own ? mine : recordOf(joined);
}

/** Entries of both lists, each once by its name, in the order of their times; those of `mine` as they stand. */
function union<T extends { at: Instant }>(mine: T[], theirs: T[], nameOf: (entry: T) => string): T[] {
  const known = new Set(mine.map(nameOf));
  const added = theirs.filter((entry) => !known.has(nameOf(entry)));
  return added.length === 0 ? mine : [...mine, ...added].sort((a, b) => a.at - b.at);
}

/** Equal as stored: both are plain JSON made by the same schema. */
function isSame(a: NightRecord | undefined, b: NightRecord): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
