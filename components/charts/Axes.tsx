import { number, t } from '../../lib/platform/i18n';
import { ASIDE, type Frame, LETTER, wordAt } from './frame';

/** A place on the lower axis and its word. */
export interface Tick {
  at: number;
  label: string;
}

/** About how many lines there are for amounts. */
const LINES = 4;

/** Lines for round amounts, their numbers at the start, and the unit above them. */
export function AmountAxis({ frame: { y, start, end, top } }: { frame: Frame }) {
  const aside = start + (start < end ? -ASIDE : ASIDE);
  return (
    <g class="chart-amounts">
      {y.ticks(LINES).map((amount) => (
        <g key={amount}>
          <path class={amount === 0 ? 'chart-base' : 'chart-line'} d={`M${start} ${y(amount)}H${end}`} />
          <text x={aside} y={y(amount)} dy="0.35em" text-anchor="end">
            {number(amount)}
          </text>
        </g>
      ))}
      <text x={aside} y={top - 23} dy="0.35em" text-anchor="end">
        {t('charts.unit')}
      </text>
    </g>
  );
}

/** Words under the lower edge, each with a small stroke above it. */
export function LowerAxis({ frame: { x, base, width }, ticks }: { frame: Frame; ticks: readonly Tick[] }) {
  return (
    <g class="chart-ticks">
      {ticks.map(({ at, label }) => (
        <g key={at} transform={`translate(${x(at)} ${base})`}>
          <path class="chart-tick" d="M0 0V5" />
          <text x={wordAt(x(at), label, width) - x(at)} y="21" text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/**
 * Of ways to set ticks, from many to few, the first whose words stand apart; the last where none does.
 * @param ways asked one after the other
 */
export function roomyTicks({ x }: Pick<Frame, 'x'>, ways: readonly (() => Tick[])[]): Tick[] {
  let ticks: Tick[] = [];
  for (const way of ways) {
    ticks = way();
    const longest = Math.max(0, ...ticks.map(({ label }) => label.length));
    const apart = (i: number) => Math.abs(x(ticks[i]?.at ?? 0) - x(ticks[i - 1]?.at ?? 0));
    if (ticks.every((_, i) => i === 0 || apart(i) >= longest * LETTER + 14)) break;
  }
  return ticks;
}

/** The place that is read, upright through the drawing, with a ring at its amount. */
export function ReadingLine({ frame: { x, y, top, base }, at, amount }: { frame: Frame; at: number; amount: number }) {
  return (
    <g class="chart-read">
      <path d={`M${x(at)} ${top - 6}V${base}`} />
      <circle class="chart-dot" cx={x(at)} cy={y(amount)} r="5" />
    </g>
  );
}
