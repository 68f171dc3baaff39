import * as z from 'zod/mini';
import { TIMES } from './check';
import type { NightForm } from './form';
import { diarySchema } from './schema';

/** A form that was changed and not noted yet, with what stood when the change began. */
export interface NightDraft {
  base: NightForm;
  mine: NightForm;
}

const score = z.nullable(z.number().check(z.gte(1), z.lte(5), z.refine(Number.isInteger)));
const form = z.lazy(() =>
  z.object({
    rough: score,
    rested: score,
    legs: z.nullable(z.enum(['quiet', 'stirring', 'restless'])),
    open: z.array(z.enum(TIMES)),
    diary: diarySchema,
  }),
);
const draft = z.lazy(() => z.object({ base: form, mine: form }));

/** A draft as text, to be kept over a reload. */
export function draftText({ base, mine }: NightDraft): string {
  const packed = ({ rough, rested, legs, open, ...diary }: NightForm) => ({
    ...{ rough, rested, legs, open },
    diary: { ...diary, at: 0 },
  });
  return JSON.stringify({ base: packed(base), mine: packed(mine) });
}

/** Reads a draft that was kept over a reload; null where nothing was kept, or nothing of this shape. */
export function readDraft(text: string | null): NightDraft | null {
  try {
    const parsed = draft.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? { base: unpacked(parsed.data.base), mine: unpacked(parsed.data.mine) } : null;
  } catch {
    // Cut short: the form begins from what is stored.
    return null;
  }
}

function unpacked({ diary: { at: _, ...diary }, ...taps }: z.infer<typeof form>): NightForm {
  return { ...taps, ...diary };
}
