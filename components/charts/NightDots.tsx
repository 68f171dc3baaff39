import './chart.css';
import './night-dots.css';
import { extent, group, range, sort } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { useId, useMemo } from 'preact/hooks';
import { plural, t } from '../../lib/platform/i18n';
import { AsTable } from './AsTable';
import { roomyTicks } from './Axes';
import { wordAt } from './frame';
import { usePlaces } from './useReading';
import { useWidth } from './useWidth';

/** One kind of night. */
export interface DotGroup {
  name: string;
  /** One for each night, to the step it is told in. */
  values: readonly number[];
  about: number;
  low: number;
  high: number;
}

export interface NightDotsProps {
  name: string;
  groups: readonly [DotGroup, DotGroup];
  /** Between two values that are told apart. */
  step: number;
  /** Steps between two ticks, from little to much. */
  ticks: readonly number[];
  /** A value in words. */
  say: (value: number) => string;
}

/** Room at both sides, for a row of dots, below a row's bar, and for the axis. */
const SIDE = 24;
const ROW = 66;
const FLOOR = 52;
const AXIS = 30;
/** Between dots above each other, where there is room, and how much of it there is. */
const DOT = 7;
const STACK = 21;

/**
 * Nights of two kinds, a dot for each over its value; a bar under them for the range of the middle, a mark in it. Read value by value by
 * pointer or keys, and as a table.
 */
export function NightDots({ name, groups, step, ticks, say }: NightDotsProps) {
  const id = useId();
  const { ref, width } = useWidth();
  const places = useMemo(() => sort(new Set(groups.flatMap(({ values }) => values))), [groups]);
  const x = scaleOf(width, groups, step);
  const nearest = (across: number) => nearestOf(places, x.invert(across * width));
  const { index, pointing, slider } = usePlaces(places.length - 1, nearestOf(places, groups[0].about), nearest);
  const at = places[index] ?? 0;
  const nights = (values: readonly number[], value: number) =>
    plural('insight.dots.nights', values.filter((each) => each === value).length);
  const [those = '', others = ''] = groups.map((each) => t('insight.dots.count', each.name, nights(each.values, at)));
  const reading = t('insight.dots.read', say(at), those, others);
  const height = 2 * ROW + AXIS;
  return (
    <figure class="chart night-dots" aria-labelledby={id}>
      <figcaption id={id}>{name}</figcaption>
      <p class="chart-reading night-dots-reading" aria-hidden="true">
        {reading}
      </p>
      <div class="chart-plot" {...pointing}>
        <svg ref={ref} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <g class="chart-read">
            <path d={`M${x(at)} 0V${height - AXIS}`} />
          </g>
          {groups.map((each, i) => (
            <Row key={each.name} x={x} width={width} group={each} row={i} />
          ))}
          <g class="chart-ticks" transform={`translate(0 ${height - AXIS})`}>
            <path class="chart-base" d={`M${x.range()[0]} 0.5H${x.range()[1]}`} />
            {ticksOf(x, ticks, say).map((tick) => (
              <g key={tick.at}>
                <path class="chart-tick" d={`M${x(tick.at)} 0V5`} />
                <text x={wordAt(x(tick.at), tick.label, width)} y="21" text-anchor="middle">
                  {tick.label}
                </text>
              </g>
            ))}
          </g>
        </svg>
        <input class="chart-slider" type="range" {...slider} aria-label={name} aria-valuetext={reading} />
      </div>
      <AsTable
        name={name}
        head={[t('insight.dots.value'), ...groups.map((each) => each.name)]}
        rows={places.map((value) => [say(value), ...groups.map(({ values }) => nights(values, value))])}
      />
    </figure>
  );
}

/** One kind of night: its name, its dots, the bar and the mark under them. */
function Row({
  x,
  width,
  group: each,
  row,
}: {
  x: ScaleLinear<number, number>;
  width: number;
  group: DotGroup;
  row: number;
}) {
  const floor = row * ROW + FLOOR;
  const [start = 0, end = 0] = x.range();
  const stacks = [...group(each.values, (value) => value)];
  const tallest = Math.max(1, ...stacks.map(([, nights]) => nights.length));
  const apart = Math.min(DOT, STACK / Math.max(1, tallest - 1));
  const dots = stacks.flatMap(([value, nights]) => nights.map((_, i) => `M${x(value)} ${floor - 8 - i * apart}h0`));
  return (
    <g class={`night-dots-row night-dots-row-${row}`}>
      <text x={start < end ? SIDE : width - SIDE} y={row * ROW + 12} text-anchor="start">
        {each.name}
      </text>
      <path class="chart-line" d={`M${start} ${floor + 4}H${end}`} />
      <path class="night-dots-range" d={`M${x(each.low)} ${floor + 4}H${x(each.high)}`} />
      <path class="night-dots-all" d={dots.join('')} />
      <path class="night-dots-mark" d={`M${x(each.about)} ${floor - 2}v12`} />
    </g>
  );
}

/** Values along the direction of reading, half a step of room at either end. */
function scaleOf(width: number, groups: readonly DotGroup[], step: number): ScaleLinear<number, number> {
  const [least = 0, most = 0] = extent(groups.flatMap(({ values, low, high }) => [...values, low, high]));
  const ends = [SIDE, Math.max(width - SIDE, SIDE + 1)];
  return scaleLinear([least - step / 2, most + step / 2], t('ui.dir') === 'rtl' ? ends.reverse() : ends);
}

function ticksOf(x: ScaleLinear<number, number>, steps: readonly number[], say: (value: number) => string) {
  const [from = 0, to = 0] = x.domain();
  const ways = steps.map(
    (step) => () => range(Math.ceil(from / step) * step, to + step / 1000, step).map((at) => ({ at, label: say(at) })),
  );
  return roomyTicks({ x }, ways);
}

function nearestOf(places: readonly number[], value: number): number {
  const off = places.map((place) => Math.abs(place - value));
  return Math.max(0, off.indexOf(Math.min(...off)));
}
