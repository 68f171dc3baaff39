import type { ItemKey, Items } from '../app/items';
import { nightKey, parseItem, parseNight } from '../app/items';
import type { NightRecord } from '../schedule/record';
import type { PlainDate } from '../time/plain';
import { browser } from './browser';
import { onChanges } from './changes';

/**
 * Reads one stored item for a page that edits or lists it (zod comes along: not for the popup). What cannot be read
 * shows as its usual value here; keeping it aside is the background's work, at its next replan.
 */
export async function readItem<K extends ItemKey>(key: K): Promise<Items[K]> {
  return usualOr(key, (await browser.storage.local.get(key))[key]);
}

/** Calls back with each new value of an item; returns the way to stop. */
export function watchItem<K extends ItemKey>(key: K, changed: (value: Items[K]) => void): () => void {
  return onChanges((changes) => {
    if (key in changes) changed(usualOr(key, changes[key]?.newValue));
  });
}

/** The readable nights among the named ones, newest first. */
export async function readNights(nights: readonly PlainDate[]): Promise<NightRecord[]> {
  const raw = await browser.storage.local.get(nights.map(nightKey));
  return Object.values(raw)
    .map(parseNight)
    .flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
    .sort((a, b) => b.night.localeCompare(a.night));
}

/** What a raw item says; where it cannot be read, what holds when nothing is stored. */
export function usualOr<K extends ItemKey>(key: K, raw: unknown): Items[K] {
  const parsed = parseItem(key, raw);
  return parsed.ok ? parsed.value : (parseItem(key, undefined) as { value: Items[K] }).value;
}
