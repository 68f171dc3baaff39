import * as z from 'zod/mini';
import type { RoutineDraft } from './edit';
import { LIMITS } from './own';
import { byCount, bySeconds } from './schema';
import { STEP_IDS } from './types';

/** A draft may be faulty in its words and its number of steps; its numbers are always within their limits. */
const draftSchema: z.ZodMiniType<RoutineDraft> = z.lazy(() =>
  z.object({
    id: z.nullable(z.string()),
    name: z.string(),
    rest: z.int().check(z.gte(LIMITS.rest[0]), z.lte(LIMITS.rest[1])),
    steps: z.array(
      z.object({
        key: z.int(),
        step: z.enum([...STEP_IDS, 'own']),
        own: z.nullable(z.object({ name: z.string(), text: z.string() })),
        measure: z.union([bySeconds, byCount]),
        perSide: z.boolean(),
        anyway: z.boolean(),
      }),
    ),
  }),
);

/** Reads a draft that was kept over a reload; `null` where nothing was kept, or nothing of this shape. */
export function readDraft(text: string | null): RoutineDraft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    // Cut short: the editor begins from what is stored.
    return null;
  }
}
