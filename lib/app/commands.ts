import * as z from 'zod/mini';
import { bodySchema } from '../body/schema';
import { caffeineSchema, drinkSchema } from '../caffeine/schema';
import { diarySchema, journalSchema, legEntriesSchema } from '../diary/schema';
import { lookSchema } from '../look/schema';
import { pauseSchema } from '../pause/schema';
import { playedSteps, routineId, routinesSchema, runActionSchema } from '../routine/schema';
import { PROFILE_CHIPS } from '../routine/types';
import { legWordsSchema, nightSchema, PASSES, TRIED, VERBS } from '../schedule/record';
import {
  cap,
  instant,
  KINDS,
  LATEST_SHIFT,
  long,
  plainDate,
  plainTime,
  remindersSchema,
  scheduleSchema,
  whole,
} from '../schedule/schema';
import { screenTimeSchema, site, suffixesSchema } from '../screen-time/schema';
import { softenSchema } from '../soften/schema';
import { soundSchema } from '../sound/schema';
import { CHANGES, FORMS, MOST_EARLIER } from '../trial/limits';
import { trialsSchema } from '../trial/schema';

const id = z.string().check(long(1, 64));
const legs = z.enum(['quiet', 'stirring', 'restless']);
const legsSaid = () =>
  z.object({
    legs: legWordsSchema,
    legsWoke: z.array(instant),
    legEntries: legEntriesSchema,
  });
const score = z.nullable(whole(1, 5));

/**
 * Everything a page may ask of the background: the parts of each command beside its type. Made when it is asked for,
 * since a worker that was woken for one command has no use for the others.
 */
const PARTS = {
  'schedule/save': () => ({ value: scheduleSchema }),
  'reminders/save': () => ({ value: remindersSchema }),
  'look/save': () => ({ value: lookSchema }),
  'body/save': () => ({ value: bodySchema }),
  'routines/save': () => ({ value: routinesSchema }),
  'sound/save': () => ({ value: soundSchema }),
  'screen-time/save': () => ({ value: screenTimeSchema }),
  /** The public suffixes, before time by site is switched on: a page has the list, and a worker loads no code late. */
  'suffixes/keep': () => ({ suffixes: suffixesSchema }),
  'soften/save': () => ({ value: softenSchema }),
  'pause/save': () => ({ value: pauseSchema }),
  /** Softened pages as they are for ten minutes, or soft again at once. */
  'soften/lift': () => ({ lifted: z.boolean() }),
  /** One site is left as it is, or softened again; from a page that reads no settings. */
  'soften/except': () => ({ site, except: z.boolean() }),
  /** The answer to "Anything to leave out?", from a page that reads no settings. */
  'profile/save': () => ({ chips: z.array(z.enum(PROFILE_CHIPS)).check(long(0, 20)) }),
  /** Bedtime for tonight only: minutes from the usual one; 0 takes the change back. */
  'tonight/shift': () => ({ minutes: whole(-LATEST_SHIFT, LATEST_SHIFT) }),
  /** Bedtime for tonight only, as a wall time. */
  'tonight/bedtime': () => ({ time: plainTime }),
  'tonight/named': () => ({ named: z.nullable(z.string()) }),
  'tonight/skip': () => ({ skip: z.boolean() }),
  'tonight/bed': () => ({ inBed: z.boolean() }),
  /** Ends a pause or a dated skip for tonight and the nights after it. */
  'tonight/resume': () => ({}),
  /** Wrap up, routine and bedtime within three minutes, to try the program out. */
  'tonight/demo': () => ({}),
  /** The night page: opens it, or brings forward the one that is open. */
  'night/open': () => ({}),
  /** A way through the pause in front of a site: the one command that may come from a web page's process. */
  'pause/pass': () => ({ how: z.enum(PASSES), reason: z.nullable(z.string().check(long(0, 120))) }),
  /** A row of the night page was followed. */
  'night/tried': () => ({ what: z.enum(TRIED) }),
  /** The legs woke the user; noted now. */
  'night/legs-woke': () => ({}),
  quiet: () => ({ minutes: z.union([z.literal(0), z.literal(30), z.literal(60)]) }),
  'reminder/answer': () => ({ reminder: id, verb: z.enum(VERBS) }),
  legs: () => ({ value: legs }),
  'caffeine/save': () => ({ value: caffeineSchema }),
  /** A drink begun at an instant of the last week; under the id of one that is there it takes its place. */
  'dose/log': () => ({ dose: id, drink: drinkSchema, at: instant }),
  'dose/remove': () => ({ dose: id }),
  /** How last night was; its legs too, where they were asked about. */
  morning: () => ({ rough: score, rested: score, legs: z.nullable(legs) }),
  /** All that is written about one night, which may be an older one: the taps, last night's legs and the diary, in place of what was there. */
  'diary/save': () => ({
    night: plainDate,
    rough: score,
    rested: score,
    legs: z.nullable(legs),
    diary: z.nullable(diarySchema),
  }),
  /**
   * What nights say of the legs from now on: one, or both ends of an entry that is moved. Refused as gone where what stands there
   * is not `was` any more (`legsStand`): the page asks again with what stands now.
   */
  'legs/save': () => ({
    nights: z.array(z.object({ night: plainDate, was: z.string(), said: legsSaid() })).check(long(1, 2)),
  }),
  'journal/save': () => ({ value: journalSchema }),
  /** Begins to try a change, from tonight on; one that runs is stopped and kept. */
  'trial/begin': () => ({
    change: z.enum(CHANGES),
    form: z.enum(FORMS),
    minutes: whole(0, MOST_EARLIER),
    time: z.nullable(plainTime),
  }),
  /** Stops the trial from tonight on, or puts away one that came to its end. It is kept with what was noted. */
  'trial/stop': () => ({}),
  /** Takes a past trial out of the list; the nights keep what was noted. */
  'trial/remove': () => ({ trial: id }),
  /** Makes the digests of all years anew from the nights. */
  'digest/build': () => ({}),
  /** The page sends the steps as the profile leaves them (lib/routine/swap): the catalogue stays out of the worker. */
  'routine/start': () => ({
    preset: routineId,
    name: z.nullable(z.string().check(long(1, 40))),
    run: id,
    viewer: id,
    steps: playedSteps,
  }),
  'routine/act': () => ({ run: id, action: runActionSchema }),
  /** The answer to "Up for two minutes?", asked once: the night's limit that the card told for it, null for no. */
  'movement/answer': () => ({ cap: z.nullable(cap) }),
  'card/away': () => ({ card: z.string().check(long(0, 60)) }),
  'keep/answer': () => ({ answer: z.enum(['keep', 'move', 'off']) }),
  /** Takes back a kind that was turned off a moment ago. */
  'kind/restore': () => ({ kind: z.enum(KINDS) }),
  /** What waited to be told in the popup has been: the clicked reminder, the kind that was turned off. */
  'verbs/seen': () => ({}),
  'test/send': () => ({}),
  'test/seen': () => ({}),
  'damage/seen': () => ({}),
  /** What an import holds, checked in the page and again here. */
  'backup/restore': () => ({
    settings: z.object({
      schedule: z.nullable(scheduleSchema),
      reminders: remindersSchema,
      look: lookSchema,
      body: bodySchema,
      routines: routinesSchema,
      sound: soundSchema,
      screenTime: screenTimeSchema,
      soften: softenSchema,
      pause: pauseSchema,
      caffeine: caffeineSchema,
      journal: journalSchema,
      trials: trialsSchema,
    }),
    nights: z.array(nightSchema).check(long(0, 20_000)),
    /** Replace drops the nights that the file does not have; merge keeps them. */
    mode: z.enum(['merge', 'replace']),
    /** What stood when the page read what it joined the copy with (`markOf`); null where it joined nothing. */
    seen: z.nullable(z.string()),
  }),
  /** Takes the last import back. */
  'backup/undo': () => ({}),
  erase: () => ({}),
} satisfies Record<string, () => Record<string, z.ZodMiniType>>;

