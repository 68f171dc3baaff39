import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenNow } from '../../lib/screen-time/count';
import { firstScreenTime } from '../../lib/screen-time/groups';
import type { ScreenTimeSettings, Tally } from '../../lib/screen-time/schema';
import { tallySchema } from '../../lib/screen-time/schema';
import { freshTally, counted as inHours, movedTo, observed, recordOf, totalOf } from '../../lib/screen-time/tally';
import { anyLife, type Life } from '../support/screen-life';
import { type Rule, ScreenOracle } from '../support/screen-oracle';
import { type Look, streamOf } from '../support/screen-stream';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
/** One heartbeat, and what an alarm may be late: the account's own number. */
const HEARTBEAT = 1.25 * MINUTE;
const LIVES = 1000;
const SEED = 20_261_122;

/** The script begins at 18:37 in Berlin; the hours go from 19:00 to midnight. */
const BASE = Date.parse('2026-11-22T18:37:00+01:00');
const HOURS = { start: Date.parse('2026-11-22T19:00:00+01:00'), end: Date.parse('2026-11-23T00:00:00+01:00') };

const SITES: Record<string, string> = {
  'www.example.org': 'example.org',
  'play.video.example.co.uk': 'example.co.uk',
  'desk.example.net': 'example.net',
  'quiet.example.com': 'example.com',
};
const SETTINGS: ScreenTimeSettings = {
  ...firstScreenTime(),
  bySite: true,
  groups: [{ id: 'work', name: null, sites: ['example.net'], limit: null, counts: false }],
  never: ['example.com'],
};
const RULE: Rule = {
  ...HOURS,
  cap: 120 * MINUTE,
  siteOf: (host) => SITES[host] ?? null,
  leftOut: (site) => site === 'example.net' || site === 'example.com',
};

/** What stands after a look, as a worker that dies after each of them finds it. */
type Step = (tally: Tally, look: Look) => Tally;

const counted: Step = (tally, { now, presence, view }) =>
  observed(tally, seenNow(view, presence, tally.last, now, SETTINGS, view?.host.endsWith('.uk') ? 'ac co' : ''));

interface Figures {
  /** Counted over the clock on the wall, at the worst look, in milliseconds. */
  overWall: number;
  /** Off the account: more than it has, or less. */
  error: number;
  /** How much more, and how much less, there may be. */
  more: number;
  less: number;
  /** What of it the lateness of the browser explains, and a quarter of an hour that is lived again. */
  explained: number;
  /** Times at which nobody looked: sleep, crash, a killed worker, a clock that was set. */
  gaps: number;
  /** The furthest off at one site, where the clock was left alone. */
  site: number;
  looks: number;
}

function judged(life: Life, step: Step): Figures {
  const oracle = new ScreenOracle(life, BASE, RULE);
  const { looks, late, stops } = streamOf(life, BASE, HOURS.start);
  let tally = freshTally('2026-11-22', HOURS);
  let overWall = Number.NEGATIVE_INFINITY;
  for (const look of looks) {
    tally = step(JSON.parse(JSON.stringify(tally)) as Tally, look);
    overWall = Math.max(overWall, totalOf(tally) - Math.max(0, look.now - HOURS.start));
  }
  expect(tallySchema.safeParse(tally).error?.issues ?? []).toEqual([]);
  expect(recordOf(tally).seconds.every((each) => each <= 900)).toBe(true);
  const sites = life.sets.length > 0 ? [] : Object.values(SITES);
  const errors = sites.map((site) => Math.abs((tally.sites[site] ?? 0) - oracle.bySite(site)));
  // Of a quarter of an hour that is lived again, nobody can tell which part had counted: half of it at the most.
  const explained = late + life.sets.reduce((sum, { by }) => sum + (by < 0 ? Math.min(-by, QUARTER / 2) : 0), 0);
  const others = life.kills.length + life.sets.length;
  // A stop that is no longer than an alarm may be late counts as if nothing had been; a longer one adds nothing at all.
  const short = stops.filter((each) => each <= HEARTBEAT).reduce((sum, each) => sum + each, 0);
  return {
    overWall,
    error: totalOf(tally) - oracle.total,
    more: explained + short + (others + 1) * HEARTBEAT,
    less: explained + (stops.length + others + 1) * HEARTBEAT,
    explained,
    gaps: stops.length + others,
    site: Math.max(0, ...errors),
    looks: looks.length,
  };
}

/** What is wrong with an evening as it was counted; empty where nothing is. */
function faultsOf({ overWall, error, site, more, less }: Figures): string[] {
  return [
    ...(overWall > 0 ? [`${overWall} ms over the wall clock`] : []),
    ...(error > more ? [`${error} ms more than there were, ${more} allowed`] : []),
    ...(-error > less ? [`${-error} ms less than there were, ${less} allowed`] : []),
    ...(site > Math.max(more, less) ? [`${site} ms off at a site`] : []),
  ];
}

