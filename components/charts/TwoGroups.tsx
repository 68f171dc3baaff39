import './two-groups.css';
import { max, min, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useId } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { AsTable } from './AsTable';
import { ASIDE, LETTER, wordAt } from './frame';
import { useWidth } from './useWidth';

/** Where the nights of a group lie: about what, and from what to what that may be by chance. */
export interface DrawnGroup {
  /** "As usual, 12 nights". */
  name: string;
  about: number;
  low: number;
  high: number;
}

export interface TwoGroupsProps {
  name: string;
  groups: readonly [DrawnGroup, DrawnGroup];
  /** Between what it is drawn at least; what lies beyond makes it wider. Null at an end that nothing fixes. */
  span: readonly [least: number | null, most: number | null];
  /** Between two ticks, from little to much. */
  steps: readonly number[];
  /** A value in words. */
  say: (value: number) => string;
  /** The three values of a group in words: about, from, to. */
  tell: (about: string, low: string, high: string) => string;
  /** The heads of the table: the group, about, from, to. */
  head: readonly [string, string, string, string];
}

const ROW = 28;
const AXIS = 32;
const SHAPES = ['M0 -6A6 6 0 1 1 0 6A6 6 0 1 1 0 -6Z', 'M0 -7.5L7.5 0L0 7.5L-7.5 0Z'] as const;

/** Two groups side by side: a mark for about where each lies, a line for the range. Their words stand above each. */
export function TwoGroups({ name, groups, span, steps, say, tell, head }: TwoGroupsProps) {
  const id = useId();
  const { ref, width } = useWidth();
  const room = 24;
  const least = span[0] ?? min(groups, ({ low }) => low) ?? 0;
  const most = Math.max(span[1] ?? 0, max(groups, ({ high }) => high) ?? 1);
  const ends = t('ui.dir') === 'rtl' ? [width - room, room] : [room, width - room];
  const roomy = (step: number) => {
    const longest = say(most).length * LETTER + 2 * ASIDE;
    return Math.abs((ends[1] ?? 0) - (ends[0] ?? 0)) / Math.max(1, (most - least) / step) >= longest;
  };
  const step = steps.find(roomy) ?? steps.at(-1) ?? 1;
  const [from, to] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  const x = scaleLinear([from, Math.max(to, from + step)], ends);
  const ticks = range(from, Math.max(to, from + step) + step / 2, step);
  return (
    <figure class="chart two-groups" aria-labelledby={id}>
      <figcaption id={id}>{name}</figcaption>
      {groups.map((group, i) => (
        <div key={group.name} class={`two-group two-group-${i}`}>
          <p class="small">
            {group.name}
            <span class="soft"> {tell(say(group.about), say(group.low), say(group.high))}</span>
          </p>
          <svg viewBox={`0 0 ${width} ${ROW}`} aria-hidden="true">
            {ticks.map((tick) => (
              <path key={tick} class="chart-line" d={`M${x(tick)} 0V${ROW}`} />
            ))}
            <path class="two-range" d={`M${x(group.low)} ${ROW / 2}H${x(group.high)}`} />
            <path class="two-mark" d={SHAPES[i]} transform={`translate(${x(group.about)} ${ROW / 2})`} />
          </svg>
        </div>
      ))}
      <svg ref={ref} class="two-axis" viewBox={`0 0 ${width} ${AXIS}`} aria-hidden="true">
        <path class="chart-base" d={`M${ends[0]} 0.5H${ends[1]}`} />
        {ticks.map((tick) => (
          <g key={tick}>
            <path class="chart-tick" d={`M${x(tick)} 0V5`} />
            <text x={wordAt(x(tick), say(tick), width)} y="21" text-anchor="middle">
              {say(tick)}
            </text>
          </g>
        ))}
      </svg>
      <AsTable
        name={name}
        head={head}
        rows={groups.map((group) => [group.name, say(group.about), say(group.low), say(group.high)])}
      />
    </figure>
  );
}
