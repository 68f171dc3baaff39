import * as z from 'zod/mini';
import { long, whole } from '../schedule/schema';
import { MOST_SITES, site } from '../screen-time/schema';

/** How far each of the three goes at bedtime, in percent of what is offered; 0 leaves it out. */
const strength = whole(0, 100);

/** How web pages are softened in the evening. Needs the browser's leave to touch pages. */
export const softenSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    on: z.boolean(),
    /** Minutes before bedtime at which it begins; it rises evenly from there to bedtime and stays until waking. */
    lead: whole(15, 240),
    warmth: strength,
    dim: strength,
    grey: strength,
    /** Sites that are left as they are. */
    except: z.array(site).check(long(0, MOST_SITES)),
  }),
);

export type SoftenSettings = z.infer<typeof softenSchema>;

/** Off; an hour and a half of slow change, warm and a little darker, with its colours. */
export function firstSoften(): SoftenSettings {
  return { version: 1, on: false, lead: 90, warmth: 50, dim: 40, grey: 0, except: [] };
}
