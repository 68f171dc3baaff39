import type { ScreenMinutes } from '../schedule/record';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { FILM_CAP } from './count';
import type { ScreenHours } from './hours';
import { BIN, binsWithin } from './hours';
import type { Observation, Site, Tally } from './schema';
import { MOST_BINS } from './schema';

/**
 * The longest time between two looks that counts, in milliseconds: a look comes every minute, and an alarm may be late
 * by a quarter of one. Anything longer is a machine that slept, a browser that was closed or killed, or a clock that was
 * set forward, and nobody knows what was on the screen meanwhile. A shorter one hides at most as much as one look.
 */
export const MAX_GAP = 75_000;

/** A part of the evening that counts. */
export interface Stretch {
  from: Instant;
  until: Instant;
}

/** Nothing counted yet. A night that is longer than its bins can hold ends with them. */
export function freshTally(night: PlainDate, { start, end }: ScreenHours): Tally {
  const from = Math.floor(start / BIN) * BIN;
  return {
    version: 1,
    night,
    from,
    start,
    end: Math.min(end, from + MOST_BINS * BIN),
    bins: [],
    sites: {},
    reached: {},
    last: null,
  };
}

/**
 * What the time since the last look adds at `now`: null where it did not count, was no look at all (`MAX_GAP`), or lies
 * outside the night's hours. A film ends with its cap, to the moment.
 */
export function stretchUntil({ last, start, end }: Tally, now: Instant): Stretch | null {
  if (!last?.counts || now - last.at > MAX_GAP) return null;
  const from = Math.max(last.at, start);
  const until = Math.min(now, end, last.input + FILM_CAP);
  return from < until ? { from, until } : null;
}

/**
 * The tally after one more look: the time since the look before is added to its quarters of an hour and to the site that
 * was in front, and the new look stands. What a clock that was set back has put into the future is cut, so that the
 * total is never over what has passed on the clock since the evening began. The same look twice adds nothing.
 */
export function observed(tally: Tally, seen: Observation): Tally {
  const stretch = stretchUntil(tally, seen.at);
  const more = stretch ? withStretch(tally, stretch) : tally;
  return { ...within(more, tally.from, seen.at), last: seen };
}

/** What counts of a tally: what lies in its hours, up to the last look. The rest waits for hours that move back. */
export function counted(tally: Tally): Tally {
  return within(tally, tally.start, Math.min(tally.end, tally.last?.at ?? tally.end));
}

/**
 * The tally for hours that moved with tonight's bedtime: nothing of it goes, and what lies in the new hours counts. For another
 * night than its own it is a new one.
 */
export function movedTo(tally: Tally, night: PlainDate, hours: ScreenHours): Tally {
  const fresh = freshTally(night, hours);
  if (tally.night !== night) return fresh;
  return tally.start === fresh.start && tally.end === fresh.end ? tally : fitted(tally, fresh);
}

/** A tally in the hours of a new one, with the quarters of an hour before these. */
function fitted({ from, bins, sites, reached, last }: Tally, fresh: Tally): Tally {
  const ahead = Math.round((from - fresh.from) / BIN);
  // No further than a night is long: a record from elsewhere may name any moment.
  if (Math.abs(ahead) > MOST_BINS) return { ...fresh, reached, last };
  const begin = Math.min(from, fresh.from);
  const all = [...Array.from({ length: ahead }, () => 0), ...bins].slice(0, MOST_BINS);
  return { ...fresh, from: begin, end: Math.min(fresh.end, begin + MOST_BINS * BIN), bins: all, sites, reached, last };
}

/** A count by quarters of an hour and by site, in milliseconds. */
export type Count = Pick<Tally, 'from' | 'bins' | 'sites'>;

/**
 * Two counts of one evening as one: of each quarter of an hour the fuller. They are not added up, for nobody knows whether they saw the
 * same minutes, and what somebody truly spent there is never less. Quarters of a record, whole seconds that carry parts of one, are
 * fuller from a second more on. The sites are those of the fuller count. Where the other has nothing more it is `mine` itself; of two that
 * lie more than a night apart it is the fuller.
 */
export function joinCounts(mine: Count, theirs: Count): Count {
  const from = Math.min(mine.from, theirs.from);
  const [own, other] = [mine, theirs].map((each) => Math.round((each.from - from) / BIN)) as [number, number];
  const length = Math.max(own + mine.bins.length, other + theirs.bins.length);
  const fuller = sumOf(theirs.bins) > sumOf(mine.bins) ? theirs : mine;
  if (length > MOST_BINS) return fuller;
  const bins = Array.from({ length }, (_, i) => {
    const [bin, more] = [mine.bins[i - own] ?? 0, theirs.bins[i - other] ?? 0];
    return more < bin + 1000 ? bin : more;
  });
  if (sumOf(bins) === sumOf(mine.bins)) return mine;
  return { from, bins, sites: fuller.sites };
}

