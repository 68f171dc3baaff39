import * as z from 'zod/mini';
import { isPlainDate } from '../time/plain';
import {
  PRESET_IDS,
  PROFILE_CHIPS,
  type Profile,
  type Run,
  type RunAction,
  STEP_FORMS,
  STEP_IDS,
  STEP_NOTES,
} from './types';

const LONGEST_STEP = 3600;
const MOST_STEPS = 60;

const id = z.string().check(z.minLength(1), z.maxLength(64));
const instant = z.number().check(z.gte(0));
const seconds = z.int().check(z.gte(0), z.lte(LONGEST_STEP));
const night = z.string().check(z.refine(isPlainDate, 'not a date'));
const feel = z.enum(['easier', 'same', 'not-now']);

/** One step as a run plays it. The get-ready time leaves at least a second for the step itself. */
export const playedStepSchema = z.lazy(() =>
  z
    .object({
      step: z.enum(STEP_IDS),
      form: z.nullable(z.enum(STEP_FORMS)),
      seconds: seconds.check(z.gte(1)),
      ready: seconds,
      sided: z.boolean(),
      swappedFor: z.nullable(z.enum(PROFILE_CHIPS)),
      notes: z.array(z.enum(STEP_NOTES)).check(z.maxLength(STEP_NOTES.length)),
      extra: z.tuple([seconds, seconds]),
    })
    .check(z.refine((step) => step.ready < step.seconds, 'get-ready longer than its step')),
);

/** The steps of a run. */
export const playedSteps = z.lazy(() => z.array(playedStepSchema).check(z.minLength(1), z.maxLength(MOST_STEPS)));

/** A stored run: the current step exists, and time spent in it is never negative. */
export const runSchema: z.ZodMiniType<Run> = z.lazy(() =>
  z
    .object({
      id,
      preset: z.enum(PRESET_IDS),
      night,
      steps: playedSteps,
      index: z.int().check(z.gte(0)),
      elapsed: z.number().check(z.gte(0)),
      since: z.nullable(instant),
      viewer: z.string().check(z.maxLength(64)),
      startedAt: instant,
      beatAt: instant,
      end: z.nullable(z.enum(['done', 'left'])),
      feel: z.nullable(feel),
    })
    .check(z.refine((run) => run.index < run.steps.length, 'no such step')),
);

/** What a window may ask of a run. */
export const runActionSchema: z.ZodMiniType<RunAction> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('start'), id, preset: z.enum(PRESET_IDS), night, steps: playedSteps, viewer: id }),
    z.object({ type: z.literal('pause') }),
    z.object({ type: z.literal('resume'), viewer: id }),
    z.object({ type: z.literal('next') }),
    z.object({ type: z.literal('previous') }),
    z.object({ type: z.literal('add30') }),
    z.object({ type: z.literal('repeat') }),
    z.object({ type: z.literal('beat'), viewer: id }),
    z.object({ type: z.literal('closed'), viewer: id }),
    z.object({ type: z.literal('take'), viewer: id }),
    z.object({ type: z.literal('leave') }),
    z.object({ type: z.literal('finish') }),
    z.object({ type: z.literal('feel'), feel }),
  ]),
);

/** What is to be left out; each chip at most once. */
export const profileSchema: z.ZodMiniType<Profile> = z.lazy(() =>
  z.object({
    asked: z.boolean(),
    chips: z
      .array(z.enum(PROFILE_CHIPS))
      .check(z.refine((chips) => new Set(chips).size === chips.length, 'a chip twice')),
  }),
);
