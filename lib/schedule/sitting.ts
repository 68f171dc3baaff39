import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';

/** Sitting at the screen as far as it was watched: what "up for two minutes" counts. */
export interface Sitting {
  /** When this stretch began. Later than the truth rather than earlier: what nobody saw is not counted. */
  since: Instant;
  /** The newest moment at which somebody was known to be there. */
  seen: Instant;
}

/** The browser's answer to "is somebody there", over the last minute; Firefox knows no `locked`. */
export type Presence = 'active' | 'idle' | 'locked';

/** This long without anybody seen is a break, whatever the reason: away, asleep, closed. */
export const BREAK = 3 * MINUTE;

/**
 * How often somebody who sits is looked at. With the minute by which a look may be old, two looks that follow each
 * other lie within `BREAK`; a machine that slept between them leaves a longer gap, and that is a break.
 */
export const LOOK_AGAIN = 2 * MINUTE;

/** Without input for this long the browser calls it idle. */
const IDLE_AFTER = MINUTE;

/**
 * The stretch of sitting after one look at who is there; null when nobody sits. A short idle belongs to it (somebody
 * reads), three minutes without anybody seen end it, a lock ends it at once. A clock that was set back takes nothing
 * from what was sat and adds nothing to it; one set forward by more than a break is a break, since a sleeping machine
 * looks the same.
 */
export function looked(sitting: Sitting | null, presence: Presence, now: Instant): Sitting | null {
  if (presence === 'active') return thereAt(sitting, now);
  const stays = presence === 'idle' && sitting !== null && Math.abs(now - sitting.seen) < BREAK;
  return stays ? sitting : null;
}

/** The stretch when the browser reports, at that moment, that the last input was a minute ago. */
export function wentIdle(sitting: Sitting, now: Instant): Sitting {
  return thereAt(sitting, now - IDLE_AFTER);
}

function thereAt(sitting: Sitting | null, at: Instant): Sitting {
  if (sitting === null || at - sitting.seen >= BREAK) return { since: at, seen: at };
  // A look says "within the last minute": that much earlier is no clock set back.
  if (at >= sitting.seen - IDLE_AFTER) return { since: Math.min(sitting.since, at), seen: at };
  return { since: at - (sitting.seen - sitting.since), seen: at };
}
