import type { Digest } from '../diary/digest';
import { yearOf } from '../diary/digest';
import { rowOf } from '../diary/row';
import type { NightRecord } from '../schedule/record';

/** The digests of the years of these nights, from nothing. */
export function digestsOf(nights: Iterable<NightRecord>): Record<string, Digest> {
  const digests: Record<string, Digest> = {};
  for (const record of nights) {
    const year = yearOf(record.night);
    const digest = digests[year] ?? { version: 1, rows: {} };
    digest.rows[record.night] = rowOf(record);
    digests[year] = digest;
  }
  return digests;
}
