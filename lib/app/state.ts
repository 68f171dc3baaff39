import * as z from 'zod/mini';
import { doseSchema } from '../caffeine/schema';
import { runSchema } from '../routine/schema';
import type { Kind } from '../schedule/schema';
import { byName, instant, KINDS, long, plainDate, whole } from '../schedule/schema';

const kind = z.enum(KINDS);
/** By kind. */
const unread = byName(z.array(plainDate)) as unknown as z.ZodMiniType<Partial<Record<Kind, string[]>>>;

/** What the user may let the browser allow: `tabs` to see which site is in front, `pages` to change pages. */
export const ACCESS = ['tabs', 'pages'] as const;
export type Access = (typeof ACCESS)[number];

/** What is true now, beyond a single night: the item `state`. Small, for it is written often. */
export const stateSchema = z.lazy(() =>
  z.object({
    version: z.literal(4),
    /** The newest night that a replan has seen: from here on, nights that passed unseen are accounted for. */
    lastNight: z.nullable(plainDate),
    quietUntil: z.nullable(instant),
    /** Who sits at the screen, while "up for two minutes" counts. */
    sitting: z.nullable(z.object({ since: instant, seen: instant })),
    /** The last nights, at most three, on which restless legs were noted. */
    restless: z.array(plainDate),
    /** When the full screen that is on now was first seen. */
    fullscreenSince: z.nullable(instant),
    run: z.nullable(runSchema),
    /** Ids of the last commands: a page may send one again when the worker died under it. */
    commands: z.array(z.string()),
    /** For each kind, the evenings in a row in which it was closed unread, newest last. */
    unread,
    /** Kinds about which "Keep it?" has been asked: never a second time. */
    keepAsked: z.array(kind),
    keepAsking: z.nullable(kind),
    /** A kind that "Not for me" just turned off, so that the popup can offer to take it back. */
    turnedOff: z.nullable(kind),
    /** Cards that were put away, `bedroom` or `instead/2026-11-22`. */
    cardsPutAway: z.array(z.string()),
    /** The first night ever planned; the bedroom card comes on the third. */
    firstNight: z.nullable(plainDate),
    /** A reminder whose verbs the popup shows when it opens. */
    asking: z.nullable(z.string()),
    /** Items that could not be read and were kept aside. */
    damaged: z.array(z.string()),
    /** False once the system refused a notification. */
    allowed: z.boolean(),
    /** When the test note was sent and when it was seen. */
    test: z.object({ sent: z.nullable(instant), seen: z.nullable(instant) }),
    /** Minutes at the screen of the last nights, at most fourteen, oldest first. */
    screens: z.array(z.object({ night: plainDate, minutes: whole(0, 3000) })).check(long(0, 14)),
    /** Until when softened pages are lifted. */
    lifted: z.nullable(instant),
    /** What was asked at the pause of a night: "five more minutes" so often and until then, or not any more tonight. */
    passed: z.nullable(
      z.object({ night: plainDate, more: whole(0, 100), until: z.nullable(instant), over: z.boolean() }),
    ),
    /** Leave that the user took back in the browser, until that was told. */
    taken: z.array(z.enum(ACCESS)),
    /** A drink noted by a key or on a notification, so that the popup can say so and offer to take it back. */
    noted: z.nullable(doseSchema),
    /** The last replan: "last check". */
    checkedAt: instant,
  }),
);

export type EngineState = z.infer<typeof stateSchema>;

/** Another after each command and each replan: what a page read before it and brings back after it is no longer what stands. */
export function markOf({ commands, checkedAt }: EngineState): string {
  return `${checkedAt} ${commands.at(-1)}`;
}

/** The state of a new installation. */
export function firstState(): EngineState {
  return {
    version: 4,
    lastNight: null,
    quietUntil: null,
    sitting: null,
    restless: [],
    fullscreenSince: null,
    run: null,
    commands: [],
    unread: {},
    keepAsked: [],
    keepAsking: null,
    turnedOff: null,
    cardsPutAway: [],
    firstNight: null,
    asking: null,
    damaged: [],
    allowed: true,
    test: { sent: null, seen: null },
    screens: [],
    lifted: null,
    passed: null,
    taken: [],
    noted: null,
    checkedAt: 0,
  };
}

/**
 * Version 2: a run may be one of the user's own routines, so it and its steps carry their words; who sits at the screen
 * and the restless nights are kept.
 */
export function withRoutines(old: Record<string, unknown>): Record<string, unknown> {
  const { run } = old;
  const next = { ...old, version: 2, sitting: null, restless: [] };
  if (typeof run !== 'object' || run === null || !('steps' in run) || !Array.isArray(run.steps)) {
    return next;
  }
  const steps = run.steps.map((step) =>
    typeof step === 'object' && step !== null ? { ...step, own: null, count: null, despite: null } : step,
  );
  return { ...next, run: { ...run, name: null, steps } };
}

/** Version 3: time at the screen, softened pages, the pause in front of sites, and leave that was taken back. */
export function withScreens(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, version: 3, screens: [], lifted: null, passed: null, taken: [] };
}

/** Version 4: a drink that was noted outside the popup. */
export function withNoted(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, version: 4, noted: null };
}
