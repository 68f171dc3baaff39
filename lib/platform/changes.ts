import { browser } from './browser';

/** What changed in storage, by key; without a `newValue` it went. */
export type Changes = Record<string, { newValue?: unknown }>;

/** Calls back with each change of what is stored; returns the way to stop. */
export function onChanges(heard: (changes: Changes) => void): () => void {
  browser.storage.local.onChanged.addListener(heard);
  return () => browser.storage.local.onChanged.removeListener(heard);
}

/** Calls back when something changed whose key is one of those; returns the way to stop. */
export function watchKeys(isOne: (key: string) => boolean, changed: () => void): () => void {
  return onChanges((changes) => {
    if (Object.keys(changes).some(isOne)) changed();
  });
}
