import { HOUR } from '../time/instant';
import { latestTime } from './cutoff';
import { inBody, peakHours, type Taken } from './model';

/**
 * What studies say of a dose so many hours before bed: the pairs of evidence.md section 3. They disagree about a small
 * dose, and none has tested a limit in milligrams.
 */
export interface Finding {
  study: StudyId;
  mg: number;
  /** Between the dose and bedtime. */
  hours: number;
  /** `least`: a review's reckoning of how long before bed it takes; the others: what a trial saw. */
  found: 'least' | 'none' | 'changed' | 'shorter';
}

/** The studies, newest finding about small doses last: first author, journal and year are messages. */
export const STUDIES = [
  { id: 'review', doi: '10.1016/j.smrv.2023.101764' },
  { id: 'trial', doi: '10.1093/sleep/zsae230' },
  { id: 'home', doi: '10.5664/jcsm.3170' },
] as const;

export type StudyId = (typeof STUDIES)[number]['id'];

/** Gardiner 2023 (meta-regression), Gardiner 2025 (23 young men, randomised), Drake 2013. */
export const FINDINGS: readonly Finding[] = [
  { study: 'review', mg: 107, hours: 8.8, found: 'least' },
  { study: 'review', mg: 217.5, hours: 13.2, found: 'least' },
  { study: 'trial', mg: 100, hours: 12, found: 'none' },
  { study: 'trial', mg: 100, hours: 8, found: 'none' },
  { study: 'trial', mg: 100, hours: 4, found: 'none' },
  { study: 'trial', mg: 400, hours: 12, found: 'changed' },
  { study: 'trial', mg: 400, hours: 8, found: 'changed' },
  { study: 'trial', mg: 400, hours: 4, found: 'changed' },
  { study: 'home', mg: 400, hours: 6, found: 'shorter' },
];

/** A drink like those of the studies: taken at once, by itself. */
const takenAtOnce = (mg: number): Taken => ({ mg, minutes: 0, uptake: 'usual' });

/** Hours before bed at which a dose leaves the limit at bedtime; null where it stays below it at any hour. */
export function hoursFor(mg: number, limit: number, halfLife: number): number | null {
  const latest = latestTime({ drink: takenAtOnce(mg), doses: [], bedtime: 0, limit, halfLife });
  return latest.type === 'at' ? -latest.at / HOUR : null;
}

/** One point of the line on which a dose leaves the limit. */
export interface LimitPoint {
  mg: number;
  hours: number;
}

/**
 * The line on which a dose leaves just the limit at bedtime, from the hour of its peak back to `most` hours before bed. The
 * amount in the body is proportional to the dose, so the dose is the limit divided by what is left of one milligram.
 * @param every hours between two points
 */
export function limitLine(limit: number, halfLife: number, most: number, every: number): LimitPoint[] {
  const one = takenAtOnce(1);
  const first = peakHours(one, halfLife);
  const count = Math.max(0, Math.ceil((most - first) / every));
  return Array.from({ length: count + 1 }, (_, i) => {
    const hours = Math.max(first, Math.min(most, first + i * every));
    return { hours, mg: limit / inBody(one, hours, halfLife) };
  });
}
