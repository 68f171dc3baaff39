import { dateText, weekdayLetter } from '../../lib/platform/calendar';
import { duration } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import type { PlainDate } from '../../lib/time/plain';
import { barsOf, type ScreenTold, toldMinutes } from '../../lib/tonight/screen';
import type { When } from '../../lib/tonight/when';

/** In units of the drawing: one column for each night, and how tall the tallest bar is. */
const COLUMN = 24;
const TALL = 84;
/** Half the width of a bar, which is as round at its top. */
const HALF = 7;
/** The least that the drawing's height stands for, in minutes: a few minutes stay few. */
const LEAST = 60;

export interface ScreenBarsProps {
  told: ScreenTold;
  night: PlainDate;
  when: When;
}

/** The last two weeks as small bars, tonight marked, and a quiet line for the limit. No average, no judgement. */
export function ScreenBars({ told, night, when }: ScreenBarsProps) {
  const bars = barsOf(night, told);
  const most = Math.max(LEAST, told.limit, ...bars.map(({ minutes }) => minutes ?? 0));
  const height = (minutes: number) => (TALL * minutes) / most;
  const limitAt = TALL - height(told.limit) + 2;
  return (
    <figure class="screen-bars">
      <svg viewBox={`0 0 ${bars.length * COLUMN} ${TALL + 4}`} aria-hidden="true">
        {bars.map(({ night: each, minutes }, i) =>
          minutes === null ? null : (
            <path
              key={each}
              class={each === night ? 'screen-bar screen-tonight' : 'screen-bar'}
              d={barPath((i + 0.5) * COLUMN, height(minutes))}
            />
          ),
        )}
        <path class="screen-base" d={`M0 ${TALL + 3}H${bars.length * COLUMN}`} />
        <path class="screen-limit" d={`M0 ${limitAt}H${bars.length * COLUMN}`} />
      </svg>
      <div class="screen-days" aria-hidden="true">
        {bars.map(({ night: each }) => (
          <span key={each} class={each === night ? 'screen-day screen-now' : 'screen-day'}>
            {weekdayLetter(each)}
          </span>
        ))}
      </div>
      <ul class="hidden">
        {bars.map(({ night: each, minutes }) =>
          minutes === null ? null : (
            <li key={each}>
              {each === night
                ? t(
                    'screen.night',
                    t(when === 'tonight' ? 'screen.tonight' : 'screen.today'),
                    duration(toldMinutes(told)),
                  )
                : t('screen.night', dateText(each), duration(minutes))}
            </li>
          ),
        )}
      </ul>
      <figcaption class="soft small">{t('screen.limit', duration(told.limit))}</figcaption>
    </figure>
  );
}

/** A bar of a height on the ground, round at its top; a few minutes are a small mound. */
function barPath(middle: number, height: number): string {
  const round = Math.min(HALF, Math.max(height, 2));
  const top = TALL + 2 - Math.max(height, 2);
  const [left, right] = [middle - HALF, middle + HALF];
  return `M${left} ${TALL + 2}V${top + round}Q${left} ${top} ${middle} ${top}Q${right} ${top} ${right} ${top + round}V${TALL + 2}Z`;
}
