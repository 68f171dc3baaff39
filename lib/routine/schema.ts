import * as z from 'zod/mini';
import { holds, long, whole, within } from '../schedule/schema';
import { isPlainDate } from '../time/plain';
import { LONGEST_STEP } from './limits';
import { LIMITS, type RoutineSettings } from './own';
import {
  PRESET_IDS,
  PROFILE_CHIPS,
  type Profile,
  type RoutineId,
  type Run,
  type RunAction,
  STEP_FORMS,
  STEP_IDS,
  STEP_NOTES,
} from './types';

const MOST_STEPS = 60;

const id = z.string().check(long(1, 64));
const instant = within(0, Number.MAX_VALUE);
const seconds = whole(0, LONGEST_STEP);
const night = z.string().check(holds(isPlainDate));
const name = z.string().check(
  long(0, LIMITS.name[1]),
  holds((text) => text.trim().length >= LIMITS.name[0]),
);
const own = z.nullable(z.object({ name, text: z.string().check(long(0, LIMITS.text[1])) }));
const step = z.enum([...STEP_IDS, 'own']);
const presets: readonly string[] = PRESET_IDS;
/** Two numbers; zod's tuples would bring 2 kB into the background. */
const extra = z.array(seconds).check(long(2, 2)) as unknown as z.ZodMiniType<[number, number]>;
const feel = z.enum(['easier', 'same', 'not-now']);

/** A preset, or a routine of the user's own. Checked by hand: zod's template literals would bring 2 kB into the background. */
export const routineId = z.lazy(() =>
  z.string().check(
    long(0, 68),
    holds((id) => presets.includes(id) || (id.startsWith('own/') && id.length > 4)),
  ),
) as unknown as z.ZodMiniType<RoutineId>;

/** How much of a step of the user's own, by time. */
export const bySeconds = z.lazy(() => z.object({ by: z.literal('seconds'), seconds: whole(...LIMITS.seconds) }));

/** How much of a step of the user's own, by repetitions. */
export const byCount = z.lazy(() =>
  z.object({ by: z.literal('count'), count: whole(...LIMITS.count), each: whole(...LIMITS.each) }),
);

/** A routine of the user's own. */
export const ownRoutineSchema = z.lazy(() =>
  z.object({
    id,
    name,
    steps: z
      .array(
        z
          .object({ step, own, measure: z.union([bySeconds, byCount]), perSide: z.boolean(), anyway: z.boolean() })
          .check(holds((one) => (one.step === 'own') === (one.own !== null))),
      )
      .check(long(LIMITS.steps[0], LIMITS.steps[1])),
    rest: whole(...LIMITS.rest),
  }),
);

/** The item `settings/routines`. */
export const routinesSchema: z.ZodMiniType<RoutineSettings> = z.lazy(() =>
  z.object({
    version: z.literal(1),
    own: z.array(ownRoutineSchema).check(
      long(0, LIMITS.routines[1]),
      holds((all) => new Set(all.map((one) => one.id)).size === all.length),
    ),
    favourites: z.array(routineId).check(long(0, 40)),
  }),
);

/** No routine of one's own, no favourite. */
export function firstRoutines(): RoutineSettings {
  return { version: 1, own: [], favourites: [] };
}

/** One step as a run plays it. The get-ready time leaves at least a second for the step itself. */
export const playedStepSchema = z.lazy(() =>
  z
    .object({
      step,
      own,
      form: z.nullable(z.enum(STEP_FORMS)),
      seconds: whole(1, LONGEST_STEP),
      ready: seconds,
      sided: z.boolean(),
      count: z.nullable(whole(1, 100)),
      swappedFor: z.nullable(z.enum(PROFILE_CHIPS)),
      despite: z.nullable(z.enum(PROFILE_CHIPS)),
      notes: z.array(z.enum(STEP_NOTES)).check(long(0, STEP_NOTES.length)),
      extra,
    })
    .check(holds((step) => step.ready < step.seconds)),
);

/** The steps of a run. */
export const playedSteps = z.lazy(() => z.array(playedStepSchema).check(long(1, MOST_STEPS)));

/** A stored run: the current step exists, and time spent in it is never negative. */
export const runSchema: z.ZodMiniType<Run> = z.lazy(() =>
  z
    .object({
      id,
      preset: routineId,
      name: z.nullable(name),
      night,
      steps: playedSteps,
      index: whole(0, MOST_STEPS),
      elapsed: within(0, Number.MAX_VALUE),
      since: z.nullable(instant),
      viewer: z.string().check(long(0, 64)),
      startedAt: instant,
      beatAt: instant,
      end: z.nullable(z.enum(['done', 'left'])),
      feel: z.nullable(feel),
    })
    .check(holds((run) => run.index < run.steps.length)),
);

/** What a window may ask of a run. */
export const runActionSchema: z.ZodMiniType<RunAction> = z.lazy(() =>
  z.union([
    z.object({
      type: z.literal('start'),
      id,
      preset: routineId,
      name: z.nullable(name),
      night,
      steps: playedSteps,
      viewer: id,
    }),
    z.object({ type: z.literal('pause') }),
    // The one that says more comes first: a union takes the first that fits, and zod's optional parts weigh more.
    z.object({ type: z.literal('resume'), viewer: id, seen: instant }),
    z.object({ type: z.literal('resume'), viewer: id }),
    z.object({ type: z.literal('next') }),
    z.object({ type: z.literal('previous') }),
    z.object({ type: z.literal('add30') }),
    z.object({ type: z.literal('repeat') }),
    z.object({ type: z.literal('swap'), step: playedStepSchema }),
    z.object({ type: z.literal('beat'), viewer: id }),
    z.object({ type: z.literal('closed'), viewer: id, seen: instant }),
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
    chips: z.array(z.enum(PROFILE_CHIPS)).check(holds((chips) => new Set(chips).size === chips.length)),
  }),
);
