import { bisector } from 'd3-array';
import { curve, type Point } from '../../lib/caffeine/model';
import type { Dose } from '../../lib/caffeine/schema';
import { timeAt } from '../../lib/platform/format';
import { type Instant, MINUTE } from '../../lib/time/instant';
import { wallSteps } from '../../lib/time/steps';
import type { Tick } from './Axes';
import type { CaffeineCurveProps } from './CaffeineCurve';

/** Minutes between two points of a drawn line. */
const EVERY = 5;
/** Minutes of the wall clock between two places that are read, and between two rows of the table. */
const READ = 15;
const ROW = 30;
/** Hours between two ticks, from many ticks to few. */
const TICK_HOURS = [1, 2, 3, 4, 6, 12] as const;

type Times = Pick<CaffeineCurveProps, 'from' | 'to' | 'bedtime' | 'zone'>;

const inOrder = (instants: readonly Instant[]) => [...new Set(instants)].sort((a, b) => a - b);

/** The points of a line, with one at the beginning of each drink, where the line turns. */
export function pointsOf(doses: readonly Dose[], from: Instant, to: Instant, halfLife: number): Point[] {
  const starts = inOrder([from, ...doses.map(({ at }) => at).filter((at) => at > from && at < to), to]);
  return starts.flatMap((start, i) => {
    const next = starts[i + 1];
    // The last point of a stretch is the first of the next one.
    return next === undefined
      ? curve(doses, start, start, EVERY, halfLife)
      : curve(doses, start, next, EVERY, halfLife).slice(0, -1);
  });
}

/** The part of a line from an instant on. */
export function pointsFrom(points: readonly Point[], at: Instant): Point[] {
  return points.slice(bisector((point: Point) => point.at).left(points, at));
}

/** The places that can be read: each quarter of an hour by the clock, both ends and bedtime. */
export function readAt({ from, to, bedtime, zone }: Times): Instant[] {
  return inOrder([from, ...wallSteps(from, to, READ, zone), bedtime, to]);
}

/** The rows of the table: each half hour by the clock, both ends, bedtime and the beginning of each drink. */
export function rowsAt({ from, to, bedtime, zone }: Times, doses: readonly Dose[]): Instant[] {
  const begun = doses.map(({ at }) => Math.floor(at / MINUTE) * MINUTE).filter((at) => at >= from && at <= to);
  return inOrder([from, ...wallSteps(from, to, ROW, zone), ...begun, bedtime, to]);
}

/** Ways to set the ticks of the clock, from many to few. */
export function clockTicks({ from, to, zone, clock }: Times & Pick<CaffeineCurveProps, 'clock'>): (() => Tick[])[] {
  return TICK_HOURS.map(
    (hours) => () => wallSteps(from, to, hours * 60, zone).map((at) => ({ at, label: timeAt(at, zone, clock) })),
  );
}

/** Milligrams as a table has them: three digits, none beyond tenths, since no estimate knows more. */
export function tabled(mg: number): number {
  return mg < 100 ? Math.round(10 * mg) / 10 : Math.round(mg);
}
