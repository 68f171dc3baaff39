import { browser } from './browser';
import { TONIGHT_KEY } from './keys';

/** Calls back when everything was erased, here or in another window; returns the way to stop. */
export function onErased(done: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (TONIGHT_KEY in changes && changes[TONIGHT_KEY]?.newValue === undefined) done();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
