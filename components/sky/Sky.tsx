import type { ComponentChildren } from 'preact';
import { partOf, pathsAround, placeOn, SKY, tenths } from '../../lib/look/arc';
import { t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';

/** What stands on the arc: the sun, at dusk the moon; for those who sleep by day the moon, then a half-closed sun. */
export type SkyBody = 'sun' | 'moon' | 'blind';

/** One reminder on the arc. `label` names it with its time: "Wrap up, 21:30". */
export interface SkyDot {
  at: Instant;
  state: 'done' | 'coming' | 'not-needed';
  label: string;
}

export interface SkyProps {
  /** The left foot of the arc: four hours before bedtime. */
  from: Instant;
  /** The right foot: bedtime. Before and after, the body rests at a foot, half under the horizon. */
  to: Instant;
  now: Instant;
  dots: readonly SkyDot[];
  /** The clock times of the two feet. */
  startLabel: string;
  endLabel: string;
  body: SkyBody;
  /** Names the list of reminders for those who hear the page. */
  label: string;
  /** What stands under the arc: a `<small>` line and an `<h1>` or `<b>`. */
  children: ComponentChildren;
}

/** The bodies, around the middle they stand on, 11 units in radius. */
const BODY: Record<SkyBody, string> = {
  sun: 'M-11 0A11 11 0 1 1 11 0A11 11 0 1 1 -11 0Z',
  moon: 'M-1.3 -10.9A11 11 0 1 0 10.5 3.2A9.2 9.2 0 0 1 -1.3 -10.9Z',
  blind: 'M-11 0A11 11 0 1 0 11 0ZM-11 -3A11 11 0 0 1 11 -3L9 -3A9 9 0 0 0 -9 -3Z',
};

const NAMES = { done: 'ui.dot.done', coming: 'ui.dot.coming', 'not-needed': 'ui.dot.not_needed' } as const;

const percent = (value: number, of: number) => `${((100 * value) / of).toFixed(2)}%`;

/** The last four hours before bed as an arc on which the sun sinks, with the reminders as dots. */
export function Sky({ from, to, now, dots, startLabel, endLabel, body, label, children }: SkyProps) {
  const part = partOf(from, to, now);
  const { gone, ahead } = pathsAround(part);
  const at = placeOn(part);
  const place = ({ x, y }: { x: number; y: number }) => ({
    insetInlineStart: percent(x, SKY.width),
    insetBlockStart: percent(y, SKY.height),
  });
  return (
    <header class="sky">
      <span class="sky-light">
        <span class="sky-glow" style={place(at)} />
      </span>
      <svg viewBox="0 0 380 204" aria-hidden="true">
        <path class="sky-ahead" d={ahead} />
        <path class="sky-gone" d={gone} />
        {/* An inner svg cuts off what is below the horizon, without an id to clash. */}
        <svg width="380" height="178" aria-hidden="true">
          <path
            class="sky-body"
            d={BODY[body]}
            style={{ transform: `translate(${tenths(at.x)}px,${tenths(at.y)}px)` }}
          />
        </svg>
        <path class="sky-horizon" d="M12 178H368" />
        <path class="sky-stars" d="M52 34h.01M318 30h.01M350 84h.01" />
      </svg>
      <div class="sky-head">{children}</div>
      <ol aria-label={label}>
        {dots.map(({ at: instant, state, label: name }) => (
          <li
            key={name}
            class={`sky-dot sky-${state}`}
            style={place(placeOn(partOf(from, to, instant)))}
            title={t(NAMES[state], name)}
          >
            <span class="hidden">{t(NAMES[state], name)}</span>
          </li>
        ))}
      </ol>
      <span class="sky-start">{startLabel}</span>
      <span class="sky-end">{endLabel}</span>
    </header>
  );
}
