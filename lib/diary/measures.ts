import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { Sleep } from './schema';

/** What can be worked out of one sleep or of all of a night, in minutes. Null wherever something it needs was not said. */
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

/** The measures of one sleep (evidence.md section 5, after the core of the Consensus Sleep Diary: Carney, Sleep, 2012). */
export function measuresOf(sleep: Sleep): Measures {
  const { inBed, tried, latency: sol, woke, up } = sleep;
  const waso = awakeIn(sleep);
  const onset = tried === null || sol === null ? null : tried + sol * MINUTE;
  const whole = tried === null || woke === null ? null : (woke - tried) / MINUTE;
  return {
    tib: inBed === null || up === null ? null : (up - inBed) / MINUTE,
    sol,
    waso,
    tst: whole === null || sol === null || waso === null ? null : whole - sol - waso,
    onset,
    woke,
    midsleep: onset === null || woke === null ? null : onset + (woke - onset) / 2,
  };
}
