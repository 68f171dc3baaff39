import { useRef, useState } from 'preact/hooks';
import type { Command, Fault } from '../../lib/app/commands';
import { draftOf, entryOf, freshDraft, isBlank, type LegDraft, readLegDraft } from '../../lib/diary/leg-draft';
import {
  changeEntry,
  changeWord,
  type LegEdit,
  legsStand,
  putEntry,
  takeEntry,
  type WordChange,
} from '../../lib/diary/leg-edit';
import type { LegEntry } from '../../lib/diary/schema';
import { t } from '../../lib/platform/i18n';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';
import type { Instant } from '../../lib/time/instant';
import type { PlainDate } from '../../lib/time/plain';
import type { Zone } from '../../lib/time/zone';
import { type Deeds, faultText } from './useDeeds';

const KEPT = 'leg-draft';

/** Notes about the legs: the one that is written, and what can be done with those that were. Each deed can be taken back. */
export interface LegNotes {
  draft: LegDraft;
  /** The draft is kept over reloads for as long as the tab lives. */
  write: (draft: LegDraft) => void;
  /** Begins anew. */
  clear: () => void;
  /**
   * Stores the draft in a night, which may be another than the one it stands in, and begins anew. Where another window took it away
   * meanwhile, what is written stays as a new note.
   * @param began of `beganOn`
   */
  note: (night: PlainDate, began: Instant | null) => Promise<void>;
  /** Takes a stored entry as the draft. */
  change: (entry: LegEntry, night: NightRecord) => void;
  remove: (entry: LegEntry, night: NightRecord) => Promise<void>;
  /** Changes what one tap noted, or takes it out. */
  word: (change: WordChange, night: NightRecord) => Promise<void>;
}

/** How often a change is made anew where another window wrote in the same moment. */
const TRIES = 3;

/** The notes of this tab. */
export function useLegNotes({ ask, say }: Deeds, zone: Zone): LegNotes {
  const [draft, setDraft] = useState(() => readLegDraft(sessionStorage.getItem(KEPT)) ?? fresh());
  const noting = useRef(false);
  const write = (next: LegDraft) => {
    setDraft(next);
    if (isBlank(next) && next.from === null) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, JSON.stringify(next));
  };
  const clear = () => write(fresh());

  /** Changes nights in one command, each as it stands now, so that nothing is lost that another window wrote. */
  const make = async (edits: readonly Edit[], tries = TRIES): Promise<Fault | null> => {
    const stored = await readNights(edits.map(({ night }) => night));
    const nights: LegsSave['nights'] = [];
    for (const { night, edit } of edits) {
      const record = stored.find((each) => each.night === night);
      const { legs = [], legsWoke = [], legEntries = [], morning = null } = record ?? {};
      const said = edit({ legs, legsWoke, legEntries }, morning?.at ?? null);
      if (typeof said === 'string') return said;
      nights.push({ night, was: legsStand(record), said });
    }
    const fault = await ask({ type: 'legs/save', nights });
    return fault === 'gone' && tries > 1 ? make(edits, tries - 1) : fault;
  };
  /** The same, told of where it cannot be done. */
  const tell = async (...edits: Edit[]) => {
    const fault = await make(edits);
    if (fault) say(faultText(fault));
    return fault === null;
  };

  const note = async (night: PlainDate, began: Instant | null) => {
    const { from } = draft;
    const entry = entryOf(draft, began, Date.now());
    const before = from && (await storedEntry(from, entry.id));
    const fault = await make(placing(entry, from, night));
    if (fault === 'gone') {
      write({ ...draft, from: null, entry: { ...draft.entry, id: crypto.randomUUID() } });
      return say(t('leg_log.elsewhere'));
    }
    if (fault) return say(faultText(fault));
    clear();
    const undo = before ? placing(before, night, from) : [{ night, edit: takeEntry(entry.id) }];
    say(t('leg_log.noted'), () => tell(...undo));
  };
  return {
    draft,
    write,
    clear,
    note: async (night, began) => {
      // A second press would look for what the first one has just moved.
      if (noting.current) return;
      noting.current = true;
      await note(night, began).finally(() => {
        noting.current = false;
      });
    },
    change: (entry, night) => write(draftOf(entry, night, zone)),
    remove: async (entry, { night }) => {
      if (!(await tell({ night, edit: takeEntry(entry.id) }))) return;
      if (draft.entry.id === entry.id) clear();
      say(t('leg_log.removed'), () => tell({ night, edit: putEntry(entry) }));
    },
    word: async ({ at, was, value }, { night, morning }) => {
      const set = (change: WordChange) => tell({ night, edit: changeWord(change, morning?.at === at) });
      if (!(await set({ at, was, value }))) return;
      say(t(value ? 'leg_log.noted' : 'leg_log.removed'), () => set({ at, was: value, value: was }));
    },
  };
}

type LegsSave = Extract<Command, { type: 'legs/save' }>;
type Edit = { night: PlainDate; edit: LegEdit };

/** What brings an entry into a night: a new one, or one that stands there or in another. */
function placing(entry: LegEntry, from: PlainDate | null, night: PlainDate): Edit[] {
  if (from === null) return [{ night, edit: putEntry(entry) }];
  if (from === night) return [{ night, edit: changeEntry(entry) }];
  return [
    { night: from, edit: takeEntry(entry.id) },
    { night, edit: putEntry(entry) },
  ];
}

/** An entry as it stands now: the page's nights may not reach so far back. */
async function storedEntry(night: PlainDate, entry: string): Promise<LegEntry | undefined> {
  const [record] = await readNights([night]);
  return record?.legEntries.find(({ id }) => id === entry);
}

const fresh = () => freshDraft(crypto.randomUUID());
