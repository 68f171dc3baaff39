import type { NightTimes } from '../../lib/schedule/schema';
import { dayArc, type Point, pointOn } from './day-arc';

export interface DayArcProps {
  times: NightTimes;
  /** Minutes before bedtime of each reminder. */
  dots: readonly number[];
  wakeLabel: string;
  bedtimeLabel: string;
}

const percent = (part: number) => `${100 * part}%`;
const place = ({ x, y }: Point) => ({ insetInlineStart: percent(x), insetBlockStart: percent(y) });

/**
 * The waking day as an arc over the horizon, the sun setting at bedtime: the picture of the answer. It says nothing
 * that the fields and the sentence do not, so it is hidden from those who hear the page.
 */
export function DayArc({ times, dots, wakeLabel, bedtimeLabel }: DayArcProps) {
  const arc = dayArc(times);
  const foot = (x: number) => ({ insetInlineStart: percent(x) });
  return (
    <div class="day" aria-hidden="true">
      <div class="day-box">
        <span class="day-glow" style={place({ x: arc.set, y: 1 })} />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <g class="day-span" style={{ transform: `translateX(${100 * arc.rise}px) scaleX(${arc.set - arc.rise})` }}>
            <path class="day-line" d="M0 100A50 100 0 0 1 100 100" />
          </g>
        </svg>
        <span class="day-sky">
          <span class="day-sun" style={place({ x: arc.set, y: 1 })} />
        </span>
        {dots.map((toBed, i) => (
          <span key={i} class="day-dot" style={place(pointOn(arc, times, toBed))} />
        ))}
      </div>
      <div class="day-feet">
        <span class="day-foot" style={foot(arc.rise)}>
          <span>{wakeLabel}</span>
        </span>
        <span class="day-foot" style={foot(arc.set)}>
          <span>{bedtimeLabel}</span>
        </span>
      </div>
    </div>
  );
}
