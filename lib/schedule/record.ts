import * as z from 'zod/mini';
import { doseSchema } from '../caffeine/schema';
import { diarySchema, legEntriesSchema } from '../diary/schema';
import { byName, instant, KINDS, long, overrideSchema, plainDate, whole, within } from './schema';

/** What a user can answer to a reminder, on the notification or in the popup. */
export const VERBS = [
  'snooze10',
  'snooze20',
  'snooze30',
  'start',
  'start4',
  'bed',
  'gotIt',
  'done',
  'open',
  'logCup',
  'notForMe',
  'notTonight',
  'noteIt',
  'moveBedtime',
  'windDown',
  'close',
] as const;

/** Why a reminder waits, was not needed, was left out or did not come. Each has its words in the catalogue. */
export const REASONS = [
  'away',
  'fullscreen',
  'quiet',
  'closed',
  'asleepMachine',
  'interrupted',
  'skipped',
  'paused',
  'laterOne',
  'turnedOff',
  'cap',
  'routineDone',
  'answered',
  'routineRuns',
  'inBed',
  'asleep',
  'noSuchDate',
  'withWrapUp',
  'blocked',
] as const;

/** Where a reminder is in its life. `claimed`: about to be handed to the system, written down first. */
export const STATES = [
  'planned',
  'held',
  'claimed',
  'shown',
  'snoozed',
  'acted',
  'dismissed',
  'skipped',
  'missed',
  'notNeeded',
] as const;

const delivery = z.lazy(() =>
  z.object({
    kind: z.enum(KINDS),
    text: z.nullable(z.string()),
    /** The planned instant that the state speaks of; a bedtime moved by the user gives a new one. */
    due: instant,
    graceUntil: instant,
    state: z.enum(STATES),
    why: z.nullable(z.enum(REASONS)),
    /** When it came into this state. */
    at: instant,
    /** Until when it is snoozed; null in any other state. */
    until: z.nullable(instant),
    snoozes: whole(0, 10_000),
    /** It has been in the user's sight before: a show after a snooze or a moved bedtime is no new reminder to the cap. */
    shownBefore: z.boolean(),
    verb: z.nullable(z.enum(VERBS)),
    /** The verbs of the notification as it was shown: a button is known by its place among them. */
    offered: z.array(z.enum(VERBS)),
  }),
);

const entry = z.lazy(() =>
  z.object({
    at: instant,
    id: z.string(),
    state: z.enum([...STATES, 'moved']),
    why: z.nullable(z.enum(REASONS)),
    verb: z.nullable(z.enum(VERBS)),
  }),
);

/** What the night page offers to somebody who is up. */
export const TRIED = ['legs', 'mind', 'neither'] as const;

const score = z.nullable(whole(1, 5));

/** Time at the screen in one night, in whole seconds: never more than passed on the clock. */
const screenMinutes = z.lazy(() =>
  z.object({
    /** Where the first quarter of an hour begins. */
    from: instant,
    /** A number for each quarter of an hour. */
    seconds: z.array(whole(0, 900)).check(long(0, 160)),
    /** By registrable domain, where the user wanted that. */
    sites: byName(whole(0, 200_000)),
  }),
);

/** Words for the legs, each noted by one tap. */
export const legWordsSchema = z.lazy(() =>
  z.array(z.object({ at: instant, value: z.enum(['quiet', 'stirring', 'restless']) })),
);

/** Ways through the pause in front of a site. */
export const PASSES = ['more', 'need', 'routine'] as const;

/** No site is kept with it. */
const pausePassed = z.lazy(() =>
  z.object({ at: instant, how: z.enum(PASSES), reason: z.nullable(z.string().check(long(0, 120))) }),
);

/** One night as it was planned and as it went: the item `night/<date>` in storage. */
export const nightSchema = z.lazy(() =>
  z.object({
    version: z.literal(5),
    night: plainDate,
    /** The plan as it last stood, for reading back years later: instants and the zone's offset in minutes then. */
    bedtime: instant,
    wake: instant,
    offset: z.number(),
    /** The zone's offset in minutes at the wake time. */
    offsetWake: z.number(),
    override: overrideSchema,
    /** Gone to bed: silence until the wake time that was planned at that moment. */
    bed: z.nullable(z.object({ at: instant, until: instant })),
    reminders: byName(delivery),
    /** "What happened", in the order it happened, at most `LEDGER_LENGTH` entries. */
    ledger: z.array(entry),
    legs: legWordsSchema,
    doses: z.array(doseSchema).check(long(0, MOST_DOSES)),
    /** Milligrams of caffeine left at bedtime by the estimate, to a tenth; null where none was made. */
    atBedtime: z.nullable(within(0, 100_000)),
    runs: z.array(
      z.object({
        preset: z.string(),
        at: instant,
        seconds: z.number(),
        finished: z.boolean(),
        after: z.nullable(z.string()),
      }),
    ),
    morning: z.nullable(z.object({ at: instant, rough: score, rested: score })),
    /** Rows of the night page that were followed, each once. */
    tried: z.array(z.enum(TRIED)).check(long(0, TRIED.length)),
    /** When the user noted that the legs woke them; the moment of the note, not of the waking. */
    legsWoke: z.array(instant),
    /** Time at the screen; null where none was counted. */
    screen: z.nullable(screenMinutes),
    /** Times at which the pause in front of a site was passed, and how. */
    pauses: z.array(pausePassed).check(long(0, 100)),
    /** What the user wrote about the night and its day; null where nothing was. */
    diary: z.nullable(diarySchema),
    legEntries: legEntriesSchema,
  }),
);

/** The most drinks noted for one night. */
export const MOST_DOSES = 60;

/** The most ledger entries kept for one night; a night has about twenty. */
export const LEDGER_LENGTH = 400;

/** Version 2: what was tried on the night page, and when the legs were noted to have woken somebody. */
export function withNightPage(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, version: 2, tried: [], legsWoke: [] };
}

/** Version 3: time at the screen, and how the pause in front of a site was passed. */
export function withScreen(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, version: 3, screen: null, pauses: [] };
}

/** Version 4: a drink carries what it holds, and the night what was left of them at bedtime. Version 3 knew no most of them. */
export function withDoses(old: Record<string, unknown>): Record<string, unknown> {
  const doses = Array.isArray(old.doses) ? old.doses : [];
  return { ...old, version: 4, atBedtime: null, doses: doses.slice(-MOST_DOSES).map(withContents) };
}

/** Version 5: the journal. The offset at waking was not kept: that of bedtime stands for it. */
export function withJournal(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, version: 5, offsetWake: old.offset, diary: null, legEntries: [] };
}

/** Version 3 knew two drinks, by name alone. */
function withContents(old: unknown): unknown {
  if (typeof old !== 'object' || old === null || !('drink' in old)) return old;
  const usual = { name: null, size: 237, minutes: 0, uptake: 'usual' };
  if (old.drink === 'coffee') return { ...old, ...usual, mg: 96 };
  return old.drink === 'tea' ? { ...old, ...usual, drink: 'blackTea', mg: 48 } : old;
}

export type Delivery = z.infer<typeof delivery>;
export type LedgerEntry = z.infer<typeof entry>;
export type NightRecord = z.infer<typeof nightSchema>;
export type Verb = (typeof VERBS)[number];
export type Reason = (typeof REASONS)[number];
export type ReminderState = (typeof STATES)[number];
export type ScreenMinutes = NonNullable<NightRecord['screen']>;
export type Pass = (typeof PASSES)[number];
export type Tried = (typeof TRIED)[number];
export type Legs = NightRecord['legs'][number]['value'];
