import * as z from 'zod/mini';
import type { Instant } from '../time/instant';
import { HOUR } from '../time/instant';
import type { PlainDate, PlainTime } from '../time/plain';
import { addDays, isPlainDate, isPlainTime } from '../time/plain';
import type { Zone } from '../time/zone';
import { instantOf, wallAt } from '../time/zone';
import { clockOf } from './leg-counts';
import { type LegEntry, legEntrySchema } from './schema';
import { readNear } from './wall';

/** An entry about the legs while it is written. */
export interface LegDraft {
  /** The night it belongs to; null for the one at hand, whichever that is when it is noted. */
  night: PlainDate | null;
  /** When they began, as it was typed: the night says which instant that is. */
  began: PlainTime | null;
  /** The night in which it stands already, to be changed; null for a new one. */
  from: PlainDate | null;
  /** The rest of it. `began` in it is not used, nor is `at` before it is stored. */
  entry: LegEntry;
}

const draftSchema = z.lazy(() =>
  z.object({
    night: z.nullable(z.string().check(z.refine(isPlainDate))),
    began: z.nullable(z.string().check(z.refine(isPlainTime))),
    from: z.nullable(z.string().check(z.refine(isPlainDate))),
    entry: legEntrySchema,
  }),
);

/** How long after waking what is noted is more likely about the night that was. */
const MORNING = 5 * HOUR;

/** A draft of which nothing has been said. */
export function freshDraft(id: string): LegDraft {
  const entry: LegEntry = {
    ...{ id, at: 0, now: null, strongest: null, began: null, doing: null, where: [], felt: '', painful: null },
    ...{ helped: [], lost: null, triggers: [] },
  };
  return { night: null, began: null, from: null, entry };
}

/** A stored entry, to be changed. */
export function draftOf(
  entry: LegEntry,
  night: { night: PlainDate; bedtime: Instant; offset: number },
  zone: Zone,
): LegDraft {
  const began = entry.began === null ? null : wallAt(entry.began, clockOf(night, zone)).time;
  return { night: night.night, began, from: night.night, entry };
}

/** Reads a draft that was kept over a reload; null where nothing was kept, or nothing of this shape. */
export function readLegDraft(text: string | null): LegDraft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    // Cut short: the form begins anew.
    return null;
  }
}

/** True where something was said that the form folds away. */
export function hasMore({ began, entry }: LegDraft): boolean {
  const { doing, felt, painful, helped, lost, triggers } = entry;
  const single = [began, doing, painful, lost];
  return single.some((each) => each !== null) || felt.trim() !== '' || helped.length + triggers.length > 0;
}

/** True while nothing has been said but which night it is. */
export function isBlank(draft: LegDraft): boolean {
  const { now, strongest, where } = draft.entry;
  return now === null && strongest === null && where.length === 0 && !hasMore(draft);
}

/**
 * The night that a note is about unless another is chosen: the one at hand up to its wake time, and in the first hours
 * after waking (the morning, where no bedtime was chosen) the one that was.
 */
export function nightToNote(
  tonight: { night: PlainDate; bedtime: Instant | null; lastWake: Instant },
  now: Instant,
  zone: Zone,
): PlainDate {
  const { night, bedtime, lastWake } = tonight;
  const until = bedtime === null ? instantOf(night, '12:00', zone) : lastWake + MORNING;
  return now < until ? addDays(night, -1) : night;
}

/** The times of a night that what was typed is held against. */
export interface LegTimes {
  bedtime: Instant;
  wake: Instant;
  offset: number;
  offsetWake: number;
}

/**
 * The instant at which the legs began: the time nearest to bedtime on that evening's clock, or a day before where that
 * is still to come and the day of the night (from about a day before waking on) has such a time.
 * @returns null for a time that is still to come
 */
export function beganOn(time: PlainTime, night: LegTimes, now: Instant, zone: Zone): Instant | null {
  const clock = clockOf(night, zone);
  const { at } = readNear(time, night.bedtime, clock);
  if (at <= now) return at;
  const before = readNear(time, at - 24 * HOUR, clock).at;
  return before <= now && before > night.wake - 24 * HOUR ? before : null;
}

/**
 * The entry that a draft becomes.
 * @param began of `beganOn`, where a time was typed
 */
export function entryOf({ from, entry }: LegDraft, began: Instant | null, now: Instant): LegEntry {
  return { ...entry, began, felt: entry.felt.trim(), at: from === null ? now : entry.at };
}
