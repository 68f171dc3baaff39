import * as z from 'zod/mini';
import { instant, KINDS, overrideSchema, plainDate, whole } from './schema';

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
  'routineRuns',
  'inBed',
  'asleep',
  'noSuchDate',
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

const dose = z.lazy(() => z.object({ id: z.string(), drink: z.enum(['coffee', 'tea']), at: instant }));
const score = z.nullable(whole(1, 5));

/** One night as it was planned and as it went: the item `night/<date>` in storage. */
export const nightSchema = z.lazy(() =>
  z.object({
    version: z.literal(2),
    night: plainDate,
    /** The plan as it last stood, for reading back years later: instants and the zone's offset in minutes then. */
    bedtime: instant,
    wake: instant,
    offset: z.number(),
    override: overrideSchema,
    /** Gone to bed: silence until the wake time that was planned at that moment. */
    bed: z.nullable(z.object({ at: instant, until: instant })),
    reminders: z.record(z.string(), delivery),
    /** "What happened", in the order it happened, at most `LEDGER_LENGTH` entries. */
    ledger: z.array(entry),
    legs: z.array(z.object({ at: instant, value: z.enum(['quiet', 'stirring', 'restless']) })),
    doses: z.array(dose),
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
    tried: z.array(z.enum(TRIED)).check(z.maxLength(TRIED.length)),
    /** When the user noted that the legs woke them; the moment of the note, not of the waking. */
    legsWoke: z.array(instant),
  }),
);

/** The most ledger entries kept for one night; a night has about twenty. */
export const LEDGER_LENGTH = 400;

/** Version 2: what was tried on the night page, and when the legs were noted to have woken somebody. */
export function withNightPage(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, version: 2, tried: [], legsWoke: [] };
}

export type Delivery = z.infer<typeof delivery>;
export type LedgerEntry = z.infer<typeof entry>;
export type NightRecord = z.infer<typeof nightSchema>;
export type Verb = (typeof VERBS)[number];
export type Reason = (typeof REASONS)[number];
export type ReminderState = (typeof STATES)[number];
export type Tried = (typeof TRIED)[number];
export type Legs = NightRecord['legs'][number]['value'];
