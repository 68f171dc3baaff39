import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { Diary, Sleep } from './schema';

/** The times of a sleep, in the order of the clock. */
export const TIMES = ['inBed', 'tried', 'woke', 'up'] as const;
export type TimeName = (typeof TIMES)[number];

/** A place in what is written about a night, as a path into it. */
export type Place =
  | `sleeps.${number}.${TimeName | 'latency' | 'awake'}`
  | `naps.${number}.at`
  | 'alcohol.last'
  | 'meal';

/** Why something cannot be. */
export type ImpossibleCode =
  /** It has not come yet. */
  | 'future'
  /** More than a day and a half away from the night. */
  | 'far'
  | 'beforeBed'
  | 'beforeTried'
  | 'beforeWoke'
  /** More than twenty hours between two times that follow one another. */
  | 'long'
  /** Longer until asleep, or awake, than from lights out to waking. */
  | 'latency'
  | 'awake'
  /** In the middle of another sleep or nap. */
  | 'overlap';

/** Something that cannot be, where it stands, and the instant that it contradicts, where there is one. */
export interface Impossible {
  place: Place;
  code: ImpossibleCode;
  other: Instant | null;
}

/** The night that is written about, and the moment of writing. */
export interface CheckedNight {
  bedtime: Instant;
  wake: Instant;
  now: Instant;
}

/** What is checked of a diary. */
export type Checked = Pick<Diary, 'sleeps' | 'naps' | 'alcohol' | 'meal'>;

/** The longest time between two times of one sleep that follow one another. Above it, one of them is of another day. */
const LONGEST = 20 * HOUR;
/** How far from a night what is written of it may lie. */
const REACH = 36 * HOUR;

/** What cannot be in a diary: one reason for each place, in the order of the form. Nothing that was left out is missed. */
export function impossibleIn(diary: Checked, night: CheckedNight): Impossible[] {
  const { sleeps, naps, alcohol, meal } = diary;
  const all = [...faultsIn(diary, night), ...sleeps.flatMap(tooMuch), ...overlaps(sleeps, naps)];
  const order: string[] = [
    ...sleeps.flatMap((_, i) =>
      ['inBed', 'tried', 'latency', 'awake', 'woke', 'up'].map((name) => `sleeps.${i}.${name}`),
    ),
    ...naps.map((_, i) => `naps.${i}.at`),
    ...(alcohol ? ['alcohol.last'] : []),
    ...(meal === null ? [] : ['meal']),
  ];
  return order.flatMap((place) => all.find((each) => each.place === place) ?? []);
}

/** Times that have not come, lie far away or are out of order: as much as the background, which has no room for more, looks at. */
export function faultsIn(diary: Checked, night: CheckedNight): Impossible[] {
  return [
    ...instantsIn(diary).flatMap(({ place, at }) => misplaced(place, at, night)),
    ...diary.sleeps.flatMap(outOfOrder),
  ];
}

/** Every instant that was written, with its place. */
function instantsIn({ sleeps, naps, alcohol, meal }: Checked): { place: Place; at: Instant }[] {
  const said = (place: Place, at: Instant | null | undefined) =>
    at === null || at === undefined ? [] : [{ place, at }];
  return [
    ...sleeps.flatMap((sleep, i) => TIMES.flatMap((name) => said(`sleeps.${i}.${name}`, sleep[name]))),
    ...naps.flatMap(({ at }, i) => said(`naps.${i}.at`, at)),
    ...said('alcohol.last', alcohol?.last),
    ...said('meal', meal),
  ];
}

function misplaced(place: Place, at: Instant, { bedtime, wake, now }: CheckedNight): Impossible[] {
  if (at > now) return [{ place, code: 'future', other: now }];
  const far = at < bedtime - REACH || at > wake + REACH;
  return far ? [{ place, code: 'far', other: null }] : [];
}

const BEFORE = { inBed: 'beforeBed', tried: 'beforeTried', woke: 'beforeWoke' } as const;

/** Each time is held against the last one before it that was said. Nobody wakes at the minute of lights out. */
function outOfOrder(sleep: Sleep, i: number): Impossible[] {
  return TIMES.flatMap((name, place): Impossible[] => {
    const at = sleep[name];
    const before = TIMES.slice(0, place).findLast((each) => sleep[each] !== null) as keyof typeof BEFORE | undefined;
    const other = before ? sleep[before] : null;
    if (at === null || before === undefined || other === null) return [];
    const none = name === 'woke' && at === other;
    if (at < other || none) return [{ place: `sleeps.${i}.${name}`, code: BEFORE[before], other }];
    return at - other > LONGEST ? [{ place: `sleeps.${i}.${name}`, code: 'long', other }] : [];
  });
}

function tooMuch({ tried, woke, latency, awake }: Sleep, i: number): Impossible[] {
  if (tried === null || woke === null || woke <= tried) return [];
  const whole = (woke - tried) / MINUTE;
  if ((latency ?? 0) > whole) return [{ place: `sleeps.${i}.latency`, code: 'latency', other: null }];
  const over = (latency ?? 0) + (awake ?? 0) > whole;
  return over ? [{ place: `sleeps.${i}.awake`, code: 'awake', other: null }] : [];
}

/** A stretch of the night and the place that is named where it meets an earlier one. */
interface Stretch {
  from: Instant;
  to: Instant;
  place: Place;
}

function overlaps(sleeps: readonly Sleep[], naps: Checked['naps']): Impossible[] {
  const stretches = [
    ...sleeps.flatMap((sleep, i): Stretch[] => {
      const said = TIMES.filter((name) => sleep[name] !== null);
      const [first] = said;
      if (first === undefined) return [];
      const at = said.map((name) => sleep[name] ?? 0);
      return [{ from: Math.min(...at), to: Math.max(...at), place: `sleeps.${i}.${first}` }];
    }),
    ...naps.map(
      ({ at, minutes }, i): Stretch => ({
        from: at,
        to: at + (minutes ?? 0) * MINUTE,
        place: `naps.${i}.at`,
      }),
    ),
  ];
  return stretches.flatMap((one, i) => {
    // The later written of two gives way, so that the one that stood there first is not called wrong.
    const met = stretches.slice(0, i).find((other) => meet(one, other));
    return met ? [{ place: one.place, code: 'overlap' as const, other: met.from }] : [];
  });
}

/** What touches does not meet; two that begin at once do. A moment without a length meets what it lies inside of. */
function meet(a: Stretch, b: Stretch): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to);
}
