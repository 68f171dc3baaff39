import type { PlainDate } from '../time/plain';
import type { NightRow } from './row';

/**
 * The rows of one year's nights, to look over years at once: the item `digest/<year>`. Made from the nights, in the same write
 * that changes one, and never the truth: what does not agree with the nights is made anew.
 */
export interface Digest {
  version: 1;
  rows: Record<PlainDate, NightRow>;
}

/** The year whose digest holds a night. */
export function yearOf(night: PlainDate): string {
  return night.slice(0, 4);
}
