import type { Tonight } from '../tonight/tonight';
import { browser } from './browser';
import { TONIGHT_KEY } from './keys';

/** The background's projection, as a page follows it. */
export interface Following {
  /** The first reading: null before the first replan has written one, or when another version wrote it. */
  first: Promise<Tonight | null>;
  /** Calls back with what is known, and with each change after it; returns the way to stop. */
  on(changed: (tonight: Tonight | null) => void): () => void;
}

/**
 * Reads the projection and follows it from before the reading, so that no change falls between the two. It is taken as
 * it is: the background alone writes it, from values that it has checked.
 */
export function followTonight(): Following {
  let known: Tonight | null | undefined;
  let hear: ((tonight: Tonight | null) => void) | undefined;
  const take = (tonight: Tonight | null) => {
    known = tonight;
    hear?.(tonight);
    return tonight;
  };
  const { local } = browser.storage;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (TONIGHT_KEY in changes) take(checked(changes[TONIGHT_KEY]?.newValue));
  };
  local.onChanged.addListener(listener);
  return {
    first: local.get(TONIGHT_KEY).then((read) => (known === undefined ? take(checked(read[TONIGHT_KEY])) : known)),
    on(changed) {
      hear = changed;
      if (known !== undefined) changed(known);
      return () => local.onChanged.removeListener(listener);
    },
  };
}

function checked(value: unknown): Tonight | null {
  const tonight = value as Tonight | undefined;
  return tonight?.version === 1 ? tonight : null;
}