type Parts = typeof PARTS;

/** One command, told from the others by its `type`. */
export type Command = {
  [T in keyof Parts]: { type: T } & { [P in keyof ReturnType<Parts[T]>]: z.infer<ReturnType<Parts[T]>[P]> };
}[keyof Parts];

/** A command that came in an envelope: the id is made in the page, so that a repeat is known as one. */
export interface Envelope {
  id: string;
  command: Command;
}

/** Reads what a page sent. Whatever does not parse is refused as a whole; `field` names the place, where there is one. */
export function readEnvelope(message: unknown): Envelope | { field: string } {
  const outer = z.object({ evenfall: z.literal(1), id, command: z.object({ type: z.string() }) }).safeParse(message);
  if (!outer.success) return { field: placeOf(outer.error) };
  const { type } = outer.data.command;
  if (!Object.hasOwn(PARTS, type)) return { field: 'type' };
  const parts = PARTS[type as keyof Parts]();
  const command = z.object({ type: z.literal(type), ...parts }).safeParse((message as { command: unknown }).command);
  if (!command.success) return { field: placeOf(command.error) };
  return { id: outer.data.id, command: command.data as unknown as Command };
}

function placeOf(error: z.core.$ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}

/** Why a command was refused. Each has its words in the catalogue under `fault`. */
export const FAULTS = ['invalid', 'same', 'pastWake', 'storage', 'gone', 'old', 'future', 'tooOld', 'tooMany'] as const;
export type Fault = (typeof FAULTS)[number];

/** The background's answer. `field` names the place in the command's value that the fault is about. */
export type Answer = { ok: true } | { ok: false; fault: Fault; field?: string };
