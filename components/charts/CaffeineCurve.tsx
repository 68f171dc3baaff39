import './chart.css';
import './curve.css';
import { max } from 'd3-array';
import { useId, useMemo } from 'preact/hooks';
import { residual } from '../../lib/caffeine/model';
import type { Dose } from '../../lib/caffeine/schema';
import { type Clock, timeAt } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';
import type { Zone } from '../../lib/time/zone';
import { drinkName } from '../caffeine/names';
import { AsTable } from './AsTable';
import { ReadingLine } from './Axes';
import { CaffeinePicture } from './CaffeinePicture';
import { pointsOf, readAt, rowsAt, tabled } from './caffeine-lines';
import { frameOf, HEIGHT } from './frame';
import { useReading } from './useReading';
import { useWidth } from './useWidth';

export interface CaffeineCurveProps {
  /** What was drunk, the day before included: what is left of it counts. */
  doses: readonly Dose[];
  /** A drink that may come, drawn dashed on top of the others; null for none. */
  planned: Dose | null;
  /** When the day of the night begins: at waking, or with the first drink where that comes before. */
  from: Instant;
  /** The wake time after bedtime. */
  to: Instant;
  /** Between the two. */
  bedtime: Instant;
  /** Milligrams that the user would leave at bedtime. */
  limit: number;
  /** Hours. */
  halfLife: number;
  zone: Zone;
  clock: Clock;
}

/** Caffeine in the body over the day of a night: an estimate, drawn softly, read place by place, and as a table. */
export function CaffeineCurve(props: CaffeineCurveProps) {
  const { doses, planned, from, to, bedtime, limit, halfLife, zone, clock } = props;
  const id = useId();
  const { ref, width } = useWidth();
  const lines = useMemo(() => {
    const drunk = pointsOf(doses, from, to, halfLife);
    return { drunk, more: planned && pointsOf([...doses, planned], from, to, halfLife) };
  }, [doses, planned, from, to, halfLife]);
  const frame = useMemo(() => {
    const most = max(lines.more ?? lines.drunk, ({ mg }) => mg) ?? 0;
    return frameOf(width, [from, to], [most, limit]);
  }, [lines, width, from, to, limit]);
  const places = useMemo(() => readAt({ from, to, bedtime, zone }), [from, to, bedtime, zone]);
  const reading = useReading(places, bedtime, frame);
  // Drawn anew with what they are made of, not with every move of a pointer.
  const made = [doses, planned, from, to, bedtime, halfLife, zone, clock];
  const picture = useMemo(
    () => <CaffeinePicture {...props} frame={frame} lines={lines} />,
    [...made, frame, lines, limit],
  );
  const table = useMemo(() => <CurveTable {...props} />, made);

  const time = (at: Instant) => timeAt(at, zone, clock);
  const milligrams = (mg: number) => t('charts.mg', number(Math.round(mg)));
  const named = (at: Instant) => (at === bedtime ? t('charts.curve.at_bedtime', time(at)) : time(at));
  const left = residual(doses, reading.at, halfLife);
  const withIt = planned && residual([...doses, planned], reading.at, halfLife);
  const onlyPlanned = planned !== null && doses.length === 0;
  const withWords =
    planned && t(onlyPlanned ? 'charts.curve.alone' : 'charts.curve.with', drinkName(planned), time(planned.at));
  const spoken = [
    named(reading.at),
    ...(onlyPlanned ? [] : [milligrams(left)]),
    ...(withIt === null ? [] : [t('charts.curve.more', milligrams(withIt), withWords ?? '')]),
  ].reduce((before, next) => t('charts.reading', before, next));

  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>{t('charts.curve.name')}</figcaption>
      <p class="chart-reading" aria-hidden="true">
        <span class="chart-when">{named(reading.at)}</span>
        {!onlyPlanned && (
          <span class="chart-value">
            <svg viewBox="0 0 22 4" class="chart-key" aria-hidden="true">
              <path class="curve-drunk" d="M2 2H20" />
            </svg>
            <b>{milligrams(left)}</b> {t('charts.curve.in_body')}
          </span>
        )}
        {withIt !== null && (
          <span class="chart-value">
            <svg viewBox="0 0 22 4" class="chart-key" aria-hidden="true">
              <path class="curve-planned" d="M2 2H20" />
            </svg>
            <b>{milligrams(withIt)}</b> {withWords}
          </span>
        )}
      </p>
      <div class="chart-plot" {...reading.pointing}>
        <svg ref={ref} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          {picture}
          {reading.away && <ReadingLine frame={frame} at={reading.at} amount={withIt ?? left} />}
        </svg>
        <input
          class="chart-slider"
          type="range"
          {...reading.slider}
          aria-label={t('charts.curve.name')}
          aria-valuetext={spoken}
          aria-describedby={`${id}-note`}
        />
      </div>
      <p class="small soft" id={`${id}-note`}>
        {t('charts.curve.estimate')}
      </p>
      {table}
    </figure>
  );
}

/** The same as rows: the amounts to three digits, and what happens at a time. */
function CurveTable({ doses, planned, from, to, bedtime, halfLife, zone, clock }: CaffeineCurveProps) {
  const all = planned ? [...doses, planned] : doses;
  const rows = rowsAt({ from, to, bedtime, zone }, all).map((at, i, { [i + 1]: next = at + 1 }) => {
    const amount = (taken: readonly Dose[]) => number(tabled(residual(taken, at, halfLife)));
    const begun = all
      .filter((dose) => dose.at >= at && dose.at < next && dose.at <= to)
      .map((dose) => t('charts.curve.drink', drinkName(dose), number(dose.mg)));
    const said = at === bedtime ? [t('charts.curve.bedtime'), ...begun] : begun;
    return [timeAt(at, zone, clock), amount(doses), ...(planned ? [amount(all)] : []), said.join('; ')];
  });
  const more = planned ? [t('charts.curve.with_column', drinkName(planned))] : [];
  const head = [t('charts.time'), t('charts.curve.column'), ...more, t('charts.what')];
  return <AsTable name={t('charts.curve.name')} head={head} rows={rows} />;
}
