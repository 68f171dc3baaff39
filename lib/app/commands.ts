import * as z from 'zod/mini';
import { bodySchema } from '../body/schema';
import { lookSchema } from '../look/schema';
import { playedSteps, runActionSchema } from '../routine/schema';
import { PRESET_IDS, PROFILE_CHIPS, type PresetId } from '../routine/types';
import { VERBS } from '../schedule/record';
import { KINDS, LATEST_SHIFT, plainTime, remindersSchema, scheduleSchema } from '../schedule/schema';

const type = <T extends string>(name: T) => z.literal(name);
const id = z.string().check(z.minLength(1), z.maxLength(64));
const preset: z.ZodMiniType<PresetId> = z.enum(PRESET_IDS);
const legs = z.enum(['quiet', 'stirring', 'restless']);
const score = z.nullable(z.int().check(z.gte(1), z.lte(5)));

/** Everything a page may ask of the background. Whatever does not parse is refused as a whole. */
export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: type('schedule/save'), value: scheduleSchema }),
  z.object({ type: type('reminders/save'), value: remindersSchema }),
  z.object({ type: type('look/save'), value: lookSchema }),
  z.object({ type: type('body/save'), value: bodySchema }),
  /** The answer to "Anything to leave out?", from a page that reads no settings. */
  z.object({ type: type('profile/save'), chips: z.array(z.enum(PROFILE_CHIPS)).check(z.maxLength(20)) }),
  /** Bedtime for tonight only: minutes from the usual one; 0 takes the change back. */
  z.object({ type: type('tonight/shift'), minutes: z.int().check(z.gte(-LATEST_SHIFT), z.lte(LATEST_SHIFT)) }),
  /** Bedtime for tonight only, as a wall time. */
  z.object({ type: type('tonight/bedtime'), time: plainTime }),
  z.object({ type: type('tonight/named'), named: z.nullable(z.string()) }),
  z.object({ type: type('tonight/skip'), skip: z.boolean() }),
  z.object({ type: type('tonight/bed'), inBed: z.boolean() }),
  /** Ends a pause or a dated skip for tonight and the nights after it. */
  z.object({ type: type('tonight/resume') }),
  /** Wrap up, routine and bedtime within three minutes, to try the program out. */
  z.object({ type: type('tonight/demo') }),
  z.object({ type: type('quiet'), minutes: z.union([z.literal(0), z.literal(30), z.literal(60)]) }),
  z.object({ type: type('reminder/answer'), reminder: id, verb: z.enum(VERBS) }),
  z.object({ type: type('legs'), value: legs }),
  z.object({ type: type('dose/log'), dose: id, drink: z.enum(['coffee', 'tea']) }),
  z.object({ type: type('dose/remove'), dose: id }),
  /** How last night was; its legs too, where they were asked about. */
  z.object({ type: type('morning'), rough: score, rested: score, legs: z.nullable(legs) }),
  /** The page sends the steps as the profile leaves them (lib/routine/swap): the catalogue stays out of the worker. */
  z.object({ type: type('routine/start'), preset, run: id, viewer: id, steps: playedSteps }),
  z.object({ type: type('routine/act'), run: id, action: runActionSchema }),
  z.object({ type: type('card/away'), card: z.string().check(z.maxLength(60)) }),
  z.object({ type: type('keep/answer'), answer: z.enum(['keep', 'move', 'off']) }),
  /** Takes back a kind that was turned off a moment ago. */
  z.object({ type: type('kind/restore'), kind: z.enum(KINDS) }),
  /** What waited to be told in the popup has been: the clicked reminder, the kind that was turned off. */
  z.object({ type: type('verbs/seen') }),
  z.object({ type: type('test/send') }),
  z.object({ type: type('test/seen') }),
  z.object({ type: type('damage/seen') }),
  /** What an import holds, checked in the page and again here. */
  z.object({
    type: type('backup/restore'),
    settings: z.object({
      schedule: z.nullable(scheduleSchema),
      reminders: remindersSchema,
      look: lookSchema,
      body: bodySchema,
    }),
    nights: z.array(z.unknown()).check(z.maxLength(20_000)),
    /** Replace drops the nights that the file does not have; merge keeps them. */
    mode: z.enum(['merge', 'replace']),
  }),
  /** Takes the last import back. */
  z.object({ type: type('backup/undo') }),
  z.object({ type: type('erase') }),
]);

export type Command = z.infer<typeof commandSchema>;

/** A command on its way: the id is made in the page, so that a repeat is known as one. */
export const envelopeSchema = z.object({ evenfall: z.literal(1), id, command: commandSchema });

/** Why a command was refused. Each has its words in the catalogue under `fault`. */
export const FAULTS = ['invalid', 'same', 'pastWake', 'storage', 'gone', 'old'] as const;
export type Fault = (typeof FAULTS)[number];

/** The background's answer. `field` names the place in the command's value that the fault is about. */
export type Answer = { ok: true } | { ok: false; fault: Fault; field?: string };
