import * as z from 'zod/mini';
import { instant, long, whole } from '../schedule/schema';
import {
  AMOUNTS,
  DOINGS,
  HELPERS,
  KEPT,
  MOST_ALCOHOL,
  MOST_AWAKE,
  MOST_FELT,
  MOST_LATENCY,
  MOST_LEG_ENTRIES,
  MOST_LOST,
  MOST_NAP,
  MOST_NAPS,
  MOST_NOTE,
  MOST_SLEEPS,
  MOVED,
  PLACES,
  TRIGGERS,
} from './limits';

/** Minutes that a clock is ahead of UTC. */
const offset = whole(-1440, 1440);

/**
 * One sleep as its sleeper remembers it. Everything may be left out: null is "not said", never 0. Instants, with the offset
 * of the clock they were read on: a night in the air has two.
 */
const sleep = z.lazy(() =>
  z.object({
    inBed: z.nullable(instant),
    /** Decided to sleep: "lights out". */
    tried: z.nullable(instant),
    /** Minutes from then until asleep (SOL). */
    latency: z.nullable(whole(0, MOST_LATENCY)),
    /** Times awake; `often`: lost count. */
    wakings: z.nullable(z.union([whole(0, 3), z.literal('often')])),
    /** Minutes awake in all, between falling asleep and waking for good (WASO). */
    awake: z.nullable(whole(0, MOST_AWAKE)),
    /** Woke for good. */
    woke: z.nullable(instant),
    up: z.nullable(instant),
    /** Of the clock at `inBed` and `tried`. */
    offset,
    /** Of the clock at `woke` and `up`. */
    offsetUp: offset,
  }),
);

const nap = z.lazy(() => z.object({ at: instant, minutes: z.nullable(whole(1, MOST_NAP)), offset }));

/** What somebody wrote about one night and its day, beside the three taps of the morning. */
export const diarySchema = z.lazy(() =>
  z.object({
    /** When it was last written. */
    at: instant,
    /** In the order of the clock; they do not overlap. */
    sleeps: z.array(sleep).check(long(0, MOST_SLEEPS)),
    naps: z.array(nap).check(long(0, MOST_NAPS)),
    alcohol: z.nullable(z.object({ drinks: whole(0, MOST_ALCOHOL), last: z.nullable(instant) })),
    /** The last meal. */
    meal: z.nullable(instant),
    moved: z.nullable(z.enum(MOVED)),
    /** Whether the change that is tried was kept to; null where none was, or nothing was said. */
    kept: z.nullable(z.enum(KEPT)),
    note: z.string().check(long(0, MOST_NOTE)),
  }),
);

const urge = z.nullable(whole(0, 10));

/** One entry about the legs, as it was written. No total, no label. */
export const legEntrySchema = z.lazy(() =>
  z.object({
    id: z.string().check(long(1, 64)),
    /** When it was written. */
    at: instant,
    /** The urge to move them, 0 to 10: at the moment of writing, and at its strongest in that night. */
    now: urge,
    strongest: urge,
    began: z.nullable(instant),
    doing: z.nullable(z.enum(DOINGS)),
    where: z.array(z.enum(PLACES)).check(long(0, PLACES.length)),
    felt: z.string().check(long(0, MOST_FELT)),
    painful: z.nullable(z.boolean()),
    /** What was tried against it, each once, and how much it helped where that was said. */
    helped: z
      .array(z.object({ what: z.enum(HELPERS), much: z.nullable(z.enum(AMOUNTS)) }))
      .check(long(0, HELPERS.length)),
    /** Minutes of sleep that it took. */
    lost: z.nullable(whole(0, MOST_LOST)),
    triggers: z.array(z.enum(TRIGGERS)).check(long(0, TRIGGERS.length)),
  }),
);

/** The entries of a night, oldest first. */
export const legEntriesSchema = z.lazy(() => z.array(legEntrySchema).check(long(0, MOST_LEG_ENTRIES)));

/** What the user wants of the journal: the item `settings/journal`. */
export const journalSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** False: "Stop noting". What was noted stays to be read. */
    noting: z.boolean(),
  }),
);

/** The journal of a new user. */
export function firstJournal(): JournalSettings {
  return { version: 1, noting: true };
}

export type Sleep = z.infer<typeof sleep>;
export type Nap = z.infer<typeof nap>;
export type Diary = z.infer<typeof diarySchema>;
export type LegEntry = z.infer<typeof legEntrySchema>;
export type JournalSettings = z.infer<typeof journalSchema>;