const minutes = (time: number) => Math.round(time / 600) / 100;

/** What neither lateness nor a quarter lived again explains, for each gap. */
const perGap = ({ error, explained, gaps }: Figures) => Math.max(0, Math.abs(error) - explained) / (gaps + 1);

describe('a thousand evenings against a second account', () => {
  test('are never over the wall clock, and off by one heartbeat per gap at most', () => {
    const all: Figures[] = [];
    fc.assert(
      fc.property(anyLife, (life) => {
        const figures = judged(life, counted);
        all.push(figures);
        expect(faultsOf(figures)).toEqual([]);
      }),
      { numRuns: LIVES, seed: SEED, endOnFailure: true },
    );
    const most = (of: (figures: Figures) => number) => Math.max(...all.map(of));
    const sum = (of: (figures: Figures) => number) => all.reduce((total, each) => total + of(each), 0);
    console.log(
      `${all.length} evenings, ${sum(({ looks }) => looks)} looks, ${sum(({ gaps }) => gaps)} gaps; over the wall clock at most ` +
        `${most(({ overWall }) => overWall)} ms; off by ${minutes(sum(({ error }) => Math.abs(error)) / all.length)} min on average, ` +
        `${minutes(most(({ error }) => Math.abs(error)))} at worst; per gap ${minutes(most(perGap))} at worst (${minutes(HEARTBEAT)} allowed); ` +
        `at one site ${minutes(most(({ site }) => site))}`,
    );
  });
});

/** Bedtime is moved later by up to four hours and, at most an hour and a half later, back again: for each evening its own. */
function moveOf({ seed }: Life) {
  const from = (30 + (seed % 240)) * MINUTE;
  return { from, until: from + (1 + (seed % 90)) * MINUTE, by: (5 + (seed % 236)) * MINUTE };
}

/** A bedtime that moves there and back, and how what was counted takes it. */
const withMove =
  (life: Life, take: (tally: Tally, hours: typeof HOURS) => Tally): Step =>
  (tally, look) => {
    const { from, until, by } = moveOf(life);
    const later = from <= look.at && look.at < until;
    return counted(take(tally, { ...HOURS, start: HOURS.start + (later ? by : 0) }), look);
  };

/** What is wrong, where what went by meanwhile may or may not have been inside the hours. */
function faultsOfMove(life: Life, take: (tally: Tally, hours: typeof HOURS) => Tally): string[] {
  const { from, until } = moveOf(life);
  const { less, ...figures } = judged(life, withMove(life, take));
  return faultsOf({ ...figures, less: less + until - from + 2 * HEARTBEAT });
}

describe('a bedtime that is moved and moved back', () => {
  test('loses nothing of what was counted before', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        expect(faultsOfMove(life, (tally, hours) => movedTo(tally, tally.night, hours))).toEqual([]);
      }),
      { numRuns: 100, seed: SEED, endOnFailure: true },
    );
  });

  test('is found where it takes what lies before the moved start', () => {
    const cut = (tally: Tally, hours: typeof HOURS) => inHours({ ...tally, ...hours });
    const found = fc.check(
      fc.property(anyLife, (life) => expect(faultsOfMove(life, cut)).toEqual([])),
      { numRuns: 50, seed: SEED, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });
});

/** Ways to count wrongly, each of which the account finds. */
const WRONG: Record<string, Step> = {
  'a gap that counts whole': (tally, look) => {
    let next = tally;
    for (let at = (tally.last?.at ?? look.now) + MINUTE; at < look.now; at += MINUTE) {
      if (next.last) next = observed(next, { ...next.last, at });
    }
    return counted(next, look);
  },
  'a clock set back that cuts nothing': (tally, look) => {
    const next = counted(tally, look);
    const length = Math.max(tally.bins.length, next.bins.length);
    return {
      ...next,
      bins: Array.from({ length }, (_, i) => Math.max(tally.bins[i] ?? 0, next.bins[i] ?? 0)),
    };
  },
  'a film without an end': (tally, look) =>
    counted({ ...tally, last: tally.last && { ...tally.last, input: tally.last.at } }, look),
  'nobody taken for somebody': (tally, look) =>
    counted(tally, { ...look, presence: look.presence === 'idle' ? 'active' : look.presence }),
  'time that goes to the site that comes next': (tally, look) => {
    const next = counted(tally, look);
    return tally.last && next.last ? counted({ ...tally, last: { ...tally.last, site: next.last.site } }, look) : next;
  },
  'a minute for each look': (tally, look) => {
    const { last } = tally;
    return counted({ ...tally, last: last && { ...last, at: Math.min(last.at, look.now - MINUTE) } }, look);
  },
};

test.each(Object.entries(WRONG))('the account finds %s', (_, step) => {
  const found = fc.check(
    fc.property(anyLife, (life) => expect(faultsOf(judged(life, step))).toEqual([])),
    { numRuns: 200, seed: SEED, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
});
