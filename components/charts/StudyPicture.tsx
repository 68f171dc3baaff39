import { area, line } from 'd3-shape';
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { FINDINGS, type Finding, hoursFor, type LimitPoint, limitLine } from '../../lib/caffeine/studies';
import { number, t } from '../../lib/platform/i18n';
import { AmountAxis, LowerAxis, roomyTicks } from './Axes';
import { frameOf, HEIGHT } from './frame';
import type { StudyChartProps } from './StudyChart';

/** Milligrams of the largest dose, and the fewest and the most hours that are drawn. */
const MOST_MG = 400;
const FEWEST_HOURS = 14;
const MOST_HOURS = 24;
/** Hours between two points of the line, and between two ticks, from many to few. */
const EVERY = 0.1;
const TICK_HOURS = [2, 4, 6, 12] as const;

/** A shape for each finding, 10 units wide around 0: told apart without colour. */
const SHAPES: Record<Finding['found'], string> = {
  least: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
  none: 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z',
  changed: 'M0 -6L6 0L0 6L-6 0Z',
  shorter: 'M0 -5.5L6 5H-6Z',
};

/** The shape of a finding, in the middle of a key of 20 by 16, or somewhere else. */
export function StudyMark({ found, x = 10, y = 8 }: { found: Finding['found']; x?: number; y?: number }) {
  return <path class={`study-mark study-${found}`} d={SHAPES[found]} transform={`translate(${x} ${y})`} />;
}

export interface StudyPictureProps extends StudyChartProps {
  drawing: RefObject<SVGSVGElement | null>;
  width: number;
}

/** Doses against hours before bed, bedtime at the end. The words and the table around it say the same. */
export function StudyPicture({ drawing, width, limit, halfLife }: StudyPictureProps) {
  const id = useId();
  const needed = Math.ceil(hoursFor(MOST_MG, limit, halfLife) ?? 0);
  const hours = Math.min(MOST_HOURS, Math.max(FEWEST_HOURS, needed));
  const frame = frameOf(width, [hours, 0], [MOST_MG]);
  const { x, y, top, base, start, end } = frame;
  const own = limitLine(limit, halfLife, hours, EVERY);
  const place = (point: LimitPoint) => x(point.hours);
  const over = area<LimitPoint>(place, ({ mg }) => y(mg), top);
  const bed: LimitPoint = { hours: 0, mg: own[0]?.mg ?? 0 };
  return (
    <svg ref={drawing} class="study-picture" viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      <defs>
        <clipPath id={id}>
          <rect x={Math.min(start, end)} y={top} width={Math.abs(end - start)} height={base - top} />
        </clipPath>
      </defs>
      <g clip-path={`url(#${id})`}>
        <path class="study-over" d={over([bed, ...own]) ?? ''} />
      </g>
      <AmountAxis frame={frame} />
      <g clip-path={`url(#${id})`}>
        <path class="study-own" d={line<LimitPoint>(place, ({ mg }) => y(mg))(own) ?? ''} />
      </g>
      <LowerAxis frame={frame} ticks={roomyTicks(frame, hourTicks(hours))} />
      {FINDINGS.map(({ mg, hours: before, found }) => (
        <StudyMark key={`${mg} ${before}`} found={found} x={x(before)} y={y(mg)} />
      ))}
    </svg>
  );
}

/** Ways to set ticks at whole hours before bed. */
function hourTicks(hours: number): Parameters<typeof roomyTicks>[1] {
  const label = (at: number) => (at === 0 ? t('charts.curve.bedtime') : t('time.hours', number(at)));
  return TICK_HOURS.map((every) => () => {
    const count = Math.floor(hours / every) + 1;
    return Array.from({ length: count }, (_, i) => ({ at: i * every, label: label(i * every) }));
  });
}
