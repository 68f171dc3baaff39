import type { ScreenMinutes } from '../schedule/record';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { FILM_CAP } from './count';
import type { ScreenHours } from './hours';
import type { Observation, Site, Tally } from './schema';
import { BIN, MOST_BINS } from './schema';

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
  return { ...within(more, tally.start, Math.min(seen.at, tally.end)), last: seen };
}

/**
 * The tally for hours that moved with tonight's bedtime: what was counted inside the new hours stays. For another night
 * than its own it is a new one.
 */
export function movedTo(tally: Tally, night: PlainDate, hours: ScreenHours): Tally {
  const fresh = freshTally(night, hours);
  if (tally.night !== night) return fresh;
  if (tally.start === fresh.start && tally.end === fresh.end) return tally;
  const { bins, sites } = within(tally, fresh.start, fresh.end);
  // No further than a night is long: a record from elsewhere may name any moment.
  const shift = Math.min(Math.trunc((tally.from - fresh.from) / BIN), MOST_BINS);
  const moved =
    shift < 0 ? bins.slice(-shift) : bins.length === 0 ? [] : [...Array.from({ length: shift }, () => 0), ...bins];
  return { ...fresh, bins: moved.slice(0, MOST_BINS), sites, reached: tally.reached, last: tally.last };
}

/** Time at the screen this night, in milliseconds. */
export function totalOf({ bins }: Pick<Tally, 'bins'>): number {
  return bins.reduce((sum, bin) => sum + bin, 0);
}

/** Time at the screen this night, in whole minutes that are full. */
export function minutesOf(tally: Pick<Tally, 'bins'>): number {
  return Math.floor(totalOf(tally) / MINUTE);
}

/** Whole minutes by site, the longest first; sites with less than one are left out. */
export function siteMinutes({ sites }: Pick<Tally, 'sites'>): { site: Site; minutes: number }[] {
  return Object.entries(sites)
    .map(([site, time]) => ({ site, minutes: Math.floor(time / MINUTE) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes || a.site.localeCompare(b.site));
}

/**
 * The night's record, in whole seconds: the parts of a second that a quarter leaves go into the next, so that the sum is
 * that of the tally, never over it, and no quarter holds more than 900.
 */
export function recordOf({ from, bins, sites }: Tally): ScreenMinutes {
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
  const bins = tally.bins.map((bin, i) => {
    const begin = tally.from + i * BIN;
    return Math.min(bin, Math.max(0, Math.min(end, begin + BIN) - Math.max(start, begin)));
  });
  const [before, after] = [totalOf(tally), totalOf({ bins })];
  if (after === before) return tally;
  const sites = Object.entries(tally.sites).map(([site, time]) => [site, Math.floor((time * after) / before)] as const);
  return { ...tally, bins, sites: Object.fromEntries(sites.filter(([, time]) => time > 0)) };
}