/** A tally with what a copy counted in the same evening; of one that lies nights away it has nothing. */
export function withCopied(tally: Tally, count: Count): Tally {
  const joined = joinCounts(tally, count);
  return joined === count ? tally : fitted({ ...tally, ...joined }, freshTally(tally.night, tally));
}

/**
 * The tally after an import is taken back: what was counted before it, and since. Of the quarter of an hour in which it was
 * made nobody knows which part came with the copy: no more of it stays than time went by since.
 * @param now what stands, of the same night
 * @param before as it stood when the import was made
 */
export function withoutCopied(now: Tally, before: Tally): Tally {
  const since = before.last?.at ?? before.start;
  const until = Math.max(since, now.last?.at ?? since);
  const ahead = Math.round((now.from - before.from) / BIN);
  const passed = binsWithin({ from: now.from, bins: now.bins.map(() => BIN) }, since, until);
  const bins = now.bins.map((bin, i) => Math.min(bin, (before.bins[i + ahead] ?? 0) + (passed[i] ?? 0)));
  // Nor of any site than was counted since.
  const grown = Math.max(0, sumOf(bins) - sumOf(before.bins));
  const sites = Object.fromEntries(
    Object.entries(now.sites).map(([site, time]) => [site, Math.min(time, (before.sites[site] ?? 0) + grown)]),
  );
  return fitted({ ...before, from: now.from, bins, sites, last: now.last }, freshTally(now.night, before));
}

/** Milliseconds in all. */
export function sumOf(times: readonly number[]): number {
  return times.reduce((sum, each) => sum + each, 0);
}

/** Time at the screen this night that counts, in milliseconds. */
export function totalOf(tally: Tally): number {
  return sumOf(counted(tally).bins);
}

/** Time at the screen this night, in whole minutes that are full. */
export function minutesOf(tally: Tally): number {
  return Math.floor(totalOf(tally) / MINUTE);
}

/** Whole minutes by site, the longest first; sites with less than one are left out. */
export function siteMinutes(tally: Tally): { site: Site; minutes: number }[] {
  return Object.entries(counted(tally).sites)
    .map(([site, time]) => ({ site, minutes: Math.floor(time / MINUTE) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes || a.site.localeCompare(b.site));
}

/** What a night's record counted. */
export function countOf({ from, seconds, sites }: ScreenMinutes): Count {
  return {
    from,
    bins: seconds.map((each) => each * 1000),
    sites: Object.fromEntries(Object.entries(sites).map(([site, each]) => [site, each * 1000])),
  };
}

/**
 * A count as the night's record has it, in whole seconds: the parts of a second that a quarter leaves go into the next, so that the sum is
 * that of the tally, never over it, and no quarter holds more than 900.
 */
export function recordOf({ from, bins, sites }: Count): ScreenMinutes {
  let [time, told] = [0, 0];
  const seconds = bins.map((bin) => {
    time += bin;
    const more = Math.floor(time / 1000) - told;
    told += more;
    return more;
  });
  const bySite = Object.entries(sites).map(([site, each]) => [site, Math.floor(each / 1000)] as const);
  return { from, seconds, sites: Object.fromEntries(bySite.filter(([, each]) => each > 0)) };
}

function withStretch(tally: Tally, { from, until }: Stretch): Tally {
  const length = Math.ceil((until - tally.from) / BIN);
  const bins = Array.from({ length: Math.max(length, tally.bins.length) }, (_, i) => {
    const begin = tally.from + i * BIN;
    return (tally.bins[i] ?? 0) + Math.max(0, Math.min(until, begin + BIN) - Math.max(from, begin));
  });
  const site = tally.last?.site ?? null;
  const sites = site === null ? tally.sites : { ...tally.sites, [site]: (tally.sites[site] ?? 0) + until - from };
  return { ...tally, bins, sites };
}

/**
 * What was counted between two instants: no quarter of an hour holds more than lies between them. Nobody knows when a
 * site was in front, so what is cut is taken from all sites alike.
 */
function within(tally: Tally, start: Instant, end: Instant): Tally {
  const bins = binsWithin(tally, start, end);
  const [before, after] = [sumOf(tally.bins), sumOf(bins)];
  if (after === before) return tally;
  const sites = Object.entries(tally.sites).map(([site, time]) => [site, Math.floor((time * after) / before)] as const);
  return { ...tally, bins, sites: Object.fromEntries(sites.filter(([, time]) => time > 0)) };
}
