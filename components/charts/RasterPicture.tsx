import { useId } from 'preact/hooks';
import type { Stretch } from '../../lib/diary/raster';
import { duration } from '../../lib/platform/format';
import { Cup } from './Cup';
import { wordAt } from './frame';
import { isEarly, type Placed, type RasterFrame } from './raster-frame';

/** Heights within a row of 18: dots for legs over the lane of sleep, the line of the screen under it. */
const LEGS = 2.5;
const LANE = { top: 5, base: 14 };
const SLEPT = { top: 6.75, base: 12.25 };
const NAP = { top: 8, base: 11 };
const SCREEN = 16.5;
const MIDDLE = 9.5;
const DAY = 24;

/** What is drawn of the nights, but for the one that is read. */
export function RasterPicture({ frame }: { frame: RasterFrame }) {
  const id = useId();
  const { heads, ticks, x, start, width, rows } = frame;
  return (
    <>
      <Hatch id={id} />
      {heads.map(({ top, foot, name }) => (
        <g key={top} class="raster-head">
          <text class="raster-month" x={start < x(DAY) ? 0 : width} y={top + 20} text-anchor="start">
            {name}
          </text>
          {ticks.map(({ at, label }) => (
            <g key={at}>
              <path
                class={at % DAY === 12 ? 'raster-midnight' : 'chart-line'}
                d={`M${x(at)} ${top + 28}V${foot - 3}`}
              />
              <text x={wordAt(x(at), label, width)} y={top + 20} text-anchor="middle">
                {label}
              </text>
            </g>
          ))}
        </g>
      ))}
      {rows.map((placed) => (
        <Row key={placed.row.night} placed={placed} frame={frame} hatch={id} />
      ))}
    </>
  );
}

/** What fills sleep on paper. */
function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="raster-stroke" d="M1 0V4" />
      </pattern>
    </defs>
  );
}

interface RowProps {
  placed: Placed;
  frame: RasterFrame;
  hatch: string;
}

function Row({ placed: { row, name, top }, frame, hatch }: RowProps) {
  const { x, start, reach, width } = frame;
  const { length, planned, slept, naps, cup, screen, legs } = row;
  const rtl = start > x(DAY);
  const within = (hour: number) => Math.max(reach[0], Math.min(reach[1], hour));
  const box = ({ from, to }: Stretch, { top: y, base }: { top: number; base: number }) => {
    const [a, b] = [x(within(from)), x(within(to))];
    return { x: Math.min(a, b), y, width: Math.abs(b - a), height: base - y, rx: Math.min(3, (base - y) / 2) };
  };
  const line = screen.map(({ from, to }) => `M${x(within(from))} ${SCREEN}H${x(within(to))}`).join('');
  const early = isEarly(row, reach);
  const changed = length !== DAY && duration(Math.round(length * 60));
  return (
    <g transform={`translate(0 ${top})`}>
      <text class="raster-name" x={rtl ? width : 0} y={MIDDLE} dy="0.35em" text-anchor="start">
        {name}
      </text>
      <path class="chart-line" d={`M${x(reach[0])} ${MIDDLE}H${x(within(length))}`} />
      {changed && (
        <g class="raster-changed">
          <path d={`M${x(within(length))} ${LANE.top - 2}V${LANE.base + 2}`} />
          <text x={x(within(length)) + (rtl ? 5 : -5)} y={MIDDLE} dy="0.35em" text-anchor="end">
            {changed}
          </text>
        </g>
      )}
      <rect class="raster-planned" {...box(planned, LANE)} />
      {slept.map((each) => (
        <g key={each.from} class="raster-slept">
          <rect {...box(each, SLEPT)} />
          <rect class="raster-hatch" {...box(each, SLEPT)} fill={`url(#${hatch})`} />
        </g>
      ))}
      {naps.map((each) => (
        <rect key={each.from} class="raster-nap" {...box(each, NAP)} />
      ))}
      {line && <path class="raster-screen" d={line} />}
      {cup !== null && !early && <Cup x={x(within(cup))} y={LANE.base} />}
      {early && <Cup x={start + (rtl ? 8 : -8)} y={LANE.base} kind="raster-early" />}
      {legs.map((at) => (
        <circle key={at} class="raster-legs" cx={x(at)} cy={LEGS} r="2.25" />
      ))}
    </g>
  );
}

/** The row that is read. */
export function RasterMark({ frame: { width }, placed: { top } }: { frame: RasterFrame; placed: Placed }) {
  return <rect class="raster-mark" x="-4" y={top - 2} width={width + 8} height="23" rx="5" />;
}

/** What the marks mean. */
const KEYS = {
  planned: <rect class="raster-planned" x="2" y="4" width="22" height="9" rx="3" />,
  nap: <rect class="raster-nap" x="6" y="7" width="12" height="3" rx="1.5" />,
  cup: <Cup x={14} y={14} />,
  early: <Cup x={14} y={14} kind="raster-early" />,
  screen: <path class="raster-screen" d="M2 8.5H24" />,
  legs: <circle class="raster-legs" cx="13" cy="8.5" r="2.25" />,
} as const;
const SIGN = { x: 2, y: 5.75, width: 22, height: 5.5, rx: 2.75 };

export type RasterKey = keyof typeof KEYS | 'slept';

/** One mark as it stands in the legend. */
export function RasterSign({ of }: { of: RasterKey }) {
  const id = useId();
  return (
    <svg viewBox="0 0 26 17" class="raster-sign" aria-hidden="true">
      {of === 'slept' ? (
        <g class="raster-slept">
          <Hatch id={id} />
          <rect {...SIGN} />
          <rect class="raster-hatch" {...SIGN} fill={`url(#${id})`} />
        </g>
      ) : (
        KEYS[of]
      )}
    </svg>
  );
}
