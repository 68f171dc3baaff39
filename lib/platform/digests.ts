import type { Digest } from '../diary/digest';
import { browser } from './browser';
import { DIGEST } from './keys';

/**
 * The digests of some years, by year; one that is not there or has another version is left out. Read one after the other: each is
 * some hundred kB, and ten at once would hold the page up.
 */
export async function readDigests(years: readonly string[]): Promise<Record<string, Digest>> {
  const digests: Record<string, Digest> = {};
  for (const year of years) {
    const raw: Record<string, unknown> = await browser.storage.local.get(DIGEST + year);
    const digest = raw[DIGEST + year];
    if (isDigest(digest)) digests[year] = digest;
  }
  return digests;
}

/** Calls back when a digest was written or went: with each change of a night, and when they are made anew. */
export function watchDigests(changed: () => void): () => void {
  const listener = (changes: object) => {
    if (Object.keys(changes).some((key) => key.startsWith(DIGEST))) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** The background alone writes digests, and makes what is wrong anew: its own mark is all that is looked for. */
function isDigest(value: unknown): value is Digest {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'rows' in value;
}
