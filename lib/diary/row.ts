import type { Legs, NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import type { Kept, Moved } from './limits';
import { measuresOf, span } from './measures';
import type { Sleep } from './schema';

/** A stretch asleep, from falling asleep to waking for good, as far as it was said; with the clock's offset at both ends. */
export interface Asleep {
  from: Instant;
  to: Instant;
  offset: number;
  offsetUp: number;
}

/** One night as pictures and statements need it. A projection of its record, never the truth. */
export interface NightRow {
  night: PlainDate;
  /** As planned. */
  bedtime: Instant;
  wake: Instant;
  offset: number;
  offsetWake: number;
  /** What was noted of each sleep, in order; the measures are of the longest of them. */
  sleeps: Asleep[];
  naps: Asleep[];
  /**
   * Minutes: in bed and asleep in all sleeps of the night together, null where they lie over each other; until asleep and awake in
   * the longest.
   */
  tib: number | null;
  tst: number | null;
  sol: number | null;
  waso: number | null;
  /** Minutes the night's tries to sleep took, from lights out to waking for good, in all. */
  attempt: number | null;
  rough: number | null;
  rested: number | null;
  /** The strongest word, and the strongest urge (0 to 10), that was noted for the legs; null where nothing was. */
  legs: Legs | null;
  urge: number | null;
  /** Times the legs were noted to have woken the user. */
  legsWoke: number;
  /** Minutes at the screen; null where none were counted. */
  screen: number | null;
  /** Milligrams of caffeine left at bedtime; null where no estimate was made. */
  mg: number | null;
  /** When the last drink with caffeine was begun. */
  lastCup: Instant | null;
  /** A routine was followed to its end. */
  routine: boolean;
  moved: Moved | null;
  kept: Kept | null;
}

const STRENGTH: readonly Legs[] = ['quiet', 'stirring', 'restless'];
/** Milligrams up to which a drink is decaf: that of lib/caffeine/limits, which a test holds it to. */
const DECAF = 15;

/** The row of a night. */
export function rowOf(record: NightRecord): NightRow {
  const { diary } = record;
  const all = diary?.sleeps ?? [];
  const measures = all.map(measuresOf);
  const chief = measures[longestOf(all)] ?? null;
  const sum = isTwice(all) ? () => null : sumOf;
  const words = STRENGTH.filter((word) => record.legs.some(({ value }) => value === word));
  const urges = record.legEntries.flatMap(({ now, strongest }) => [now, strongest]).filter((each) => each !== null);
  return {
    night: record.night,
    bedtime: record.bedtime,
    wake: record.wake,
    offset: record.offset,
    offsetWake: record.offsetWake,
    sleeps: all.flatMap((sleep) => asleepIn(sleep) ?? []),
    naps: (diary?.naps ?? []).flatMap(({ at, minutes, offset }) =>
      minutes === null ? [] : { from: at, to: at + minutes * MINUTE, offset, offsetUp: offset },
    ),
    tib: sum(measures.map(({ tib }) => tib)),
    tst: sum(measures.map(({ tst }) => tst)),
    sol: chief?.sol ?? null,
    waso: chief?.waso ?? null,
    attempt: sum(all.map(({ tried, woke }) => span(tried, woke))),
    rough: record.morning?.rough ?? null,
    rested: record.morning?.rested ?? null,
    legs: words.at(-1) ?? null,
    urge: urges.length === 0 ? null : Math.max(...urges),
    legsWoke: record.legsWoke.length,
    screen:
      record.screen === null ? null : Math.round(record.screen.seconds.reduce((total, each) => total + each, 0) / 60),
    mg: record.atBedtime,
    lastCup: record.doses
      .filter(({ mg }) => mg > DECAF)
      .reduce<Instant | null>((last, { at }) => Math.max(last ?? at, at), null),
    routine: record.runs.some(({ finished }) => finished),
    moved: diary?.moved ?? null,
    kept: diary?.kept ?? null,
  };
}

/** Falling asleep is taken at lights out where its minutes were not said, and bed where that was not. */
function asleepIn(sleep: Sleep): Asleep | null {
  const from = measuresOf(sleep).onset ?? sleep.tried ?? sleep.inBed;
  const to = sleep.woke ?? sleep.up;
  return from === null || to === null || !span(from, to)
    ? null
    : { from, to, offset: sleep.offset, offsetUp: sleep.offsetUp };
}

/**
 * The place of the longest sleep, the first where two are as long. A single one needs no ends; of several those that have both are
 * compared, and -1 says that none has.
 */
export function longestOf(sleeps: readonly Sleep[]): number {
  if (sleeps.length === 1) return 0;
  const lengths = sleeps.map((sleep) => {
    const stretch = asleepIn(sleep);
    return stretch === null ? -1 : stretch.to - stretch.from;
  });
  const most = Math.max(-1, ...lengths);
  return most < 0 ? -1 : lengths.indexOf(most);
}

/** True where sleeps lie over each other, which the form takes from nobody: what is in both would be added up twice. */
function isTwice(sleeps: readonly Sleep[]): boolean {
  const ends = sleeps
    .map(({ inBed, tried, woke, up }) => [inBed, tried, woke, up].filter((at) => at !== null).sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
  return ends.some(([from = 0], i) => from < (ends[i - 1]?.at(-1) ?? from));
}

/** The sum, null where there is nothing to add, something is missing or it is more than a day: what is missing stays missing. */
export function sumOf(values: readonly (number | null)[]): number | null {
  if (values.length === 0 || values.includes(null)) return null;
  const total = values.reduce<number>((all, each) => all + (each ?? 0), 0);
  return total > 1440 ? null : total;
}
