import * as z from 'zod/mini';
import { profileSchema } from '../routine/schema';

/** What concerns the body: local storage only, never synced, never on a notification. */
export const bodySchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** "Do your legs keep you awake?"; null until answered. */
    legs: z.nullable(z.enum(['often', 'sometimes', 'no'])),
    /** "Anything to leave out?" of the routines. */
    profile: profileSchema,
  }),
);

export type BodySettings = z.infer<typeof bodySchema>;

/** The legs keep the user up at least sometimes: rows and texts about them are of use. */
export function legsMatter({ legs }: BodySettings): boolean {
  return legs === 'often' || legs === 'sometimes';
}

/** Nothing asked yet. */
export function firstBody(): BodySettings {
  return { version: 1, legs: null, profile: { asked: false, chips: [] } };
}
