import type { Tally } from '../screen-time/schema';
import { withCount } from '../tonight/screen';
import type { Tonight } from '../tonight/tonight';
import { browser } from './browser';
import { SCREEN_KEY, TONIGHT_KEY } from './keys';

/** The background's projection, as a page follows it. */
export interface Following {
  /** The first reading: null before the first replan has written one, or when another version wrote it. */
  first: Promise<Tonight | null>;
  /** Calls back with what is known, and with each change after it; returns the way to stop. */
  on(changed: (tonight: Tonight | null) => void): () => void;
}

/**
 * Reads the projection and follows it from before the reading, so that no change falls between the two. It is taken as
 * it is: the background alone writes it, from values that it has checked. The running count of time at the screen is
 * written each minute without a projection, so it is read beside it and put into it.
 */
export function followTonight(): Following {
  let known: Tonight | null | undefined;
  let count: Tally | null = null;
  let counted = false;
  let hear: ((tonight: Tonight | null) => void) | undefined;
  const take = (tonight: Tonight | null) => {
    const next = tonight && withCount(tonight, count);
    if (next === known) return next;
    known = next;
    hear?.(next);
    return next;
  };
  const { local } = browser.storage;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (SCREEN_KEY in changes) {
      counted = true;
      count = tallyOf(changes[SCREEN_KEY]?.newValue);
    }
    if (TONIGHT_KEY in changes) take(checked(changes[TONIGHT_KEY]?.newValue));
    else if (known) take(known);
  };
  local.onChanged.addListener(listener);
  return {
    first: local.get([TONIGHT_KEY, SCREEN_KEY]).then((read) => {
      if (!counted) count = tallyOf(read[SCREEN_KEY]);
      return take(known === undefined ? checked(read[TONIGHT_KEY]) : known);
    }),
    on(changed) {
      hear = changed;
      if (known !== undefined) changed(known);
      return () => local.onChanged.removeListener(listener);
    },
  };
}

function checked(value: unknown): Tonight | null {
  const tonight = value as Tonight | undefined;
  return tonight?.version === 2 ? tonight : null;
}

function tallyOf(value: unknown): Tally | null {
  const tally = value as Tally | null | undefined;
  return tally?.version === 1 ? tally : null;
}
