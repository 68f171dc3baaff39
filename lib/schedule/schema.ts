import * as z from 'zod/mini';
import { isPlainDate, isPlainTime, minuteOf } from '../time/plain';
import { isZone } from '../time/zone';
import { FACTS, MOVEMENT_FROM } from './kinds';

// Objects are lazy: a worker that was woken for one thing makes the schemas of that thing alone.

/**
 * A check by a function of ours. zod's `refine` makes a schema of each, and the worker makes dozens of them at every start.
 * @param path of the part that is meant, inside the value
 */
export const holds =
  <T>(is: (value: T) => boolean, ...path: string[]): z.core.CheckFn<T> =>
  ({ value, issues }) => {
    if (!is(value)) issues.push({ code: 'custom', input: value, path: [...path], continue: true });
  };

/** `2026-11-22`. */
export const plainDate = z.string().check(holds(isPlainDate));
/** `22:30`. */
export const plainTime = z.string().check(holds(isPlainTime));

// By hand: zod's own checks of ranges, lengths and patterns, and its whole numbers, weigh one and a half kilobytes in the background.

/** A number of a range, both ends in it. */
export const within = (least: number, most: number) =>
  z.number().check(holds((value) => least <= value && value <= most));
/** A whole number of a range, both ends in it. */
export const whole = (least: number, most: number) =>
  z.number().check(holds((value) => Number.isInteger(value) && least <= value && value <= most));
/** A text or a list has so many letters or entries, both ends in it; a letter may be two units of a string. */
export const long = (least: number, most: number) =>
  holds<string | unknown[]>((value) => least <= value.length && (value.length <= most || [...value].length <= most));

/** Values by names that fit. zod's own record is 0.5 kB more: this is an object of which no name is known ahead. */
export const byName = <S extends z.ZodMiniType>(value: S, fits: (name: string) => boolean = () => true) =>
  new z.ZodMiniObject({ type: 'object', shape: {}, catchall: value }).check(
    holds((all) => Object.keys(all).every(fits)),
  ) as unknown as z.ZodMiniType<Record<string, z.infer<S>>>;

/** Epoch milliseconds between 1970 and 3000. */
export const instant = within(0, 32_503_679_999_999);
const differ = (times: { bedtime: string; wake: string }) => times.bedtime !== times.wake;

/** A bedtime and the wake time that follows it, on the wall clock. Never equal: a night has a length. */
export const nightTimes = z.lazy(() => z.object({ bedtime: plainTime, wake: plainTime }).check(holds(differ)));

/** Times with a name of the user's own, such as "Night shift". */
export const namedTimes = z.lazy(() =>
  z
    .object({
      id: z.string().check(long(1, 40)),
      name: z.string().check(long(1, 40)),
      bedtime: plainTime,
      wake: plainTime,
      /** Sleep after work at night: nobody on shift or about to drive is talked out of caffeine. */
      shift: z.boolean(),
    })
    .check(holds(differ)),
);

/** One date's exception: named times, or no reminders that night. */
const dateEntry = z.lazy(() => z.union([z.object({ named: z.string() }), z.object({ skip: z.literal(true) })]));

/** A pattern that repeats: entry `i` holds for night `from + i`, then again every `turns.length` nights. */
const rotation = z.lazy(() =>
  z.object({
    from: plainDate,
    /** The id of named times, or null for the usual week. */
    turns: z.array(z.nullable(z.string())).check(long(1, 56)),
  }),
);

/** Quiet nights from `from` up to, not including, `until`: a pause always has an end. */
const pause = z.lazy(() => z.object({ from: plainDate, until: plainDate }).check(holds((p) => p.from < p.until)));

/** When the user means to sleep. */
export const scheduleSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** The times of the nights that begin on Monday (0) to Sunday (6). */
    week: z.array(nightTimes).check(long(7, 7)),
    /** How the form shows the week: one pair of times, two (weekends differ), or seven. */
    layout: z.enum(['same', 'weekends', 'each']),
    named: z.array(namedTimes).check(long(0, 12)),
    dates: byName(dateEntry, isPlainDate),
    rotation: z.nullable(rotation),
    pause: z.nullable(pause),
    /** A baby, care, pain: no "past bedtime", the short routine first. */
    brokenNights: z.boolean(),
    /** `auto` reads the browser's zone; a fixed one is for browsers that report UTC whatever the place. */
    zone: z.union([z.literal('auto'), z.string().check(holds(isZone))]),
    /** The user read the seven-hour line and keeps these times: it is not said again. */
    shortNightsKept: z.boolean(),
  }),
);

