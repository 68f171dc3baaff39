import type { LegEntry } from '../../lib/diary/schema';

/** An entry about the legs that says nothing but what a test gives it. */
export function legEntry(more: Partial<LegEntry> = {}): LegEntry {
  return {
    ...{ id: 'l1', at: 0, now: null, strongest: null, began: null, doing: null, where: [], felt: '', painful: null },
    ...{ helped: [], lost: null, triggers: [] },
    ...more,
  };
}
