import { area, curveMonotoneX, line } from 'd3-shape';
import { useId } from 'preact/hooks';
import { type Point, residual } from '../../lib/caffeine/model';
import { timeAt } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import { AmountAxis, LowerAxis, roomyTicks } from './Axes';
import type { CaffeineCurveProps } from './CaffeineCurve';
import { Cup } from './Cup';
import { clockTicks, pointsFrom } from './caffeine-lines';
import { along, type Frame, quietSpot, wordAt } from './frame';

/** How softly the colour of a line turns at the limit, in units of the drawing. */
const TURN = 18;

export interface CaffeinePictureProps extends CaffeineCurveProps {
  frame: Frame;
  lines: { drunk: readonly Point[]; more: readonly Point[] | null };
}

/** What is drawn of a night, but for the place that is read. */
export function CaffeinePicture({ frame, lines, ...props }: CaffeinePictureProps) {
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
  const all = planned ? [...doses, planned] : doses;
  const atBed = residual(all, bedtime, halfLife);
  const drawn = [lines.drunk, more ?? []].map((points) => along(points.map(({ at, mg }) => [x(at), y(mg)])));
  const upright = along([
    [bed, top],
    [bed, base],
  ]);
  const spot = quietSpot(frame, y(limit), limitWord, [...drawn.flat(), ...upright]);
  const left = Math.min(start, end);
  const wide = Math.abs(end - start);
  return (
    <>
      <defs>
        <Fade id={`${id}-line`} from={y(limit) + TURN} to={y(limit) - TURN} stops={['calm', 'warm']} />
        <Fade id={`${id}-field`} from={base} to={top} stops={['foot', 'middle', 'head']} />
        <Fade id={`${id}-haze`} from={y(limit)} to={top} stops={['none', 'haze']} />
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
      {all.map(
        (dose) =>
          dose.at >= from &&
          dose.at <= to && (
            <Cup key={dose.id} x={x(dose.at)} y={base} {...(dose === planned ? { kind: 'chart-cup-ring' } : {})} />
          ),
      )}
      <LowerAxis frame={frame} ticks={roomyTicks(frame, clockTicks({ from, to, bedtime, zone, clock }))} />
      <text class="curve-word" x={wordAt(bed, bedWord, width)} y={top - 23} dy="0.35em" text-anchor="middle">
        {bedWord}
      </text>
      <text class="curve-word" x={spot.x} y={spot.y} text-anchor="middle">
        {limitWord}
      </text>
      <circle class="chart-dot" cx={bed} cy={y(atBed)} r="5" />
    </>
  );
}

/** A colour that turns into another one between two heights of the drawing, evenly over its stops. */
function Fade({ id, from, to, stops }: { id: string; from: number; to: number; stops: readonly string[] }) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={from} y2={to}>
      {stops.map((stop, i) => (
        <stop key={stop} class={`curve-stop-${stop}`} offset={i / (stops.length - 1)} />
      ))}
    </linearGradient>
  );
}
