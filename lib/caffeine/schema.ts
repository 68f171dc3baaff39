import * as z from 'zod/mini';
import { holds, instant, long, whole, within } from '../schedule/schema';
import {
  CLEARANCES,
  HALF_LIVES,
  LIMITS,
  MOST_FAVOURITES,
  MOST_MG,
  MOST_MINUTES,
  MOST_NAME,
  MOST_OWN,
  MOST_SIZE,
  OWN,
  UPTAKES,
} from './limits';

const mg = within(0, MOST_MG);
const shape = () => ({
  /** A drink of the catalogue (`drinks.ts`), or `own/<id>`. */
  drink: z.string().check(long(1, 60)),
  /** The user's own name for it; null for a drink of the catalogue, whose name is a message. */
  name: z.nullable(z.string().check(long(1, MOST_NAME))),
  mg,
  /** Millilitres; null where it has no size. */
  size: z.nullable(whole(1, MOST_SIZE)),
  /** Minutes over which it is taken, evenly; 0 for at once. */
  minutes: whole(0, MOST_MINUTES),
  uptake: z.enum(UPTAKES),
});

/** A drink of the user's own has a name to be known by, and one of the catalogue is a message. */
const named = holds<{ drink: string; name: string | null }>(
  ({ drink, name }) => (drink.startsWith(OWN) ? drink !== OWN && (name ?? '').trim() !== '' : name === null),
  'name',
);

/** A drink with all that the estimate needs, so that a later change of the catalogue changes no night. */
export const drinkSchema = z.lazy(() => z.object(shape()).check(named));

/** One drink as it was taken. */
export const doseSchema = z.lazy(() =>
  z
    .object({
      id: z.string().check(long(1, 64)),
      ...shape(),
      /** When it was begun. */
      at: instant,
    })
    .check(named),
);

/** What the user said about caffeine. Stays in this browser, as everything about the body does. */
export const caffeineSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** False: "I don't drink caffeine", which hides all of it. */
    drinks: z.boolean(),
    /** The last coffee by hours before bed, or worked out from what was drunk. */
    mode: z.enum(['hours', 'estimate']),
    usual: drinkSchema,
    /** Drinks that the popup offers first; the first two as buttons. */
    favourites: z.array(drinkSchema).check(long(0, MOST_FAVOURITES)),
    own: z.array(drinkSchema).check(long(0, MOST_OWN)),
    /** Milligrams that the user would leave at bedtime. */
    limit: within(LIMITS[0], LIMITS[1]),
    clearance: z.enum(CLEARANCES),
    /** Hours; holds where `clearance` is `own`. */
    halfLife: within(HALF_LIVES[0], HALF_LIVES[1]),
  }),
);

export type Drink = z.infer<typeof drinkSchema>;
export type Dose = z.infer<typeof doseSchema>;
export type CaffeineSettings = z.infer<typeof caffeineSchema>;
