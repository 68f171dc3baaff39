import type { Suffixes } from '../screen-time/suffix';
import { allKeys } from './all-keys';
import { browser } from './browser';
import { SUFFIX } from './keys';

/** The public suffixes that are kept while time by site is on; empty without it. */
export async function keptSuffixes(): Promise<Suffixes> {
  const keys = (await allKeys()).filter((key) => key.startsWith(SUFFIX));
  const raw: Record<string, unknown> = await browser.storage.local.get(keys);
  return Object.fromEntries(keys.map((key) => [key.slice(SUFFIX.length), String(raw[key])]));
}