/**
 * Every kind of reminder. `movement` comes up to three times a night, `own` once for each of the user's texts, `screenLimit`
 * once for the evening and once for each group of sites that has a limit.
 */
export const KINDS = [
  'caffeine',
  'alcohol',
  'nicotine',
  'naps',
  'meal',
  'movement',
  'lights',
  'exercise',
  'bath',
  'fluids',
  'screens',
  'screenLimit',
  'worry',
  'own',
  'routine',
  'lightsOut',
  'pastBedtime',
  'wakeAnchor',
  'checkIn',
] as const;

const choice = z.lazy(() => z.object({ on: z.boolean(), lead: whole(0, 960) }));

/** Every kind is there, and its lead lies in its range. */
const inRange = (kinds: Partial<Record<Kind, { lead: number }>>) =>
  KINDS.every((each) => {
    const { lead = -1 } = kinds[each] ?? {};
    return FACTS[each].range[0] <= lead && lead <= FACTS[each].range[1];
  });

/** What holds for every kind, and nothing else. */
const kinds = z.lazy(() =>
  byName(choice, (name) => KINDS.includes(name as Kind)).check(holds(inRange)),
) as unknown as z.ZodMiniType<Record<Kind, z.infer<typeof choice>>>;

/** The most reminders that may be seen in one night. */
export const cap = whole(1, 12);

/** Which reminders come, when, and how they look. */
export const remindersSchema = z.lazy(() =>
  z.object({
    version: z.literal(3),
    /**
     * Lead in minutes: before bedtime, after it (`pastBedtime`), after waking, of sitting (`movement`), or at the screen
     * (`screenLimit`).
     */
    kinds,
    /** Up to three in the user's own words. */
    own: z
      .array(
        z.object({
          id: z.enum(['1', '2', '3']),
          text: z.string().check(long(1, 60)),
          lead: whole(0, 720),
        }),
      )
      .check(long(0, 3)),
    /** Plain hides health words on the notification; the popup always shows everything. */
    wording: z.enum(['plain', 'details']),
    sticky: z.enum(['bedtime', 'all', 'none']),
    cap,
    sound: z.boolean(),
    /** The wall time from which `movement` counts sitting; it ends at bedtime. */
    movementFrom: plainTime,
  }),
);

/** Version 2: `movement` counts from real sitting, so it has an hour to begin. */
export function withMovementFrom(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, version: 2, movementFrom: MOVEMENT_FROM };
}

/** Version 3: a limit for the evening's time at the screen, off. */
export function withScreenLimit(old: Record<string, unknown>): Record<string, unknown> {
  const { on, lead } = FACTS.screenLimit;
  const kinds = typeof old.kinds === 'object' && old.kinds !== null ? old.kinds : {};
  return { ...old, version: 3, kinds: { ...kinds, screenLimit: { on, lead } } };
}

/** The most minutes by which one night's bedtime moves, either way. */
export const LATEST_SHIFT = 720;

/** A change for one night only; it ends by itself at the wake time. */
export const overrideSchema = z.lazy(() =>
  z.object({
    /** Minutes by which bedtime moves, negative for earlier. */
    shift: whole(-LATEST_SHIFT, LATEST_SHIFT),
    named: z.nullable(z.string()),
    skip: z.boolean(),
    /** A try-out for newcomers: wrap up, routine and bedtime a minute apart, up to the given instant. */
    demo: z.nullable(instant),
  }),
);

export type NightTimes = z.infer<typeof nightTimes>;
export type NamedTimes = z.infer<typeof namedTimes>;
export type ScheduleSettings = z.infer<typeof scheduleSchema>;
export type ReminderSettings = z.infer<typeof remindersSchema>;
export type Override = z.infer<typeof overrideSchema>;
export type Kind = (typeof KINDS)[number];

/** Hours between bedtime and the next wake time on the wall clock, in minutes: 1 to 1439, 0 when they are equal. */
export function windowMinutes(times: NightTimes): number {
  return (minuteOf(times.wake) - minuteOf(times.bedtime) + 1440) % 1440;
}
