import { useEffect, useState } from 'preact/hooks';
import { readDraft } from '../../lib/routine/draft';
import type { RoutineDraft } from '../../lib/routine/edit';

/** What the editor is about: a stored routine by its id, a new one by null; `undefined` while it is closed. */
export type Edited = string | null | undefined;

const KEPT = 'routine-draft';

/** The editor as a place of its own: `#new` or `#edit/<id>`, so that a reload and the browser's Back find it. */
export function useEditing(): { edited: Edited; open: (id: string | null) => void; close: () => void } {
  const [edited, setEdited] = useState(() => editedIn(location.hash));
  useEffect(() => {
    const look = () => setEdited(editedIn(location.hash));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return {
    edited,
    open: (id) => {
      location.hash = id === null ? 'new' : `edit/${encodeURIComponent(id)}`;
    },
    close: () => {
      history.replaceState(null, '', location.pathname);
      setEdited(undefined);
    },
  };
}

function editedIn(hash: string): Edited {
  if (hash === '#new') return null;
  const id = /^#edit\/(.+)$/.exec(hash)?.[1];
  try {
    return id && decodeURIComponent(id);
  } catch {
    // An address that was cut: the list is shown.
    return undefined;
  }
}

/** The unsaved draft of this tab about that routine, kept over reloads; null where there is none. */
export function keptDraft(id: string | null): RoutineDraft | null {
  const draft = readDraft(sessionStorage.getItem(KEPT));
  return draft?.id === id ? draft : null;
}

/** Keeps a draft for as long as the tab lives; null lets go of it. */
export function keepDraft(draft: RoutineDraft | null): void {
  if (draft === null) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, JSON.stringify(draft));
}
