import type { Limits } from '../screen-time/limits';
import { limitsReached } from '../screen-time/limits';
import type { Observation, ScreenTimeSettings, Tally } from '../screen-time/schema';
import { MAX_GAP, observed } from '../screen-time/tally';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { Deps } from './deps';
import { replan } from './replan';
import { EVERY, seeNow } from './screen';
import { limitsNow } from './world';

/** A look that changes nothing need not be written while one this fresh is: the next comes before it is too old. */
const FRESH = 50_000;

/** What a life of the worker knows after a look: the next one may then need neither a read nor a write. */
interface Known {
  tally: Tally;
  settings: ScreenTimeSettings;
  limits: Limits;
}

/** The looks at the screen in one life of the worker. Not to run beside anything else of the engine. */
export interface ScreenLooks {
  /**
   * Something changed in front of the user, or a minute has passed.
   * @param rang when the minute's alarm was to ring, null where it was not that
   */
  look(rang: Instant | null): Promise<void>;
  /** Forgets what it knows: something else may have written meanwhile. */
  forget(): void;
}

/** Looks that remember the last one. The alarm stands before anything is read, so that a worker that dies here is followed by another. */
export function screenLooks(deps: Deps): ScreenLooks {
  let known: Known | null = null;
  return {
    forget: () => {
      known = null;
    },
    look: async (rang) => {
      const before = known;
      known = null;
      known = await lookAgain(deps, before, rang);
    },
  };
}

/** One look: a light way beside `replan`, which only a limit that was reached or the end of the night calls for. */
async function lookAgain(deps: Deps, before: Known | null, rang: Instant | null): Promise<Known | null> {
  const ring = before === null && rang === null ? await ringEachMinute(deps) : rang;
  const known = before ?? (await readKnown(deps));
  const now = deps.clock.now();
  // A look before the evening: the clock was set back into the afternoon.
  const back = known !== null && now < known.tally.start && known.tally.last !== null;
  if (known === null || ring === undefined || back || now >= known.tally.end) {
    await replan(deps);
    return null;
  }
  if (now < known.tally.start) {
    await deps.screen.watch(false);
    await deps.alarms.clear('screen');
    return null;
  }
  const tally = before === null ? caughtUp(known.tally, ring, now) : known.tally;
  const seen = await seeNow(deps, tally, known.settings, now);
  // What was said stays said: only a replan, which knows the night's record, takes a mark away.
  const next = limitsReached(tally, observed(tally, seen.look), known.limits, new Set(Object.keys(tally.reached)));
  // The minute's own look is always written: the next one comes a minute after it, and this one must not be too old by then.
  if (before !== null && rang === null && isStill(tally.last, seen.look)) return known;
  if (Object.keys(next.reached).length > Object.keys(tally.reached).length) {
    // It looks again, and writes the mark together with the claim of its word.
    await replan(deps);
    return null;
  }
  await deps.store.write({ items: { screen: next } });
  if (!seen.stays) {
    await deps.alarms.clear('screen');
    return null;
  }
  return { ...known, tally: next };
}

/** Nothing but time has passed since a look that is not old. */
function isStill(last: Observation | null, { at, counts, site }: Observation): boolean {
  if (!last || last.counts !== counts || last.site !== site) return false;
  return last.at <= at && at - last.at < FRESH;
}

/**
 * It rings on by itself: a worker that dies in the very first step of a look loses that look and no other.
 * @returns when it is to ring, null where it had to be set just now, undefined where the browser has forgotten its alarms and
 * nobody has planned since
 */
async function ringEachMinute({ alarms, clock }: Deps): Promise<Instant | null | undefined> {
  const soon = clock.now() + EVERY * MINUTE;
  const standing = await alarms.all();
  if (!standing.some(({ name }) => name === 'heartbeat')) return undefined;
  const rings = standing.find(({ name, scheduledTime }) => name === 'screen' && scheduledTime <= soon);
  if (!rings) await alarms.create('screen', soon, EVERY);
  return rings?.scheduledTime ?? null;
}

async function readKnown(deps: Deps): Promise<Known | null> {
  const { items } = await deps.store.read(['screen', 'settings/screen-time', 'settings/reminders']);
  const settings = items['settings/screen-time'];
  const limits = limitsNow(settings, items['settings/reminders']);
  return items.screen && { tally: items.screen, settings, limits };
}

/**
 * A worker died in the last look: its alarm rang a minute before this one was, or is, to ring, so the machine was awake then.
 * An alarm that is overdue as something else wakes the worker tells of a machine that slept. What
 * was in front at the look before stood until that moment, as far as anybody knows, and what lies after it counts as it
 * would have. Two looks in a row that died lose a minute.
 */
function caughtUp(tally: Tally, ring: Instant | null, now: Instant): Tally {
  const { last } = tally;
  if (ring === null) return tally;
  const missed = ring - EVERY * MINUTE;
  if (!last || now - last.at <= MAX_GAP || missed <= last.at || now - missed > MAX_GAP) return tally;
  return observed(tally, { ...last, at: missed });
}
