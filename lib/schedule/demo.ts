import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { NightRecord } from './record';

/** From now to the bedtime of the try-out. */
const LENGTH = 3 * MINUTE;
/** So long after its bedtime the evening is given back: time to look at what happened. */
const STAYS = 10 * MINUTE;

/** "Tonight in three minutes": the night begins anew with wrap up, routine and bedtime a minute apart. */
export function beginDemo(record: NightRecord, now: Instant): NightRecord {
  const override = { ...record.override, demo: now + LENGTH, skip: false };
  return { ...record, override, bed: null, reminders: {}, runs: [] };
}

/** When the night's try-out gives the evening back; null without one. */
export function demoEnd({ override }: NightRecord): Instant | null {
  return override.demo === null ? null : override.demo + STAYS;
}

/** The night with the evening given back, where a try-out is over: what was tried out counts for nothing. */
export function afterDemo(record: NightRecord, now: Instant): NightRecord {
  const end = demoEnd(record);
  if (end === null || now < end) return record;
  return { ...record, override: { ...record.override, demo: null }, bed: null, reminders: {} };
}
