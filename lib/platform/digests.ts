import type { Digest } from '../diary/digest';
import { browser } from './browser';
import { DIGEST } from './keys';

/** The digests of some years, by year; one that is not there or has another version is left out. */
export async function readDigests(years: readonly string[]): Promise<Record<string, Digest>> {
  const raw: Record<string, unknown> = await browser.storage.local.get(years.map((year) => DIGEST + year));
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]) => (isDigest(value) ? [[key.slice(DIGEST.length), value]] : [])),
  );
}

/** The background alone writes digests, and makes what is wrong anew: its own mark is all that is looked for. */
function isDigest(value: unknown): value is Digest {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'rows' in value;
}
