import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/schedule/problems';

/** A form's values between what is stored and what the user makes of them. */
export interface Draft<T> {
  /** What the form shows: the stored value until something is changed. */
  value: T;
  problems: readonly Problem[];
  /** Takes a change; a sound value is saved at once, a faulty one stays in the form until it is mended. */
  change: (next: T) => void;
}

/**
 * A draft over a stored value.
 * @param saved what is stored; when it is changed from elsewhere (Undo, another page) a faulty draft gives way to it
 * @param save stores a sound value; `before` is what stood there, be it still on its way to storage. False when it was refused,
 * and the form goes back to what is stored
 */
export function useDraft<T>(
  saved: T,
  problemsOf: (value: T) => Problem[],
  save: (value: T, before: T) => Promise<boolean>,
): Draft<T> {
  const [edit, setEdit] = useState<{ is: T; saving: boolean } | null>(null);
  const latest = useRef(edit);
  latest.current = edit;
  /** The newest value that is being stored. */
  const onWay = useRef<{ is: T } | null>(null);

  useEffect(() => {
    if (latest.current && !latest.current.saving) setEdit(null);
  }, [saved]);

  const change = (next: T) => {
    const saving = problemsOf(next).length === 0;
    const mine = { is: next, saving };
    setEdit(mine);
    if (!saving) return;
    const before = onWay.current ? onWay.current.is : saved;
    onWay.current = mine;
    // Until the stored value has come round, the form shows what was chosen, and later changes build on it.
    save(next, before).finally(() => {
      if (onWay.current === mine) onWay.current = null;
      setEdit((now) => (now === mine ? null : now));
    });
  };
  const value = edit ? edit.is : saved;
  return { value, problems: problemsOf(value), change };
}
