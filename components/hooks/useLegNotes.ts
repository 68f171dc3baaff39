import { useState } from 'preact/hooks';
import { draftOf, entryOf, freshDraft, isBlank, type LegDraft, readLegDraft } from '../../lib/diary/leg-draft';
import type { LegEntry } from '../../lib/diary/schema';
import { t } from '../../lib/platform/i18n';
import type { NightRecord } from '../../lib/schedule/record';
import type { Instant } from '../../lib/time/instant';
import type { PlainDate } from '../../lib/time/plain';
import type { Zone } from '../../lib/time/zone';
import type { Deeds } from './useDeeds';

const KEPT = 'leg-draft';

/** Notes about the legs: the one that is written, and what can be done with those that were. Each deed can be taken back. */
export interface LegNotes {
  draft: LegDraft;
  /** The draft is kept over reloads for as long as the tab lives. */
  write: (draft: LegDraft) => void;
  /** Begins anew. */
  clear: () => void;
  /**
   * Stores the draft, and begins anew.
   * @param began of `beganOn`
   * @param before the entry as it is stored, where one is changed
   */
  note: (night: PlainDate, began: Instant | null, before: LegEntry | undefined) => Promise<void>;
  /** Takes a stored entry as the draft. */
  change: (entry: LegEntry, night: NightRecord) => void;
  remove: (entry: LegEntry, night: NightRecord) => Promise<void>;
}

/** The notes of this tab. */
export function useLegNotes({ tell, say }: Deeds, zone: Zone): LegNotes {
  const [draft, setDraft] = useState(() => readLegDraft(sessionStorage.getItem(KEPT)) ?? fresh());
  const write = (next: LegDraft) => {
    setDraft(next);
    if (isBlank(next) && !next.stored) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, JSON.stringify(next));
  };
  const clear = () => write(fresh());
  const save = (night: PlainDate, entry: LegEntry) => tell({ type: 'leg-entry/save', night, entry });
  const takeOut = (night: PlainDate, entry: LegEntry) => tell({ type: 'leg-entry/remove', night, entry: entry.id });
  return {
    draft,
    write,
    clear,
    note: async (night, began, before) => {
      const entry = entryOf(draft, began, Date.now());
      if (!(await save(night, entry))) return;
      clear();
      say(t('leg_log.noted'), () => (before ? save(night, before) : takeOut(night, entry)));
    },
    change: (entry, night) => write(draftOf(entry, night, zone)),
    remove: async (entry, { night }) => {
      if (!(await takeOut(night, entry))) return;
      if (draft.entry.id === entry.id) clear();
      say(t('leg_log.removed'), () => save(night, entry));
    },
  };
}

const fresh = () => freshDraft(crypto.randomUUID());
