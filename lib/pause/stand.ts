import type { Pass } from '../schedule/record';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import type { PauseSettings } from './schema';

/** "Five more minutes", in milliseconds. */
export const FIVE = 5 * MINUTE;

/** What was asked at the pause of one night. */
export interface Passed {
  night: PlainDate;
  /** How often "Five more minutes" was pressed. */
  more: number;
  /** Until when the five minutes run that were asked for last. */
  until: Instant | null;
  /** It does not stand again in this night. */
  over: boolean;
}

/** What the pause needs to know of the night at hand, as it is planned now. */
export interface PauseNight {
  night: PlainDate;
  bedtime: Instant;
  wake: Instant;
  /** Nothing is said in this night: skipped, paused, a date that does not exist, or a try-out. */
  silent: boolean;
  /** The night page was used: whoever is up with restless legs has better things to do than to explain it. */
  eased: boolean;
}

/** Whether the pause stands in front of the chosen sites. */
export interface Standing {
  stands: boolean;
  /** When that is to be looked at again; null where this night asks for nothing. */
  changes: Instant | null;
  /** How often "Five more minutes" can still be pressed in this night. */
  left: number;
}

const ofNight = (passed: Passed | null, night: PlainDate): Passed =>
  passed?.night === night ? passed : { night, more: 0, until: null, over: false };

/** The five minutes that run, after a clock that was set back: they last five minutes from now at the most. */
export function boundPassed(passed: Passed | null, now: Instant): Passed | null {
  const { until = null } = passed ?? {};
  return passed && until !== null && until > now + FIVE ? { ...passed, until: now + FIVE } : passed;
}

/**
 * Whether the pause stands at a moment, and when that changes by itself: from bedtime to the wake time, but not while five
 * minutes run, not after "I need this tonight", not in a silent night and not once the night page was used. It is the
 * user's own wish, so broken nights make no difference: every night has the way through.
 */
export function standsAt(
  settings: Pick<PauseSettings, 'on' | 'sites' | 'more'>,
  night: PauseNight,
  passed: Passed | null,
  now: Instant,
): Standing {
  const mine = ofNight(passed, night.night);
  const left = Math.max(0, settings.more - mine.more);
  const rests = (changes: Instant | null): Standing => ({ stands: false, changes, left });
  if (!settings.on || settings.sites.length === 0 || night.silent || now >= night.wake) return rests(null);
  if (now < night.bedtime) return rests(night.bedtime);
  if (mine.over || night.eased) return rests(night.wake);
  if (mine.until !== null && now < mine.until) return rests(Math.min(mine.until, night.wake));
  return { stands: true, changes: night.wake, left };
}

/**
 * What is kept after a way through was taken; null where five more minutes were asked for and none are left. The routine
 * lifts nothing: whoever follows it is elsewhere.
 */
export function passedBy(
  settings: Pick<PauseSettings, 'more'>,
  passed: Passed | null,
  how: Pass,
  night: PlainDate,
  now: Instant,
): Passed | null {
  const mine = ofNight(passed, night);
  if (how === 'routine') return mine;
  if (how === 'need') return { ...mine, until: null, over: true };
  return mine.more >= settings.more ? null : { ...mine, more: mine.more + 1, until: now + FIVE };
}
