import type { Digest } from '../diary/digest';
import { browser } from './browser';
import { watchKeys } from './changes';
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
  return watchKeys((key) => key.startsWith(DIGEST), changed);
}

/** The background alone writes digests, and makes anew what is left out here: its own mark, and rows that are rows. */
function isDigest(value: unknown): value is Digest {
  return has(value, 'version') && value.version === 1 && has(value, 'rows') && has(value.rows) && areRows(value.rows);
}

const areRows = (rows: object) => Object.values(rows).every((row) => has(row, 'sleeps') && Array.isArray(row.sleeps));

function has<Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}
