import * as z from 'zod/mini';
import { byName, holds, instant, long, plainDate, whole, within } from '../schedule/schema';
import { BIN } from './hours';

/** A registrable domain as browsers spell it, such as `example.co.uk` or `xn--bcher-kva.example`: never a full address. */
const isSite = (text: string) => text.length <= 253 && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text);
export const site = z.string().check(holds(isSite));

/** Public suffixes by their top-level domain (`suffix.ts`); the longest, Japan's, is 27 kB. */
export const suffixesSchema = z.lazy(() =>
  byName(z.string().check(long(0, 60_000)), (tld) => /^[a-z0-9-]{1,63}$/.test(tld)),
);

/** Bins of a night: four hours before bedtime and the longest sleep. */
export const MOST_BINS = 160;
/** Names of groups and sites in one list. */
export const MOST_GROUPS = 12;
export const MOST_SITES = 300;

/** The groups that exist from the start; their names are in the catalogue. */
export const GROUP_IDS = ['video', 'social', 'news', 'games', 'work'] as const;

const group = z.lazy(() =>
  z.object({
    /** One of `GROUP_IDS`, or an id of a group of the user's own. It stands in the ids of reminders; `all` is the whole evening. */
    id: z.string().check(holds((id) => /^(?!all$)[a-z0-9-]{1,40}$/.test(id))),
    /** The user's name for it; null for the catalogue's. */
    name: z.nullable(z.string().check(long(1, 40))),
    sites: z.array(site).check(long(0, MOST_SITES)),
    /** Minutes in the evening after which a word is said, or null for none. */
    limit: z.nullable(whole(5, 480)),
    /** False: time on these sites is no screen time at all (work). */
    counts: z.boolean(),
  }),
);

/** What the user chose about sites. The evening's limit itself is the reminder kind `screenLimit`. */
export const screenTimeSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** Time is kept by registrable domain, which needs the browser's leave to see addresses. */
    bySite: z.boolean(),
    groups: z.array(group).check(long(0, MOST_GROUPS)),
    /** Sites on which no time counts. */
    never: z.array(site).check(long(0, MOST_SITES)),
  }),
);

const milliseconds = within(0, Number.MAX_VALUE);

/** What was last seen of the screen, and when. */
const observation = z.lazy(() =>
  z.object({
    at: instant,
    /** Time from here on counts, until the next observation says otherwise. */
    counts: z.boolean(),
    /** With time by site, while time counts: the registrable domain in front. */
    site: z.nullable(site),
    /** The newest moment at which somebody may have used mouse or keyboard: a film counts `FILM_CAP` from it. */
    input: instant,
  }),
);

/** The running count of the night at hand: the item `screen`, written at each observation and small for it. */
export const tallySchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    night: plainDate,
    /** Where the first bin begins: a quarter of an hour of the clock. */
    from: instant,
    /** When the evening of this night begins and its sleep ends: what bins hold outside does not count, while it is so. */
    start: instant,
    end: instant,
    /** Time at the screen in milliseconds, a bin for each quarter of an hour from `from`. */
    bins: z.array(within(0, BIN)).check(long(0, MOST_BINS)),
    /** By site, in milliseconds; empty unless time by site is on. */
    sites: byName(milliseconds, isSite),
    /** When a limit was reached: the evening's as `all`, a group's by its id. */
    reached: byName(instant),
    last: z.nullable(observation),
  }),
);

export type Site = string;
export type SiteGroup = z.infer<typeof group>;
export type ScreenTimeSettings = z.infer<typeof screenTimeSchema>;
export type Observation = z.infer<typeof observation>;
export type Tally = z.infer<typeof tallySchema>;
