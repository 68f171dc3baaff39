import './chart.css';
import './hours.css';
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useId } from 'preact/hooks';
import { plainTimeText } from '../../lib/platform/calendar';
import type { Clock } from '../../lib/platform/format';
import { number, plural, t } from '../../lib/platform/i18n';
import { timeOfMinute } from '../../lib/time/plain';
import { AsTable } from './AsTable';
import { LowerAxis, roomyTicks } from './Axes';
import type { Frame } from './frame';
import { usePlaces } from './useReading';
import { useWidth } from './useWidth';

export interface LegHoursProps {
  /** How often each hour of the clock was noted, 0 to 23. */
  counts: readonly number[];
  /** The hour that is drawn first, if all are. */
  from: number;
  clock: Clock;
}

/** How tall the drawing is, and the room in it, in the unit of `useWidth`. */
const TALL = 132;
const ROOM = { top: 24, bottom: 28, side: 6 };
/** The fewest hours that are drawn, and how wide a bar is within its hour. */
const FEWEST = 8;
const WIDE = 0.62;

/** How often each hour was noted: a bar for each, with its number. Counts and nothing else. */
export function LegHours({ counts, from, clock }: LegHoursProps) {
  const id = useId();
  const { ref, width } = useWidth();
  const hours = hoursShown(counts, from);
  const count = (hour: number) => counts[hour] ?? 0;
  const frame = frameFor(width, hours.length, max(counts) ?? 0);
  const { x, y, base } = frame;
  const named = (hour: number) => plainTimeText(timeOfMinute(hour * 60), clock);
  const rest = hours.findIndex((hour) => count(hour) > 0);
  const last = hours.length - 1;
  const nearest = (across: number) => Math.min(last, Math.max(0, Math.floor(x.invert(across * width))));
  const { index, pointing, slider } = usePlaces(last, rest, nearest);
  const read = hours[index] ?? 0;
  const said = t('charts.reading', named(read), plural('leg_log.hours.times', count(read)));
  const bar = Math.abs(x(WIDE) - x(0));
  const ticks = roomyTicks(
    frame,
    [1, 2, 3, 6].map(
      (every) => () => hours.flatMap((hour, i) => (hour % every === 0 ? { at: i + 0.5, label: named(hour) } : [])),
    ),
  );
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>{t('leg_log.hours.name')}</figcaption>
      <p class="hours-reading" aria-hidden="true">
        {said}
      </p>
      <div class="chart-plot" {...pointing}>
        <svg ref={ref} viewBox={`0 0 ${width} ${TALL}`} aria-hidden="true">
          {index !== rest && (
            <rect class="hours-read" x={x(index + 0.5) - bar * 0.8} y={0} width={bar * 1.6} height={base} rx="6" />
          )}
          {hours.map(
            (hour, i) =>
              count(hour) > 0 && (
                <g key={hour}>
                  <rect
                    class="hours-bar"
                    x={x(i + 0.5) - bar / 2}
                    y={y(count(hour))}
                    width={bar}
                    height={base - y(count(hour))}
                    rx="2"
                  />
                  <text x={x(i + 0.5)} y={y(count(hour)) - 6} text-anchor="middle">
                    {number(count(hour))}
                  </text>
                </g>
              ),
          )}
          <path class="chart-base" d={`M${frame.start} ${base}H${frame.end}`} />
          <LowerAxis frame={frame} ticks={ticks} />
        </svg>
        <input
          class="chart-slider"
          type="range"
          {...slider}
          aria-label={t('leg_log.hours.name')}
          aria-valuetext={said}
        />
      </div>
      <AsTable
        name={t('leg_log.hours.name')}
        head={[t('leg_log.hours.hour'), t('leg_log.hours.column')]}
        rows={hours.map((hour) => [named(hour), number(count(hour))])}
      />
    </figure>
  );
}

/** The hours from the first to the last that was noted with one more at either side, in order from `from` on; eight at least. */
function hoursShown(counts: readonly number[], from: number): number[] {
  const all = Array.from({ length: 24 }, (_, i) => (from + i) % 24);
  const noted = all.flatMap((hour, i) => ((counts[hour] ?? 0) > 0 ? [i] : []));
  const first = Math.max(0, (noted[0] ?? 0) - 1);
  const end = Math.min(24, Math.max((noted.at(-1) ?? 0) + 2, first + FEWEST));
  return all.slice(Math.min(first, 24 - FEWEST), end);
}

/** Time runs the way the language is read. */
function frameFor(width: number, hours: number, most: number): Frame {
  const [base, top] = [TALL - ROOM.bottom, ROOM.top];
  const ends = [ROOM.side, Math.max(width - ROOM.side, ROOM.side + 1)] as const;
  const [start, end] = t('ui.dir') === 'rtl' ? [ends[1], ends[0]] : ends;
  const x = scaleLinear([0, hours], [start, end]);
  return { width, x, y: scaleLinear([0, most], [base, top]), top, base, start, end };
}
