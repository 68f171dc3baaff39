import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { Sleep } from './schema';

/**
 * What can be worked out of one sleep, in minutes. Null wherever something it needs was not said, and where what was said
 * cannot be (up before in bed, a day and more in it): what is missing stays missing.
 */
export interface Measures {
  /** Time in bed: from getting into it to getting up. */
  tib: number | null;
  /** Until asleep. */
  sol: number | null;
  /** Awake between falling asleep and waking for good. */
  waso: number | null;
  /** Asleep: (woke − tried) − SOL − WASO. */
  tst: number | null;
  onset: Instant | null;
  woke: Instant | null;
  /** Halfway between onset and waking for good. */
  midsleep: Instant | null;
}

/** Minutes awake; who said they never woke need not say 0. */
function awakeIn({ awake, wakings }: Sleep): number | null {
  return awake ?? (wakings === 0 ? 0 : null);
}

/**
 * The measures of one sleep (evidence.md section 5: the variables of the Consensus Sleep Diary's core, Carney, Sleep, 2012).
 * Minutes are real ones between instants, so a night in which clocks change, or that crosses zones, is as long as it was.
 */
export function measuresOf(sleep: Sleep): Measures {
  const { inBed, tried, latency: sol, woke, up } = sleep;
  const waso = awakeIn(sleep);
  const onset = tried === null || sol === null ? null : tried + sol * MINUTE;
  const asleep = span(onset, woke);
  return {
    tib: span(inBed, up),
    sol,
    waso,
    tst: asleep === null || waso === null || waso > asleep ? null : asleep - waso,
    onset,
    woke,
    midsleep: onset === null || woke === null || asleep === null ? null : onset + (woke - onset) / 2,
  };
}

/**
 * Percent of a stretch that was spent asleep: 100·part/whole. Of the time in bed it is sleep efficiency as usually given; of
 * SOL + WASO + TST it is that of the try to sleep, which does not count reading in bed (Reed and Sacco, J Clin Sleep Med, 2016).
 * Null where either is missing, the whole is nothing, or the part is more than it.
 */
export function efficiencyOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 || part > whole ? null : (100 * part) / whole;
}

/** Minutes from one instant to a later one; null where either is missing, they lie the wrong way round or more than a day apart. */
export function span(from: Instant | null, to: Instant | null): number | null {
  return from === null || to === null || to < from || to - from > 24 * HOUR ? null : (to - from) / MINUTE;
}
