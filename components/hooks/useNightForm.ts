import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { draftText, type NightDraft, readDraft } from '../../lib/diary/draft';
import { type NightForm, rebased } from '../../lib/diary/form';
import { isSame } from '../../lib/diary/same';
import { HOUR, type Instant } from '../../lib/time/instant';
import type { PlainDate } from '../../lib/time/plain';

const keyOf = (night: PlainDate) => `night-draft/${night}`;

/** A night's form between what stands and what the user makes of it. */
export interface Edited {
  form: NightForm;
  /** Something was changed that is not noted yet. */
  edited: boolean;
  change: (next: NightForm) => void;
}

/**
 * What is changed lives in the tab until it is noted, over a reload and other tabs of the journal. Where what stands is changed
 * elsewhere meanwhile, only what was touched here stays as it is here; once it stands as it is here, it was noted.
 * @param stands what is stored of the night
 */
export function useNightForm(night: PlainDate, stands: NightForm): Edited {
  const [draft, setDraft] = useState<NightDraft | null>(() => readDraft(sessionStorage.getItem(keyOf(night))));
  const latest = useRef(draft);
  const keep = (next: NightDraft | null) => {
    const changed = next && !isSame(next.base, next.mine) ? next : null;
    if (changed) sessionStorage.setItem(keyOf(night), draftText(changed));
    else sessionStorage.removeItem(keyOf(night));
    latest.current = changed;
    setDraft(changed);
  };
  const now = draft && { base: stands, mine: rebased(draft.base, draft.mine, stands) };
  // At once: what is changed next is changed in what stands by then.
  useLayoutEffect(() => {
    const { current } = latest;
    if (current) keep({ base: stands, mine: rebased(current.base, current.mine, stands) });
  }, [JSON.stringify(stands)]);
  return {
    form: now?.mine ?? stands,
    edited: draft !== null,
    change: (mine) => keep({ base: stands, mine }),
  };
}

/**
 * The night that the form is about where no other was chosen. While something in it is not noted yet it stays with its night for an
 * hour, so that none turns under the hand that writes.
 * @param last the night that "last night" is by now
 */
export function useHeldNight(last: PlainDate, now: Instant): PlainDate {
  const held = useRef({ night: last, until: now });
  const { night, until } = held.current;
  const stays = night !== last && now < until && sessionStorage.getItem(keyOf(night)) !== null;
  if (!stays) held.current = { night: last, until: now + HOUR };
  return held.current.night;
}
