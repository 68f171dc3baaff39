import * as z from 'zod/mini';
import { long, whole } from '../schedule/schema';
import { MOST_SITES, site } from '../screen-time/schema';

/** The pause in front of chosen sites after bedtime. Needs the browser's leave to touch pages. */
export const pauseSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    on: z.boolean(),
    sites: z.array(site).check(long(0, MOST_SITES)),
    /** How often "Five more minutes" can be pressed in a night. */
    more: whole(0, 12),
    /** What the user means to do instead, in their own words; empty for none. */
    intent: z.string().check(long(0, 80)),
  }),
);

export type PauseSettings = z.infer<typeof pauseSchema>;

/** Off, before no site, with three times five minutes. */
export function firstPause(): PauseSettings {
  return { version: 1, on: false, sites: [], more: 3, intent: '' };
}
