import type { Tonight } from '../tonight/tonight';
import { browser } from './browser';
import { TONIGHT_KEY } from './keys';

/**
 * The background's projection, as it stands; null before the first replan has written it, or when another version
 * wrote it. It is read as it is: the background alone writes it, from values that it has checked.
 */
export async function readTonight(): Promise<Tonight | null> {
  return known((await browser.storage.local.get(TONIGHT_KEY))[TONIGHT_KEY]);
}

/** Calls back with each new projection; returns the way to stop. */
export function watchTonight(changed: (tonight: Tonight | null) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (TONIGHT_KEY in changes) changed(known(changes[TONIGHT_KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

function known(value: unknown): Tonight | null {
  const tonight = value as Tonight | undefined;
  return tonight?.version === 1 ? tonight : null;
}
