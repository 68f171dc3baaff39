import * as z from 'zod/mini';
import { long, plainDate, plainTime, whole } from '../schedule/schema';
import { CHANGES, FORMS, MOST_EARLIER, MOST_PAST } from './limits';

/** One change, tried for four weeks. */
const trial = z.lazy(() =>
  z.object({
    id: z.string().check(long(1, 64)),
    change: z.enum(CHANGES),
    form: z.enum(FORMS),
    /** Minutes by which the last coffee or wrap up comes earlier; 0 for the others. */
    minutes: whole(0, MOST_EARLIER),
    /** The wake time that is kept, for `sameWake`; null for the others. */
    time: z.nullable(plainTime),
    /** Its first night. */
    begins: plainDate,
    /** The first night that no longer belongs to it, where it was stopped before its end; null otherwise. */
    stopped: z.nullable(plainDate),
  }),
);

/** What is tried and what was: the item `trials`. */
export const trialsSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** The one that runs, or that came to its end and was not put away. */
    now: z.nullable(trial),
    /** Oldest first. */
    past: z.array(trial).check(long(0, MOST_PAST)),
  }),
);

/** Before anything was tried. */
export function firstTrials(): Trials {
  return { version: 1, now: null, past: [] };
}

export type Trial = z.infer<typeof trial>;
export type Trials = z.infer<typeof trialsSchema>;
