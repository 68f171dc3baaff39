import type { Limit } from '../schedule/limit';
import type { PlannedReminder } from '../schedule/plan';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import { BIN } from './hours';
import type { ScreenTimeSettings, Site, Tally } from './schema';
import { counted, stretchUntil, sumOf } from './tally';

/** The evening's limit in `Tally.reached`; a group of sites has its own id there. */
export const ALL = 'all';

/** The limits that hold tonight, in minutes. */
export interface Limits {
  /** For the whole evening; null for none. */
  all: number | null;
  groups: { id: string; name: string | null; minutes: number; sites: readonly Site[] }[];
}

/** The limits of somebody's settings: those of groups only where time is kept by site. */
export function limitsOf(settings: ScreenTimeSettings, all: number | null): Limits {
  const groups = settings.groups.flatMap(({ id, name, limit, sites, counts }) =>
    limit === null || !counts ? [] : [{ id, name, minutes: limit, sites }],
  );
  return { all, groups: settings.bySite ? groups : [] };
}

/**
 * The tally with each limit's mark: when it was reached, to the moment, written once. A limit that was raised, taken
 * away or left by a clock that was set back loses its mark, unless it was said. One that was set below what had been
 * counted by then is marked with the earliest moment at which so much was counted.
 * @param before the tally before the last look
 * @param after the same one after it (`observed`)
 * @param said ids of the limits about which the word was said tonight
 */
export function limitsReached(before: Tally, after: Tally, limits: Limits, said: ReadonlySet<string>): Tally {
  const reached: Tally['reached'] = {};
  for (const [id, at] of Object.entries(after.reached)) if (said.has(id)) reached[id] = at;
  for (const { id, minutes, time, grew } of timesOf(before, counted(after), limits)) {
    const over = time - minutes * MINUTE;
    if (id in reached || over < 0) continue;
    reached[id] = after.reached[id] ?? crossedAt(before, after, over, minutes * MINUTE, grew);
  }
  return { ...after, reached };
}

interface Measured {
  id: string;
  minutes: number;
  /** Milliseconds counted towards it. */
  time: number;
  /** The last stretch counted towards it. */
  grew: boolean;
}

function timesOf(before: Tally, after: Tally, { all, groups }: Limits): Measured[] {
  const site = before.last?.site ?? null;
  const evening = all === null ? [] : [{ id: ALL, minutes: all, time: sumOf(after.bins), grew: true }];
  const each = groups.map(({ id, minutes, sites }) => ({
    id,
    minutes,
    time: sites.reduce((sum, one) => sum + (after.sites[one] ?? 0), 0),
    grew: site !== null && sites.includes(site),
  }));
  return [...evening, ...each];
}

/** The last stretch counted evenly, so the limit was reached as long before its end as time is over the limit now. */
function crossedAt(before: Tally, after: Tally, over: number, limit: number, grew: boolean): Instant {
  const stretch = after.last ? stretchUntil(before, after.last.at) : null;
  if (stretch && grew && over < stretch.until - stretch.from) return stretch.until - over;
  return earliest(counted(after), limit);
}

/** When so much had been counted in all, if each quarter of an hour counted from its beginning. */
function earliest({ bins, from, start }: Tally, limit: number): Instant {
  let rest = limit;
  for (const [i, bin] of bins.entries()) {
    if (rest <= bin) return Math.max(start, from + i * BIN) + rest;
    rest -= bin;
  }
  return Math.max(start, from + bins.length * BIN);
}

/**
 * The reminders of the limits that were reached, `screenLimit/<night>` and `screenLimit-<group>/<night>`, in the order
 * of their times. A limit that no longer holds has none, nor one that was reached when a word is of no use any more.
 * @param graceUntil until when a word about it is useful, for the moment it was reached
 * @param textOf what the reminder carries to its words
 */
export function limitReminders(
  { night, reached }: Pick<Tally, 'night' | 'reached'>,
  { all, groups }: Limits,
  graceUntil: (due: Instant) => Instant,
  textOf: (limit: Limit) => string,
): PlannedReminder[] {
  const evening =
    all === null ? [] : [{ key: ALL, id: 'screenLimit', limit: { minutes: all, group: null, name: null } }];
  const bySite = groups.map(({ id, name, minutes }) => ({
    key: id,
    id: `screenLimit-${id}`,
    limit: { minutes, group: name === null ? id : null, name },
  }));
  return [...evening, ...bySite]
    .flatMap(({ key, id, limit }) => {
      const due = reached[key];
      return due === undefined ? [] : [{ id: `${id}/${night}`, due, text: textOf(limit) }];
    })
    .map(({ id, due, text }) => ({
      id,
      kind: 'screenLimit' as const,
      due,
      graceUntil: graceUntil(due),
      asleep: false,
      text,
    }))
    .filter(({ due, graceUntil: until }) => due < until)
    .sort((a, b) => a.due - b.due);
}
