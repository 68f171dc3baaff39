import * as z from 'zod/mini';

/** How Evenfall looks and shows time. */
export const lookSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    look: z.enum(['bedtime', 'clock', 'light', 'dark']),
    showTimeLeft: z.boolean(),
    clock: z.enum(['auto', '12', '24']),
  }),
);

export type LookSettings = z.infer<typeof lookSchema>;

/** Follows the bedtime, shows the time left, writes times as the language does. */
export function firstLook(): LookSettings {
  return { version: 1, look: 'bedtime', showTimeLeft: true, clock: 'auto' };
}
