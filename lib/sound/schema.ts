import * as z from 'zod/mini';
import { long, within } from '../schedule/schema';

/** What the routine's page may sound like. The popup is always silent: its sound would die with it. */
export const soundSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** A bell at half time, at the change of sides and at the end of a step. */
    bell: z.boolean(),
    voice: z.object({
      on: z.boolean(),
      /** `voiceURI` of a voice of this computer; null takes the first one of the language. */
      uri: z.nullable(z.string().check(long(0, 300))),
      /** 1 is the voice's own pace. */
      rate: within(0.6, 1.4),
    }),
    /** 0 to 1, of bell and voice together. */
    volume: within(0, 1),
  }),
);

export type SoundSettings = z.infer<typeof soundSchema>;

/** A soft bell, no voice: somebody may be asleep beside (views.md 1.13). */
export function firstSound(): SoundSettings {
  return { version: 1, bell: true, voice: { on: false, uri: null, rate: 0.9 }, volume: 0.25 };
}
