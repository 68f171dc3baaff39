import { area, curveMonotoneX, line } from 'd3-shape';
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { type Point, residual } from '../../lib/caffeine/model';
import { timeAt } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import { AmountAxis, LowerAxis, roomyTicks } from './Axes';
import type { CaffeineCurveProps } from './CaffeineCurve';
import { clockTicks, pointsFrom } from './caffeine-lines';
import { type Frame, HEIGHT, wordAt } from './frame';

/** How softly the colour of a line turns at the limit, in units of the drawing. */
const TURN = 18;
/** A cup that stands on the line under it, its middle at 0. */
const CUP = 'M-5.5 -10.5H4.5V-4A4 4 0 0 1 0.5 0H-1.5A4 4 0 0 1 -5.5 -4ZM4.5 -8.5H5.5A2 2 0 0 1 5.5 -4.5H4.5';

export interface CaffeinePictureProps extends CaffeineCurveProps {
  drawing: RefObject<SVGSVGElement | null>;
  frame: Frame;
  lines: { drunk: readonly Point[]; more: readonly Point[] | null };
  /** What is read away from bedtime. */
  read: Point | null;
}

/** The drawing itself. All that it says stands in the words and the table around it, so it is not read out. */
export function CaffeinePicture({ drawing, frame, lines, read, ...props }: CaffeinePictureProps) {
  const { doses, planned, from, to, bedtime, limit, halfLife, zone, clock } = props;
  const id = useId();
  const { x, y, top, base, start, end, width } = frame;
  const stroke = line<Point>(
    ({ at }) => x(at),
    ({ mg }) => y(mg),
  ).curve(curveMonotoneX);
  const field = area<Point>(
    ({ at }) => x(at),
    base,
    ({ mg }) => y(mg),
  ).curve(curveMonotoneX);
  const bed = x(bedtime);
  const bedWord = t('charts.curve.bedtime_at', timeAt(bedtime, zone, clock));
  const limitWord = t('charts.curve.limit', number(limit));
  const more = lines.more && planned && pointsFrom(lines.more, planned.at);
  const atBed = residual(planned ? [...doses, planned] : doses, bedtime, halfLife);
  const fade = (name: string, y1: number, y2: number, stops: readonly string[]) => (
    <linearGradient id={`${id}-${name}`} gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={y1} y2={y2}>
      {stops.map((stop, i) => (
        <stop key={stop} class={`curve-stop-${stop}`} offset={i / (stops.length - 1)} />
      ))}
    </linearGradient>
  );
  const left = Math.min(start, end);
  const wide = Math.abs(end - start);
  return (
    <svg ref={drawing} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      <defs>
        {fade('line', y(limit) + TURN, y(limit) - TURN, ['calm', 'warm'])}
        {fade('field', base, top, ['foot', 'middle', 'head'])}
        {fade('haze', y(limit), top, ['none', 'haze'])}
      </defs>
      <rect class="curve-night" x={Math.min(bed, end)} y={top} width={Math.abs(end - bed)} height={base - top} />
      <rect class="curve-haze" x={left} y={top} width={wide} height={y(limit) - top} fill={`url(#${id}-haze)`} />
      <AmountAxis frame={frame} />
      {more && <path class="curve-field curve-faint" d={field(more) ?? ''} fill={`url(#${id}-field)`} />}
      <path class="curve-field" d={field(lines.drunk) ?? ''} fill={`url(#${id}-field)`} />
      <path class="curve-limit" d={`M${start} ${y(limit)}H${end}`} />
      <path class="curve-bed" d={`M${bed} ${top - 6}V${base}`} />
      {more && <path class="curve-planned" d={stroke(more) ?? ''} stroke={`url(#${id}-line)`} />}
      {(doses.length > 0 || planned === null) && (
        <path class="curve-drunk" d={stroke(lines.drunk) ?? ''} stroke={`url(#${id}-line)`} />
      )}
      {doses.map(
        (dose) =>
          dose.at >= from &&
          dose.at <= to && (
            <path key={dose.id} class="curve-cup" d={CUP} transform={`translate(${x(dose.at)} ${base})`} />
          ),
      )}
      {planned && (
        <path class="curve-cup curve-cup-planned" d={CUP} transform={`translate(${x(planned.at)} ${base})`} />
      )}
      <LowerAxis frame={frame} ticks={roomyTicks(frame, clockTicks({ from, to, bedtime, zone, clock }))} />
      <text class="curve-word" x={wordAt(bed, bedWord, width)} y={top - 18} dy="0.35em" text-anchor="middle">
        {bedWord}
      </text>
      <text class="curve-word" x={end} y={y(limit) - 7} text-anchor="end">
        {limitWord}
      </text>
      <circle class="curve-dot" cx={bed} cy={y(atBed)} r="5" />
      {read && (
        <g class="curve-read">
          <path d={`M${x(read.at)} ${top - 6}V${base}`} />
          <circle class="curve-dot" cx={x(read.at)} cy={y(read.mg)} r="5" />
        </g>
      )}
    </svg>
  );
}
