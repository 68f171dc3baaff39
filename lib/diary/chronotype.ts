import { clockStep, meanClock } from './clock';

/** One sleep of a night for the comparison of free days with others: when its middle was, and how long it was, in minutes. */
export interface MiddleOfSleep {
  /** Of the clock, after midnight. */
  midsleep: number;
  /** From falling asleep to waking for good. */
  length: number;
  /** It ends on a day without work. */
  free: boolean;
}

/**
 * Social jetlag: how many minutes the middle of sleep on free days lies from that on others, by the shorter way round the clock
 * (evidence.md section 5; Wittmann, Chronobiol Int, 2006).
 */
export function socialJetlag(free: number, work: number): number {
  return Math.abs(clockStep(work, free));
}

/** What the chronotype is worked out from; minutes. */
export interface FreeAndWork {
  /** The middle of sleep on free days, after midnight. */
  msf: number;
  /** How long sleep is on free days and on others. */
  sdFree: number;
  sdWork: number;
  /** Free days and others of a usual week. */
  freeDays: number;
  workDays: number;
}

/**
 * MSFsc, the middle of sleep on free days less what is slept in after short nights: MSF − ½·(SDfree − SDweek), where SDweek is
 * the mean night of a week; only where free nights are the longer ones (evidence.md section 5; Roenneberg, Curr Biol, 2012).
 * @returns minutes after midnight, 0 to just under 1440
 */
export function msfSc({ msf, sdFree, sdWork, freeDays, workDays }: FreeAndWork): number {
  const sdWeek = (workDays * sdWork + freeDays * sdFree) / (workDays + freeDays);
  const slept = sdFree > sdWork ? (sdFree - sdWeek) / 2 : 0;
  return (((msf - slept) % 1440) + 1440) % 1440;
}

/** Social jetlag in minutes and MSFsc in minutes after midnight, of the same nights. */
export interface Chronotype {
  jetlag: number;
  msfsc: number;
}

/** The least nights of either kind: a single one says how that night was, no more. */
const LEAST = 2;

/**
 * Both, from nights of at least two free days and two others; null with fewer. A week is taken as five days of work and two free
 * ones, whatever nights were noted.
 */
export function chronotypeOf(sleeps: readonly MiddleOfSleep[]): Chronotype | null {
  const free = meansOf(sleeps.filter((sleep) => sleep.free));
  const work = meansOf(sleeps.filter((sleep) => !sleep.free));
  if (free === null || work === null) return null;
  return {
    jetlag: socialJetlag(free.midsleep, work.midsleep),
    msfsc: msfSc({ msf: free.midsleep, sdFree: free.length, sdWork: work.length, freeDays: 2, workDays: 5 }),
  };
}

function meansOf(sleeps: readonly MiddleOfSleep[]): { midsleep: number; length: number } | null {
  const midsleep = meanClock(sleeps.map((sleep) => sleep.midsleep));
  if (midsleep === null || sleeps.length < LEAST) return null;
  return { midsleep, length: sleeps.reduce((sum, { length }) => sum + length, 0) / sleeps.length };
}
